import type { Browser } from 'playwright-core';
import type { Host, Sent } from './host.ts';

/** Milliseconds from the address to the first and to the largest paint, and what was sent. */
export type Visit = { first: number; largest: number; sent: Sent[] };

/** Slow 4G as Lighthouse has it: 150 ms a request, 1.6 Mbit/s down, 750 kbit/s up. */
const slow4g = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

/** A first visit on a small slow phone, as it stands before the reader does anything. */
export async function visit(browser: Browser, host: Host, path: string): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    deviceScaleFactor: 2,
    isMobile: true,
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slow4g);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    const kept = globalThis as unknown as { largest: number };
    new PerformanceObserver((list) => {
      kept.largest = list.getEntries().at(-1)!.startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  host.sent.length = 0;
  await page.goto(host.origin + path, { waitUntil: 'networkidle' });
  // On a busy machine the network may rest before anything is painted.
  await page.waitForFunction(() => 'largest' in globalThis);
  const paints = await page.evaluate(() => ({
    first: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
    largest: (globalThis as unknown as { largest: number }).largest,
  }));
  await context.close();
  // The icon belongs to the browser's own tab, and is not waited for.
  return { ...paints, sent: host.sent.filter(({ path: asked }) => !asked.includes('favicon')) };
}
