import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Finding } from '../../domain/faults/fault.ts';
import { collectionNames, type CollectionName } from '../../domain/library.ts';
import { readCatalogues } from '../shared/catalogues.ts';
import { readFiles, readFolder } from '../folder.ts';
import { readSheet } from '../sheet.ts';
import { readStory } from '../story-schemas.ts';
import { mendText, type MendKind } from './mend-text.ts';

/** A folder or file that gets the name it should have, both below the content folder. */
export type Move = {
  from: string;
  to: string;
  /** The published address that this story has left: it must lead here from now on. */
  alias?: string;
};

/** What is safe to mend in a content folder; nothing of it is done yet. */
type MendPlan = {
  edits: { file: string; before: string; after: string }[];
  moves: Move[];
};

const collectionOf = (file: string): CollectionName | undefined =>
  collectionNames.find((name) => file.startsWith(`${name}/`));

const moveOf = ({ file, code, values }: Finding): Move | undefined => {
  if (code === 'ten-tep') return { from: file, to: join(dirname(file), values!['right']!) };
  if (code !== 'ten-thu-muc') return undefined;
  const [top, name] = file.split('/') as [string, string];
  const ending = top === 'pages' ? '.mdx' : '';
  return { from: `${top}/${name}`, to: `${top}/${values!['slug']}${ending}` };
};

/** Moves whose new name nobody has, nor another of them. */
const freeMoves = async (contentDir: string, findings: readonly Finding[]): Promise<Move[]> => {
  const moves: Move[] = [];
  for (const finding of findings) {
    const move = moveOf(finding);
    if (!move || moves.some(({ from, to }) => from === move.from || to === move.to)) continue;
    if (await isFree(contentDir, move.to)) moves.push(move);
  }
  return moves;
};

/** Whether nothing stands at a path, letter by letter also where the disk takes `A` for `a`. */
export async function isFree(contentDir: string, path: string): Promise<boolean> {
  return !(await readdir(join(contentDir, dirname(path)))).includes(basename(path));
}

/**
 * Reads a content folder for what a machine may mend: texts by `mendText`, names of folders and files
 * that cannot be an address. A story whose folder was published under another name keeps that address
 * as an alias, where the ledger leaves one address of its collection to one such folder.
 */
export async function planMends(contentDir: string): Promise<MendPlan> {
  const { stories, pages, catalogues, findings } = await readFolder(contentDir);
  const moves = await freeMoves(contentDir, findings);
  const misnamed = findings.flatMap(({ file, code }) =>
    code === 'ten-thu-muc' && collectionOf(file) && file.endsWith('/index.mdx') ? [file] : [],
  );
  const typed = catalogues.filter((file) => file.endsWith('.yaml'));
  const kindOf = (file: string): MendKind =>
    collectionOf(file) ?? (file.startsWith('pages/') ? 'pages' : 'catalogue');
  const files = [...typed, ...stories.map((s) => s.file), ...pages.map((p) => p.file), ...misnamed];
  const bytes = await readFiles(files.map((file) => join(contentDir, file)));

  const claimed = new Set(moves.map(({ to }) => to));
  const edits: MendPlan['edits'] = [];
  files.forEach((file, index) => {
    const read = bytes[index];
    if (!read) return;
    const kind = kindOf(file);
    const mended = mendText(file, kind, read);
    if (mended) edits.push({ file, ...mended });
    if (kind === 'pages' || kind === 'catalogue') return;
    const place = { collection: kind, slug: '', file, files: [] };
    const { aliases = [] } = readStory(place, readSheet(file, read)).draft;
    for (const slug of [basename(dirname(file)), ...aliases]) claimed.add(`${kind}/${slug}`);
  });

  const name = 'share-ledger.json';
  const [ledgerBytes] = catalogues.includes(name) ? await readFiles([join(contentDir, name)]) : [];
  const { ledger } = readCatalogues(new Map([[name, readSheet(name, ledgerBytes)]]));
  const left = Object.keys(ledger).filter((key) => collectionOf(key) && !claimed.has(key));
  for (const collection of collectionNames) {
    const [address, ...others] = left.filter((key) => collectionOf(key) === collection);
    const [move, ...more] = moves.filter(
      ({ from }) => collectionOf(from) === collection && !from.endsWith('.mdx'),
    );
    const index = files.indexOf(`${move?.from}/index.mdx`);
    const whole = index < 0 ? undefined : bytes[index];
    if (!address || !move || !whole || others.length + more.length > 0) continue;
    const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(whole);
    const edit = edits.find(({ file }) => file === files[index]);
    const mended = new TextEncoder().encode(edit?.after ?? before);
    if (readSheet(files[index]!, mended).yaml?.data === undefined) continue;
    move.alias = basename(address);
    if (!edit) edits.push({ file: files[index]!, before, after: before });
  }
  return { edits, moves };
}
