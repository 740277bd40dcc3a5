import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkSite } from '../publish/site-check.ts';
import { todayInVietnam } from '../domain/date.ts';
import type { Fault } from '../domain/faults/fault.ts';
import { collectionNames, type CollectionName } from '../domain/library.ts';
import { freeSlug } from '../domain/slug.ts';
import { addSample } from '../drafts/sample.ts';
import { writeWhole } from '../files.ts';
import { kinds } from '../import/draft.ts';
import { importDocument } from '../import/import.ts';
import { ImportFault } from '../import/import-fault.ts';
import { writeImported } from '../import/write-draft.ts';
import type { Settings } from '../settings.ts';
import { kitPath, storyPath } from '../domain/addresses.ts';
import { changesSince } from './changes.ts';
import { DeskFault } from './desk-fault.ts';
import { formOf, isFormName } from './forms.ts';
import { overview } from './overview.ts';
import type { Value } from './patch.ts';
import { photosIn, takePhoto } from './photo-intake.ts';
import { previewAddress } from './preview-server.ts';
import { canDeploy } from './release.ts';
import {
  folderOf,
  gitConflict,
  openText,
  placeOf,
  readTextOf,
  saveFile,
  saveText,
  textWith,
  versionOf,
} from './story-file.ts';

/** What a page of the desk sends along. */
type Body = Record<string, unknown>;
type Answer = object | { bytes: Uint8Array; type: string };
type Route = (desk: Settings, query: URLSearchParams, body: Body) => Promise<Answer>;

const word = (from: Body | URLSearchParams, name: string): string => {
  const value = from instanceof URLSearchParams ? from.get(name) : from[name];
  if (typeof value !== 'string' || value === '') throw new DeskFault(400, `Thiếu “${name}”.`);
  return value;
};

/** Every fault of the content, with one file as it is being written. */
const checkWith = (desk: Settings, unsaved?: [string, string]) =>
  checkSite(desk, todayInVietnam(), unsaved && new Map([unsaved]));

const faultsOf = async (desk: Settings, path: string, text: string): Promise<Fault[]> =>
  (await checkWith(desk, [path, text])).faults.filter(({ file }) => file === path);

const photoTypes: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
};

/** The desk's answers by method and name; every path of a file is held against the content folder. */
export const routes: Record<string, Route> = {
  'GET stories': async (desk) => {
    const today = todayInVietnam();
    const checked = await checkWith(desk);
    const { site, units, awards } = checked.library;
    return {
      today,
      site: { name: site.name, criteria: site.criteria, fields: site.fields, should: site.should },
      units: units.map(({ id, names }) => ({
        id,
        names: names.flatMap(({ name, short }) => (short ? [name, short] : [name])),
      })),
      awards: awards.map(({ id, name }) => ({ id, name })),
      rows: await overview(desk.contentDir, checked, today),
      others: checked.faults.filter(
        ({ file }) => !/^(?:profiles|models|commendations|campaigns)\//u.test(file),
      ),
      canDeploy: await canDeploy(),
    };
  },

  'GET form': async (_desk, query) => {
    const name = word(query, 'name');
    if (!isFormName(name)) throw new DeskFault(404, `Không có biểu mẫu “${name}”.`);
    return formOf(name);
  },

  'GET file': async (desk, query) => {
    const path = word(query, 'path');
    const text = await readTextOf(desk.contentDir, path);
    const conflict = gitConflict(text);
    if (conflict) return { path, version: versionOf(text), conflict };
    return {
      ...openText(path, text),
      faults: await faultsOf(desk, path, text),
      photos: path.endsWith('/index.mdx') ? await photosIn(folderOf(desk.contentDir, path)) : [],
    };
  },

  /** Faults of a file as it would be saved now. */
  'POST check': async (desk, _query, body) => {
    const path = word(body, 'path');
    const text = textWith(path, await readTextOf(desk.contentDir, path), contentOf(body));
    return { faults: await faultsOf(desk, path, text) };
  },

  'POST file': async (desk, _query, body) => {
    const path = word(body, 'path');
    const saved = await saveFile(desk.contentDir, path, word(body, 'version'), contentOf(body));
    if ('conflict' in saved) return saved;
    const text = await readTextOf(desk.contentDir, path);
    return { ...saved, faults: await faultsOf(desk, path, text) };
  },

  /** One of two versions, chosen by a person. */
  'POST choose': async (desk, _query, body) => {
    const path = word(body, 'path');
    const now = await readTextOf(desk.contentDir, path);
    if (versionOf(now) !== word(body, 'version'))
      throw new DeskFault(409, 'Tệp vừa đổi lần nữa: mở lại để xem.');
    return saveText(desk.contentDir, path, word(body, 'text'));
  },

  'POST new': async (desk, _query, body) => {
    const collection = collectionIn(body);
    const title = word(body, 'title').normalize('NFC').trim();
    const isTaken = (one: string) => existsSync(join(desk.contentDir, collection, one));
    const slug = freeSlug(title, isTaken);
    const path = `${collection}/${slug}/index.mdx`;
    const file = join(desk.contentDir, path);
    await mkdir(dirname(file), { recursive: true });
    await writeWhole(file, `---\ntitle: ${JSON.stringify(title)}\nstatus: nhap\n---\n\n`);
    return { path };
  },

  /** A sample of a kind, for a union that has no story yet. */
  'POST sample': async (desk, _query, body) => {
    const { library } = await checkWith(desk);
    const kind = kinds[collectionIn(body)];
    return { path: await addSample(desk.contentDir, kind, library, todayInVietnam()) };
  },

  'POST import': async (desk, _query, body) => {
    const { library } = await checkWith(desk);
    const bytes = Buffer.from(word(body, 'base64'), 'base64');
    const answers = new Map(Object.entries((body['answers'] ?? {}) as Record<string, string>));
    const collection = body['collection'] === undefined ? {} : { collection: collectionIn(body) };
    const context = {
      units: library.units,
      awards: library.awards,
      isTaken: (name: CollectionName, slug: string) =>
        existsSync(join(desk.contentDir, name, slug)),
      answers,
      ...collection,
    };
    try {
      const imported = await importDocument({ name: word(body, 'name'), bytes }, context);
      // A near miss is asked before anything is written; an empty answer leaves it as written.
      const open = imported.questions.filter(({ written }) => !answers.has(written));
      if (open.length > 0) return { questions: open };
      await writeImported(desk.contentDir, imported);
      const { collection: kind, slug, lost, proposals } = imported;
      return { path: `${kind}/${slug}/index.mdx`, lost, proposals };
    } catch (error) {
      if (error instanceof ImportFault) throw new DeskFault(422, error.lines.join('\n'));
      throw error;
    }
  },

  'POST photo': async (desk, _query, body) => {
    const path = word(body, 'path');
    await placeOf(desk.contentDir, path);
    const bytes = Buffer.from(word(body, 'base64'), 'base64');
    return takePhoto(folderOf(desk.contentDir, path), word(body, 'name'), bytes);
  },

  'GET photo': async (desk, query) => {
    const path = word(query, 'path');
    await placeOf(desk.contentDir, path);
    const name = word(query, 'name').replace(/^\.\//u, '');
    const folder = folderOf(desk.contentDir, path);
    const type = photoTypes[name.split('.').at(-1)!.toLowerCase()];
    if (!type || !(await photosIn(folder)).includes(name))
      throw new DeskFault(404, 'Không có ảnh này.');
    return { bytes: await readFile(join(folder, name)), type };
  },

  /** The page as it will be: the site as it is written, at the story's address. */
  'POST preview': async (desk, _query, body) => {
    const path = word(body, 'path');
    await placeOf(desk.contentDir, path);
    const address = await previewAddress(desk);
    const page = addressOf(path);
    const kit = storyIn(path);
    return {
      address: new URL(page, address).href,
      ...(kit ? { kit: new URL(kitPath(kit), address).href } : {}),
    };
  },

  'GET changes': async (desk, query) => {
    const path = word(query, 'path');
    const text = await readTextOf(desk.contentDir, path);
    return changesSince(desk.contentDir, desk.cacheDir, path, text);
  },
};

/** The story a file holds, if it holds one. */
function storyIn(path: string): { collection: CollectionName; slug: string } | undefined {
  const [name, slug = ''] = path.split('/');
  const collection = collectionNames.find((one) => one === name);
  return collection && { collection, slug };
}

/** Where a file's page stands on the site; of a catalogue, the front page. */
function addressOf(path: string): string {
  const story = storyIn(path);
  if (story) return storyPath(story);
  const page = path.match(/^pages\/(.+)\.mdx$/u)?.[1];
  return page ? `/${page}/` : '/';
}

function contentOf(body: Body): { data: Value; body?: string } {
  const { data, body: text } = body;
  if (typeof data !== 'object' || data === null) throw new DeskFault(400, 'Thiếu “data”.');
  return typeof text === 'string' ? { data: data as Value, body: text } : { data: data as Value };
}

function collectionIn(body: Body): CollectionName {
  const found = collectionNames.find((name) => name === body['collection']);
  if (!found) throw new DeskFault(400, 'Thiếu loại bài.');
  return found;
}
