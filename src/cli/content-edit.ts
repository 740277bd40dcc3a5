import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { isSeq, parseDocument, YAMLSeq, type Document, type YAMLMap } from 'yaml';
import { splitFrontMatter } from '../check/yaml/front-matter.ts';
import { conflictIn } from '../domain/typed/conflict.ts';
import { tell } from '../domain/faults/table.ts';
import { writeWhole } from '../files.ts';
import { BuildFault } from '../publish/build-fault.ts';

/** A change of one file, shown before it is made. */
export type Edit = { file: string; before: string; after: string };

/** Long lines stay as they were typed. */
const asTyped = { lineWidth: 0, flowCollectionPadding: true } as const;

const bare = (line: string) => line.replaceAll(/(?<=[[{])\s+|\s+(?=[\]}])/g, '').trimEnd();

/** Gives lines that differ in spaces only the form in which an editor typed them. */
const keepTyping = (written: string, typed: string): string => {
  const known = new Map(typed.split(/\r?\n/).map((line) => [bare(line), line]));
  return written
    .split('\n')
    .map((line) => known.get(bare(line)) ?? line)
    .join('\n');
};

/** Refuses to change a file in which two versions still stand side by side. */
const refuseConflict = (file: string, text: string) => {
  const conflict = conflictIn(text);
  if (!conflict) return;
  const { message, hint } = tell({ code: 'dau-xung-dot', values: { value: conflict.value } });
  throw new BuildFault([`${file}:${conflict.line}: ${message}`, hint]);
};

/** Changes the front matter of a story; comments, order and the body stay. */
export async function editStory(
  contentDir: string,
  file: string,
  change: (data: Document<YAMLMap>) => void,
): Promise<Edit> {
  const before = await readFile(join(contentDir, file), 'utf8').catch(() => {
    throw new BuildFault([`Không có tệp ${file} trong thư mục nội dung.`]);
  });
  return { file, before, after: editFrontMatter(file, before, change) };
}

/** A story's text with its front matter changed; comments, order and the body stay. */
export function editFrontMatter(
  file: string,
  before: string,
  change: (data: Document<YAMLMap>) => void,
): string {
  refuseConflict(file, before);
  const { parts } = splitFrontMatter(file, before.replace('\uFEFF', '').replaceAll('\r\n', '\n'));
  if (!parts) throw new BuildFault([`${file}: không đọc được phần đầu bài giữa hai dòng ---.`]);
  const lines = before.split(/(?<=\n)/);
  const close = parts.bodyLine - 2;
  const head = lines.slice(1, close).join('');
  const data = parseDocument(head, { version: '1.2' }) as Document<YAMLMap>;
  if (data.errors.length > 0)
    throw new BuildFault([`${file}: phần đầu bài sai cú pháp; chạy "npm run check".`]);
  change(data);
  const written = `${keepTyping(data.toString(asTyped).trimEnd(), head)}\n`;
  const ends = lines[0]!.endsWith('\r\n') ? written.replaceAll(/\r?\n/g, '\r\n') : written;
  return lines[0]! + ends + lines.slice(close).join('');
}

/** What a notice under `/dinh-chinh/` says. */
export type NewNotice = { date: string; type: string; page: string; text: string; by: string };

/** Adds notices at the end of `notices.yaml`. */
export async function addNotices(contentDir: string, notices: readonly NewNotice[]): Promise<Edit> {
  const file = 'notices.yaml';
  const before = await readFile(join(contentDir, file), 'utf8').catch(() => '');
  refuseConflict(file, before);
  const document = parseDocument(before || '[]', { version: '1.2' }) as Document<YAMLSeq>;
  if (document.errors.length > 0)
    throw new BuildFault([`${file}: tệp sai cú pháp, chưa ghi gì; chạy "npm run check".`]);
  // An empty file or a bare "[]" is written as a list of lines from now on.
  if (!isSeq(document.contents)) document.contents = new YAMLSeq();
  document.contents.flow = false;
  for (const notice of notices) {
    const item = document.createNode(notice) as YAMLMap;
    Object.assign(item.get('date', true) as object, { type: 'QUOTE_DOUBLE' });
    document.contents.add(item);
  }
  return { file, before, after: keepTyping(document.toString(asTyped), before) };
}

/** The lines that an edit takes away and adds, as a diff shows them. */
export function showEdit({ file, before, after }: Edit): string {
  const [old, next] = [before.split('\n'), after.split('\n')];
  const shown: string[] = [];
  let at = 0;
  for (const line of old) {
    const found = next.indexOf(line, at);
    if (found < 0) shown.push(`  - ${line}`);
    else {
      shown.push(...next.slice(at, found).map((added) => `  + ${added}`));
      at = found + 1;
    }
  }
  return [file, ...shown, ...next.slice(at).map((added) => `  + ${added}`)].join('\n');
}

/** Asks whether what was shown is to be written; without a terminal it is not. */
export async function isAgreed(): Promise<boolean> {
  if (!process.stdin.isTTY) {
    process.stderr.write('Chưa ghi gì. Xem kỹ rồi chạy lại với --yes.\n');
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const reply = await terminal.question('Ghi các thay đổi này? (c = có) ');
  terminal.close();
  if (/^(c|có|co|y|yes)$/i.test(reply.trim().normalize('NFC'))) return true;
  process.stdout.write('Chưa ghi gì.\n');
  return false;
}

/**
 * Shows the edits, asks, and makes them.
 * @param isSure answers the question beforehand; without a terminal nothing else does
 * @returns whether they were made
 */
export async function confirmEdits(
  contentDir: string,
  edits: readonly Edit[],
  isSure: boolean,
): Promise<boolean> {
  process.stdout.write(`${edits.map(showEdit).join('\n\n')}\n\n`);
  if (!isSure && !(await isAgreed())) return false;
  await writeEdits(contentDir, edits);
  return true;
}

/**
 * Writes each file whole.
 * @throws BuildFault before anything is written, where a file was changed since it was shown
 */
export async function writeEdits(contentDir: string, edits: readonly Edit[]): Promise<void> {
  for (const { file, before } of edits) {
    const now = await readFile(join(contentDir, file), 'utf8').catch(() => '');
    if (now !== before)
      throw new BuildFault([
        `${file} vừa được sửa ở nơi khác, chưa ghi gì.`,
        '→ Chạy lại lệnh này.',
      ]);
  }
  for (const { file, after } of edits) await writeWhole(join(contentDir, file), after);
}
