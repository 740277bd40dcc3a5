import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { readApp } from '../../../src/desk/app-bundle.ts';
import { serveDesk } from '../../../src/desk/server.ts';
import { readSettings } from '../../../src/settings.ts';
import { copyContent } from '../../fixtures/content-copy.ts';
import { takeDrawn } from '../../built/build-site.ts';
import { faultsInDark, faultsOf } from './axe.ts';
import { closeVisits, openBrowser } from './chromium.ts';

// Astro answers no page where it takes itself for a test of its own.
process.env['VITEST'] = '';

/** A desk over a copy of the smallest content, whose share images are drawn, and a browser before it. */
export async function openDesk() {
  const copy = copyContent();
  const outDir = `${copy.root}-site`;
  const settings = readSettings({ CONTENT_DIR: copy.root, OUT_DIR: outDir });
  takeDrawn(settings.cacheDir);
  // One bundle for all tests of a checkout.
  const app = readApp({ cacheDir: readSettings({}).cacheDir });
  const [browser, desk]: [Browser, Awaited<ReturnType<typeof serveDesk>>] = await Promise.all([
    openBrowser(),
    serveDesk(settings, 0, { app }),
  ]);
  await app;
  const page = await browser.newPage();
  let loads = 0;
  return {
    copy,
    outDir,
    browser,
    address: desk.address,
    onDisk: (file: string) => readFileSync(join(copy.root, file), 'utf8'),
    /**
     * Opens a place as somebody does who has typed nothing yet. It is the page that was opened last,
     * loaded anew: one of its own costs twice as much.
     */
    open: async (place = '', width = 1280): Promise<Page> => {
      if (loads > 0) await page.evaluate(() => localStorage.clear());
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width, height: 900 });
      // Under the address that it has, the page would only move.
      await page.goto(`${desk.address}?${(loads += 1)}#${place}`);
      await page.locator('h1').first().waitFor();
      return page;
    },
    close: async () => {
      await Promise.all([closeVisits(), desk.close()]);
      copy[Symbol.dispose]();
      rmSync(settings.cacheDir, { recursive: true, force: true });
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}

const widerThanScreen = (page: Page) =>
  page.evaluate(() =>
    document.documentElement.scrollWidth > innerWidth ? ['wider than the screen'] : [],
  );

/** What axe finds on a page as it stands, and whether it is wider than the screen. */
export async function wrong(page: Page): Promise<string[]> {
  return [...(await faultsOf(page)), ...(await widerThanScreen(page))];
}

/** The same in dark, where the desk has other colours and nothing else. */
export async function wrongInDark(page: Page): Promise<string[]> {
  return [...(await faultsInDark(page)), ...(await widerThanScreen(page))];
}
