import { createHash } from 'node:crypto';
import type { Finding } from '../domain/faults/fault.ts';
import type { Body, Piece } from '../domain/piece.ts';
import { characters } from '../domain/rules/characters.ts';
import type { StoryPlace } from './folder.ts';
import { bodyOf, dataPieces } from './mdx/body.ts';
import { readSheet } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { readStory } from './stories.ts';

/** What a story's file says by itself, whatever the others say. */
type StoryReading = ReturnType<typeof readStory> & { sheet: Sheet; body: Body; pieces: Piece[] };

// The desk, dev and --watch check the folder again and again, of which one file has changed.
const kept = new Map<string, { of: string; reading: StoryReading }>();

/**
 * Reads a story from the bytes of its file, or tells again what was read of the same bytes.
 * @param mails the union's own e-mail addresses, which may be linked
 */
export function readStoryFile(
  place: StoryPlace,
  bytes: Uint8Array | undefined,
  mails: ReadonlySet<string>,
): StoryReading {
  const of = createHash('sha256')
    .update(JSON.stringify([place, [...mails], bytes === undefined]))
    .update(bytes ?? '')
    .digest('hex');
  const last = kept.get(place.file);
  if (last?.of === of) return last.reading;
  const reading = read(place, readSheet(place.file, bytes), mails);
  kept.set(place.file, { of, reading });
  return reading;
}

const read = (place: StoryPlace, sheet: Sheet, mails: ReadonlySet<string>): StoryReading => {
  const story = readStory(place, sheet);
  const { body, findings } = bodyOf(sheet, mails);
  return {
    ...story,
    sheet,
    body,
    pieces: dataPieces(sheet).concat(body.pieces),
    findings: [...sheetFindings(sheet), ...story.findings, ...findings],
  };
};

/** What is wrong with a file before anyone asks what it means. */
export function sheetFindings({ file, text, findings, yaml }: Sheet): Finding[] {
  return findings.concat(yaml?.findings ?? [], characters(file, text));
}
