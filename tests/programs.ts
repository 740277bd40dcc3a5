import { execFile } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/** Where this machine keeps a program of one of these names, the first that there is. */
export function findProgram(...names: readonly string[]): string | undefined {
  return [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/sbin']
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}

const chromiumElsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The browser that is here: CHROMIUM_PATH, or any that is made of Chromium. */
export function findChromium(): string | undefined {
  return (
    [process.env['CHROMIUM_PATH'] ?? ''].find((path) => path !== '' && existsSync(path)) ??
    findProgram(
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'msedge',
    ) ??
    chromiumElsewhere.find((path) => existsSync(path))
  );
}

/** What Debian's packages ask before they start a service; 101 forbids it. */
const policy = '/usr/sbin/policy-rc.d';

const apt = (...args: readonly string[]) =>
  promisify(execFile)('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args]);

/**
 * Installs Debian's packages where that is possible (on Debian, as root), without the services that
 * they would start; elsewhere, and without a network, what needs them says what is missing. All that
 * is missing in one call: of two at once `apt-get` refuses the second, for the lists have one lock
 * that it does not wait for.
 */
export async function installPackages(packages: readonly string[]): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  if (packages.length === 0 || !isRoot || !existsSync('/usr/bin/apt-get')) return;
  const isOurs = !existsSync(policy);
  if (isOurs) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    await apt('update');
    await apt('install', '-y', '--no-install-recommends', ...packages);
  } catch {
    // What needs them says so.
  } finally {
    if (isOurs) rmSync(policy);
  }
}
