import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../src/settings.ts';
import { copyContent } from '../fixtures/content-copy.ts';
import { runOn, sharedSite, standingSite, takeDrawn } from '../built/build-site.ts';
import { hashedCards } from '../built/drawn-pictures.ts';
import { openCommand, runCli } from '../built/run-command.ts';

const profile = 'profiles/vi-du/index.mdx';
const fileOf = (command: string) => join(import.meta.dirname, `../../src/cli/${command}.ts`);
const envOf = (root: string) => ({ ...process.env, CONTENT_DIR: root, SITE_ENV: '' });
/** Runs a command, which never shows an editor a stack trace. */
const call = async (...asked: Parameters<typeof runOn>) => {
  const said = await runOn(...asked);
  expect(said.stderr).not.toMatch(/\n\s+at /);
  return said;
};
const stories = (root: string) => readdirSync(join(root, 'profiles')).sort();
const known = ['em-mau', 'vi-du', 'vo-gia-dinh'];

describe('new', () => {
  it('writes a draft from options alone, which the check takes', async () => {
    using copy = copyContent();
    const args = ['--kind', 'profile', '--title', 'Ví dụ', '--unit', 'Đoàn phường Mới Mẫu'];
    const { code, stdout, stderr } = await call(copy.root, 'new', args, runCli);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('profiles/vi-du-2/index.mdx');
    expect(copy.read('profiles/vi-du-2/index.mdx')).toContain('\nunit: doan-phuong-moi-mau\n');
    expect((await call(copy.root, 'check')).code).toBe(0);
  });

  it.each([
    [[], '--kind, --title'],
    [['--kind', 'profile'], 'thiếu --title'],
    [['--kind', 'profle', '--title', 'Một'], 'Có phải "profile"?'],
    [['--kind', 'campaign', '--title', 'Một', '--unit', 'x'], 'không có --unit'],
    [['--kind', 'profile', '--title', 'Một', '--unit', 'không có'], '--unit: “không có”'],
    [['--kind', 'profile', '--title', 'Một', '--tilte', 'x'], 'Có phải "--title"?'],
  ])('%j is answered in Vietnamese, and nothing is written', async (args, said) => {
    using copy = copyContent();
    const { code, stderr } = await call(copy.root, 'new', args);
    expect(code).toBe(1);
    expect(stderr).toContain(said);
    expect(stories(copy.root)).toEqual(known);
  });

  it.skipIf(process.getuid?.() === 0)('says so where the folder takes nothing', async () => {
    using copy = copyContent();
    chmodSync(join(copy.root, 'profiles'), 0o555);
    const { code, stderr } = await call(copy.root, 'new', ['--kind', 'profile', '--title', 'Một']);
    chmodSync(join(copy.root, 'profiles'), 0o755);
    expect(code).toBe(1);
    expect(stderr).toContain('Không được phép ghi');
    expect(stories(copy.root)).toEqual(known);
  });
});

describe('sample', () => {
  it('copies one and names it; without a kind, or with an unknown one, nothing', async () => {
    using copy = copyContent();
    expect((await call(copy.root, 'sample', [], runCli)).stderr).toContain('Thiếu loại bài');
    expect((await call(copy.root, 'sample', ['modle'])).stderr).toContain('Có phải "model"?');
    const { code, stdout } = await call(copy.root, 'sample', ['model']);
    expect(code).toBe(0);
    const file = /models\/\S+/.exec(stdout)![0];
    expect(copy.read(file)).toContain('demo: true');
    expect((await call(copy.root, 'check')).code).toBe(0);
  });
});

describe('import', () => {
  const decision = 'QUYẾT ĐỊNH\n\nVề việc khen thưởng\n\nHai đoàn viên báo cháy kịp thời.\n';

  it('makes a draft of each file, tells what of one it could not, and goes on to the next', async () => {
    using copy = copyContent();
    const typed = join(copy.root, '../quyet-dinh.txt');
    writeFileSync(typed, decision);
    const { code, stdout, stderr } = await call(
      copy.root,
      'import',
      ['khong-co.docx', copy.root, typed, typed],
      runCli,
    );
    rmSync(typed);
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/Không có tệp này\.[^]*Đây là thư mục\./u),
    ]);
    expect(stdout.match(/Đã có bài cùng tên/gu)).toHaveLength(1);
    const draft = /Đã tạo bản nháp: (\S+)/u.exec(stdout)![1]!;
    expect(copy.read(draft)).toMatch(/status: nhap[\s\S]*Hai đoàn viên báo cháy kịp thời\./u);
  });

  it('tells other programs all of it with --json, and nothing else', async () => {
    using copy = copyContent();
    const typed = join(copy.root, '../danh-sach.csv');
    writeFileSync(typed, 'Họ và tên,Chức vụ,Đơn vị\nHoàng Ví Dụ,Bí thư,Đoàn phường Moi Mau\n');
    const { code, stdout } = await call(copy.root, 'import', [typed, '--json']);
    rmSync(typed);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      made: [{ kind: 'commendation' }],
      proposed: [{ key: 'citations[0].unit', value: 'doan-phuong-moi-mau' }],
    });
  });
});

it('desk tells an address, answers there, and ends with Ctrl-C', async () => {
  using copy = copyContent();
  using place = standingSite(copy.root);
  const env = { CONTENT_DIR: copy.root, OUT_DIR: place.outDir };
  const desk = await openCommand('desk', env, 'Bàn làm việc mở tại: ');
  expect(await (await fetch(desk.address)).text()).toContain('Bàn làm việc');
  expect((await desk.close()).code).toBe(0);
});

it('preview: what waits can be looked at and is told with its day; nothing calls search machines', async () => {
  using copy = copyContent();
  const waits = 'models/tu-sach-mau/index.mdx';
  copy.write(waits, copy.read(waits).replace(/^date: .*$/mu, 'date: "2099-01-05"'));
  copy.write(
    'profiles/dang-do/index.mdx',
    '---\ntitle: Đang viết dở\nstatus: nhap\n---\n\nMột câu.\n',
  );
  const { cacheDir } = readSettings({ CONTENT_DIR: copy.root, OUT_DIR: resolve('xem-thu') });
  takeDrawn(cacheDir);
  const { code, stdout } = await call(copy.root, 'preview', [], runCli);
  rmSync(cacheDir, { recursive: true });
  expect(code).toBe(0);
  const folder = /^Bản xem thử: (\S+)$/mu.exec(stdout)![1]!;
  try {
    expect(stdout).toMatch(/\(Hẹn ngày 5\/1\/2099\): models\/tu-sach-mau/u);
    expect(stdout).toMatch(/Đang viết dở \(Nháp\): profiles\/dang-do/u);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const called = /^(?:rss|feed|sitemap|oembed|_headers|_redirects|\.htaccess)/;
    expect(files.filter((file) => called.test(file))).toEqual([]);
    const pages = files.filter((file) => file.endsWith('.html'));
    const read = (file: string) => readFileSync(join(folder, file), 'utf8');
    expect(
      pages.filter((page) => !/<meta name="robots" content="[^"]*noindex/.test(read(page))),
    ).toEqual([]);
    // Heads and footers name what is beside them, not what only the public site has.
    const leads = /(?:href|src)="[^"]*(?:rss\.xml|feed\.json|sitemap\.xml|oembed)/;
    expect(pages.filter((page) => leads.test(read(page)))).toEqual([]);
    const list = /cho-duyet\.html$/mu.exec(stdout)?.[0] ?? '';
    const links = [...read(list).matchAll(/href="([^"]*)"/g)].map(([, href]) => href!);
    expect(links).toHaveLength(3);
    expect(links.filter((href) => !existsSync(join(folder, href, 'index.html')))).toEqual([]);
    // What is offered to be shared and to be printed is what readers will have.
    const here = new RegExp(`mau\\.example(?:/|%2F)${basename(folder)}`, 'u');
    for (const page of ['guong/vi-du', 'chia-se/guong/vi-du']) {
      const [, body = ''] = read(`${page}/index.html`).split('<body');
      expect(body).toContain('https://guongsang.mau.example/guong/vi-du/');
      expect(here.exec(body)).toBeNull();
    }
    // Images are those of the site that is to come: none tells where the preview is.
    const [drawn, shared] = [hashedCards(folder), hashedCards(sharedSite('base'))];
    const others = shared.difference(drawn);
    expect([...others].filter((card) => !card.startsWith('mo-hinh/tu-sach-mau/'))).toEqual([]);
    expect(shared.size).toBeGreaterThan(others.size + 10);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

describe('check --fix', () => {
  const spoil = (copy: ReturnType<typeof copyContent>) =>
    copy.replace(profile, 'date: "2026-03-20"', 'date: 20/3/2026');

  it('shows the difference, and writes nothing unless it is told to', async () => {
    using copy = copyContent();
    spoil(copy);
    const before = copy.read(profile);
    const { code, stdout, stderr } = await call(copy.root, 'check', ['--fix']);
    expect(code).toBe(1);
    expect(stdout).toContain('- date: 20/3/2026\n  + date: "2026-03-20"');
    expect(stderr).toContain('--yes');
    expect(copy.read(profile)).toBe(before);
  });

  it('with --yes mends, checks again and says what remains', async () => {
    using copy = copyContent();
    spoil(copy);
    copy.replace(profile, 'unit: doan-xa-cu-mau', 'unit: doan-xa-cu');
    const { code, stdout } = await call(copy.root, 'check', ['--fix', '--yes']);
    expect(code).toBe(1);
    expect(stdout).toContain('Đã sửa 1 tệp');
    expect(stdout).toContain('Có phải “doan-xa-cu-mau”?');
    expect(stdout).toContain('1 lỗi phải sửa');
    expect(copy.read(profile)).toContain('date: "2026-03-20"');
  });

  it('touches only the story that is named', async () => {
    using copy = copyContent();
    spoil(copy);
    const { stdout } = await call(copy.root, 'check', ['--fix', '--yes', 'vo-gia-dinh']);
    expect(stdout).toContain('Không có gì máy tự sửa được');
    expect(copy.read(profile)).toContain('date: 20/3/2026');
  });
});

it('check --watch tells what a save changed, and ends with Ctrl-C', async () => {
  using copy = copyContent();
  const env = envOf(copy.root);
  const child = spawn(process.execPath, [fileOf('check'), '--watch'], { env });
  let said = '';
  const heard = (words: string) =>
    new Promise<void>((resolve) => {
      const look = () => said.includes(words) && resolve();
      child.stdout.on('data', look);
      look();
    });
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = new Promise<number | null>((resolve) => {
    child.on('exit', resolve);
  });
  await heard('Đang theo dõi');
  said = '';
  copy.replace(profile, 'unit: doan-xa-cu-mau', 'unit: doan-xa-cu');
  await heard('1 lỗi phải sửa');
  expect(said).toContain('Có phải “doan-xa-cu-mau”?');
  said = '';
  copy.replace(profile, 'unit: doan-xa-cu', 'unit: doan-xa-cu-mau');
  await heard('Không có lỗi nào');
  expect(said).toContain('ĐÃ HẾT');
  child.kill('SIGINT');
  expect(await ended).toBe(0);
  rmSync(readSettings(env).cacheDir, { recursive: true, force: true });
});
