import { parseDocument } from 'yaml';
import { asSaved, plainText } from '../check/file-text.ts';
import type { Notice } from '../domain/schemas/catalogue.ts';
import { BuildFault } from '../publish/build-fault.ts';
import { refuseConflict, textOrNone, type Edit } from './edit.ts';
import { patchYaml } from './yaml/patch.ts';
import type { Value } from './yaml/written.ts';

/** A change of a catalogue that is a list; one that is missing begins empty. */
export async function editList(
  contentDir: string,
  file: 'notices.yaml' | 'units.yaml' | 'awards.yaml',
  change: (list: Value[]) => Value[],
): Promise<Edit> {
  const before = await textOrNone(contentDir, file);
  refuseConflict(file, before);
  const plain = plainText(before);
  const document = parseDocument(plain);
  if (document.errors.length > 0)
    throw new BuildFault([`${file}: tệp sai cú pháp, chưa ghi gì; chạy "npm run check".`]);
  const list = (document.toJS() ?? []) as Value;
  if (!Array.isArray(list)) throw new BuildFault([`${file}: tệp phải là một danh sách.`]);
  return { file, before, after: asSaved(before, patchYaml(plain, change(list))) };
}

/** What a notice under `/dinh-chinh/` says; `stays` answers for places that keep a name. */
type NewNotice = {
  date: string;
  type: Notice['type'];
  page: string;
  /** The line of a list that it speaks of. */
  line?: number;
  text: string;
  by: string;
  stays?: { page: string; why: string }[];
};

/** Adds notices at the end of `notices.yaml`. */
export function addNotices(contentDir: string, notices: readonly NewNotice[]): Promise<Edit> {
  return editList(contentDir, 'notices.yaml', (list) => [...list, ...notices]);
}
