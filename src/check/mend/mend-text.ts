import type { Finding, Mend } from '../../domain/faults/fault.ts';
import type { CollectionName } from '../../domain/library.ts';
import { tidyLine } from '../../domain/rules/characters.ts';
import { page } from '../../domain/schemas/page.ts';
import { readCatalogues } from '../shared/catalogues.ts';
import { asSaved, decode } from '../file-text.ts';
import { applySchema } from '../schema/faults.ts';
import { mendBody } from './mend-body.ts';
import { readSheet } from '../sheet.ts';
import { readStory } from '../story-schemas.ts';

/** Which schema a file is held against: its collection, `pages`, or a catalogue's own. */
export type MendKind = CollectionName | 'pages' | 'catalogue';

/** More mends than a file of its largest size can need: what goes round in circles ends here. */
const mostRounds = 500;

const findingsOf = (file: string, kind: MendKind, text: string): Finding[] => {
  const sheet = readSheet(file, new TextEncoder().encode(text));
  const own = sheet.findings.concat(sheet.yaml?.findings ?? []);
  if (sheet.yaml?.data === undefined) return own;
  if (kind === 'catalogue') return own.concat(readCatalogues(new Map([[file, sheet]])).findings);
  if (kind === 'pages')
    return own.concat(applySchema(page, file, sheet.yaml.data, [], sheet.yaml).findings);
  return own.concat(readStory({ collection: kind, slug: '', file, files: [] }, sheet).findings);
};

/** A text with the mends that do not touch each other made; the first of those that do. */
const apply = (text: string, mends: readonly Mend[]): string => {
  const inOrder = mends.toSorted((a, b) => a.from - b.from);
  let done = '';
  let at = 0;
  for (const { from, to, text: right } of inOrder) {
    if (from < at) continue;
    done += text.slice(at, from) + right;
    at = to;
  }
  return done + text.slice(at);
};

/**
 * A file's text before and after what is safe to mend: letters in one sign, nothing unseen, days as the
 * model writes them, slips of YAML and marks of Markdown whose mend changes no word. The check's own finders say what and
 * how; every other byte stays.
 * @returns undefined where nothing is to be mended, the bytes are no text, or two versions of the file
 * still stand side by side
 */
export function mendText(
  file: string,
  kind: MendKind,
  bytes: Uint8Array,
): { before: string; after: string } | undefined {
  const { text: read } = decode(file, bytes);
  if (read === undefined) return undefined;
  const isOpen = (one: string) =>
    findingsOf(file, kind, one).some(
      ({ code }) => code === 'dau-xung-dot' || code === 'tep-qua-lon',
    );
  if (isOpen(read)) return undefined;
  let text = read.split('\n').map(tidyLine).join('\n');
  for (let round = 0; round < mostRounds; round += 1) {
    const top = file.endsWith('.mdx') ? text.indexOf('\n') + 1 : 0;
    const mends = findingsOf(file, kind, text).flatMap(({ mend }) =>
      mend ? [{ ...mend, from: mend.from + top, to: mend.to + top }] : [],
    );
    const next = apply(text, mends);
    if (next === text) break;
    text = next;
  }
  const body = file.endsWith('.mdx')
    ? readSheet(file, new TextEncoder().encode(text)).body?.text
    : undefined;
  if (body) text = text.slice(0, text.length - body.length) + mendBody(body);
  if (text === read) return undefined;
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { before, after: asSaved(before, text) };
}
