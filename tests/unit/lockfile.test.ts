import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { found, packagesOf } from '../lockfile.ts';

const packages = packagesOf(
  readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8'),
);

it('the lockfile holds every optional package that any dependency names, of every platform', () => {
  const named = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => ({ place, name })),
  );
  const missing = named.filter(({ place, name }) => found(packages, place, name) === undefined);
  expect(named.length).toBeGreaterThan(100);
  expect(missing).toEqual([]);
});

it('and names no registry', () => {
  expect(Object.values(packages).flatMap(({ resolved }) => resolved ?? [])).toEqual([]);
});
