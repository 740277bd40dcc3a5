import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'msedge'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const find = (): string | undefined => {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin'];
  const places = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [process.env['CHROMIUM_PATH'] ?? '', ...places, ...elsewhere].find(
    (path) => path !== '' && existsSync(path),
  );
};

const aptGet = (...args: string[]) => execFileSync('apt-get', args, { stdio: 'ignore' });

/** Debian's package, where the tests run as root, as they do in a container. */
const install = () => {
  aptGet('update');
  aptGet('install', '-y', '--no-install-recommends', 'chromium');
};

/**
 * The browser that is here, installed first where that is possible.
 * @throws naming what to install when there is none
 */
const findChromium = (): string => {
  const found = find();
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) install();
  const path = find();
  if (path) return path;
  throw new Error(
    'Các bài thử cần Chromium: cài Chromium, Chrome hoặc Edge, hoặc đặt CHROMIUM_PATH là đường dẫn tới tệp chạy của nó.',
  );
};

/**
 * What is switched off. A list given here replaces Playwright's own, so what that holds for Chromium
 * comes first. The two before the last are popups of the address bar, which nobody sees without a
 * window: Chromium makes both ready behind every page, at more than the page itself costs. The last
 * is a process kept ready for a page that may come.
 */
const switchedOff = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'SpareRendererForSitePerProcess',
];

/** How long a page may take for one step on a loaded machine, in milliseconds. */
const patience = 120_000;

const launch = async (): Promise<Browser> => {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // What opens a page makes one process for it, not another for its first address.
      '--renderer-process-limit=1',
      `--disable-features=${switchedOff.join()}`,
    ],
  });
  browser.on('context', (context) => context.setDefaultTimeout(patience));
  return browser;
};

let running: Promise<Browser> | undefined;

/** The browser of this worker, for one test file after another; it ends with the worker. */
export const openBrowser = (): Promise<Browser> => (running ??= launch());

/** Closes all that a test file has opened in it, with what its visitors have kept. */
export const closeVisits = async (): Promise<void> => {
  const browser = await running;
  await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
};
