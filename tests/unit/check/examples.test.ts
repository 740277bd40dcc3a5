import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkSite } from '../../../src/publish/site-check.ts';
import { copyContent } from '../../fixtures/content-copy.ts';
import { recipes } from '../../fixtures/recipes.ts';
import { exampleCases, lineOf, putExample } from '../../fixtures/example.ts';

const today = '2026-06-01';
const cacheDir = mkdtempSync(join(tmpdir(), 'guong-sang-examples-'));
afterAll(() => rmSync(cacheDir, { recursive: true }));

const faultsOf = async (contentDir: string, production = false, publicDir = 'public') => {
  const settings = { contentDir, outDir: '', production, cacheDir, publicDir };
  const { faults } = await checkSite(settings, today);
  return faults.map(({ file, line, code }) => `${file}:${line} ${code}`);
};

describe('the example of every kind of fault', () => {
  it.each(exampleCases.filter(([, example]) => example.in !== 'words'))(
    '%s: before is that fault alone, after is none',
    async (code, example) => {
      using spoilt = copyContent();
      const file = putExample(spoilt, example, 'before');
      const line = example.in === 'path' ? 1 : lineOf(spoilt.read(file), example);
      const place = code === 'thieu-bai' ? file.replace(/\/[^/]*$/, '') : file;
      expect(await faultsOf(spoilt.root)).toEqual([`${place}:${line} ${code}`]);

      using mended = copyContent();
      putExample(mended, example, 'after');
      expect(await faultsOf(mended.root)).toEqual([]);
    },
  );

  it.each(exampleCases.filter(([, example]) => example.in === 'words').map(([code]) => code))(
    '%s, made by hand, is that fault alone',
    async (code) => {
      using copy = copyContent();
      const make = recipes[code];
      if (!make) throw new Error(`tests/fixtures/recipes.ts must say how ${code} is made`);
      const { at, root = copy.root, production, publicDir } = await make(copy);
      expect(await faultsOf(root, production, publicDir)).toEqual([`${at} ${code}`]);
    },
  );
});
