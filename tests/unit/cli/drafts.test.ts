import { describe, expect, it, vi } from 'vitest';
import { checkContent } from '../../../src/check/check.ts';
import { readContent } from '../../../src/cli/terminal/read-content.ts';
import { collectionNames } from '../../../src/domain/library.ts';
import { freeFolder } from '../../../src/drafts/draft-place.ts';
import { answerOf, firstQuestions } from '../../../src/drafts/first-questions.ts';
import { addSample } from '../../../src/drafts/sample.ts';
import { storyTemplate } from '../../../src/drafts/story-template.ts';
import { copyContent, type ContentCopy } from '../../fixtures/content-copy.ts';

const today = '2026-06-01';
const check = ({ root }: ContentCopy) => checkContent(root, { today, production: false });
const errorsOf = async (copy: ContentCopy) =>
  (await check(copy)).faults.filter(({ severity }) => severity === 'E');

describe.each(collectionNames)('a new story of %s', (name) => {
  const given = { title: 'Thử một bài: “ba” việc', status: 'nhap', date: today };

  it('is a draft without errors, and says which keys it still needs', async () => {
    using copy = copyContent();
    copy.write(`${name}/bai-moi/index.mdx`, storyTemplate(name, given));
    const { faults } = await check(copy);
    expect(faults.filter(({ severity }) => severity === 'E')).toEqual([]);
    expect(faults.map(({ code }) => code)).toContain('thieu-khoa-nhap');
  });

  it('holds every key of the model where it can be read once its hash is gone', async () => {
    using copy = copyContent();
    const open = storyTemplate(name, given).replaceAll(/^#(?=\S| {2})/gm, '');
    copy.write(`${name}/bai-moi/index.mdx`, open);
    const own = (await errorsOf(copy)).filter(({ file }) => file === `${name}/bai-moi/index.mdx`);
    const unread = own.filter(({ code }) =>
      /^(?:yaml|khoa|sai-kieu|ngay-sai|gia-tri-la|ma-sai|dinh-dang|chu-sau|so-)/.test(code),
    );
    expect(unread).toEqual([]);
  });
});

describe.each(collectionNames)('the sample of %s', (name) => {
  it('is an error-free draft in a union that has stories, twice without touching the first', async () => {
    using copy = copyContent();
    const { library } = await check(copy);
    const first = await addSample(copy.root, name, library, today);
    const text = copy.read(first);
    const second = await addSample(copy.root, name, library, today);
    expect(second).not.toBe(first);
    expect(copy.read(first)).toBe(text);
    expect(text).toContain('status: nhap');
    expect(text).toContain('demo: true');
    expect(text).not.toContain('cua-ban');
    expect(await errorsOf(copy)).toEqual([]);
  });

  it('is one in a union that has nothing but its name and its first unit', async () => {
    using copy = copyContent();
    for (const other of collectionNames) copy.remove(other);
    copy.write('notices.yaml', '[]\n');
    copy.write('awards.yaml', '[]\n');
    copy.write(
      'units.yaml',
      '- { id: xa-doan-gia, level: co-so, kind: dia-ban, names: [{ name: Đoàn xã Giả Định }] }\n',
    );
    const { library } = await check(copy);
    const file = await addSample(copy.root, name, library, today);
    expect(await errorsOf(copy)).toEqual([]);
    if (name !== 'campaigns') expect(copy.read(file)).toContain('xa-doan-gia');
  });
});

it('a new folder takes no address that is or was another story’s', async () => {
  using copy = copyContent();
  const { library } = await check(copy);
  expect(freeFolder(copy.root, library, 'profiles', '48 tối')).toBe('48-toi-2');
  expect(freeFolder(copy.root, library, 'profiles', 'Ví dụ')).toBe('vi-du-2');
  expect(freeFolder(copy.root, library, 'models', 'Ví dụ')).toBe('vi-du');
  expect(freeFolder(copy.root, library, 'models', '???')).toBe('bai-moi');
});

describe('an answer', () => {
  it.each([
    ['profiles', 'unit', 'đoàn phường mới mẫu', 'doan-phuong-moi-mau'],
    ['profiles', 'unit', 'doan-xa-cu-mau', 'doan-xa-cu-mau'],
    ['profiles', 'unit', 'Xã đoàn Cũ Mẫu', 'doan-xa-cu-mau'],
    ['profiles', 'unit', 'doan phuong', 'doan-phuong-moi-mau'],
    ['profiles', 'field', 'Môi trường', 'moi-truong'],
    ['profiles', 'group', 'Cán bộ Đoàn', 'can-bo-doan'],
    ['profiles', 'subject', 'một người', 'ca-nhan'],
    ['campaigns', 'from', '20/11/2026', '2026-11-20'],
    ['models', 'started', 'chua-ro', 'chua-ro'],
  ] as const)('%s --%s "%s" is stored as %s', async (name, flag, typed, value) => {
    using copy = copyContent();
    const question = firstQuestions(name, (await check(copy)).library).find(
      (q) => q.flag === flag,
    )!;
    expect(answerOf(name, question, typed)).toEqual({ value });
  });

  it.each([
    ['profiles', 'unit', 'Đoàn phường Mới Mẩu', 'Đoàn phường Mới Mẫu'],
    ['profiles', 'unit', 'Mẫu', 'doan-xa-cu-mau (Đoàn xã Cũ Mẫu)'],
    ['profiles', 'group', 'ai đó', 'can-bo-doan'],
    ['campaigns', 'from', 'tháng sau', '2026-03-01'],
  ] as const)(
    '%s --%s "%s" is refused with what may stand there',
    async (name, flag, typed, said) => {
      using copy = copyContent();
      const question = firstQuestions(name, (await check(copy)).library).find(
        (q) => q.flag === flag,
      )!;
      expect(answerOf(name, question, typed)).toEqual({
        wrong: expect.stringContaining(said) as string,
      });
    },
  );
});

it('no command makes a content folder of a name mistyped in CONTENT_DIR', async () => {
  vi.stubEnv('CONTENT_DIR', 'noi-dung');
  await expect(readContent()).rejects.toThrow(/Không có thư mục nội dung.*\n→ .*CONTENT_DIR/u);
  vi.unstubAllEnvs();
});
