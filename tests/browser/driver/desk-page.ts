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

/** Places where little is shown. */
const cheap = ['dang', 'danh-muc', 'nhap-tu-word'];

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
  const context = await browser.newContext();
  const page = await context.newPage();
  /** What the browser's console was warned of. */
  const warnings: string[] = [];
  page.on('console', (message) => {
    if (/^(?:error|warning)$/u.test(message.type())) warnings.push(message.text());
  });
  /** Moves to another place than the open one: it is drawn anew, from what the disk says now. */
  const move = async (place: string): Promise<void> => {
    const asked = page.waitForResponse((answer) => answer.url().includes('/api/stories'));
    await page.evaluate((to) => {
      document.querySelector('h1')?.setAttribute('data-left', '');
      location.hash = to;
    }, place);
    await (await asked).finished();
    await page.locator('h1:not([data-left])').first().waitFor();
  };
  return {
    copy,
    outDir,
    context,
    warnings,
    address: desk.address,
    onDisk: (file: string) => readFileSync(join(copy.root, file), 'utf8'),
    /**
     * Opens a place as somebody does who has typed nothing yet. The page is loaded once: loaded anew,
     * it compiles its code, and that of axe, as often as places are opened.
     */
    open: async (place = '', width = 1280): Promise<Page> => {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width, height: 900 });
      if (page.url().startsWith(desk.address)) {
        // What stands open is left first: it may be this very place, and it keeps what is typed.
        const isOpen = (one: string) => page.url().endsWith(`#${one}`);
        await move(cheap.find((one) => one !== place && !isOpen(one))!);
        await page.evaluate(() => localStorage.clear());
        await move(place);
      } else {
        await page.goto(`${desk.address}#${place}`);
        await page.locator('h1').first().waitFor();
      }
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
