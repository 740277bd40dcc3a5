import { describe, expect, it } from 'vitest';
import { environmentFaults } from '../../../src/cli/terminal/environment.ts';
import { readOptions } from '../../../src/cli/terminal/options.ts';
import { isCalled, noSuchStory } from '../../../src/cli/terminal/story-name.ts';
import { nearest } from '../../../src/domain/typed/nearest.ts';

const line = {
  usage: 'npm run thu -- [--json] [--reason "…"] [<bài>]',
  options: { json: { type: 'boolean' }, reason: { type: 'string' } },
  names: 1,
} as const;
const read = (...args: string[]) => readOptions(line, args);

describe('the options of a command', () => {
  it('are read in any order', () => {
    expect(read('guong/vi-du', '--reason', 'Xin gỡ', '--json')).toEqual({
      values: { json: true, reason: 'Xin gỡ' },
      names: ['guong/vi-du'],
    });
    expect(read('--reason=Xin gỡ').values).toEqual({ reason: 'Xin gỡ' });
  });

  it.each([
    [['--jsno'], 'Có phải "--json"?'],
    [['--JSON'], 'Có phải "--json"?'],
    [['-j'], 'Không có lựa chọn "-j"'],
    [['--json=không'], '"--json" không mang giá trị'],
    [['--reason'], 'Sau "--reason" còn thiếu giá trị'],
    [['--reason', '--json'], 'Sau "--reason" còn thiếu giá trị'],
    [['--reason='], 'Sau "--reason" còn thiếu giá trị'],
    [['một', 'hai'], 'Thừa "hai"'],
    [['--help'], 'Cách dùng'],
  ])('%j is answered with the right way to write it', (args, said) => {
    expect(() => read(...args)).toThrow(said);
    expect(() => read(...args)).toThrow(`→ Viết: ${line.usage}`);
  });
});

describe('the environment of a command', () => {
  const cwd = '/kho/trang';
  const faults = (env: Record<string, string>) =>
    environmentFaults({ CONTENT_DIR: `${cwd}/content`, OUT_DIR: `${cwd}/dist`, ...env }, cwd);

  it('is accepted as the README shows it', () => {
    const env = { SITE_URL: 'https://example.vn/guong/', SITE_ENV: 'production', PORT: '8080' };
    expect([faults({}), faults(env)]).toEqual([[], []]);
  });

  it.each([
    [{ SITE_URL: 'example.vn' }, 'SITE_URL=https://example.vn'],
    [{ SITE_URL: 'http:/example.vn/guong' }, undefined],
    [{ SITE_URL: 'localhost:4321' }, 'SITE_URL='],
    [{ SITE_URL: 'ftp://example.vn' }, 'SITE_URL=https://example.vn'],
    [{ SITE_URL: 'https://example.vn/?trang=1' }, 'SITE_URL=https://example.vn/'],
    [{ SITE_ENV: 'prod' }, 'SITE_ENV=production'],
    [{ PORT: 'bốn nghìn' }, 'PORT=4321'],
    [{ PORT: '99999' }, 'PORT=4321'],
    [{ OUT_DIR: cwd }, 'OUT_DIR=dist'],
    [{ OUT_DIR: `${cwd}/content` }, 'OUT_DIR=dist'],
    [{ OUT_DIR: '/' }, 'OUT_DIR=dist'],
  ])('%j', (env, said) => {
    const found = faults(env);
    if (said === undefined) expect(found).toEqual([]);
    else expect(found).toEqual([expect.stringContaining(said)]);
  });
});

describe('the name of a story', () => {
  const story = { collection: 'profiles', slug: 'vi-du' };

  it.each([
    'vi-du',
    'guong/vi-du',
    'profiles/vi-du',
    'content/profiles/vi-du/index.mdx',
    'profiles\\vi-du\\',
  ])('%s means it', (name) => expect(isCalled(name)(story)).toBe(true));

  it.each(['vi', 'mo-hinh/vi-du', 'models/vi-du'])('%s does not', (name) =>
    expect(isCalled(name)(story)).toBe(false),
  );

  it('is asked back when it is nearly right', () => {
    expect(noSuchStory('guong/vi-ud', [story])).toContain('Có phải "vi-du"?');
    expect(noSuchStory('khac-han', [story])).not.toContain('Có phải');
  });
});

it('two neighbouring letters that changed places are one slip', () => {
  expect(nearest('haed', ['head', 'foot'])).toBe('head');
});
