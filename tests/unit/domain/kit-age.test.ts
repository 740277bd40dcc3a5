import { expect, test } from 'vitest';
import type { Library, Story } from '../../../src/domain/library.ts';
import { hasKit } from '../../../src/domain/share/kit-age.ts';

const story = (date: string, share?: object) =>
  ({ collection: 'profiles', slug: 'vi-du', data: { date, share } }) as unknown as Story;

const library = (months: number, campaign?: object) =>
  ({
    site: { kits: { months } },
    campaigns: campaign ? [{ collection: 'campaigns', slug: 'thang', data: campaign }] : [],
  }) as unknown as Library;

const today = '2026-06-15';
const running = { from: '2026-06-01', to: '2026-06-30', items: [{ profile: 'vi-du', day: 1 }] };

test('a story keeps its kit as many months as the site says', () => {
  expect(hasKit(story('2025-06-16'), library(12), today)).toBe(true);
  expect(hasKit(story('2025-06-15'), library(12), today)).toBe(false);
  expect(hasKit(story('2025-06-15'), library(13), today)).toBe(true);
});

test('an old story has its kit while a campaign shows it, and as long as it says so', () => {
  const old = story('2020-01-01');
  expect(hasKit(old, library(12, running), today)).toBe(true);
  expect(hasKit(old, library(12, running), '2026-07-01')).toBe(false);
  expect(hasKit(old, library(12, { ...running, items: [] }), today)).toBe(false);
  expect(hasKit(story('2020-01-01', { kit: true }), library(12), today)).toBe(true);
  expect(hasKit(story('2020-01-01', { kit: false }), library(12), today)).toBe(false);
});
