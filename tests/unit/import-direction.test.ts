import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';

const src = join(import.meta.dirname, '../../src');
/** Who may import whom, beside itself; `*` is the edge, which may reach everything but pages. */
const allowed: Record<string, readonly string[]> = {
  domain: [],
  text: [],
  settings: [],
  files: [],
  styles: [],
  'picture-file': ['domain'],
  pictures: ['domain', 'text', 'files', 'picture-file'],
  search: ['domain', 'text'],
  import: ['domain'],
  check: ['domain', 'text', 'files', 'picture-file'],
  publish: ['pictures', 'check', 'search', 'domain', 'text', 'settings', 'files'],
  components: ['domain', 'text', 'search'],
  layouts: ['components', 'domain', 'text', 'search', 'stories', 'pictures', 'styles', 'assets'],
};

const areaOf = (path: string) =>
  relative(src, path)
    .split('/')[0]!
    .replace(/(\.config)?\.ts$/, '');

it('imports point inwards', () => {
  const wrong = globSync('**/*.{ts,astro}', { cwd: src }).flatMap((name) => {
    const from = areaOf(join(src, name));
    const code = readFileSync(join(src, name), 'utf8');
    return [...code.matchAll(/(?:from|import)\s*\(?'([^']+)'/g)].flatMap(([, target = '']) => {
      const to = target.startsWith('.') ? areaOf(join(src, dirname(name), target)) : undefined;
      const isWrong =
        to === undefined
          ? from === 'domain' && /^node:|^astro:/.test(target)
          : to !== from && (to === 'pages' || (allowed[from]?.includes(to) ?? true) === false);
      return isWrong ? [`${name} → ${target}`] : [];
    });
  });
  expect(wrong).toEqual([]);
});
