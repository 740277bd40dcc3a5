import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check.ts';
import { copyContent, type ContentCopy } from '../fixtures/content-copy.ts';

let content: ContentCopy;
beforeEach(() => {
  content = copyContent();
});
afterEach(() => content[Symbol.dispose]());

const found = async () => {
  const { faults } = await checkContent(content.root, { today: '2026-09-01', production: false });
  return faults.filter(({ severity }) => severity === 'E');
};
const codes = async () => (await found()).map(({ code, file, line }) => `${code} ${file}:${line}`);

/** The first line of a file that holds some words, counted from 1. */
const lineOf = (file: string, words: string) =>
  content
    .read(file)
    .split('\n')
    .findIndex((line) => line.includes(words)) + 1;

const profile = 'profiles/vi-du/index.mdx';

describe('names that Windows keeps for devices', () => {
  it.each(['con', 'aux', 'nul', 'prn', 'com1', 'lpt2'])('refuses the folder %s', async (name) => {
    content.write(
      `profiles/${name}/index.mdx`,
      content.read('profiles/vo-gia-dinh/index.mdx').replace(/^aliases: .*$/m, 'aliases: []'),
    );
    expect(await codes()).toContain(`ten-windows profiles/${name}/index.mdx:1`);
  });

  it('refuses them as alias, page and id, each at its own line', async () => {
    content.write('pages/nul.mdx', content.read('pages/chuong-trinh.mdx'));
    content.replace(profile, 'aliases: [48-toi]', 'aliases: [48-toi, com3]');
    expect(await codes()).toEqual(
      expect.arrayContaining([
        'ten-windows pages/nul.mdx:1',
        `ten-windows ${profile}:${lineOf(profile, 'com3')}`,
      ]),
    );
  });

  it('offers a name that can be used, also for a folder that has capitals', async () => {
    content.write('profiles/Con/index.mdx', content.read(profile));
    const [fault] = await found();
    expect(fault?.code).toBe('ten-thu-muc');
    expect(fault?.hint).toContain('bai-con');
  });
});

describe('the menu', () => {
  const menu = async (page: string) => {
    const site = content.read('site.yaml').replace(/^menu:[\s\S]*?(?=^\S|(?![\s\S]))/m, '');
    content.write('site.yaml', `${site.trimEnd()}\nmenu:\n  - { label: Mục, page: ${page} }\n`);
    return (await found()).map(({ code, hint }) => [code, hint]);
  };

  it.each(['rieng-tu', 'guong', '/guong/vi-du/', 'guong/48-toi', 'hinh-thuc/dot-xuat', 'nam/2026'])(
    'may name %s',
    async (page) => expect(await menu(page)).toEqual([]),
  );

  it.each(['nam/1999', 'guong/khong-co-ai', 'nhom/hoc-tro'])(
    'may not name %s, which no page will have',
    async (page) => expect((await menu(page)).map(([code]) => code)).toEqual(['khong-co-trang']),
  );

  it('says of a story that waits why its address leads nowhere', async () => {
    content.write(
      'models/cho-xem/index.mdx',
      content
        .read('models/tu-sach-mau/index.mdx')
        .replace(/^status: .*$/m, 'status: cho-duyet')
        .replace(/^toolkit: .*$/m, 'toolkit: []'),
    );
    const [[code, hint] = []] = await menu('mo-hinh/cho-xem');
    expect(code).toBe('khong-co-trang');
    expect(hint).toContain('models/cho-xem/index.mdx');
  });
});

it('keeps pages of the programme off every address of the template', async () => {
  content.write('pages/rieng-tu.mdx', content.read('pages/chuong-trinh.mdx'));
  expect(await codes()).toEqual(['dia-chi-danh-rieng pages/rieng-tu.mdx:1']);
});
