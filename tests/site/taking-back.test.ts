import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goneMark } from '../../src/publish/hosts/gone.ts';
import { copyContent } from '../fixtures/content-copy.ts';
import { runCli, standingSite } from './build-site.ts';
import { digests } from './digests.ts';

const story = 'profiles/vi-du/index.mdx';
const child = 'profiles/em-mau/index.mdx';
const honours = 'commendations/khen-dot-xuat/index.mdx';

describe('over a site that stands, one after another', () => {
  const content = copyContent();
  const env = { CONTENT_DIR: content.root };
  const shared = `/anh-chia-se/guong/vi-du/${'b'.repeat(32)}/1200x630.jpg`;
  let site: ReturnType<typeof standingSite>;
  const at = (path: string) => join(site.outDir, path);
  const read = (path: string) => readFileSync(at(path), 'utf8');
  beforeAll(() => {
    site = standingSite(content.root);
  });
  afterAll(() => {
    site?.[Symbol.dispose]();
    content[Symbol.dispose]();
  });

  it('an expired consent stops the build until the story is taken down', async () => {
    content.replace(child, 'date: "2026-03-10"', 'date: "2020-02-10", expires: "2021-01-01"');
    const before = digests(site.outDir);
    expect((await site.build()).code).toBe(1);
    expect(digests(site.outDir)).toEqual(before);
    const run = await runCli('withdraw', env, ['--expired', '--yes']);
    expect(run.code, run.stderr).toBe(0);
    expect(content.read(child)).toContain('status: da-go');
  });

  it('a story is shown as it would be taken down, and is once that is said', async () => {
    const asked = await runCli('withdraw', env, ['profiles/vi-du', '--reason', 'Theo yêu cầu.']);
    expect(asked.code).toBe(1);
    expect(asked.stdout).toContain('+ status: da-go');
    expect(content.read(story)).toContain('status: da-dang');
    const told = ['guong/vi-du', '--reason', 'Theo yêu cầu.', '--yes'];
    const done = await runCli('withdraw', env, told);
    expect(done.code, done.stderr).toBe(0);
    expect(content.read(story)).toContain('status: da-go');
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
    const { code, stdout, stderr } = await site.build();
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
});

it('comments, order and the body stay as they were typed', async () => {
  using content = copyContent();
  content.replace(story, 'risky: false', 'risky: false # hỏi lại tháng sau');
  const before = content.read(story);
  await runCli('withdraw', { CONTENT_DIR: content.root }, ['profiles/vi-du', '--yes']);
  expect(content.read(story)).toBe(before.replace('status: da-dang', 'status: da-go'));
});

it('withdrawing shows every other place that names the person, and goes on when told to', async () => {
  using content = copyContent();
  const named = 'Buổi trao có LÊ MINH  HỌA MẪU dự.';
  content.replace(honours, 'Buổi trao diễn ra ngay tại lớp.', named);
  const row = content.read(honours).split('\n').indexOf(named) + 1;
  const env = { CONTENT_DIR: content.root };
  const asked = await runCli('withdraw', env, ['profiles/vi-du']);
  expect(asked.code).toBe(1);
  expect(asked.stdout).toContain(`${honours}:${row}`);
  expect(asked.stdout).toContain('stays:');
  expect(content.read(story)).toContain('status: da-dang');

  const done = await runCli('withdraw', env, ['profiles/vi-du', '--yes']);
  expect(done.code, done.stderr).toBe(0);
  const checked = await runCli('check', env, []);
  expect(checked.code).toBe(1);
  expect(checked.stdout + checked.stderr).toContain('nguoi-da-rut');
  const answer = '[{ page: tuyen-duong/khen-dot-xuat, why: "Đã công bố" }]';
  content.write('notices.yaml', `${content.read('notices.yaml').trimEnd()}\n  stays: ${answer}\n`);
  expect((await runCli('check', env, [])).code).toBe(0);
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
  const { code, stderr } = await runCli(command, { CONTENT_DIR: content.root }, args);
  expect(code).toBe(1);
  expect(stderr).toContain(said);
  expect(stderr).not.toMatch(/^\s+at /m);
});
