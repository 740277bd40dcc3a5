import { globSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CardStory } from '../../../src/pictures/design/card.ts';
import { design, wordFaults } from '../../../src/pictures/design/design.ts';
import { formats, formatsOf, kitFormats } from '../../../src/pictures/design/format.ts';
import { anyOf, breakLines, compounds, glued } from '../../../src/pictures/design/line-break.ts';
import { brand, commendation, model, story, goneOf } from './card-sample.ts';
import { ink, said, sceneOf, textsOf as texts } from './card-scene.ts';
import type { Shape } from './card-scene.ts';

const scene = async (...of: Parameters<typeof design>) => sceneOf(design(...of));

const find = (shapes: Shape[], kind: 'photo' | 'logo') =>
  shapes.find((shape): shape is Extract<Shape, { width: number }> => shape.kind === kind);

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

test('any name and headline fits every picture, inside its margins and never too small', async () => {
  await fc.assert(
    fc.asyncProperty(
      someName,
      someHeadline,
      fc.boolean(),
      fc.boolean(),
      async (name, headline, shout, face) => {
        const one = {
          ...story,
          name: shout ? name.toUpperCase() : name,
          headline,
          ...(face ? { photo: { file: '/khong-doc.jpg', focus: '50% 30%' } } : {}),
        };
        for (const format of Object.values(formats)) {
          const drawn = await scene(one, brand, format);
          for (const line of texts(drawn)) {
            const { left, right, top, bottom } = ink(line);
            expect(line.size, line.text).toBeGreaterThanOrEqual(line.weight === 'heavy' ? 40 : 30);
            expect(left).toBeGreaterThan(8);
            expect(right, `${format.name}: ${line.text}`).toBeLessThan(drawn.width - 8);
            expect(top).toBeGreaterThan(8);
            expect(bottom).toBeLessThan(drawn.height - 8);
          }
          expect(said(drawn)).toContain(one.name.split(' ')[0]);
        }
      },
    ),
    { numRuns: 25 },
  );
});

test('name and headline are at least 56 px on every picture, all other words at least 40', async () => {
  for (const one of [story, longest, model, commendation]) {
    for (const format of formatsOf(one).filter(({ type }) => type === 'image/jpeg')) {
      const drawn = await scene(one, brand, format);
      for (const { text, size, weight } of texts(drawn)) {
        const plain = text.replaceAll('\u00a0', ' ');
        const isTitle =
          weight === 'heavy' && (one.headline.includes(plain) || one.name?.includes(plain));
        expect(size, `${format.name}: ${text}`).toBeGreaterThanOrEqual(isTitle ? 56 : 40);
      }
    }
  }
});

test('lines do not run into each other, whatever marks they carry', async () => {
  for (const headline of [
    'Ộ Ặ Ậ nghị sự ở Ế Ẩm ỗ Ẵ ậ ộ ự ẢNH Ẫ',
    'VƯỢNG ẨN Ế ẤM NGHĨA TÌNH ĐỒNG ĐỘI',
  ]) {
    const drawn = await scene({ ...story, headline }, brand, formats.portrait);
    const lines = texts(drawn).filter(({ text }) =>
      headline.includes(text.replaceAll('\u00a0', ' ')),
    );
    expect(lines.length).toBeGreaterThan(1);
    lines.slice(1).forEach((line, index) => {
      const above = lines[index];
      expect(above && ink(above).bottom).toBeLessThanOrEqual(ink(line).top + 1);
    });
  }
});

test('words on a phone story stay where no phone covers them', async () => {
  for (const one of [story, longest, model, commendation]) {
    for (const line of texts(await scene(one, brand, formats.story))) {
      const { left, right, top, bottom } = ink(line);
      expect(left).toBeGreaterThanOrEqual(60);
      expect(right).toBeLessThanOrEqual(1020);
      expect(top).toBeGreaterThanOrEqual(264);
      expect(bottom).toBeLessThanOrEqual(1253);
    }
  }
});

test('the central square of a link card holds the whole face or emblem', async () => {
  for (const one of [story, longest, model, commendation]) {
    const { shapes } = await scene(one, brand, formats.link);
    const photo = find(shapes, 'photo');
    if (photo) {
      expect(photo.x).toBeGreaterThanOrEqual(285);
      expect(photo.x + photo.width).toBeLessThanOrEqual(915);
      expect(photo.width).toBeGreaterThan(200);
    } else {
      // The emblem is the last thing drawn of the picture: a sign with a clip of its own, or a figure.
      const emblem = texts({ shapes }).find(({ text }) =>
        [one.initials, one.figure?.value].includes(text),
      );
      if (!emblem) throw new Error('no emblem');
      expect(ink(emblem).left).toBeGreaterThanOrEqual(285);
      expect(ink(emblem).right).toBeLessThanOrEqual(915);
    }
  }
});

test('the logo stands on link and cover beside the central square and covers no word', async () => {
  for (const one of [story, longest, model, commendation]) {
    for (const format of [formats.link, formats.cover]) {
      const drawn = await scene(one, { ...brand, logo: '/logo.svg' }, format);
      const logo = find(drawn.shapes, 'logo');
      if (!logo) throw new Error('no logo');
      expect(logo.x).toBeGreaterThanOrEqual((drawn.width + drawn.height) / 2);
      expect(logo.x + logo.width).toBeLessThanOrEqual(drawn.width - 60);
      for (const line of texts(drawn)) {
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

test('nothing vital of a link card lies in its outer 60 pixels', async () => {
  for (const one of [story, longest, model, commendation]) {
    for (const line of texts(await scene(one, brand, formats.link))) {
      expect(ink(line).left).toBeGreaterThanOrEqual(58);
      expect(ink(line).right).toBeLessThanOrEqual(1142);
      expect(line.y, line.text).toBeLessThanOrEqual(574);
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

test('words of daily life are listed for any content, not for ours: without those in it no other headline breaks elsewhere', () => {
  const texts = (folder: string) =>
    globSync(`${folder}/*/*/index.mdx`).map((file) => readFileSync(file, 'utf8').normalize('NFC'));
  const ours = texts('content').join('\n').toLowerCase();
  const { daily, ...sourced } = compounds;
  const others = daily.filter((word) => !ours.includes(word));
  expect(others.length).toBeLessThan(daily.length);
  const fewer = anyOf([...Object.values(sourced).flat(), ...others]);
  const headlines = texts('tests/fixtures/real/content').flatMap((text) =>
    [...text.matchAll(/^title: "(.+)"$|headline: "(.+)"/gm)].map(([, title, own]) => title ?? own!),
  );
  expect(headlines.length).toBeGreaterThan(15);
  const lines = (glue: string, width: number) =>
    breakLines(glue, 'heavy', width)?.join('\n').replaceAll('\u00a0', ' ');
  for (const headline of headlines)
    for (let width = 8; width <= 24; width += 1)
      expect(lines(glued(headline, [], fewer), width)).toBe(lines(glued(headline), width));
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
  const [fault, ...rest] = wordFaults({ ...story, headline: 'Quỹ 漢 7 → xong' }, brand, [
    formats.link,
  ]);
  expect(fault).toMatchObject({
    file: 'profiles/vi-du/index.mdx',
    line: 2,
    severity: 'E',
    column: 1,
  });
  expect(fault?.message).toContain('“漢” (U+6F22)');
  expect(fault?.message).toContain('title');
  expect(rest.map(({ message }) => message).join()).toContain('U+2192');
});

test('emoji of the local set are drawn inside the margins, one it lacks is named', async () => {
  const headline = '🌱 Vườn ươm 🇻🇳 của 👩‍🌾 và ❤️ © 2026';
  for (const format of Object.values(formats)) {
    expect(wordFaults({ ...story, headline }, brand, [format])).toEqual([]);
    const drawn = await scene({ ...story, headline }, brand, format);
    const emoji = drawn.shapes.filter((shape) => shape.kind === 'emoji');
    expect(emoji.map(({ emoji: name }) => name)).toEqual([
      '1f331',
      '1f1fb-1f1f3',
      '1f469-200d-1f33e',
      '2764',
    ]);
    for (const { x, y, width, height } of emoji) {
      expect(Math.min(x, y)).toBeGreaterThan(8);
      expect(x + width).toBeLessThan(drawn.width - 8);
      expect(y + height).toBeLessThan(drawn.height - 8);
    }
    expect(said(drawn)).toContain('©');
  }
  const [fault] = wordFaults({ ...story, headline: 'Vui \u{1FAE9}' }, brand, [formats.link]);
  expect(fault?.message).toContain('“\u{1FAE9}” (U+1FAE9)');
});

test('an emoji never stands between two words that it does not touch', async () => {
  const drawn = await scene({ ...story, headline: '🌱🌱 Vườn' }, brand, formats.square);
  const [first, second] = drawn.shapes.filter((shape) => shape.kind === 'emoji');
  const word = texts(drawn).find(({ text }) => text.includes('Vườn'));
  if (!first || !second || !word) throw new Error('a part of the line is missing');
  expect(second.x).toBeGreaterThanOrEqual(first.x + first.width);
  expect(ink(word).left).toBeGreaterThanOrEqual(second.x + second.width);
});

test('a title of a length with no room is cut at a word, and told with its repair', async () => {
  const headline = 'nghiêng những quyển vở cũ ở khu nhà trọ '.repeat(8).trim();
  const [fault, ...more] = wordFaults({ ...story, headline }, brand, Object.values(formats));
  expect(fault).toMatchObject({ code: 'anh-rut-gon', severity: 'W', line: 2 });
  expect(fault?.hint).toContain('share.headline');
  expect(more).toEqual([]);
  const words = said(await scene({ ...story, headline }, brand, formats.link));
  const [shown] = /nghiêng[^…]*…/u.exec(words) ?? [];
  expect(headline.startsWith(shown?.slice(0, -1) ?? '?')).toBe(true);
  expect(shown?.length).toBeGreaterThan(40);
});

test('words that no size holds are a fault of their key', () => {
  const [fault] = wordFaults({ ...story, headline: 'n'.repeat(60) }, brand, [formats.link]);
  expect(fault).toMatchObject({ code: 'anh-chu-qua-dai', severity: 'E', line: 2 });
  expect(fault?.message).not.toContain('undefined');
});

const real = {
  ...story,
  headline: 'Giữ mười tám tuyến hẻm sạch suốt hai năm liền',
  role: 'Bí thư Đoàn xã, Chủ tịch Hội Liên hiệp Thanh niên xã',
  unit: 'Đoàn TNCS Hồ Chí Minh thị trấn Ví Dụ, huyện Giả Định, tỉnh Cao Mẫu',
};

test('two posts and a long unit stand whole where there is room, and are shortened by rule', async () => {
  for (const format of Object.values(formats)) {
    const words = said(await scene(real, brand, format));
    expect(words, format.name).toMatch(/Bí thư Đoàn xã/u);
    expect(words, format.name).toMatch(/thị trấn Ví Dụ/u);
  }
  const short = { unit: 'Đoàn thị trấn Ví Dụ' };
  const title = `${real.headline}, từ ngày đầu không có xe`;
  const tight = { ...real, name: 'Công Tằng Tôn Nữ Giả Định Mẫu', headline: title, short };
  const words = said(await scene(tight, brand, formats.link));
  expect(words).toContain('Bí thư Đoàn xã Đoàn thị trấn Ví Dụ');
  expect(words).not.toContain('Chủ tịch Hội');
  const [fault] = wordFaults(tight, brand, [formats.link]);
  expect(fault).toMatchObject({ code: 'anh-rut-gon', severity: 'W' });
  expect(fault?.message).toContain('chức vụ viết “Bí thư Đoàn xã”');
});

test('a collective of seventy letters is named on every picture', async () => {
  const name = 'Đội Thanh niên tình nguyện ứng phó thiên tai và cứu hộ xã Giả Định Mẫu';
  for (const format of Object.values(formats)) {
    const { initials: _initials, ...rest } = story;
    const words = said(await scene({ ...rest, name }, brand, format));
    expect(words, format.name).toContain(name);
  }
});

test('a unit of ninety letters and a collective of seventy are shortened, never left out', async () => {
  const { initials: _initials, role: _role, ...rest } = story;
  const tight = {
    ...rest,
    headline: `${real.headline}, từ ngày đầu chưa có xe, chưa có kho, chưa có ai tin`,
    name: 'Đội Thanh niên tình nguyện ứng phó thiên tai và cứu hộ xã Giả Định Mẫu',
    unit: 'Đoàn Thanh niên Cộng sản Hồ Chí Minh thị trấn Ví Dụ Mẫu, huyện Giả Định, tỉnh Cao Nguyên Mẫu',
    short: { name: 'Đội ứng phó thiên tai Mẫu', unit: 'Đoàn thị trấn Ví Dụ Mẫu' },
  };
  const words = said(await scene(tight, brand, formats.link));
  expect(words).toContain(`${tight.short.name} ${tight.short.unit}`);
  const [fault, ...more] = wordFaults(tight, brand, [formats.link]);
  expect(fault).toMatchObject({ code: 'anh-rut-gon', severity: 'W' });
  expect(fault?.message).toContain(`đơn vị viết “${tight.short.unit}”`);
  expect(fault?.message).toContain(`tên viết “${tight.short.name}”`);
  expect(more).toEqual([]);
});

test('lines that tell less on their cards of the album are told once, by their numbers', () => {
  const [first, second] = commendation.honoured ?? [];
  if (!first || !second) throw new Error('nobody is honoured');
  const reason = `${second.reason}, rồi quay lại tìm người còn kẹt ở tầng ba. `.repeat(12).trim();
  const told = (honoured: (typeof first)[]) =>
    wordFaults({ ...commendation, honoured }, brand, formatsOf({ ...commendation, honoured }));
  expect(told([first])).toEqual([]);
  const [fault, ...more] = told([first, { ...second, reason }]);
  expect(fault).toMatchObject({ code: 'anh-rut-gon', severity: 'W' });
  expect(fault?.message).toContain(
    `album không đủ chỗ nên viết rút gọn: dòng số ${second.no} (lý do)`,
  );
  expect(fault?.hint).toContain('reason');
  expect(more).toEqual([]);
});

test('a card of the album has the person as its headline, and under it the reason', async () => {
  const [first, second] = commendation.honoured ?? [];
  if (!first || !second) throw new Error('nobody is honoured');
  const reason = `${first.reason}, rồi quay lại tìm người còn kẹt ở tầng ba. `.repeat(5).trim();
  const whole = { ...commendation, honoured: [{ ...first, reason }, second] };
  for (const one of [commendation, whole]) {
    for (const format of formatsOf(one).filter(({ name }) => /album-[14]/u.test(name))) {
      const drawn = await scene(one, brand, format);
      const {
        name,
        role = '',
        unit,
        reason: why = '',
      } = format.name === 'album-1' ? first : second;
      const lines = texts(drawn).filter(({ text }) => text !== first.initials);
      const largest = Math.max(...lines.map(({ size }) => size));
      const head = lines.filter(({ size }) => size === largest);
      expect(head.map(({ text }) => text.replaceAll('\u00a0', ' ')).join(' ')).toBe(name);
      const words = said(drawn);
      const told = [name, why, role, unit].filter((part) => part !== '');
      const places = told.map((part) => words.indexOf(part));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places).not.toContain(-1);
    }
  }
  const { reason: _reason, ...silent } = first;
  const [, card] = formatsOf({ ...commendation, honoured: [silent] }).filter(({ name }) =>
    name.startsWith('album'),
  );
  if (!card) throw new Error('no card of the album');
  const bare = said(await scene({ ...commendation, honoured: [silent] }, brand, card));
  expect(bare.split(first.name)).toHaveLength(2);
});

test('a withdrawn story shows nobody', async () => {
  const gone = goneOf({ ...longest, honoured: commendation.honoured ?? [] });
  for (const format of kitFormats(gone)) {
    const drawn = await scene(gone, brand, format);
    expect(drawn.shapes.some(({ kind }) => kind === 'photo')).toBe(false);
    expect(said(drawn)).not.toMatch(/Công Tằng|Hiến|Chi đoàn|Võ/iu);
    expect(said(drawn)).toContain('đã được gỡ');
  }
});

test('invented stories carry their ribbon on every picture', async () => {
  const quoted = { ...commendation, demo: true, quote: { text: 'Đúng hẹn.', by: 'Một người' } };
  for (const format of formatsOf(quoted))
    expect(said(await scene(quoted, brand, format)), format.name).toContain('Minh họa');
});
