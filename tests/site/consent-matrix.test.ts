import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check.ts';
import { shownParts, surfaces, type Surface } from '../../src/domain/people/who-may-be-shown.ts';
import { todayInVietnam } from '../../src/domain/date.ts';
import { nameFinder, nameToFind } from '../../src/domain/people/name-finder.ts';
import { design } from '../../src/pictures/design/design.ts';
import { formatsOf } from '../../src/pictures/design/format.ts';
import { ledgerKey } from '../../src/pictures/shelf/ledger.ts';
import { loadCardStories } from '../../src/publish/pictures/stories-to-draw.ts';
import { readSettings } from '../../src/settings.ts';
import { peopleContent } from '../fixtures/people-content.ts';
import { everyone, others } from '../fixtures/many-people.ts';
import { sharedSite } from '../built/build-site.ts';
import { propertyOf, structuredData, tagsOf, wordsOf } from '../built/site-reader.ts';

/** What every surface of a story says, by its folder; pictures as the trees that draw them. */
type Said = Record<Exclude<Surface, 'address'>, string> & { faces: boolean };

const outDir = sharedSite('people');
let pictures: Map<string, { share: string; poster: string; faces: boolean }>;
let index: Map<string, string>;

const filesOf = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' });
const at = (path: string) => readFileSync(join(outDir, path), 'utf8');

/** All words a tree draws, whatever its shape: a broken line is read on. */
const textsIn = (node: unknown): string[] => {
  if (typeof node === 'string') return [node];
  if (Array.isArray(node)) return node.flatMap(textsIn);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' && key !== 'text' && key !== 'children' ? [] : textsIn(value),
  );
};

const readPictures = async () => {
  const today = todayInVietnam();
  const contentDir = await peopleContent();
  const { library } = await checkContent(contentDir, { today, production: false });
  const settings = readSettings({ CONTENT_DIR: contentDir, OUT_DIR: outDir });
  const { stories, brand } = await loadCardStories(library, settings, today);
  return new Map(
    stories.map((story) => {
      const faces = story.kind === 'story' && story.photo !== undefined;
      const drawn = formatsOf(story).map((format) => {
        const tree = design(story, brand, format);
        return { format, words: textsIn(tree).join(' ') };
      });
      const words = (isPrint: boolean) =>
        drawn
          .filter(({ format }) => (format.type === 'application/pdf') === isPrint)
          .map((one) => one.words)
          .join(' | ');
      return [ledgerKey(story), { share: words(false), poster: words(true), faces }] as const;
    }),
  );
};

/** The search index's own words, by address. */
const readIndex = () => {
  const files = filesOf(outDir);
  const fragments = files.filter((file) => file.endsWith('.pf_fragment'));
  return new Map(
    fragments.flatMap((file) => {
      const text = gunzipSync(readFileSync(join(outDir, file))).toString('utf8');
      const pages = JSON.parse(text.slice(text.indexOf('['))) as { url: string }[];
      return pages.map((page) => {
        // The index keeps its own letter for đ.
        const kept = JSON.stringify(page).replaceAll('ḏ', 'đ').replaceAll('Ḏ', 'Đ');
        return [page.url, kept] as const;
      });
    }),
  );
};

beforeAll(async () => {
  pictures = await readPictures();
  index = readIndex();
});

/** The `<item>` or entry of one story in both feeds. */
const feedsOf = (path: string) => {
  const items = at('rss.xml')
    .split('<item>')
    .filter((item) => item.includes(`${path}</link>`));
  const feed = JSON.parse(at('feed.json')) as { items: { url: string }[] };
  const entries = feed.items.filter(({ url }) => url.endsWith(path));
  return [...items, JSON.stringify(entries)].join(' ');
};

const gathered = new Map<string, Said>();
const saidOf = (collection: 'guong' | 'tuyen-duong', slug: string): Said => {
  const path = `/${collection}/${slug}/`;
  const known = gathered.get(path) ?? gather(collection, slug);
  gathered.set(path, known);
  return known;
};
const gather = (collection: 'guong' | 'tuyen-duong', slug: string): Said => {
  const path = `/${collection}/${slug}/`;
  const html = at(`${path}index.html`);
  const drawn = pictures.get(`${collection === 'guong' ? 'profiles' : 'commendations'}/${slug}`)!;
  const head = ['og:title', 'og:description', 'description', 'twitter:title'];
  const lists = filesOf(outDir).filter((file) =>
    new RegExp(`^${collection}/(trang/\\d+/)?index\\.html$`).test(file.replaceAll('\\', '/')),
  );
  const listed = ['index.html', ...lists].map((list) => wordsOf(at(list))).join(' | ');
  return {
    page: wordsOf(html),
    list: listed,
    search: index.get(path) ?? '',
    feed: feedsOf(path),
    'json-ld': JSON.stringify(structuredData(html).get('Article')),
    'share-image': drawn.share,
    poster: drawn.poster,
    preview: [...head.flatMap((property) => propertyOf(html, property)), titleOf(html)].join(' | '),
    alt: [
      ...propertyOf(html, 'og:image:alt'),
      ...propertyOf(html, 'twitter:image:alt'),
      ...tagsOf(html.slice(html.indexOf('<aside')), 'img').map(({ alt = '' }) => alt),
    ].join(' | '),
    caption: [...at(`chia-se${path}index.html`).matchAll(/<textarea[\s\S]*?<\/textarea>/g)].join(
      ' | ',
    ),
    kit: at(`chia-se${path}index.html`),
    embed: at(`nhung${path}index.html`),
    oembed: at(`oembed/${collection}/${slug}.json`),
    faces: drawn.faces,
  };
};
const titleOf = (html: string) => /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';

const names = (text: string, name: string) => nameFinder([nameToFind(name)!])(text).length > 0;
const inward = ['page', 'list', 'search', 'feed', 'json-ld'] as const;
const outward = [
  'share-image',
  'preview',
  'alt',
  'caption',
  'kit',
  'poster',
  'embed',
  'oembed',
] as const;

it('every surface and every part is walked', () => {
  expect([...inward, ...outward, 'address'].sort()).toEqual([...surfaces].sort());
  expect(shownParts).toEqual(['name', 'role', 'face', 'quote', 'video']);
});

describe.each(everyone)('who agreed to $scope', ({ slug, name, role, words, scope }) => {
  const has = (one: string) => scope.includes(one);
  const shares = has('mang-xa-hoi');

  it('is named on the site where the name was agreed to, elsewhere with networks too', () => {
    const said = saidOf('guong', slug);
    for (const surface of inward) {
      expect(names(said[surface], name), `${surface}: ${said[surface]}`).toBe(has('ten'));
    }
    for (const surface of outward) {
      expect(names(said[surface], name), `${surface}: ${said[surface]}`).toBe(has('ten') && shares);
    }
  });

  it('is told with a post where that was agreed to', () => {
    const said = saidOf('guong', slug);
    for (const surface of ['page', 'search'] as const) {
      expect(said[surface].includes(role), surface).toBe(has('chuc-vu-don-vi'));
    }
    for (const surface of ['alt', 'caption', 'embed'] as const) {
      expect(said[surface].includes(role), surface).toBe(has('chuc-vu-don-vi') && shares);
    }
    for (const surface of outward) {
      if (!has('chuc-vu-don-vi') || !shares) expect(said[surface], surface).not.toContain(role);
    }
  });

  it('is seen and quoted on pictures only where both were agreed to', () => {
    const said = saidOf('guong', slug);
    expect(said.faces).toBe(has('ten') && shares);
    expect(said['share-image'].includes(words)).toBe(has('loi-trich') && shares);
  });
});

describe('special cases', () => {
  const everywhere = (slug: string) => Object.entries(saidOf('guong', slug));

  it.each([
    ['em-mot', others.childShared, 'Bông'],
    ['em-hai', others.childKept, 'Tằm'],
  ])('a child is called by the given name: %s', (slug, name, given) => {
    for (const [surface, text] of everywhere(slug))
      expect(names(`${text}`, name), surface).toBe(false);
    expect(saidOf('guong', slug).page).toContain(given);
    const shared = saidOf('guong', slug)['share-image'].includes(given);
    expect(shared).toBe(slug === 'em-mot');
  });

  it('of several people those are named who agreed', () => {
    const said = saidOf('guong', 'ba-ban');
    for (const surface of ['page', 'search', 'json-ld'] as const) {
      expect(names(said[surface], others.groupOpen), surface).toBe(true);
      expect(names(said[surface], others.groupShut), surface).toBe(true);
    }
    for (const surface of outward) {
      expect(names(said[surface], others.groupShut), surface).toBe(false);
      expect(said[surface].length, surface).toBeGreaterThan(20);
    }
    expect(said['share-image']).toContain('Hai bạn kéo thuyền');
  });

  it('the family consents for the dead', () => {
    const said = saidOf('guong', 'da-mat');
    for (const surface of ['page', 'share-image'] as const) {
      expect(names(said[surface], others.dead), surface).toBe(true);
    }
    expect(said.page).toContain('Truy tặng');
  });

  it('a list names on its page, and draws those alone who agreed to networks', () => {
    const said = saidOf('tuyen-duong', 'khen-dot-xuat');
    const [open, shut] = [everyone[15]!.name, everyone[7]!.name];
    for (const name of [others.lineShut, open, shut]) expect(names(said.page, name)).toBe(true);
    expect(names(said.page, others.lineChild)).toBe(false);
    expect(said.page).toContain('Sậy');
    for (const surface of outward) {
      for (const name of [others.lineShut, others.lineChild, shut]) {
        expect(names(said[surface], name), surface).toBe(false);
      }
    }
    expect(names(said['share-image'], open)).toBe(true);
    expect(names(saidOf('tuyen-duong', 'khen-mo')['share-image'], others.lineOpen)).toBe(true);
  });

  it('who has no name on the site is not named by anything in it', () => {
    const files = filesOf(outDir).filter((file) => /\.(html|xml|json|txt)$/.test(file));
    const unnamed = everyone.filter(({ scope }) => !scope.includes('ten'));
    const find = nameFinder(unnamed.map(({ name }) => nameToFind(name)!));
    for (const file of files) expect(find(at(file)), file).toEqual([]);
  });
});
