import { expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check.ts';
import { copyContent } from '../../fixtures/content-copy.ts';

const list = 'commendations/khen-dot-xuat/index.mdx';
const told = async (status: string, ...without: [from: string, to: string][]) => {
  using copy = copyContent();
  copy.replace(list, 'status: da-dang', `status: ${status}`);
  for (const change of without) copy.replace(list, ...change);
  const { faults } = await checkContent(copy.root, { today: '2026-06-01', production: false });
  return faults.flatMap(({ code, key }) =>
    code.startsWith('thieu-khoa') ? [`${code} ${key?.join('.')}`] : [],
  );
};
const first: [string, string] = ['award: giay-khen-mau, achievement: tt-01', 'achievement: tt-01'];
const second: [string, string] = ['award: giay-khen-mau, achievement: tt-02', 'achievement: tt-02'];

it('a list that names no award at all is asked for one, not for one a line', async () => {
  expect(await told('cho-duyet', first, second)).toEqual(['thieu-khoa award']);
  expect(await told('nhap', first, second)).toEqual(['thieu-khoa-nhap award']);
  expect(await told('cho-duyet', first)).toEqual(['thieu-khoa citations.0.award']);
  expect(
    await told('cho-duyet', first, second, ['timing:', 'award: giay-khen-mau\ntiming:']),
  ).toEqual([]);
});
