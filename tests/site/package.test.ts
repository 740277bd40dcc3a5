import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readSettings } from '../../src/settings.ts';
import { baseContent } from '../fixtures/sites.ts';
import { sharedSite, takeDrawn } from '../built/build-site.ts';

const project = resolve(import.meta.dirname, '../..');
const readme = readFileSync(join(project, 'README.md'), 'utf8');
const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
  version: string;
};

/** Another union's repository, outside this one, with the package as npm would install it. */
const union = realpathSync(mkdtempSync(join(tmpdir(), 'guong-sang-union-')));
const installed = join(union, 'node_modules/guong-sang');
let packed: string[] = [];

const at = (name: string) => join(union, name);
const read = (name: string) => readFileSync(at(name), 'utf8');
const write = (name: string, text: string) => {
  mkdirSync(dirname(at(name)), { recursive: true });
  writeFileSync(at(name), text);
};

/** The files that the README tells a union to write, in its order. */
const told = readme.split('## Kho riêng của đơn vị')[1]!.matchAll(/```\w+\n(.*?)```/gs);
const [manifest = '', config = '', siteFile = '', unitsFile = ''] = [...told].map(
  ([, text]) => text!,
);

/** Links the packages a union gets with this one; those for development are not there. */
const linkDependencies = () => {
  const lock = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; optional?: boolean }>;
  };
  for (const [name, { dev, optional }] of Object.entries(lock.packages)) {
    if (dev || !/^node_modules\/(@[^/]+\/)?[^/]+$/.test(name)) continue;
    if (optional && !existsSync(join(project, name))) continue;
    mkdirSync(dirname(at(name)), { recursive: true });
    symlinkSync(join(project, name), at(name), 'junction');
  }
};

/** Lays what was drawn for the checkout, but for the pictures of one story and all photos. */
const layPictures = () => {
  const { cacheDir } = readSettings({ CONTENT_DIR: at('content'), OUT_DIR: at('dist') });
  const own = at(`.astro/${basename(cacheDir)}`);
  takeDrawn(own);
  for (const name of ['remembered', 'cards/_astro', 'cards/anh-chia-se/guong/vi-du'])
    rmSync(join(own, name), { recursive: true });
};

/** Runs a command as `npx guong-sang` does. */
const run = (...args: string[]) => {
  const bin = join(installed, 'bin/guong-sang.js');
  const env = { ...process.env, NO_COLOR: '1', NODE_ENV: '', NODE_OPTIONS: '', VITEST: '' };
  return spawnSync(process.execPath, [bin, ...args], { cwd: union, env, encoding: 'utf8' });
};

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .sort();

beforeAll(() => {
  const args = ['pack', '--json', '--offline', '--ignore-scripts', '--pack-destination', union];
  const made = execFileSync('npm', args, { cwd: project, encoding: 'utf8', stdio: 'pipe' });
  const [{ filename, files }] = JSON.parse(made) as [
    { filename: string; files: { path: string }[] },
  ];
  packed = files.map(({ path }) => path);
  execFileSync('tar', ['-xzf', filename], { cwd: union });
  linkDependencies();
  renameSync(at('package'), installed);
  rmSync(at(filename));
  write('package.json', manifest);
  write('astro.config.mjs', config);
  write('public/xac-minh.txt', 'của đơn vị');
  cpSync(join(project, 'public'), at('public'), { recursive: true });
  cpSync(baseContent, at('content'), { recursive: true });
});
afterAll(() => rmSync(union, { recursive: true, force: true }));

it('the package carries the template alone: no tests, no content, no hidden file', () => {
  const named = /^(package\.json|README\.md|CHANGELOG\.md|LICENSE|(bin|src|samples)\/.+)$/;
  const foreign = packed.filter(
    (path) => !named.test(path) || /(^|\/)\.|\.test\.|^(?!samples\/).*\.(mdx|yaml)$/.test(path),
  );
  expect(packed).toContain('src/site.ts');
  expect(foreign).toEqual([]);
});

it('the README names the version that is there, and every command', () => {
  const { scripts, dependencies } = JSON.parse(manifest) as {
    scripts: Record<string, string>;
    dependencies: Record<string, string>;
  };
  expect(dependencies['guong-sang']).toContain(`/v${version}/`);
  for (const [name, line] of Object.entries(scripts)) expect(line).toBe(`guong-sang ${name}`);
  // Of what this repository keeps out of its history some holds drafts, in a union's too.
  const keptOut = readme.split('\n').find((line) => line.includes('`.gitignore`'));
  for (const folder of readFileSync(join(project, '.gitignore'), 'utf8').match(/^.+\/$/gm)!)
    expect(keptOut).toContain(`\`${folder}\``);
  const { status, stderr } = run('la');
  expect(status).toBe(1);
  expect(stderr).toContain(`Gương Sáng ${version}`);
  const listed = [...stderr.matchAll(/^ {2}(\S+)/gm)].map(([, name]) => name);
  expect(listed.sort()).toEqual(Object.keys(scripts).sort());
});

it('a union publishes from its own folders, and only there, what the checkout would build', async () => {
  layPictures();
  const before = filesOf(installed);
  const checked = run('check');
  expect(checked.status, checked.stderr).toBe(0);
  expect(checked.stdout).toBe('Không có lỗi nào.\n');

  const built = run('publish');
  expect(built.status, built.stderr).toBe(0);
  expect(built.stdout).toBe('Trang đã dựng xong: dist\n');
  // Warnings of the runtime are no editor's business.
  expect(built.stderr).not.toMatch(/Warning|node_modules/);
  expect(read('content/share-ledger.json')).toContain('1200x630.jpg');
  expect(run('cards', '--check').stdout).toMatch(/^Đủ [1-9]\d* ảnh/);

  const page = read('dist/guong/vi-du/index.html');
  const [, card] = page.match(/property="og:image" content="https:\/\/[^/]+([^"]+)"/) ?? [];
  const picture = await sharp(at(`dist${card}`)).metadata();
  expect(picture).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
  const files = filesOf(at('dist'));
  expect(files.join()).toMatch(/pagefind\/\S+\.pf_index/);
  expect(read('dist/xac-minh.txt')).toBe('của đơn vị');
  expect(filesOf(installed)).toEqual(before);

  const same = sharedSite('base');
  expect(files.filter((name) => name !== 'xac-minh.txt')).toEqual(filesOf(same));
  const differs = filesOf(same).filter(
    (name) => !readFileSync(join(same, name)).equals(readFileSync(at(`dist/${name}`))),
  );
  expect(differs).toEqual([]);
});

it('a fault is told by file and line, without a stack trace, and the last site stays', () => {
  const story = 'content/profiles/vi-du/index.mdx';
  const sound = read(story);
  const last = read('dist/guong/vi-du/index.html');
  write(story, sound.replace('Tối thứ hai', '<script>x</script>Tối thứ hai'));
  for (const command of ['check', 'build']) {
    const { status, stdout, stderr } = run(command);
    expect(status).toBe(1);
    expect(stdout + stderr).toMatch(/^content\/profiles\/vi-du\/index\.mdx:\d+:\d+ {2}LỖI/m);
    expect(stdout + stderr).not.toMatch(/^\s+at |node_modules/m);
  }
  expect(read('dist/guong/vi-du/index.html')).toBe(last);
  write(story, sound);
});

it('the first files that the README tells a union to write are a site', () => {
  rmSync(at('content'), { recursive: true });
  write('content/site.yaml', siteFile);
  write('content/units.yaml', unitsFile);
  expect(run('check').stdout).toBe('Không có lỗi nào.\n');
  const { status, stderr } = run('build');
  expect(status, stderr).toBe(0);
  expect(read('dist/index.html')).toContain('Tỉnh Đoàn Mẫu');
  // With nothing to narrow, a list offers no filter that opens on nothing.
  expect(read('dist/guong/index.html')).not.toContain('<details class="no-print');
});

it('a command run elsewhere says so', () => {
  rmSync(at('astro.config.mjs'));
  const { status, stderr } = run('build');
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Không có tệp .*astro\.config\.mjs\.\n→ .*README/);
});
