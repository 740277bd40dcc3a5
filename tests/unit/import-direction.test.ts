import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';

const src = join(import.meta.dirname, '../../src');
const core = ['domain', 'text', 'files', 'settings', 'html', 'picture-file'];

/** Who may import whom, beside itself. An area that is not here may not be there. */
const allowed: Record<string, readonly string[]> = {
  domain: [],
  text: [],
  files: [],
  settings: [],
  html: [],
  assets: [],
  styles: [],
  'picture-file': ['domain'],
  env: ['domain'],
  check: ['domain', 'text', 'files', 'picture-file'],
  pictures: ['domain', 'text', 'files', 'picture-file'],
  search: ['domain', 'text', 'files', 'html'],
  import: ['domain', 'text', 'files'],
  drafts: [...core, 'check', 'import'],
  'share-images': ['domain', 'pictures', 'settings'],
  stories: ['domain', 'settings', 'check', 'share-images'],
  'story-view': ['domain', 'text', 'settings', 'stories', 'pictures', 'share-images'],
  content: ['domain', 'files', 'settings', 'check'],
  publish: [...core, 'check', 'pictures', 'search'],
  editing: [...core, 'check', 'publish'],
  site: [...core, 'check', 'pictures', 'publish'],
  desk: [...core, 'check', 'pictures', 'publish', 'import', 'drafts', 'editing'],
  cli: [...core, 'check', 'pictures', 'publish', 'import', 'drafts', 'editing', 'desk'],
  components: ['domain', 'text', 'search', 'assets'],
  layouts: [
    'components',
    'domain',
    'text',
    'stories',
    'story-view',
    'pictures',
    'styles',
    'assets',
  ],
  feeds: [
    'html',
    'components',
    'domain',
    'text',
    'stories',
    'story-view',
    'pictures',
    'share-images',
  ],
  pages: ['layouts', 'components', 'domain', 'text', 'stories', 'story-view', 'feeds', 'pictures'],
};

const areaOf = (path: string) => path.split('/')[0]!.replace(/\..*$/, '');

/** Every import of a module of ours, types too, as paths below `src`; of packages their names. */
const imports = globSync('**/*.{ts,tsx,astro}', { cwd: src })
  .map((name) => name.replaceAll('\\', '/'))
  .flatMap((from) => {
    const code = readFileSync(join(src, from), 'utf8');
    return [...code.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target = '']) => ({
      from,
      to: target.startsWith('.')
        ? relative(src, join(src, dirname(from), target)).replaceAll('\\', '/')
        : undefined,
      target,
    }));
  });
const own = imports.flatMap(({ from, to }) => (to === undefined ? [] : [{ from, to }]));

it('imports point inwards, and every area is known', () => {
  const wrong = own.filter(({ from, to }) => {
    const [area, other] = [areaOf(from), areaOf(to)];
    return !allowed[area] || (area !== other && !allowed[area].includes(other));
  });
  expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

it('the domain and the words ask neither Astro nor Node', () => {
  const wrong = imports.filter(
    ({ from, target }) =>
      ['domain', 'text'].includes(areaOf(from)) && /^node:|^astro:/.test(target),
  );
  expect(wrong.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
});

it('no circle of imports, not even of types', () => {
  let left = own.filter(({ from, to }) => from !== to);
  for (;;) {
    // What imports nothing, or is imported by nothing, stands in no circle.
    const [importing, imported] = [
      new Set(left.map(({ from }) => from)),
      new Set(left.map(({ to }) => to)),
    ];
    const next = left.filter(({ from, to }) => importing.has(to) && imported.has(from));
    if (next.length === left.length) break;
    left = next;
  }
  expect(left.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

it('a command loads Astro once its content is sound, and answers what is wrong without it', () => {
  const atOnce = globSync('**/*.ts', { cwd: src }).flatMap((name) => {
    const from = name.replaceAll('\\', '/');
    const code = readFileSync(join(src, from), 'utf8');
    return [...code.matchAll(/^(?:im|ex)port (?!type )(?:[^;]*? from )?'([^']+)'/gm)].map(
      ([, to = '']) => [from, to.startsWith('.') ? join(dirname(from), to) : to] as const,
    );
  });
  const loaders = new Set(['astro']);
  // Each round goes one import further up.
  for (let size = 0; size < loaders.size;) {
    size = loaders.size;
    for (const [from, to] of atOnce) if (loaders.has(to.replaceAll('\\', '/'))) loaders.add(from);
  }
  const commands = [...loaders].filter((name) => areaOf(name) === 'cli');
  // What is shown while it is written needs Astro whatever is wrong with it.
  expect(commands).toEqual(['cli/dev.ts']);
});

it('a command has made all that it works with before it begins', () => {
  const late = globSync('cli/*.ts', { cwd: src }).filter((name) => {
    const [, after = ''] = readFileSync(join(src, name), 'utf8').split(/^await runCommand\(/m);
    return /^(?:const|let|class) /m.test(after);
  });
  expect(late).toEqual([]);
});

/** What Astro asks each of its pages for. */
const ofPages = new Set(['GET', 'getStaticPaths']);

it('a name that is exported stands for one thing, so that looking for it finds that', () => {
  const exported = globSync('**/*.{ts,tsx}', { cwd: src }).flatMap((file) =>
    [
      ...readFileSync(join(src, file), 'utf8').matchAll(
        /^export (?:async )?(?:function\*?|const|type|class) (\w+)/gm,
      ),
    ].map(([, name = '']) => ({ file: file.replaceAll('\\', '/'), name })),
  );
  const twice = [...Map.groupBy(exported, ({ name }) => name)]
    // A type may bear the name of its schema beside it.
    .map(([name, places]) => [name, new Set(places.map(({ file }) => file))] as const)
    .filter(([name, files]) => files.size > 1 && !ofPages.has(name));
  expect(twice.map(([name, files]) => `${name}: ${[...files].join(', ')}`)).toEqual([]);
});

it('a file is read at one sitting, a folder at one glance', () => {
  const files = globSync('**/*.{ts,tsx,astro,css}', { cwd: src });
  const long = files.filter(
    (name) => readFileSync(join(src, name), 'utf8').split('\n').length - 1 > 250,
  );
  const tests = globSync('tests/**/*.ts', { cwd: join(src, '..') });
  const perFolder = Map.groupBy([...files, ...tests], (name) => dirname(name));
  const full = [...perFolder].filter(([, own]) => own.length > 20).map(([folder]) => folder);
  expect({ long, full }).toEqual({ long: [], full: [] });
});
