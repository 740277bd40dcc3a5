import { HtmlValidate } from 'html-validate/node';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SiteName } from '../fixtures/sites.ts';
import { sharedSite } from '../built/build-site.ts';
import { readSite, tagsOf, type SiteReader } from '../built/site-reader.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Safari takes a list whose bullets are hidden for no list, unless it is told.
    'no-redundant-role': 'off',
    // A button in a form sends it, by the standard; the others say what they are.
    'no-implicit-button-type': 'off',
    // A story's title may be long, and the site's name follows it.
    'long-title': 'off',
    // White space that no reader sees is the compiler's.
    'no-trailing-whitespace': 'off',
    // The self-check has nothing to press: its answers are sent nowhere.
    'wcag/h32': 'off',
  },
});

describe.each<[string, SiteName]>([
  ['this repository', 'own'],
  ['a grown fixture', 'grown'],
])('the markup of %s', (_, name) => {
  let pages: SiteReader['pages'];
  beforeAll(async () => {
    ({ pages } = await readSite(sharedSite(name)));
  });

  it('is what the standard allows, on every page', async () => {
    const found: string[] = [];
    for (const { path, html } of pages) {
      const { results } = await validator.validateString(html, path);
      for (const { ruleId, message, selector } of results.flatMap(({ messages }) => messages))
        found.push(`${path}: ${message} (${ruleId}) at ${selector}`);
    }
    expect(found).toEqual([]);
  });

  it('glues no word to the one that follows it', () => {
    for (const { path, html } of pages)
      expect(
        html.match(/[\p{L}\d:,;.]<(?:time|a|b|strong|em|span)[ >].{0,60}/gu) ?? [],
        path,
      ).toEqual([]);
  });

  it('has one first heading on each page, and no heading skips a level', () => {
    for (const { path, html } of pages) {
      const levels = [...html.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level));
      expect(
        levels.filter((level) => level === 1),
        path,
      ).toHaveLength(1);
      levels.forEach((level, at) =>
        expect(level, path).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1),
      );
    }
  });

  it('gives each id once, and everything named by id is there', () => {
    for (const { path, html } of pages) {
      const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!);
      expect(new Set(ids).size, path).toBe(ids.length);
      const named = [
        ...html.matchAll(/\s(?:for|aria-labelledby|aria-describedby|aria-controls)="([^"]*)"/g),
      ].flatMap(([, list]) => list!.split(' '));
      expect(
        named.filter((id) => !ids.includes(id)),
        path,
      ).toEqual([]);
    }
  });

  it('says the size of every picture, so that nothing moves while it loads', () => {
    for (const { path, html } of pages) {
      for (const picture of tagsOf(html, 'img')) {
        expect(Number(picture['width']), `${path} ${picture['src']}`).toBeGreaterThan(0);
        expect(Number(picture['height']), `${path} ${picture['src']}`).toBeGreaterThan(0);
      }
    }
  });
});
