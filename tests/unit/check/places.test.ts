import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check.ts';
import { addNotices } from '../../../src/editing/catalogue.ts';
import { editStory } from '../../../src/editing/front-matter.ts';
import { writeLedger } from '../../../src/pictures/shelf/ledger.ts';
import { copyContent } from '../../fixtures/content-copy.ts';
import type { ContentCopy } from '../../fixtures/content-copy.ts';

const places = async (root: string) => {
  const { faults } = await checkContent(root, { today: '2026-06-01', production: false });
  return faults.map(({ file, line, code }) => `${file}:${line} ${code}`);
};
const rename = (copy: ContentCopy, from: string, to: string) => {
  copy.write(to, copy.bytes(from));
  copy.remove(from);
};

describe('a file under a wrong name is one fault that names it', () => {
  it.each([
    ['campaigns/viec-tot/index.mdx', 'campaigns/viec-tot/index.mdx.txt'],
    ['campaigns/viec-tot/index.mdx', 'campaigns/viec-tot/index (1).mdx'],
    ['campaigns/viec-tot/index.mdx', 'campaigns/viec-tot/index - Copy.mdx'],
    ['campaigns/viec-tot/index.mdx', 'campaigns/viec-tot/index.md'],
    ['campaigns/viec-tot/index.mdx', 'campaigns/viec-tot/Index.MDX'],
    ['units.yaml', 'units.yml'],
    ['units.yaml', 'Units.yaml'],
    ['units.yaml', 'units (1).yaml'],
    ['awards.yaml', 'awards.yaml.txt'],
    ['site.yaml', 'site.yml'],
    ['notices.yaml', 'notice.yaml'],
  ])('%s as %s', async (from, to) => {
    using copy = copyContent();
    rename(copy, from, to);
    expect(await places(copy.root)).toEqual([`${to}:1 ten-tep`]);
  });

  it.each([
    ['campaigns/viec-tot/index.mdx', 'campaigns/viec-tot/index (1).mdx'],
    ['campaigns/viec-tot/index.mdx', 'campaigns/viec-tot/index.mdx.txt'],
    ['units.yaml', 'units (1).yaml'],
    ['units.yaml', 'units - Copy.yaml'],
  ])('%s with its copy %s', async (from, to) => {
    using copy = copyContent();
    copy.write(to, copy.bytes(from));
    expect(await places(copy.root)).toEqual([`${to}:1 tep-lac-cho`]);
  });

  it.each([
    ['profile/a/index.mdx', '“profile” thành “profiles”'],
    ['mo-hinh/a/index.mdx', '“mo-hinh” thành “models”'],
    ['unit.yaml', 'Đã có “units.yaml”'],
  ])('%s is told with where it belongs', async (file, hint) => {
    using copy = copyContent();
    copy.write(file, '');
    const { faults } = await checkContent(copy.root, { today: '2026-06-01', production: false });
    expect(faults.map((fault) => fault.hint)).toEqual([expect.stringContaining(hint)]);
  });

  it.each(['site.yaml', 'units.yaml', 'awards.yaml'])('%s not there at all', async (file) => {
    using copy = copyContent();
    copy.remove(file);
    expect(await places(copy.root)).toEqual([`${file}:1 thieu-tep`]);
  });

  it('catalogues that nothing asks for may be missing', async () => {
    using copy = copyContent();
    copy.remove('abbreviations.yaml');
    copy.remove('share-ledger.json');
    expect(await places(copy.root)).toEqual([]);
  });
});

describe('nothing is written over a file with marks of Git', () => {
  const marks = '<<<<<<< HEAD\n=======\n>>>>>>> khac\n';
  const spoil = (copy: ContentCopy, file: string) =>
    writeFileSync(join(copy.root, file), marks + copy.read(file));

  it('a story', async () => {
    using copy = copyContent();
    const file = 'profiles/vi-du/index.mdx';
    spoil(copy, file);
    const edit = editStory(copy.root, file, (data) => ({ ...data, status: 'da-go' }));
    await expect(edit).rejects.toThrow(/vi-du\/index.mdx:1: .*xung đột/);
  });

  it('the list of notices', async () => {
    using copy = copyContent();
    spoil(copy, 'notices.yaml');
    await expect(addNotices(copy.root, [])).rejects.toThrow(/notices.yaml:1: .*xung đột/);
  });

  it('the ledger of share images', async () => {
    using copy = copyContent();
    spoil(copy, 'share-ledger.json');
    const before = readFileSync(join(copy.root, 'share-ledger.json'), 'utf8');
    await expect(writeLedger(copy.root, {})).rejects.toThrow(/share-ledger.json/);
    expect(copy.read('share-ledger.json')).toBe(before);
  });
});

describe('a story is edited in place', () => {
  it.each(['\n', '\r\n'])('keeping its line ends, mark and body (%j)', async (end) => {
    using copy = copyContent();
    const file = 'profiles/vi-du/index.mdx';
    const before = `\ufeff${copy.read(file).replaceAll('\n', end)}`;
    copy.write(file, before);
    const edit = await editStory(copy.root, file, (data) => ({ ...data, status: 'da-go' }));
    expect(edit.after).toBe(before.replace('status: da-dang', 'status: da-go'));
  });
});
