import { join } from 'node:path';
import type { Fault, Finding } from '../domain/faults/fault.ts';
import { ofTombstone } from '../domain/faults/tombstone.ts';
import type { Body } from '../domain/piece.ts';
import type { Library, Story } from '../domain/library.ts';
import { claimedAddresses } from '../domain/rules/addresses/claimed-addresses.ts';
import { deadLinks } from '../domain/rules/addresses/dead-links.ts';
import { dyingAddresses } from '../domain/rules/addresses/dying-addresses.ts';
import { judgeTexts, judgeTogether } from '../domain/rules/rules.ts';
import { isTakenDown, type Scope, type Sketch } from '../domain/rules/scope.ts';
import { catalogueRules } from '../domain/rules/unit-catalogue.ts';
import type { Ledger } from '../domain/schemas/catalogue.ts';
import { publicLibrary } from '../domain/selection.ts';
import { unitsWithPage } from '../domain/units/cited.ts';
import { indexUnits } from '../domain/units/units.ts';
import { readCatalogues, type ReadCatalogues } from './shared/catalogues.ts';
import { withoutConsequences, withoutEchoes, withoutMissed } from './echoes.ts';
import { checkFiles, checkLogo } from './files.ts';
import { readFiles, readFolder } from './folder.ts';
import { withNamedIds } from './named-ids.ts';
import { readPage, readShared } from './shared/shared-files.ts';
import { toFault } from './sheet.ts';
import { readStories, type ReadingsKept } from './story-reading.ts';
import { iconFaults, readPublic, unopenable } from './surroundings.ts';

/** How a content folder is read: for which day, how strictly, with what beside it. */
export type CheckOptions = {
  /** The day the dates are compared with, `YYYY-MM-DD`. */
  today: string;
  /** Refuses illustrations. */
  production: boolean;
  /** Keeps verdicts on pictures, by content, between runs. */
  cacheDir?: string;
  /** Keeps what stories say, by content, between runs: for a folder that is checked once in a run. */
  kept?: ReadingsKept;
  /** The files the union gives the site as they are, where it is known which. */
  publicDir?: string;
  /** Texts that are being written and not saved yet, by file: read in place of what is on disk. */
  unsaved?: ReadonlyMap<string, string>;
};

/** What a content folder holds. With any fault of severity E nothing of it may be published. */
export type Checked = {
  library: Library;
  ledger: Ledger;
  /** The pictures that the bodies of stories and pages name, by file. */
  pictures: Map<string, Body['pictures']>;
  /** All stories as far as they could be understood, drafts too. */
  sketches: Sketch[];
  /** All faults of all files, by file and line. */
  faults: Fault[];
};

/** A folder as it is built: without all texts as the rules read them, of which there are many. */
export type Content = Omit<Checked, 'sketches'>;

/**
 * The union's own e-mail addresses, which may stand in texts.
 * @param typed the text of site.yaml: a slip elsewhere in it makes nobody's address of them
 */
const mailsOf = ({ drafts }: ReadCatalogues, typed: string): ReadonlySet<string> => {
  const contacts = drafts.site.contacts
    ? Object.values(drafts.site.contacts)
    : (typed.match(/^\s*(?:contacts|corrections|withdrawals)\s*:.*$/gm) ?? []);
  return new Set(
    contacts.flatMap((contact) =>
      (contact?.match(/[^\s"',{}]+@[^\s"',{}]+/g) ?? []).map((mail) => mail.toLowerCase()),
    ),
  );
};

/**
 * Reads a content folder whole and holds it against every rule of the content model.
 * Never throws for what the folder holds: each mistake is a fault, a missing folder too.
 */
export async function checkContent(contentDir: string, options: CheckOptions): Promise<Checked> {
  const folder = await readFolder(contentDir);
  const names = [...folder.catalogues, ...[...folder.stories, ...folder.pages].map((p) => p.file)];
  const bytes = await readFiles(names.map((file) => join(contentDir, file)));
  const typed = new Map(
    names.map((file, index) => {
      const unsaved = options.unsaved?.get(file);
      return [file, unsaved === undefined ? bytes[index] : new TextEncoder().encode(unsaved)];
    }),
  );
  const shared = [...folder.catalogues, ...folder.pages.map(({ file }) => file)];
  const read = new Map(shared.map((file) => [file, readShared(file, typed.get(file))]));
  const sheets = new Map([...read].map(([file, { sheet }]) => [file, sheet]));
  const places = new Map(shared.map((file) => [file, sheets.get(file)!.yaml?.places]));

  const catalogues = readCatalogues(sheets);
  const mails = mailsOf(catalogues, sheets.get('site.yaml')?.text ?? '');
  const files = folder.stories.map((place) => ({ place, bytes: typed.get(place.file) }));
  const readings = await readStories(files, mails, options.kept);
  for (const { sketch, places: own } of readings) places.set(sketch.file, own);
  const pages = folder.pages.map((place) => ({
    ...place,
    ...readPage(read.get(place.file)!, mails),
  }));

  const { drafts } = catalogues;
  const library = toLibrary(
    catalogues,
    readings.flatMap(({ story }) => story ?? []),
    pages,
  );
  const publicFiles = options.publicDir ? await readPublic(options.publicDir) : undefined;
  const sketches = readings.map(({ sketch }) => sketch);
  const takenDown = new Set(sketches.filter(isTakenDown).map(({ file }) => file));
  const scope: Scope = {
    ...scopeOf(catalogues, library, sketches, options),
    unread: new Set([
      ...folder.absent,
      ...folder.catalogues.filter((file) => sheets.get(file)!.yaml?.data === undefined),
    ]),
    publicFiles,
  };
  const loose = [
    ...pages.flatMap(({ pieces }) => pieces),
    ...folder.catalogues.flatMap((file) => read.get(file)!.pieces),
  ];
  const pageSketches = pages.map(({ file, files: beside, body }) => ({
    collection: 'pages' as const,
    file,
    files: beside,
    body,
    data: {},
  }));
  const refused = [
    ...folder.findings,
    ...readings.flatMap((reading) => reading.findings),
    ...catalogues.findings,
  ];
  const findings: Finding[] = [
    ...folder.findings,
    ...[...read.values()].flatMap((one) => one.findings),
    ...catalogues.findings,
    ...[...readings, ...pages].flatMap((reading) => reading.findings),
    ...readings.flatMap(({ alone }) => alone),
    ...judgeTexts(loose, mails),
    ...claimedAddresses(scope, { pages, units: drafts.units, awards: drafts.awards }),
    ...deadLinks(scope, pages, drafts.notices),
    ...dyingAddresses(scope, pages, catalogues.ledger),
    ...withoutConsequences(
      withoutMissed(
        [
          ...catalogueRules(scope, drafts.units, drafts.awards),
          ...judgeTogether(scope, loose, drafts.notices),
        ],
        (file) => /^(?:null|\[\])$/.test(JSON.stringify(sheets.get(file)?.yaml?.data) ?? ''),
      ),
      refused,
    ),
    ...iconFaults(publicFiles),
    ...unopenable(contentDir),
    ...(await checkLogo(contentDir, drafts.site.logo)),
    ...(await checkFiles(
      contentDir,
      [...scope.stories.values(), ...pageSketches],
      options.cacheDir,
    )),
  ];
  return {
    library,
    ledger: catalogues.ledger,
    pictures: new Map([...sketches, ...pages].map(({ file, body }) => [file, body.pictures])),
    sketches,
    faults: orderedFaults(
      withNamedIds(findings, drafts, sketches).map((finding) =>
        toFault(finding, places.get(finding.file)),
      ),
    ).map((fault) => (takenDown.has(fault.file) ? ofTombstone(fault) : fault)),
  };
}

/** What rules may look up, but for what only the folder tells. */
const scopeOf = (
  { drafts, whole }: ReadCatalogues,
  library: Library,
  sketches: readonly Sketch[],
  { today, production }: CheckOptions,
): Omit<Scope, 'unread' | 'publicFiles'> => {
  const unitIds = new Set(drafts.units.flatMap(({ id }) => id ?? []));
  const withPage = unitsWithPage(publicLibrary(library, today));
  const onlyCited = library.units.filter(({ id }) => !withPage.has(id));
  return {
    today,
    production,
    site: drafts.site,
    units: indexUnits(whole.units),
    unitIds,
    unitPages: unitIds.difference(new Set(onlyCited.map(({ id }) => id))),
    awards: new Map(drafts.awards.flatMap((award) => (award.id ? [[award.id, award]] : []))),
    stories: new Map(
      sketches.map((sketch) => [`${sketch.collection}/${sketch.slug}`, sketch] as const),
    ),
  };
};

const toLibrary = (
  { whole }: ReadCatalogues,
  stories: readonly Story[],
  pages: readonly {
    slug: string;
    file: string;
    value: Library['pages'][number]['data'] | undefined;
  }[],
): Library => {
  const only = <Name extends Story['collection']>(name: Name) =>
    stories.filter(
      (story): story is Extract<Story, { collection: Name }> => story.collection === name,
    );
  return {
    ...whole,
    profiles: only('profiles'),
    models: only('models'),
    commendations: only('commendations'),
    campaigns: only('campaigns'),
    pages: pages.flatMap(({ slug, file, value }) => (value ? { slug, file, data: value } : [])),
  };
};

const identity = ({ file, line, column, code, message }: Fault) =>
  [file, line, column, code, message].join('\0');

/** Each fault once, by file and place, without those that only follow from another. */
export function orderedFaults(faults: readonly Fault[]): Fault[] {
  return withoutEchoes([...new Map(faults.map((fault) => [identity(fault), fault])).values()]).sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}
