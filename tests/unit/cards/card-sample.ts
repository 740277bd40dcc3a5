import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type {
  CardBrand,
  CardGone,
  CardHouse,
  CardStory,
} from '../../../src/pictures/design/card.ts';

/** An invented site and story, as small as the tests allow. */
export const brand: CardBrand = {
  name: 'Gương sáng Mẫu',
  operator: 'Đoàn Mẫu',
  brand: '#0a4da2',
  accent: '#f5b301',
  host: 'mau.example',
};

export const story: CardStory = {
  kind: 'story',
  collection: 'profiles',
  slug: 'vi-du',
  url: 'https://mau.example/guong/vi-du/',
  headline: 'Sửa 12 cây cầu cho trẻ đi học',
  name: 'Lê Minh Họa Mẫu',
  role: 'Phó Bí thư Đoàn xã',
  unit: 'Đoàn xã Cũ Mẫu',
  kicker: 'Trách nhiệm',
  criteria: [{ id: 'trach-nhiem', label: 'Trách nhiệm', index: 0 }],
  initials: 'LM',
  kit: true,
  demo: false,
  alt: 'Ảnh chia sẻ: Sửa 12 cây cầu cho trẻ đi học',
  where: { file: 'profiles/vi-du/index.mdx', line: 1, lines: { title: 2, photo: 9 } },
};

export const model: CardStory = {
  ...story,
  collection: 'models',
  slug: 'tu-sach',
  headline: 'Tủ sách mở: 200 cuốn tự quay vòng trong một năm',
  kicker: 'Mô hình',
  criteria: [{ id: '', label: '', index: 3 }],
  figure: { value: '200', unit: 'cuốn', label: 'tự quay vòng' },
};

export const commendation: CardStory = {
  ...story,
  collection: 'commendations',
  slug: 'khen',
  headline: 'Khen đột xuất ngay tại lớp học, ba ngày sau việc làm',
  kicker: 'Khen đột xuất',
  honoured: [
    {
      no: 1,
      name: 'Võ Giả Định',
      initials: 'VĐ',
      role: 'Đoàn viên',
      unit: 'Đoàn phường Mới Mẫu',
      reason: 'Báo cháy và dẫn 12 người ra ngoài',
      award: 'Giấy khen của Ban Thường vụ',
    },
    {
      no: 4,
      name: 'Đội Thanh niên tình nguyện phường Mới Mẫu',
      unit: 'Đoàn phường Mới Mẫu',
      reason: 'Trực 40 đêm ở chốt đê',
      award: 'Giấy khen của Ban Thường vụ',
    },
  ],
};

/** The card of the site itself. */
export const house: CardHouse = {
  kind: 'house',
  name: brand.name,
  operator: brand.operator,
  about: 'Việc làm đẹp của tuổi trẻ, kèm nguồn và minh chứng.',
  alt: 'Ảnh chia sẻ: Gương sáng Mẫu',
  criteria: [0, 1, 2, 3].map((index) => ({ id: `tieu-chi-${index}`, label: 'Mẫu', index })),
  where: { file: 'site.yaml', line: 1, lines: { name: 1, operator: 2, description: 4 } },
};

/** A story as it is once it was taken down. */
export function goneOf({ collection, slug, aliases = [], alt, where }: CardStory): CardGone {
  return {
    kind: 'gone',
    collection,
    slug,
    aliases,
    alt,
    where,
  };
}

/** A fresh folder of its own for one test. */
export function freshFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'the-mau-'));
}

/** A drawn face: a red disc on grey, its middle at 50% 30% of an upright picture. */
export async function drawFace(file: string, width = 800, height = 1000): Promise<string> {
  const disc = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#909090"/><circle cx="50%" cy="30%" r="${width * 0.15}" fill="#d01010"/></svg>`,
  );
  await sharp(disc).toFile(file);
  return file;
}
