import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Checked } from '../../check/check.ts';
import type { Fault } from '../../domain/faults/fault.ts';
import { hasBeenOut, isUnapproved } from '../../domain/selection.ts';
import { move, remove } from '../../files.ts';
import type { Settings } from '../../settings.ts';
import { DeskFault } from '../desk-fault.ts';
import { stopPreview } from '../run/preview-server.ts';
import { inTurn } from './in-turn.ts';
import { folderOf } from './story-file.ts';

/**
 * Deletes a draft that no reader has seen, with all that lies in its folder.
 * @param newFaults what would stop a release without it and does not now
 * @throws DeskFault for any other story, and where another one needs it
 */
export function dropDraft(
  { contentDir }: Settings,
  { sketches, ledger }: Checked,
  path: string,
  newFaults: () => Promise<Fault[]>,
): Promise<void> {
  return inTurn(async () => {
    const story = sketches.find(({ file }) => file === path);
    const { status } = story?.data ?? {};
    if (!story || hasBeenOut(story, ledger) || !isUnapproved(status))
      throw new DeskFault(422, 'Chỉ xóa được bài nháp, bài chờ duyệt mà người đọc chưa thấy.');
    const folder = folderOf(contentDir, path);
    // Under a name that nobody reads; what is left there by a crash is taken away at the next start.
    const aside = join(dirname(folder), `.${story.slug}-${randomUUID()}`);
    await stopPreview();
    await move(folder, aside).catch(() => {
      throw new DeskFault(
        409,
        'Chưa xóa được: có chương trình đang mở thư mục hoặc ảnh của bài. Đóng nó rồi thử lại.',
      );
    });
    const faults = await newFaults().catch(async (error: unknown) => {
      await move(aside, folder);
      throw error;
    });
    if (faults.length > 0) {
      await move(aside, folder);
      const places = [...new Set(faults.map(({ file }) => file))].join(', ');
      throw new DeskFault(409, `Chưa xóa: bài khác còn nhắc tới bài này. Sửa trước ở: ${places}.`);
    }
    await remove(aside);
  });
}
