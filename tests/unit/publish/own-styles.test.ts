import { expect, it } from 'vitest';
import { orderedLayers } from '../../../src/publish/pages/own-styles.ts';

it('a page has the same styles however its modules came, deep rules and gaps between files too', () => {
  const first = '@layer reset,components;';
  const table = '@layer components{@media print{table{color:red;& td{& b{color:blue}}}}}';
  const list = '@layer components{ul{margin:0}}';
  const one = orderedLayers(`${first}${table}\n\n${list}`);
  expect(orderedLayers(`${first}\n${list}\n\n\n${table}`)).toBe(one);
  expect(one).toBe(`${first}${table}${list}`);
});
