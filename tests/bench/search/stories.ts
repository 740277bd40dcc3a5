import { foldSpelling } from '../../../src/search/ask/spelling/respell.ts';
import type { BenchQuery } from './measure.ts';
import type { BenchPage } from './pages.ts';

/**
 * As many invented stories as asked for, of real length, and what people type who want one of them.
 * Every story is of a person or a model; names, places and roles are drawn from short lists, so that
 * at some thousand pages many share most of their words, and any syllable stands in most bodies.
 */

const FAMILY = 'Nguyễn Trần Lê Phạm Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Trịnh'.split(' ');
const MIDDLE =
  'Thị|Văn|Minh|Thanh|Quốc|Đức|Hữu|Bảo|Kim|Ngọc|Xuân|Gia|Phương|Trọng|Khánh|Mỹ Mẫu'.split('|');
const GIVEN =
  'Ánh Bình Cường Dũng Đạt Giang Hằng Hưng Khoa Lan Linh Mẫn Nghĩa Oanh Phúc Quyên Sơn Tâm Thảo Trí Uyên Vân Yến'.split(
    ' ',
  );
const PLACES =
  'Mẫu Một|Mẫu Hai|Giả Định|Tân Mẫu|Bình Giả|An Ví Dụ|Thạnh Mẫu|Hòa Giả|Long Ví Dụ|Phú Mẫu'.split(
    '|',
  );
const ROLES =
  'Bí thư Đoàn xã|Bí thư Chi đoàn|Bí thư Đoàn trường|Tổng phụ trách Đội|Phó Bí thư Đoàn cơ sở'.split(
    '|',
  );
const FIELDS = 'Môi trường|Chuyển đổi số|An sinh xã hội|Khởi nghiệp|Hiến máu|Học đường'.split('|');
const MODELS =
  'Tủ sách quay vòng|Bữa sáng ấm|Cổng trường xanh|Vườn rau chung|Lớp học chiều|Tổ sửa điện'.split(
    '|',
  );
const CLAUSES =
  'mỗi tuần họp một lần để chia việc|các bạn đi từng nhà hỏi thăm|số tiền gây quỹ được công khai trên bảng tin|ai cũng có thể làm theo mà không tốn kém|đoàn viên thay nhau trực vào buổi tối|bà con tự đến nhờ hướng dẫn thủ tục|kết quả được ghi lại bằng ảnh và con số|nhóm gặp khó khi mưa kéo dài|thầy cô cho mượn phòng học|việc nhỏ được làm đều trong nhiều tháng|có hôm chỉ ba người đến|sau đó cách làm được nhân rộng sang nơi khác'.split(
    '|',
  );
const WORDS_OF_BODY = 600;

/** The same numbers each time, from a seed. */
const randomFrom = (seed: number) => {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
};

type Story = BenchPage & { asked: { name: string; place: string; role?: string; year: string } };

export function makeStories(
  count: number,
  seed: number,
): { pages: BenchPage[]; queries: BenchQuery[] } {
  const random = randomFrom(seed);
  const pick = (from: readonly string[]) => from[random(from.length)]!;
  const stories = Array.from({ length: count }, (_, at): Story => {
    const isModel = random(3) === 0;
    const [place, field, year] = [pick(PLACES), pick(FIELDS), String(2016 + random(10))];
    const role = pick(ROLES);
    const name = isModel ? pick(MODELS) : [FAMILY, MIDDLE, GIVEN].map(pick).join(' ');
    const sentences: string[] = [];
    for (let words = 0; words < WORDS_OF_BODY; words += 22)
      sentences.push(
        `${pick([name, `Ở ${place}`, `Năm ${year}`, 'Nhờ vậy'])}, ${pick(CLAUSES)}, ${pick(CLAUSES)}.`,
      );
    const subject = isModel ? `Mô hình “${name}” của Đoàn ${place}` : `${name}, ${role} ${place}`;
    return {
      url: `/${isModel ? 'mo-hinh' : 'guong'}/bai-${at}/`,
      title: `${subject}: làm đều tay suốt năm`,
      body: sentences.join(' '),
      meta: { unit: `Đoàn ${place}`, ...(isModel ? {} : { role }) },
      filters: { loai: [isModel ? 'Mô hình' : 'Gương'], 'linh-vuc': [field], nam: [year] },
      asked: { name, place, year, ...(isModel ? {} : { role }) },
    };
  });
  return { pages: stories, queries: ask(stories, random) };
}

/** So many stories may share what is asked for, and so many questions of a kind are asked. */
const SHARED = 5;
const QUESTIONS = 30;

const ask = (stories: readonly Story[], random: (below: number) => number): BenchQuery[] => {
  const people = stories.filter(({ asked }) => asked.role);
  const models = stories.filter(({ asked }) => !asked.role);
  const kinds: [string, readonly Story[], (story: Story) => string][] = [
    ['name', people, ({ asked }) => asked.name],
    ['name, no marks', people, ({ asked }) => foldSpelling(asked.name)],
    ['name, swapped', people, ({ asked }) => swapped(foldSpelling(asked.name))],
    ['name and place', people, ({ asked }) => foldSpelling(`${asked.name} ${asked.place}`)],
    ['name, role, year', people, ({ asked }) => `${asked.name} ${asked.role} ${asked.year}`],
    [
      'model, place, year',
      models,
      ({ asked }) => foldSpelling(`${asked.name} ${asked.place} ${asked.year}`),
    ],
  ];
  return kinds.flatMap(([category, among, type]) => {
    const same = new Map<string, string[]>();
    for (const story of among) same.set(type(story), [...(same.get(type(story)) ?? []), story.url]);
    const questions = [...same].filter(([, urls]) => urls.length <= SHARED);
    return Array.from({ length: Math.min(QUESTIONS, questions.length) }, (_, at) => {
      const [query, relevant] = questions.splice(random(questions.length), 1)[0]!;
      return { id: `${category} ${at}`, category, query, relevant };
    });
  });
};

/** The first long word with its second and third letters swapped. */
const swapped = (name: string): string => name.replace(/\b(\w)(\w)(\w)(\w+)/, '$1$3$2$4');
