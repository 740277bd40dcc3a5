import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const project = join(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(join(project, file), 'utf8');

test('what Windows opens with a double click is written as it reads it, and runs a script of every union', () => {
  const rows = read('ban-lam-viec.cmd').split('\r\n');
  expect(rows.join('')).not.toMatch(/[\r\n\uFEFF]/u);
  // Until the page of letters is set, it reads each byte as a letter of its own.
  const unset = rows.slice(
    0,
    rows.findIndex((row) => row.startsWith('chcp 65001')),
  );
  expect(unset.join('')).toMatch(/^[ -~]+$/);
  // A bracket in what is told would end the block it stands in.
  expect(rows.filter((row) => /^ +echo .*[()]/u.test(row))).toEqual([]);
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const [, script = ''] = /npm run --silent (\w+)/u.exec(rows.join('\n')) ?? [];
  expect(Object.keys(scripts)).toContain(script);
  expect(read('README.md')).toContain(`"${script}": "guong-sang ${script}"`);
});
