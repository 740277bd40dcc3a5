import { chromium, type Browser } from 'playwright-core';
import { findChromium, installPackages } from '../../programs.ts';

/** @throws naming what to install when there is no browser and none can be installed */
const chromiumPath = async (): Promise<string> => {
  if (!findChromium()) await installPackages(['chromium']);
  const path = findChromium();
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
    executablePath: await chromiumPath(),
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
      // A page is here for seconds: to compile its scripts anew for speed costs more than it gives.
      '--js-flags=--no-opt,--no-maglev',
      `--disable-features=${switchedOff.join()}`,
    ],
  });
  browser.on('context', (context) => context.setDefaultTimeout(patience));
  return browser;
};

let running: Promise<Browser> | undefined;

/** The browser of this worker, for one test file after another; it ends with the worker. */
export function openBrowser(): Promise<Browser> {
  return (running ??= launch());
}

/** Closes all that a test file has opened in it, with what its visitors have kept. */
export async function closeVisits(): Promise<void> {
  const browser = await running;
  await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
}
