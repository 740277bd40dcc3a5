import { expect, test } from 'vitest';
import { checkContent } from '../../src/check/check.ts';
import { copyContent, type ContentCopy } from '../fixtures/content-copy.ts';

const story = 'profiles/vi-du/index.mdx';

/** Faults of the story as the desk, which checks the same folder all day, is told them. */
const toldOf = async ({ root }: ContentCopy) => {
  const { faults } = await checkContent(root, { today: '2026-07-01', production: false });
  return faults.filter(({ file }) => file === story).map(({ code, line }) => [code, line]);
};

test('a story that did not change is judged anew by what changed beside it', async () => {
  using content = copyContent();
  expect(await toldOf(content)).toEqual([]);

  content.replace('site.yaml', 'dinhchinh@mau.example', 'khac@mau.example');
  content.replace(story, 'Tối thứ hai,', '[Viết cho chúng tôi](mailto:dinhchinh@mau.example),');
  expect(await toldOf(content)).toEqual([['thu-dien-tu', 40]]);
  content.replace('site.yaml', 'khac@mau.example', 'dinhchinh@mau.example');
  expect(await toldOf(content)).toEqual([]);

  const photo = content.bytes('profiles/vi-du/chan-dung.jpg');
  content.remove('profiles/vi-du/chan-dung.jpg');
  expect(await toldOf(content)).toEqual([['khong-co-tep', 16]]);
  content.write('profiles/vi-du/chan-dung.jpg', photo);
  expect(await toldOf(content)).toEqual([]);

  content.remove('models/tu-sach-mau');
  expect(await toldOf(content)).toEqual([['khong-co-ma', 27]]);
});

test('a photo is shown by the name it has on disk now, as macOS may spell it', async () => {
  using content = copyContent();
  const [typed, mac] = ['ảnh.jpg'.normalize('NFC'), 'ảnh.jpg'.normalize('NFD')];
  const photo = content.bytes('profiles/vi-du/chan-dung.jpg');
  content.replace(story, './chan-dung.jpg', `./${typed}`);
  content.write(`profiles/vi-du/${typed}`, photo);
  await toldOf(content);
  content.remove(`profiles/vi-du/${typed}`);
  content.write(`profiles/vi-du/${mac}`, photo);
  const { library } = await checkContent(content.root, { today: '2026-07-01', production: false });
  expect(library.profiles.find(({ slug }) => slug === 'vi-du')!.data.photo!.src).toBe(mac);
});

test('an edit is judged by the next check, and taken back by the one after', async () => {
  using content = copyContent();
  const before = content.read(story);
  content.replace(story, 'Nhiều kiến nghị', '## Vấn đề\n\n1. một\n3. ba\n\nNhiều kiến nghị');
  expect((await toldOf(content)).map(([code]) => code)).toContain('mdx-so-muc');
  content.write(story, before);
  expect(await toldOf(content)).toEqual([]);
  // Another folder with the same names is another folder.
  using other = copyContent();
  other.replace(story, 'name: Lê Minh Họa Mẫu', 'nam: Lê Minh Họa Mẫu');
  expect((await toldOf(other)).length).toBeGreaterThan(0);
  expect(await toldOf(content)).toEqual([]);
});
