import { expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check.ts';
import { realContent } from '../../fixtures/sites.ts';

it('stories of the shapes that sources have need no invention, and few reminders', async () => {
  const { faults } = await checkContent(realContent, { today: '2026-06-01', production: true });
  expect(faults.filter(({ severity }) => severity === 'E')).toEqual([]);
  const reminders = Map.groupBy(faults, ({ file }) => file);
  expect(Math.max(...[...reminders.values()].map((list) => list.length))).toBeLessThanOrEqual(2);
  expect(faults.length).toBeLessThanOrEqual(6);
});
