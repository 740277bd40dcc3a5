import { join } from 'node:path';
import type { Fault, Finding } from '../domain/fault.ts';
import type { Library, Story } from '../domain/library.ts';
import type { Ledger } from '../domain/schemas/catalogue.ts';
import { page } from '../domain/schemas/page.ts';
import { readCatalogues } from './catalogues.ts';
import { readFiles, readFolder } from './folder.ts';
import { applySchema } from './schema-faults.ts';
import { readSheet, toFault } from './sheet.ts';
import { readStory } from './stories.ts';

export type CheckOptions = {
  /** The day the dates are compared with, `YYYY-MM-DD`. */
  today: string;
  /** Refuses illustrations. */
  production: boolean;
};

/** What a content folder holds. With any fault of severity E nothing of it may be published. */
export type Checked = {
  library: Library;
  ledger: Ledger;
  /** Bodies of stories and pages by file, without front matter. */
  bodies: Map<string, string>;
  /** All faults of all files, by file and line. */
  faults: Fault[];
};

/**
 * Reads a content folder whole and holds it against every rule of the content model.
 * Never throws for what the folder holds: each mistake is a fault, a missing folder too.
 */
export const checkContent = async (contentDir: string, options: CheckOptions): Promise<Checked> => {
  const folder = await readFolder(contentDir);
  const files = [...folder.catalogues, ...[...folder.stories, ...folder.pages].map((p) => p.file)];
  const bytes = await readFiles(files.map((file) => join(contentDir, file)));
  const sheets = new Map(files.map((file, index) => [file, readSheet(file, bytes[index])]));

  const catalogues = readCatalogues(sheets);
  const readings = folder.stories.map((place) => readStory(place, sheets.get(place.file)!));
  const pages = folder.pages.map((place) => {
    const data = sheets.get(place.file)!.yaml?.data;
    return { ...place, ...applySchema(page, place.file, data) };
  });

  const stories = readings.flatMap(({ story }) => story ?? []);
  const only = <Name extends Story['collection']>(name: Name) =>
    stories.filter(
      (story): story is Extract<Story, { collection: Name }> => story.collection === name,
    );
  const library: Library = {
    ...catalogues.whole,
    profiles: only('profiles'),
    models: only('models'),
    commendations: only('commendations'),
    campaigns: only('campaigns'),
    pages: pages.flatMap(({ slug, file, value }) => (value ? { slug, file, data: value } : [])),
  };

  void options;
  const findings: Finding[] = [
    ...folder.findings,
    ...[...sheets.values()].flatMap(({ findings, yaml }) => findings.concat(yaml?.findings ?? [])),
    ...catalogues.findings,
    ...[...readings, ...pages].flatMap((reading) => reading.findings),
  ];
  return {
    library,
    ledger: catalogues.ledger,
    bodies: new Map(
      [...sheets].flatMap(([file, { body }]) => (body ? [[file, body.text] as const] : [])),
    ),
    faults: inOrder(findings.map((finding) => toFault(finding, sheets.get(finding.file)))),
  };
};

const inOrder = (faults: Fault[]): Fault[] => {
  const seen = new Map(
    faults.map((fault) => [
      `${fault.file}\0${fault.line}\0${fault.column}\0${fault.code}\0${fault.message}`,
      fault,
    ]),
  );
  return [...seen.values()].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
};
