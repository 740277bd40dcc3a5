import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { CardStory } from '../../src/pictures/design/card-story.ts';
import { design, wordFaults } from '../../src/pictures/design/design.ts';
import { formats, formatsOf } from '../../src/pictures/design/format.ts';
import { breakLines, glued } from '../../src/pictures/design/line-break.ts';
import type { Scene, Shape } from '../../src/pictures/design/scene.ts';
import { outline } from '../../src/pictures/paint/typeface.ts';
import { brand, commendation, model, story } from './card-sample.ts';

vi.setConfig({ testTimeout: 120_000 });

type Words = Extract<Shape, { kind: 'text' }>;

const texts = (scene: Scene): Words[] => scene.shapes.filter((shape) => shape.kind === 'text');

const ink = ({ text, weight, size, x, y }: Words) => {
  const { box } = outline(text, weight);
  return {
    left: x + box.left * size,
    right: x + box.right * size,
    top: y + box.top * size,
    bottom: y + box.bottom * size,
  };
};

const said = (scene: Scene): string =>
  texts(scene)
    .map(({ text }) => text)
    .join(' ')
    .replaceAll('\u00a0', ' ');

const longest: CardStory = {
  ...story,
  headline:
    'Vận động hiến tặng 1.286 đơn vị máu, nghiên cứu chuyển đổi ngưỡng phường trong 18 tháng',
  name: 'Công Tằng Tôn Nữ Phương Nguyên Hương',
  role: 'Phó Chủ nhiệm Câu lạc bộ Thanh niên tình nguyện',
  unit: 'Chi đoàn Trung tâm Phục vụ hành chính công phường Nguyễn Thượng Mẫu',
  photo: { file: '/khong-doc.jpg', focus: '50% 30%' },
  demo: true,
};

const syllables =
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Tôn Nữ Thị Văn Đức Ngọc Phương Nghiêm Khương Quỳnh Nghị Ẩn Ý Ặ Ế Vượng Thượng Nguyệt Y H’Ví Niê Kđăm'.split(
    ' ',
  );
const someName = fc
  .array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(' '));
const headlineWords =
  'sửa 12 cầu cho trẻ đi học trong 365 ngày nghiêng những quyển vở “cũ” ở khu nhà trọ, 1.250 km; giữ hẻm sạch – Ế ẩm! chuyển đổi ngưỡng (phường)'.split(
    ' ',
  );
const someHeadline = fc
  .array(fc.constantFrom(...headlineWords), { minLength: 1, maxLength: 24 })
  .map((parts) => parts.join(' ').slice(0, 90).trim())
  .filter((text) => text.length > 0);

test('any name and headline fits every picture, inside its margins and never too small', () => {
  fc.assert(
    fc.property(
      someName,
      someHeadline,
      fc.boolean(),
      fc.boolean(),
      (name, headline, shout, face) => {
        const one = {
          ...story,
          name: shout ? name.toUpperCase() : name,
          headline,
          ...(face ? { photo: { file: '/khong-doc.jpg', focus: '50% 30%' } } : {}),
        };
        for (const format of Object.values(formats)) {
          const scene = design(one, brand, format);
          for (const line of texts(scene)) {
            const { left, right, top, bottom } = ink(line);
            expect(line.size, line.text).toBeGreaterThanOrEqual(line.weight === 'heavy' ? 40 : 30);
            expect(left).toBeGreaterThan(8);
            expect(right, `${format.name}: ${line.text}`).toBeLessThan(scene.width - 8);
            expect(top).toBeGreaterThan(8);
            expect(bottom).toBeLessThan(scene.height - 8);
          }
          expect(said(scene)).toContain(one.name.split(' ')[0]);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('name and headline are at least 56 px on every picture, all other words at least 40', () => {
  for (const one of [story, longest, model, commendation]) {
    for (const format of formatsOf(one).filter(({ type }) => type === 'image/jpeg')) {
      const scene = design(one, brand, format);
      for (const { text, size, weight } of texts(scene)) {
        const plain = text.replaceAll('\u00a0', ' ');
        const isTitle =
          weight === 'heavy' && (one.headline.includes(plain) || one.name?.includes(plain));
        expect(size, `${format.name}: ${text}`).toBeGreaterThanOrEqual(isTitle ? 56 : 40);
      }
    }
  }
});

test('lines do not run into each other, whatever marks they carry', () => {
  for (const headline of [
    'Ộ Ặ Ậ nghị sự ở Ế Ẩm ỗ Ẵ ậ ộ ự ẢNH Ẫ',
    'VƯỢNG ẨN Ế ẤM NGHĨA TÌNH ĐỒNG ĐỘI',
  ]) {
    const scene = design({ ...story, headline }, brand, formats.portrait);
    const lines = texts(scene).filter(({ text }) =>
      headline.includes(text.replaceAll('\u00a0', ' ')),
    );
    expect(lines.length).toBeGreaterThan(1);
    lines.slice(1).forEach((line, index) => {
      const above = lines[index];
      expect(above && ink(above).bottom).toBeLessThanOrEqual(ink(line).top + 1);
    });
  }
});

test('words on a phone story stay where no phone covers them', () => {
  for (const one of [story, longest, model, commendation]) {
    for (const line of texts(design(one, brand, formats.story))) {
      const { left, right, top, bottom } = ink(line);
      expect(left).toBeGreaterThanOrEqual(60);
      expect(right).toBeLessThanOrEqual(1020);
      expect(top).toBeGreaterThanOrEqual(264);
      expect(bottom).toBeLessThanOrEqual(1253);
    }
  }
});

test('the central square of a link card holds the whole face or emblem', () => {
  for (const one of [story, longest, model, commendation]) {
    const { shapes } = design(one, brand, formats.link);
    const photo = shapes.find((shape) => shape.kind === 'photo');
    if (photo) {
      expect(photo.x).toBeGreaterThanOrEqual(285);
      expect(photo.x + photo.width).toBeLessThanOrEqual(915);
      expect(photo.width).toBeGreaterThan(200);
    } else {
      // The emblem is the last thing drawn of the picture: a sign with a clip of its own, or a figure.
      const emblem = texts({ shapes, width: 0, height: 0, ground: '' }).find(({ text }) =>
        [one.initials, one.figure?.value].includes(text),
      );
      if (!emblem) throw new Error('no emblem');
      expect(ink(emblem).left).toBeGreaterThanOrEqual(285);
      expect(ink(emblem).right).toBeLessThanOrEqual(915);
    }
  }
});

test('the logo stands on link and cover beside the central square and covers no word', () => {
  for (const one of [story, longest, model, commendation]) {
    for (const format of [formats.link, formats.cover]) {
      const scene = design(one, { ...brand, logo: '/logo.svg' }, format);
      const logo = scene.shapes.find((shape) => shape.kind === 'logo');
      if (!logo) throw new Error('no logo');
      expect(logo.x).toBeGreaterThanOrEqual((scene.width + scene.height) / 2);
      expect(logo.x + logo.width).toBeLessThanOrEqual(scene.width - 60);
      for (const line of texts(scene)) {
        const { left, right, top, bottom } = ink(line);
        const apart =
          right < logo.x - 10 ||
          left > logo.x + logo.width + 10 ||
          bottom < logo.y - 10 ||
          top > logo.y + logo.height + 10;
        expect(apart, line.text).toBe(true);
      }
    }
  }
});

test('nothing vital of a link card lies in its outer 60 pixels', () => {
  for (const one of [story, longest, model, commendation]) {
    for (const line of texts(design(one, brand, formats.link))) {
      expect(ink(line).left).toBeGreaterThanOrEqual(58);
      expect(ink(line).right).toBeLessThanOrEqual(1142);
      expect(line.y).toBeLessThanOrEqual(574);
    }
  }
});

test('what belongs together stays on one line', () => {
  const lines = breakLines(
    glued('Chi đoàn giữ 31 ngày ở khu nhà trọ cùng Lê Minh', ['Lê Minh']),
    'heavy',
    8,
  );
  const broken = lines?.join('|').replaceAll('\u00a0', ' ');
  for (const part of ['Chi đoàn', '31 ngày', 'khu nhà trọ', 'Lê Minh'])
    expect(broken).toContain(part);
});

test('lines are balanced: none is left with one short word', () => {
  const lines = breakLines(glued('Giữ mười tám tuyến hẻm sạch đẹp suốt hai năm'), 'heavy', 13);
  expect(lines?.length).toBe(2);
  const [first, second] = lines ?? [];
  expect(Math.abs((first?.length ?? 0) - (second?.length ?? 0))).toBeLessThan(8);
});

test('a line ends where the thought does, not with a word that leans on the next', () => {
  expect(
    breakLines('Tôi la lên, tưởng nó nhảy. Nó không nhảy. Nó chụp cái can.', 'heavy', 10),
  ).toEqual(['Tôi la lên,', 'tưởng nó nhảy.', 'Nó không nhảy.', 'Nó chụp cái can.']);
  const [first, second] =
    breakLines('Hai em nhỏ, một sợi dây và một can nhựa nổi', 'heavy', 12) ?? [];
  expect([first, second]).toEqual(['Hai em nhỏ,', 'một sợi dây']);
});

test('a character without a glyph names file, line, character and key', () => {
  const [fault, ...rest] = wordFaults({ ...story, headline: 'Quỹ № 7 → xong' }, brand, [
    formats.link,
  ]);
  expect(fault).toMatchObject({
    file: 'profiles/vi-du/index.mdx',
    line: 2,
    severity: 'E',
    column: 1,
  });
  expect(fault?.message).toContain('“№” (U+2116)');
  expect(fault?.message).toContain('title');
  expect(rest.map(({ message }) => message).join()).toContain('U+2192');
});

test('emoji of the local set are drawn inside the margins, one it lacks is named', () => {
  const headline = '🌱 Vườn ươm 🇻🇳 của 👩‍🌾 và ❤️ © 2026';
  for (const format of Object.values(formats)) {
    expect(wordFaults({ ...story, headline }, brand, [format])).toEqual([]);
    const scene = design({ ...story, headline }, brand, format);
    const emoji = scene.shapes.filter((shape) => shape.kind === 'emoji');
    expect(emoji.map(({ emoji: name }) => name)).toEqual([
      '1f331',
      '1f1fb-1f1f3',
      '1f469-200d-1f33e',
      '2764',
    ]);
    for (const { x, y, width, height } of emoji) {
      expect(Math.min(x, y)).toBeGreaterThan(8);
      expect(x + width).toBeLessThan(scene.width - 8);
      expect(y + height).toBeLessThan(scene.height - 8);
    }
    expect(said(scene)).toContain('©');
  }
  const [fault] = wordFaults({ ...story, headline: 'Vui \u{1FAE9}' }, brand, [formats.link]);
  expect(fault?.message).toContain('“\u{1FAE9}” (U+1FAE9)');
});

test('an emoji never stands between two words that it does not touch', () => {
  const scene = design({ ...story, headline: '🌱🌱 Vườn' }, brand, formats.square);
  const [first, second] = scene.shapes.filter((shape) => shape.kind === 'emoji');
  const word = texts(scene).find(({ text }) => text.includes('Vườn'));
  if (!first || !second || !word) throw new Error('a part of the line is missing');
  expect(second.x).toBeGreaterThanOrEqual(first.x + first.width);
  expect(ink(word).left).toBeGreaterThanOrEqual(second.x + second.width);
});

test('text that cannot fit is told with its repair, not cut', () => {
  const headline = 'nghiêng những quyển vở cũ ở khu nhà trọ '.repeat(8).trim();
  const [fault] = wordFaults({ ...story, headline }, brand, Object.values(formats));
  expect(fault).toMatchObject({ code: 'anh-chu-qua-dai', line: 2 });
  expect(fault?.hint).toContain('share.headline');
  expect(fault?.message).not.toContain('undefined');
});

test('a withdrawn story shows nobody', () => {
  const gone = { ...longest, honoured: commendation.honoured ?? [], withdrawn: true };
  for (const format of formatsOf(gone)) {
    const scene = design(gone, brand, format);
    expect(scene.shapes.some(({ kind }) => kind === 'photo')).toBe(false);
    expect(said(scene)).not.toMatch(/Công Tằng|Hiến|Chi đoàn|Võ/iu);
    expect(said(scene)).toContain('đã được gỡ');
  }
});

test('invented stories carry their ribbon on every picture', () => {
  const quoted = { ...commendation, demo: true, quote: { text: 'Đúng hẹn.', by: 'Một người' } };
  for (const format of formatsOf(quoted))
    expect(said(design(quoted, brand, format)), format.name).toContain('Minh họa');
});
