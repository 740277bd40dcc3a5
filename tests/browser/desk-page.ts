import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { readApp } from '../../src/desk/app-bundle.ts';
import { serveDesk } from '../../src/desk/server.ts';
import { readSettings } from '../../src/settings.ts';
import { copyContent } from '../fixtures/content-copy.ts';
import { takeDrawn } from '../site/build-site.ts';
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
  return {
    copy,
    outDir,
    browser,
    address: desk.address,
    onDisk: (file: string) => readFileSync(join(copy.root, file), 'utf8'),
    open: async (place = '', width = 1280): Promise<Page> => {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      await page.goto(`${desk.address}#${place}`);
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

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Axe = { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
/** What axe finds on a page as it stands, and whether it is wider than the screen. */
export const wrong = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: Axe }).axe.run();
    const wide = document.documentElement.scrollWidth > innerWidth ? ['wider than the screen'] : [];
    const told = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    );
    return [...told, ...wide];
  });
};
