import type { Finding } from '../../domain/faults/fault.ts';
import type { Body, Piece } from '../../domain/piece.ts';
import { page, type Page } from '../../domain/schemas/page.ts';
import { sha256 } from '../../files.ts';
import { bodyOf, dataPieces } from '../mdx/body.ts';
import { recentReadings } from '../recent.ts';
import { applySchema, type Reading } from '../schema/faults.ts';
import { readSheet, type Sheet } from '../sheet.ts';
import { sheetFindings } from '../story-reading.ts';

/** A catalogue or a page: what its file says by itself. */
type SharedFile = { sheet: Sheet; pieces: Piece[]; findings: Finding[] };

/** A page as its schema and its body tell it. */
type PageReading = {
  value: Page | undefined;
  data: Reading<Page>['draft'];
  body: Body;
  pieces: Piece[];
  findings: Finding[];
};

// The desk, dev and --watch check the folder again and again; of units there may be hundreds.
const inMemory = recentReadings<SharedFile>();
const pages = new WeakMap<Sheet, { mails: string; reading: PageReading }>();

/** Reads a file that belongs to no story, or tells again what was read of the same bytes. */
export function readShared(file: string, bytes: Uint8Array | undefined): SharedFile {
  const of = bytes ? sha256(bytes) : '';
  return inMemory(file, of, () => {
    const sheet = readSheet(file, bytes);
    return { sheet, pieces: dataPieces(sheet), findings: sheetFindings(sheet) };
  });
}

/**
 * What a page says, its keys and its body.
 * @param mails the union's own e-mail addresses, which may be linked
 */
export function readPage({ sheet, pieces }: SharedFile, mails: ReadonlySet<string>): PageReading {
  const linked = [...mails].join('\n');
  const last = pages.get(sheet);
  if (last?.mails === linked) return last.reading;
  const data = sheet.yaml?.data;
  const keys = data === undefined ? undefined : applySchema(page, sheet.file, data, [], sheet.yaml);
  const { body, findings } = bodyOf(sheet, mails);
  const reading = {
    value: keys?.value,
    data: keys?.draft ?? {},
    body,
    pieces: pieces.concat(body.pieces),
    findings: [...(keys?.findings ?? []), ...findings],
  };
  pages.set(sheet, { mails: linked, reading });
  return reading;
}
