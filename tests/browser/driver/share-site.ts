import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { SiteName } from '../../fixtures/sites.ts';
import { sharedSite } from '../../built/build-site.ts';
import { openBrowser } from './chromium.ts';

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

/** What differs between visitors; a browser that runs no scripts is one of its own. */
export type VisitorKind = Pick<
  BrowserContextOptions,
  'colorScheme' | 'javaScriptEnabled' | 'permissions' | 'userAgent' | 'viewport'
>;

/** One visitor of the built site: its page, what it asked for, and what the console said. */
export type Visitor = { context: BrowserContext; page: Page; asked: string[]; said: string[] };

/**
 * A fixture's site, answered under its own https address without any network;
 * other hosts answer nothing, but what was asked of them is remembered.
 */
export async function openSite(name: SiteName = 'base') {
  const site = sharedSite(name);
  const browser = await openBrowser();
  const read = (path: string) =>
    readFile(join(site, path.endsWith('/') ? `${path}index.html` : path));
  const open = async (javaScriptEnabled: boolean) => {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    const ownAgent = await page.evaluate(() => navigator.userAgent);
    const now = { asked: [] as string[], said: [] as string[], missing: /^$/ };
    await context.route('**/*', async (route) => {
      const url = new URL(route.request().url());
      const isOurs = url.origin === origin;
      now.asked.push(isOurs ? url.pathname : url.href);
      if (!isOurs) return route.fulfill({ status: 200, contentType: 'text/html', body: '' });
      const path = decodeURIComponent(url.pathname);
      const body = now.missing.test(path) ? undefined : await read(path).catch(() => undefined);
      const name = path.endsWith('/') ? '.html' : extname(path);
      const contentType = types[name] ?? 'application/octet-stream';
      return body
        ? route.fulfill({ body, contentType })
        : route.fulfill({ status: 404, contentType: 'text/html', body: 'Không có' });
    });
    page.on('console', (message) => now.said.push(message.text()));
    page.on('pageerror', (error) => now.said.push(String(error)));
    /** Lets the next visitor be of a kind. */
    const become = async ({ colorScheme, permissions, userAgent, viewport }: VisitorKind) => {
      await page.setViewportSize(viewport ?? { width: 360, height: 740 });
      await page.emulateMedia({ colorScheme: colorScheme ?? 'light' });
      await devtools.send('Emulation.setUserAgentOverride', { userAgent: userAgent ?? ownAgent });
      await context.clearPermissions();
      await context.grantPermissions(permissions ?? []);
    };
    return { context, page, now, become };
  };
  const opened = new Map<boolean, ReturnType<typeof open>>();
  /**
   * One page for one visitor after another, empty when the next one comes: nobody leaves anything on
   * this site, and opening a page costs more than what is asked of it.
   * @param missing addresses that answer 404 although the site has them
   */
  const visit = async (kind: VisitorKind = {}, missing = /^$/): Promise<Visitor> => {
    const { javaScriptEnabled = true } = kind;
    const opening = opened.get(javaScriptEnabled) ?? open(javaScriptEnabled);
    opened.set(javaScriptEnabled, opening);
    const { context, page, now, become } = await opening;
    // What the last visitor's page still does is not of this one.
    await page.goto('about:blank');
    await become(kind);
    Object.assign(now, { asked: [], said: [], missing });
    return { context, page, asked: now.asked, said: now.said };
  };
  const close = async () => {
    for (const opening of opened.values()) await (await opening).context.close();
  };
  return { read, visit, close };
}
export type ShareSite = Awaited<ReturnType<typeof openSite>>;
