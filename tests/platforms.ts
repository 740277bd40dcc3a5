// Whether the lockfile installs on the machines of its people: asks the registry, runs no script.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { found, packagesOf } from './lockfile.ts';

const project = resolve(import.meta.dirname, '..');
const packages = packagesOf(readFileSync(join(project, 'package-lock.json'), 'utf8'));

/** npm of Node 22 and of Node 24. */
const npms = ['10.9', '11.19'];
const platforms = ['win32-x64', 'darwin-arm64', 'linux-arm64'];
/** Packages whose program or library is another one for each platform. */
const natives = [
  'sharp',
  'rolldown',
  'satteri',
  '@astrojs/compiler-binding',
  'pagefind',
  'oxlint',
  'oxlint-tsgolint',
];

const npm = (version: string, cwd: string, ...args: string[]) =>
  execFileSync('npx', ['--yes', `npm@${version}`, ...args], {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'inherit'],
  });

/** The folders of the native parts that a platform needs: one of each. */
const partsFor = (os: string, cpu: string) =>
  natives.map((name) => {
    const place = `node_modules/${name}`;
    const parts = Object.keys(packages[place]?.optionalDependencies ?? {})
      .map((part) => found(packages, place, part))
      .filter((folder) => {
        const part = folder && packages[folder];
        return (
          part &&
          part.os?.includes(os) &&
          part.cpu?.includes(cpu) &&
          !part.libc?.includes('musl') &&
          !folder.endsWith('-musl')
        );
      });
    return { name, parts: parts as string[] };
  });

/** The runtime is fetched by its own install script, under this name. */
const runtimeFor = (os: string, cpu: string) => {
  const prefix = os === 'darwin' && cpu === 'arm64' ? 'node-bin' : 'node';
  return `${prefix}-${os === 'win32' ? 'win' : os}-${cpu}@${packages['node_modules/node']?.version}`;
};

let troubles = 0;
const tell = (isThere: boolean, what: string) => {
  if (!isThere) troubles++;
  console.log(`${isThere ? 'có   ' : 'THIẾU'} ${what}`);
};

for (const platform of platforms) {
  const [os = '', cpu = ''] = platform.split('-');
  for (const version of npms) {
    const folder = mkdtempSync(join(tmpdir(), 'guong-sang-platform-'));
    try {
      for (const file of ['package.json', 'package-lock.json']) {
        copyFileSync(join(project, file), join(folder, file));
      }
      const flags = [`--os=${os}`, `--cpu=${cpu}`, ...(os === 'linux' ? ['--libc=glibc'] : [])];
      npm(
        version,
        folder,
        'ci',
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
        ...flags,
      );
      for (const { name, parts } of partsFor(os, cpu)) {
        const isThere = parts.length > 0 && parts.every((part) => existsSync(join(folder, part)));
        tell(isThere, `${platform}, npm ${version}: ${name} ${parts.join(' ')}`);
      }
    } catch (error) {
      tell(false, `${platform}, npm ${version}: ${(error as Error).message.split('\n')[0]}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const runtime = runtimeFor(os, cpu);
  try {
    const published = npm(npms.at(-1)!, project, 'view', runtime, 'version').trim();
    tell(published !== '', `${platform}: ${runtime}`);
  } catch {
    tell(false, `${platform}: ${runtime}`);
  }
}
process.exitCode = troubles === 0 ? 0 : 1;
