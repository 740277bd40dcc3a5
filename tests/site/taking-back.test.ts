import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { goneMark } from '../../src/publish/hosts/gone.ts';
import { copyContent } from '../fixtures/content-copy.ts';
import { buildFixture, runCli } from './build-site.ts';

const story = 'profiles/vi-du/index.mdx';
const honours = 'commendations/khen-dot-xuat/index.mdx';

it('a story taken down leaves a tombstone, neutral cards at every address ever shared, and a notice', async () => {
  using content = copyContent();
  const shared = `/anh-chia-se/guong/vi-du/${'b'.repeat(32)}/1200x630.jpg`;
  content.write('share-ledger.json', JSON.stringify({ 'profiles/vi-du': [shared] }));
  using built = await buildFixture(content.root);
  expect(built.code, built.stderr).toBe(0);
  const at = (path: string) => join(built.outDir, path);
  const before = readFileSync(at(shared));
  const env = { CONTENT_DIR: content.root };

  const asked = await runCli('withdraw', env, ['profiles/vi-du', '--reason', 'Theo yêu cầu.']);
  expect(asked.code).toBe(1);
  expect(asked.stdout).toContain('+ status: da-go');
  expect(content.read(story)).toContain('status: da-dang');

  const done = await runCli('withdraw', env, ['guong/vi-du', '--reason', 'Theo yêu cầu.', '--yes']);
  expect(done.code, done.stderr).toBe(0);
  const rebuilt = await built.again();
  expect(rebuilt.code, rebuilt.stderr + rebuilt.stdout).toBe(0);
  expect(readFileSync(at('guong/vi-du/index.html'), 'utf8')).not.toContain('Minh Họa');
  expect(readFileSync(at('guong/48-toi/index.html'), 'utf8')).not.toContain('Minh Họa');
  expect(readFileSync(at('dinh-chinh/index.html'), 'utf8')).toContain('Theo yêu cầu.');
  for (const file of ['sitemap.xml', 'rss.xml', 'feed.json']) {
    expect(readFileSync(at(file), 'utf8'), file).not.toContain('/guong/vi-du/');
  }
  expect(existsSync(at('chia-se/guong/vi-du/index.html'))).toBe(false);
  expect(readFileSync(at(shared)).equals(before)).toBe(false);
  for (const slug of ['vi-du', '48-toi']) {
    expect(existsSync(at(`guong/${slug}/${goneMark}`)), slug).toBe(true);
  }
});

it('an expired consent stops the build until the story is taken down', async () => {
  using content = copyContent();
  content.replace(story, 'date: "2026-02-10" }', 'date: "2020-02-10", expires: "2021-01-01" }');
  using built = await buildFixture(content.root);
  expect(built.code).toBe(1);
  expect(existsSync(built.outDir)).toBe(false);
  const run = await runCli('withdraw', { CONTENT_DIR: content.root }, ['--expired', '--yes']);
  expect(run.code, run.stderr).toBe(0);
  const { code, stderr } = await built.again();
  expect(code, stderr).toBe(0);
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

it('a revoked line names its decision and links to nobody', async () => {
  using content = copyContent();
  const args = ['khen-dot-xuat', '1', '--decision', '09-QĐ/TĐTN', '--date', '2026-04-20', '--yes'];
  const run = await runCli('revoke', { CONTENT_DIR: content.root }, args);
  expect(run.code, run.stderr).toBe(0);
  expect(content.read(honours)).toMatch(/state: thu-hoi, revokedBy: .*09-QĐ\/TĐTN.*2026-04-20/);
  using built = await buildFixture(content.root);
  expect(built.code, built.stderr).toBe(0);
  expect(readFileSync(join(built.outDir, 'dinh-chinh/index.html'), 'utf8')).toContain('09-QĐ');
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
