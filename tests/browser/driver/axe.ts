import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules that another set of colours can break. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** What axe finds on a page as it stands: the rule, and the element that breaks it. */
export async function faultsOf(page: Page, options: RunOptions = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(
    async (asked) => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run(asked);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    },
    // Of what is in order nothing is told, so nothing is described.
    { ...options, resultTypes: ['violations'] } satisfies RunOptions,
  );
}

/** What axe finds in dark, on a page of which only the colours are others than in light. */
export async function faultsInDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  return faultsOf(page, { runOnly: ofColours });
}
