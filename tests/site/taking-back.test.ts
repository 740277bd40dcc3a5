import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goneMark } from '../../src/publish/hosts/gone.ts';
import { copyContent } from '../fixtures/content-copy.ts';
import { runOn, sharedSite, standingSite } from '../built/build-site.ts';
import { digests } from '../built/digests.ts';
import { runCli } from '../built/run-command.ts';
import { runHere } from '../built/run-here.ts';
import { readSite } from '../built/site-reader.ts';

const story = 'profiles/vi-du/index.mdx';
const child = 'profiles/em-mau/index.mdx';
const programme = 'pages/chuong-trinh.mdx';
const honours = 'commendations/khen-dot-xuat/index.mdx';

/** That a page which moved leads a reader, a search engine and a preview to where it is now. */
const expectMove = (html: string, to: string) => {
  expect(html, to).toContain(`content="0; url=${to}"`);
  expect(html, to).toContain(`<link rel="canonical" href="https://guongsang.mau.example${to}">`);
  expect(html, to).toContain('og:image');
  expect(html, to).toContain('noindex');
};

describe('over a site that stands, one after another', () => {
  const content = copyContent();
  const shared = `/anh-chia-se/guong/vi-du/${'b'.repeat(32)}/1200x630.jpg`;
  let site: ReturnType<typeof standingSite>;
  let env: { CONTENT_DIR: string; OUT_DIR: string };
  const at = (path: string) => join(site.outDir, path);
  const read = (path: string) => readFileSync(at(path), 'utf8');
  beforeAll(() => {
    site = standingSite(content.root);
    env = { CONTENT_DIR: content.root, OUT_DIR: site.outDir };
    const keys = content.read(programme).replace('---\n', '---\naliases: [chuong-trinh-cu]\n');
    content.write(programme, keys);
    const bare = '---\ntitle: Danh sách cũ\ndate: "2026-01-01"\nstatus: da-go\n---\n';
    content.write('commendations/da-go-tu-lau/index.mdx', bare);
  });
  afterAll(() => {
    site?.[Symbol.dispose]();
    content[Symbol.dispose]();
  });

  it('an expired consent stops the build until the story is taken down', async () => {
    content.replace(child, 'date: "2026-03-10"', 'date: "2020-02-10", expires: "2021-01-01"');
    const before = digests(site.outDir);
    expect((await site.build({}, [], runHere)).code).toBe(1);
    expect(digests(site.outDir)).toEqual(before);
    const run = await runCli('withdraw', env, ['--expired', '--yes']);
    expect(run.code, run.stderr).toBe(0);
    expect(content.read(child)).toContain('status: da-go');
  });

  it('a story is shown as it would be taken down, and is once that is said, whatever is wrong with it', async () => {
    content.replace(story, 'risky: false', 'risky: sai');
    content.write(story, `${content.read(story)}\n<Note>\n\nCòn dở <b\n`);
    expect((await site.build({}, [], runHere)).code).toBe(1);
    const asked = await runHere('withdraw', env, ['profiles/vi-du', '--reason', 'Theo yêu cầu.']);
    expect(asked.code).toBe(1);
    expect(asked.stdout).toContain('+ status: da-go');
    expect(content.read(story)).toContain('status: da-dang');
    const told = ['guong/vi-du', '--reason', 'Theo yêu cầu.', '--yes'];
    const done = await runHere('withdraw', env, told);
    expect(done.code, done.stderr).toBe(0);
    expect(content.read(story)).toContain('status: da-go');
    // What the networks keep, they are to be told to read anew.
    const address = encodeURIComponent('https://guongsang.mau.example/guong/vi-du/');
    expect(done.stdout).toContain(`https://developers.facebook.com/tools/debug/?q=${address}`);
  });

  it('a line is revoked by a decision', async () => {
    const told = [
      'khen-dot-xuat',
      '1',
      '--decision',
      '08-QĐ/TĐTN',
      '--date',
      '2026-04-20',
      '--yes',
    ];
    const run = await runCli('revoke', env, told);
    expect(run.code, run.stderr).toBe(0);
    expect(content.read(honours)).toMatch(/state: thu-hoi, revokedBy: .*08-QĐ\/TĐTN.*2026-04-20/);
  });

  it('the next build leaves tombstones, neutral cards at every address ever shared, and notices', async () => {
    content.write('share-ledger.json', JSON.stringify({ 'profiles/vi-du': [shared] }));
    const folder = 'anh-chia-se/guong/vi-du';
    const card = readdirSync(at(folder), { recursive: true, encoding: 'utf8' }).find((name) =>
      name.endsWith('1200x630.jpg'),
    )!;
    const before = readFileSync(at(join(folder, card)));
    const linked = '<a href="/guong/vo-gia-dinh/">Võ Giả Định</a>';
    expect(read('guong/vi-du/index.html')).toContain('Minh Họa');
    expect(read('tuyen-duong/khen-dot-xuat/index.html')).toContain(linked);
    const { code, stdout, stderr } = await site.build({}, ['--ledger']);
    expect(code, stderr + stdout).toBe(0);
    expect(read('guong/vi-du/index.html')).not.toContain('Minh Họa');
    expect(read('guong/48-toi/index.html')).not.toContain('Minh Họa');
    expect(read('dinh-chinh/index.html')).toContain('Theo yêu cầu.');
    expect(read('dinh-chinh/index.html')).toContain('08-QĐ');
    expect(read('dinh-chinh/index.html')).toContain('href="/tuyen-duong/khen-dot-xuat/#so-1"');
    expect(read('tuyen-duong/khen-dot-xuat/index.html')).toContain('id="so-1"');
    expect(read('tuyen-duong/khen-dot-xuat/index.html')).not.toContain(linked);
    for (const file of ['sitemap.xml', 'rss.xml', 'feed.json'])
      for (const slug of ['vi-du', 'em-mau'])
        expect(read(file), file).not.toContain(`/guong/${slug}/`);
    expect(existsSync(at('chia-se/guong/vi-du/index.html'))).toBe(false);
    expect(readFileSync(at(shared)).equals(before)).toBe(false);
    for (const slug of ['vi-du', '48-toi', 'em-mau'])
      expect(existsSync(at(`guong/${slug}/${goneMark}`)), slug).toBe(true);
  });

  it('a page of the programme that moved leads on; the ledger of a build that goes out knows it, and stories', async () => {
    expectMove(read('chuong-trinh-cu/index.html'), '/chuong-trinh/');
    expect(read('_redirects')).toContain('/chuong-trinh-cu/ /chuong-trinh/ 301');
    const ledger = JSON.parse(content.read('share-ledger.json')) as Record<string, string[]>;
    expect(ledger['pages/chuong-trinh']).toEqual(['/chuong-trinh/']);
    expect(ledger['profiles/vo-gia-dinh']).toEqual([expect.stringMatching(/1200x630\.jpg$/u)]);
    expect(ledger['profiles/vi-du']).toContain(shared);
    expect((await runCli('cards', env, ['--check'])).code).toBe(0);
  });

  it('renamed without an alias, it stops the build, which names the line to write', async () => {
    content.write('pages/gioi-thieu.mdx', content.read(programme));
    content.remove(programme);
    content.replace('site.yaml', 'page: chuong-trinh', 'page: gioi-thieu');
    const refused = await site.build({}, [], runHere);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('/chuong-trinh/');
    expect(refused.stderr).toContain('aliases: [chuong-trinh-cu, chuong-trinh]');
  });
});

it('a story that moved leads on, and so does its kit', async () => {
  const { text } = await readSite(sharedSite('grown'));
  expectMove(text('/guong/48-toi/'), '/guong/vi-du/');
  expectMove(text('/chia-se/guong/48-toi/'), '/chia-se/guong/vi-du/');
});

it('comments, order and the body stay as they were typed', async () => {
  using content = copyContent();
  content.replace(story, 'risky: false', 'risky: false # hỏi lại tháng sau');
  const before = content.read(story);
  await runOn(content.root, 'withdraw', ['profiles/vi-du', '--yes']);
  expect(content.read(story)).toBe(before.replace('status: da-dang', 'status: da-go'));
});

it('withdrawing shows every other place that names the person, and goes on when told to', async () => {
  using content = copyContent();
  const named = 'Buổi trao có LÊ MINH  HỌA MẪU dự.';
  content.replace(honours, 'Buổi trao diễn ra ngay tại lớp.', named);
  const row = content.read(honours).split('\n').indexOf(named) + 1;
  const asked = await runOn(content.root, 'withdraw', ['profiles/vi-du']);
  expect(asked.code).toBe(1);
  expect(asked.stdout).toContain(`${honours}:${row}`);
  expect(asked.stdout).toContain('stays:');
  expect(content.read(story)).toContain('status: da-dang');

  const done = await runOn(content.root, 'withdraw', ['profiles/vi-du', '--yes']);
  expect(done.code, done.stderr).toBe(0);
  const checked = await runOn(content.root, 'check');
  expect(checked.code).toBe(1);
  expect(checked.stdout + checked.stderr).toContain('nguoi-da-rut');
  const answer = '[{ page: tuyen-duong/khen-dot-xuat, why: "Đã công bố" }]';
  content.write('notices.yaml', `${content.read('notices.yaml').trimEnd()}\n  stays: ${answer}\n`);
  expect((await runOn(content.root, 'check')).code).toBe(0);
});

it.each([
  ['withdraw', ['profiles/khong-co', '--yes'], 'Không có bài'],
  ['withdraw', [], 'Viết bài cần gỡ'],
  [
    'revoke',
    ['khen-dot-xuat', '99', '--decision', '1', '--date', '2026-04-20'],
    'không có dòng số 99',
  ],
  ['revoke', ['khen-dot-xuat', '1', '--decision', '1', '--date', '2026-02-30'], 'không phải ngày'],
] as const)('%s %j says what is wrong', async (command, args, said) => {
  using content = copyContent();
  const { code, stderr } = await runOn(content.root, command, args);
  expect(code).toBe(1);
  expect(stderr).toContain(said);
  expect(stderr).not.toMatch(/^\s+at /m);
});
