import { createInterface } from 'node:readline/promises';
import { showEdit, writeEdits, type Edit } from '../../editing/edit.ts';

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
