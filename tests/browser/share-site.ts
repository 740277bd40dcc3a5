import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { SiteName } from '../fixtures/sites.ts';
import { sharedSite } from '../site/build-site.ts';
import { closeVisits, openBrowser } from './chromium.ts';

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.webp': 'image/webp',
};

/** Where the fixture says it is published. */
export const origin = 'https://guongsang.mau.example';

/** One visitor of the built site: its page, what it asked for, and what the console said. */
export type Visitor = { context: BrowserContext; page: Page; asked: string[]; said: string[] };

/**
 * A fixture's site, answered under its own https address without any network;
 * other hosts answer nothing, but what was asked of them is remembered.
 */
export const openSite = async (name: SiteName = 'base') => {
  const site = sharedSite(name);
  const browser = await openBrowser();
  const read = (path: string) =>
    readFile(join(site, path.endsWith('/') ? `${path}index.html` : path));
  /** @param missing addresses that answer 404 although the site has them */
  const visit = async (options: BrowserContextOptions = {}, missing = /^$/): Promise<Visitor> => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
    const asked: string[] = [];
    const said: string[] = [];
    await context.route('**/*', async (route) => {
      const url = new URL(route.request().url());
      const isOurs = url.origin === origin;
      asked.push(isOurs ? url.pathname : url.href);
      if (!isOurs) return route.fulfill({ status: 200, contentType: 'text/html', body: '' });
      const path = decodeURIComponent(url.pathname);
      const body = missing.test(path) ? undefined : await read(path).catch(() => undefined);
      const name = path.endsWith('/') ? '.html' : extname(path);
      const contentType = types[name] ?? 'application/octet-stream';
      return body
        ? route.fulfill({ body, contentType })
        : route.fulfill({ status: 404, contentType: 'text/html', body: 'Không có' });
    });
    const page = await context.newPage();
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    return { context, page, asked, said };
  };
  return { read, visit, close: closeVisits };
};
export type ShareSite = Awaited<ReturnType<typeof openSite>>;
