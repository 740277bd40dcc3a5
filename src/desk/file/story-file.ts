import { readFile, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { asSaved, plainText } from '../../check/file-text.ts';
import { splitFrontMatter } from '../../check/yaml/front-matter.ts';
import { collectionNames } from '../../domain/library.ts';
import { conflictIn } from '../../domain/typed/conflict.ts';
import { isWithin, sha256, writeWhole } from '../../files.ts';
import { DeskFault } from '../desk-fault.ts';
import { inTurn } from './in-turn.ts';
import type { Edit } from '../../editing/edit.ts';
import { patchYaml } from '../../editing/yaml/patch.ts';
import type { Value } from '../../editing/yaml/written.ts';

/** The files the desk opens: stories, pages of the programme, catalogues. */
const openable = new RegExp(
  `^(?:(?:${collectionNames.join('|')})/[a-z0-9-]+/index\\.mdx|pages/[a-z0-9-]+\\.mdx|(?:site|units|awards|notices|abbreviations)\\.yaml)$`,
);

/** One file as the form edits it. `body` is missing where a file has none. */
export type OpenFile = {
  path: string;
  /** Names this very text: a save says which one it began with. */
  version: string;
  data: Value;
  body?: string;
};

/** Two versions of one file of which a person chooses. */
export type Conflict = { mine: string; theirs: string };

/** The name of a text by which a save tells whether another has come between: half its SHA-256, in hex. */
export function versionOf(text: string): string {
  return sha256(text).slice(0, 32);
}

/**
 * A path below the content folder as a path on disk.
 * @throws DeskFault for anything but a file the desk opens, links that lead out of the folder included
 */
export async function pathOnDisk(contentDir: string, path: string): Promise<string> {
  if (!openable.test(path)) throw new DeskFault(400, `Không mở được “${path}”.`);
  const file = resolve(contentDir, path);
  const real = await realpath(file).catch(() => file);
  const root = await realpath(contentDir);
  if (real !== file && !isWithin(root, real))
    throw new DeskFault(400, `“${path}” dẫn ra ngoài thư mục nội dung.`);
  return file;
}

/** The text of a file, as it is on disk. */
export async function readTextOf(contentDir: string, path: string): Promise<string> {
  const file = await pathOnDisk(contentDir, path);
  return readFile(file, 'utf8').catch(() => {
    throw new DeskFault(404, `Không còn tệp “${path}”. Có thể ai đó vừa đổi tên hoặc xóa.`);
  });
}

const cut = (path: string, text: string) => {
  const { parts } = splitFrontMatter(path, text);
  if (!parts) throw new DeskFault(422, 'Tệp này thiếu hai dòng --- quanh phần khai.');
  return parts;
};

const readYaml = (path: string, text: string): Value => {
  try {
    return (parse(text) as Value) ?? (path === 'abbreviations.yaml' ? {} : []);
  } catch {
    throw new DeskFault(422, 'Tệp này có chỗ gõ sai nên chưa mở thành biểu mẫu được.');
  }
};

/** The two versions that Git left in a text for a person to choose from; undefined where it left none. */
export function gitConflict(text: string): Conflict | undefined {
  if (!conflictIn(text)) return undefined;
  const sides = { mine: '', theirs: '' };
  let side: 'both' | 'mine' | 'base' | 'theirs' = 'both';
  for (const line of text.split(/(?<=\n)/u)) {
    if (line.startsWith('<<<<<<< ')) side = 'mine';
    else if (line.startsWith('||||||| ')) side = 'base';
    else if (/^={7}\r?$/mu.test(line) && side !== 'both') side = 'theirs';
    else if (line.startsWith('>>>>>>> ')) side = 'both';
    else if (side === 'both') {
      sides.mine += line;
      sides.theirs += line;
    } else if (side !== 'base') sides[side] += line;
  }
  return sides;
}

/** A text taken apart for the form. */
export function openText(path: string, text: string): OpenFile {
  const version = versionOf(text);
  const plain = plainText(text);
  if (!path.endsWith('.mdx')) return { path, version, data: readYaml(path, plain) };
  const { yaml, body } = cut(path, plain);
  return { path, version, data: readYaml(path, yaml), body };
}

/** The text that says what the form says: what was not changed stays byte for byte, line ends too. */
export function textWith(
  path: string,
  text: string,
  { data, body }: { data: Value; body?: string | undefined },
): string {
  const plain = plainText(text);
  if (!path.endsWith('.mdx')) return asSaved(text, patchYaml(plain, data));
  const parts = cut(path, plain);
  const lines = plain.split(/(?<=\n)/);
  const close = lines[parts.bodyLine - 2]!;
  const next = lines[0]! + patchYaml(parts.yaml, data) + close + (body ?? parts.body);
  return asSaved(text, next);
}

/** What a save came to: done, or the two texts that stand against each other. */
type Saved = { version: string } | { conflict: Conflict; version: string };

/**
 * What saving a file would write. A file that somebody changed meanwhile is not to be written over:
 * both texts come back.
 * @param base the version the form was filled from
 */
export async function planSave(
  contentDir: string,
  path: string,
  base: string,
  content: { data: Value; body?: string | undefined },
): Promise<{ edit: Edit; version: string } | { conflict: Conflict; version: string }> {
  const now = await readTextOf(contentDir, path);
  if (gitConflict(now))
    throw new DeskFault(409, 'Tệp còn dấu xung đột của Git: chọn một bản trước đã.');
  const next = textWith(path, now, content);
  if (versionOf(now) !== base && next !== now) {
    return { conflict: { mine: next, theirs: now }, version: versionOf(now) };
  }
  return { edit: { file: path, before: now, after: next }, version: versionOf(next) };
}

/** Saves a file whole or not at all. */
export function saveFile(
  contentDir: string,
  path: string,
  base: string,
  content: { data: Value; body?: string | undefined },
): Promise<Saved> {
  return inTurn(async () => {
    const planned = await planSave(contentDir, path, base, content);
    return 'conflict' in planned ? planned : saveText(contentDir, path, planned.edit.after);
  });
}

/** Writes a text chosen by a person. */
export async function saveText(contentDir: string, path: string, text: string): Promise<Saved> {
  const file = await pathOnDisk(contentDir, path);
  await writeWhole(file, text);
  return { version: versionOf(text) };
}

/** Where a story's folder lies. */
export function folderOf(contentDir: string, path: string): string {
  return join(contentDir, path.replace(/\/index\.mdx$/u, ''));
}
