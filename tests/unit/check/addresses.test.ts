import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check.ts';
import { releaseFaults } from '../../../src/check/release-faults.ts';
import { copyContent, type ContentCopy } from '../../fixtures/content-copy.ts';

let content: ContentCopy;
beforeEach(() => {
  content = copyContent();
});
afterEach(() => content[Symbol.dispose]());

const checked = () => checkContent(content.root, { today: '2026-09-01', production: false });
const found = async () => (await checked()).faults.filter(({ severity }) => severity === 'E');
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

describe('addresses that were published', () => {
  const publish = (...keys: string[]) =>
    content.write(
      'share-ledger.json',
      JSON.stringify(Object.fromEntries(keys.map((key) => [key, ['/x/']])), null, 2),
    );
  // A release is stopped by them, whatever state the story is in.
  const dying = async () =>
    releaseFaults(await checked()).filter(({ code }) => code === 'dia-chi-se-mat');
  const all = [
    'campaigns/viec-tot',
    'commendations/khen-dot-xuat',
    'models/tu-sach-mau',
    'pages/chuong-trinh',
    'profiles/em-mau',
    'profiles/vi-du',
    'profiles/vo-gia-dinh',
  ];
  const rename = (from: string, to: string) => {
    content.write(to, content.read(from));
    content.remove(from);
  };

  it('live on while everything is there', async () => {
    publish('site', ...all, 'profiles/48-toi');
    expect(await found()).toEqual([]);
  });

  it.each([
    ['profiles/vo-gia-dinh', 'profiles/vo-gia-dinh-mau', '/guong/vo-gia-dinh/'],
    ['models/tu-sach-mau', 'models/tu-sach-cua-mau', '/mo-hinh/tu-sach-mau/'],
    ['commendations/khen-dot-xuat', 'commendations/khen-dot-xuat-1', '/tuyen-duong/khen-dot-xuat/'],
    ['campaigns/viec-tot', 'campaigns/mot-viec-tot', '/chuyen-de/viec-tot/'],
  ])('a renamed %s is named at its new folder, with the line to write', async (from, to, path) => {
    publish(...all);
    rename(`${from}/index.mdx`, `${to}/index.mdx`);
    const [fault] = await dying();
    expect(fault).toMatchObject({ file: `${to}/index.mdx` });
    expect(fault?.message).toContain(path);
    expect(fault?.hint).toMatch(new RegExp(`aliases: \\[(?:[a-z-]+, )?${from.split('/')[1]}\\]`));

    const text = content.read(`${to}/index.mdx`).replace(/^aliases: .*\n/m, '');
    const [line] = fault!.hint.match(/aliases: \[[^\]]*\]/)!;
    content.write(`${to}/index.mdx`, text.replace('---\n', `---\n${line}\n`));
    expect(await dying()).toEqual([]);
  });

  it('a deleted one is named in the ledger, and the tombstone it asks for mends it', async () => {
    publish(...all);
    content.remove('campaigns/viec-tot');
    const [fault, ...more] = await dying();
    expect(more).toEqual([]);
    expect(fault).toMatchObject({ file: 'share-ledger.json', line: 2 });
    expect(fault?.hint).toContain('campaigns/viec-tot/index.mdx');
    expect(fault?.hint).toContain('status: da-go');
    content.write(
      'campaigns/viec-tot/index.mdx',
      '---\ntitle: Mỗi ngày một việc\ndate: "2026-02-28"\nstatus: da-go\n---\n',
    );
    expect(await dying()).toEqual([]);
  });

  it.each([
    ['status: da-dang', 'status: nhap', 'status: da-go'],
    ['status: da-dang', 'status: cho-duyet', 'status: da-go'],
    [/^date: .*$/m, 'date: "2099-01-01"', 'updated'],
  ])('one that is kept back (%s → %s) is told at that line', async (from, to, mend) => {
    publish(...all);
    const file = 'profiles/vo-gia-dinh/index.mdx';
    content.write(file, content.read(file).replace(from, to));
    const faults = await dying();
    expect(faults).toMatchObject([{ file, line: lineOf(file, to) }]);
    expect(faults[0]?.hint).toContain(mend);
  });

  it('a page of the programme moves by an alias', async () => {
    publish(...all);
    rename('pages/chuong-trinh.mdx', 'pages/chuong-trinh-mau.mdx');
    const [fault] = await dying();
    expect(fault).toMatchObject({ file: 'pages/chuong-trinh-mau.mdx' });
    expect(fault?.message).toContain('/chuong-trinh/');
    const text = content.read('pages/chuong-trinh-mau.mdx');
    content.write(
      'pages/chuong-trinh-mau.mdx',
      text.replace('---\n', '---\naliases: [chuong-trinh]\n'),
    );
    expect(await found()).toEqual([]);
  });

  it('says nothing of what cannot be read, and nothing of what never went out', async () => {
    publish('profiles/vo-gia-dinh');
    content.write('profiles/vo-gia-dinh/index.mdx', '---\ntitle: "Dở\n---\n');
    content.remove('campaigns/viec-tot');
    expect(await dying()).toEqual([]);
  });
});

it('a page copied under another name is told at the copy', async () => {
  const file = 'pages/chuong-trinh.mdx';
  content.write(file, content.read(file) + '\nAi cũng góp được một việc nhỏ mỗi ngày.'.repeat(4));
  content.write('pages/chuong-trinh-2.mdx', content.bytes(file));
  const { faults } = await checked();
  expect(faults.map(({ file, code }) => `${file} ${code}`)).toContain(
    'pages/chuong-trinh-2.mdx bai-trung',
  );
});

it.each(['', '# trống\n', '[]\n'])(
  'a catalogue without an entry is one fault: %j',
  async (typed) => {
    content.write('units.yaml', typed);
    expect(await codes()).toEqual(['tep-khong-doc-duoc units.yaml:1']);
  },
);

describe('a story in another place than its own is one fault', () => {
  it.each([
    [
      'another kind',
      'profiles/vo-gia-dinh',
      'models/vo-gia-dinh',
      'chuyển cả thư mục sang profiles/',
    ],
    [
      'another name of its file',
      'profiles/vo-gia-dinh/index.mdx',
      'profiles/vo-gia-dinh/index.mdx.txt',
      '“index.mdx”',
    ],
    ['another name of all', 'campaigns', 'campaign', '“campaign” thành “campaigns”'],
  ])('%s', async (_, from, to, hint) => {
    renameSync(join(content.root, from), join(content.root, to));
    const { faults } = await checkContent(content.root, { today: '2026-06-01', production: false });
    expect(faults.map(({ hint: told }) => told)).toEqual([expect.stringContaining(hint)]);
  });
});

describe('the address of the site', () => {
  const told = async (url: string) => {
    content.write('site.yaml', content.read('site.yaml').replace(/^url: .*$/m, `url: ${url}`));
    const { faults } = await checkContent(content.root, { today: '2026-06-01', production: false });
    return faults.map(({ severity, hint, line }) => `${severity} ${line} ${hint}`);
  };

  it.each([
    'http://tinhdoan.mau.example/guong',
    'HTTP://tinhdoan.mau.example/guong',
    'http://172.32.0.1/guong',
  ])('is better one of https, and is built all the same: %s', async (url) => {
    const right = url.replace(/^http/i, 'https');
    const line = lineOf('site.yaml', 'url:');
    expect(await told(url)).toEqual([`W ${line} Viết: ${right}`]);
  });

  it.each([
    'https://tinhdoan.mau.example',
    'http://127.0.0.1:8080',
    'http://10.0.0.5/guong',
    'http://192.168.1.20',
    'http://172.16.0.1',
    'http://guong.localhost:4321',
  ])('may be %s', async (url) => {
    expect(await told(url)).toEqual([]);
  });
});
