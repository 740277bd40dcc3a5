import type { Page } from 'playwright-core';

/**
 * Opens a page until it has loaded. The page of something moved leads on at once, and whoever asks
 * for the next one before it has led on is thrown out: so its visit ends where it leads to.
 */
export async function visit(page: Page, url: string): Promise<void> {
  const isMoved = (await (await fetch(url)).text()).includes('http-equiv="refresh"');
  await page.goto(url, { waitUntil: 'load' });
  if (isMoved) await page.waitForURL((now) => now.href !== url);
}
