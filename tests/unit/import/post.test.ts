import { expect, it } from 'vitest';
import { importDocument } from '../../../src/import/import.ts';

const bodyOf = async (html: string) => {
  const { files, lost } = await importDocument(
    { name: 'bai.html', bytes: new TextEncoder().encode(html) },
    { units: [], awards: [], isTaken: () => false },
  );
  return { body: String(files[0]!.data).replace(/^---[\s\S]*?\n---\n\s*/u, ''), lost };
};

it('a post keeps its lines whole around a break, bold words, a link and an emoji', async () => {
  const { body, lost } = await bodyOf(
    '<div>Tựa của bài</div><div><div>Chị Bé <span><img alt="🌟" src="https://mau.example/1f31f.png"></span> đã <a href="https://mau.example/">mở tủ</a> sách</div><div>Dòng hai <b>đậm</b> rồi <br>dòng ba <i>nghiêng</i>.</div></div>',
  );
  expect(body.trim().split('\n\n')).toEqual([
    'Chị Bé 🌟 đã [mở tủ](https://mau.example/) sách',
    'Dòng hai **đậm** rồi',
    'dòng ba _nghiêng_.',
  ]);
  expect(lost).toEqual([]);
});

it('what is pressed in a post is none of its text, and is told', async () => {
  const { body, lost } = await bodyOf(
    '<div>Tựa của bài</div><div>Chị Bé mở tủ sách… <div role="button">Xem thêm</div></div>',
  );
  expect(body).not.toContain('Xem thêm');
  expect(lost.map(({ where }) => where)).toEqual(['“Xem thêm”']);
});
