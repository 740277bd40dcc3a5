import { deserialize, serialize } from 'node:v8';
import type { Finding } from '../domain/faults/fault.ts';
import { characters } from '../domain/rules/characters.ts';
import { judgeAlone } from '../domain/rules/rules.ts';
import type { Sketch } from '../domain/rules/scope.ts';
import { recall, remember, sha256 } from '../files.ts';
import type { StoryPlace } from './folder.ts';
import { bodyOf, dataPieces } from './mdx/body.ts';
import { placed, rowsOf } from './pieces.ts';
import { recentReadings } from './recent.ts';
import { readSheet, type Sheet } from './sheet.ts';
import { forgiven, readStory } from './story-schemas.ts';
import { decode } from './file-text.ts';
import type { Places } from './yaml/places.ts';

/** What a story's file says by itself, whatever the others say. */
type StoryReading = Pick<ReturnType<typeof readStory>, 'story' | 'findings'> & {
  /** Where its front matter stands; undefined where it could not be understood at all. */
  places: Places | undefined;
  sketch: Sketch;
  /** What rules find in it that ask for nothing else. */
  alone: Finding[];
};

type StoryFile = { place: StoryPlace; bytes: Uint8Array | undefined };

/** Where readings are kept between runs, and the stamp of the code that reads. */
export type ReadingsKept = {
  cacheDir: string;
  code: string;
  /** Whether this run checks the folder again, and has them in its memory then. */
  again?: boolean;
};

const subject = 'stories';

// The desk, dev and --watch check the folder again and again, of which one file has changed.
const inMemory = recentReadings<StoryReading>();

/**
 * Reads stories from the bytes of their files, or tells again what was read of the same bytes.
 * @param mails the union's own e-mail addresses, which may be linked
 * @param kept where readings outlive this run, which else keeps them in its memory
 */
export async function readStories(
  files: readonly StoryFile[],
  mails: ReadonlySet<string>,
  kept?: ReadingsKept,
): Promise<StoryReading[]> {
  const shared = JSON.stringify([...mails]);
  if (!kept) {
    return files.map((file) =>
      inMemory(file.place.file, keyOf(file, shared), () => read(file, mails)),
    );
  }
  const { cacheDir, code, again = false } = kept;
  const known = await recall<string>(cacheDir, subject, code);
  const sound = new Map<string, string>();
  const readings = files.map((file) => {
    const of = keyOf(file, shared);
    const packed = known.get(of);
    const reading = packed === undefined ? read(file, mails) : unpacked(packed, file);
    // Only what was read whole is plain data.
    if (packed !== undefined || reading.sketch.body.whole)
      sound.set(of, packed ?? packedOf(reading));
    return again ? inMemory(file.place.file, of, () => reading) : reading;
  });
  await remember(cacheDir, subject, code, sound);
  return readings;
}

/** All that a reading is of, but for the code. */
const keyOf = ({ place, bytes }: StoryFile, shared: string): string =>
  sha256(JSON.stringify([place, shared, bytes === undefined]), bytes ?? '');

const read = ({ place, bytes }: StoryFile, mails: ReadonlySet<string>): StoryReading => {
  const sheet = readSheet(place.file, bytes);
  const { story, draft, findings: ofData } = readStory(place, sheet);
  const { body, findings: ofBody } = bodyOf(sheet, mails);
  const places = sheet.yaml?.data === undefined ? undefined : sheet.yaml.places;
  const pieces = dataPieces(sheet).concat(body.pieces);
  const sketch = {
    ...place,
    data: draft,
    // Of a story that stands among those of another kind nothing more can be asked.
    readable: places !== undefined && !ofData.some(({ code }) => code === 'tep-lac-cho'),
    body,
    pieces,
  };
  return {
    ...(story ? { story } : {}),
    places,
    sketch,
    findings: [...sheetFindings(sheet), ...ofData, ...forgiven(ofBody, draft.status)],
    alone: judgeAlone(sketch, mails),
  };
};

/** A reading as plain data: of its pieces so many are the body's. */
type Packed = Omit<StoryReading, 'sketch'> & {
  sketch: Omit<Sketch, 'pieces'> & { pieces: Parameters<typeof placed>[0][] };
  of: number;
};

const packedOf = ({ sketch, ...rest }: StoryReading): string => {
  const { pieces, body } = sketch;
  const bare = pieces.map((whole) => {
    const { pointOf: _, ...piece } = whole;
    return piece;
  });
  const own = { ...sketch, pieces: bare, body: { ...body, pieces: [] } };
  return serialize({ ...rest, sketch: own, of: body.pieces.length }).toString('base64');
};

const unpacked = (packed: string, { place, bytes }: StoryFile): StoryReading => {
  const { of, sketch, ...rest } = deserialize(Buffer.from(packed, 'base64')) as Packed;
  const rows = rowsOf(() => decode(place.file, bytes ?? new Uint8Array()).text ?? '');
  const pieces = sketch.pieces.map((piece) => placed(piece, rows));
  const body = { ...sketch.body, pieces: pieces.slice(pieces.length - of) };
  return { ...rest, sketch: { ...sketch, pieces, body } };
};

/** What is wrong with a file before anyone asks what it means. */
export function sheetFindings({ file, text, findings, yaml }: Sheet): Finding[] {
  return findings.concat(yaml?.findings ?? [], characters(file, text));
}
