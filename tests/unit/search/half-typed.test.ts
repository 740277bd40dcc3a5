import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageHtml, searchSite } from '../../fixtures/search-site.ts';
import type { SearchSite } from '../../fixtures/search-site.ts';

/** A word on its way has the letters it will have, in their order, and fewer marks. */

let site: SearchSite;
beforeAll(async () => {
  site = await searchSite({
    'a/dung': pageHtml('Đụng đâu giúp đó', '<p>Việc nhỏ.</p>'),
    'b/duong': pageHtml('Đường hoa', '<p>Việc nhỏ.</p>'),
    'c/duc': pageHtml('Đục máng nước', '<p>Việc nhỏ.</p>'),
    'd/duc': pageHtml('Đức độ', '<p>Việc nhỏ.</p>'),
    'e/mot': pageHtml('Một ngày công', '<p>Việc nhỏ.</p>'),
  });
}, 60_000);
afterAll(() => site.remove());

const first = async (typed: string) => (await site.find(typed))[0];

test.each(['đuo', 'đươ', 'đươn', 'đương', 'đường', 'dduw', 'dduwowng'])(
  'on the way to "đường": %s',
  async (typed) => expect(await first(typed)).toBe('Đường hoa'),
);

test('a mark that is still missing leads to the word that will have it, not to another', async () => {
  expect(await first('đưc')).toBe('Đức độ');
  expect(await first('đưc ')).toBe('Đức độ');
});

test('a mark that the word will never have begins nothing', async () => {
  expect(await site.find('mở')).toEqual([]);
  expect(await first('mô')).toBe('Một ngày công');
});
