import { join } from 'node:path';
import { isFree, planMends, type Move } from '../check/mend/plan.ts';
import { BuildFault } from '../publish/build-fault.ts';
import { showEdit, writeEdits, type Edit } from '../editing/edit.ts';
import { editFrontMatter, type FrontMatter } from '../editing/front-matter.ts';
import { move } from '../files.ts';
import { isAgreed } from './terminal/confirm.ts';

/** Adds an address at which a story was published to those that lead to it. */
const addAlias = (slug: string) => (data: FrontMatter) => ({
  ...data,
  aliases: [...((data['aliases'] as string[] | undefined) ?? []), slug],
});

const showMove = ({ from, to, alias }: Move): string =>
  `${from}\n  ⟶ ${to}${alias ? `  (địa chỉ đã đăng “${alias}” sẽ dẫn về đây)` : ''}`;

/** A file below a folder that moves, as the plan names it before the move. */
const isBelow = (file: string, { from }: Move) => file === from || file.startsWith(`${from}/`);

/** The edits with the aliases of moved stories among them. */
const withAliases = (edits: readonly Edit[], moves: readonly Move[]): Edit[] =>
  moves.reduce<Edit[]>(
    (all, move) => {
      const edit = all.find(({ file }) => isBelow(file, move));
      if (!move.alias || !edit) return all;
      const after = editFrontMatter(edit.file, edit.after, addAlias(move.alias));
      return all.map((one) => (one === edit ? { ...edit, after } : one));
    },
    [...edits],
  );

/**
 * Mends what is safe in a content folder: shows the difference, asks unless `isSure`, writes each file
 * whole and then renames. Nothing that stands there is replaced.
 * @param isMeant leaves out the files that are not to be touched
 * @returns false where the answer was no; else what can be mended is
 */
export async function mendContent(
  contentDir: string,
  { isSure, isMeant }: { isSure: boolean; isMeant: (file: string) => boolean },
): Promise<boolean> {
  const plan = await planMends(contentDir);
  const moves = plan.moves.filter(({ from }) => isMeant(from));
  const edits = withAliases(
    plan.edits.filter(({ file }) => isMeant(file)),
    moves,
  );
  if (edits.length + moves.length === 0) {
    process.stdout.write('Không có gì máy tự sửa được.\n\n');
    return true;
  }
  process.stdout.write(`${[...edits.map(showEdit), ...moves.map(showMove)].join('\n\n')}\n\n`);
  if (!isSure && !(await isAgreed())) return false;
  await writeEdits(contentDir, edits);
  for (const { from, to } of moves) {
    if (!(await isFree(contentDir, to)))
      throw new BuildFault([`${to} vừa có người tạo: chưa đổi tên ${from}.`]);
    await move(join(contentDir, from), join(contentDir, to));
  }
  process.stdout.write(`Đã sửa ${edits.length} tệp, đổi tên ${moves.length} chỗ.\n\n`);
  return true;
}
