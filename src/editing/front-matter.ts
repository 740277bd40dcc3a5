import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { asSaved, plainText } from '../check/file-text.ts';
import { splitFrontMatter } from '../check/yaml/front-matter.ts';
import { BuildFault } from '../publish/build-fault.ts';
import { refuseConflict, type Edit } from './edit.ts';
import { patchYaml } from './yaml/patch.ts';
import { isRecord, type Value } from './yaml/written.ts';

/** The keys of a story, as they stand in its file. */
export type FrontMatter = { [key: string]: Value };

/**
 * A story's text with its front matter changed; whatever is not changed stays byte for byte.
 * @param patch how the keys are set: undefined where it refuses
 * @throws BuildFault where the front matter cannot be read or is refused
 */
export function editFrontMatter(
  file: string,
  before: string,
  change: (data: FrontMatter) => FrontMatter,
  patch: (yaml: string, data: FrontMatter) => string | undefined = patchYaml,
): string {
  refuseConflict(file, before);
  const { parts } = splitFrontMatter(file, plainText(before));
  if (!parts) throw new BuildFault([`${file}: không đọc được phần đầu bài giữa hai dòng ---.`]);
  const lines = before.split(/(?<=\n|\r(?!\n))/);
  const close = parts.bodyLine - 2;
  const document = parseDocument(parts.yaml, { logLevel: 'silent' });
  const data = document.errors.length > 0 ? undefined : (document.toJS() as Value);
  const head = isRecord(data) ? patch(parts.yaml, change(data)) : undefined;
  if (head === undefined)
    throw new BuildFault([`${file}: phần đầu bài sai cú pháp; chạy "npm run check".`]);
  const ends = asSaved(lines.slice(1, close).join(''), head);
  return lines[0]! + ends + lines.slice(close).join('');
}

/** A change of the front matter of a story that lies in the content folder. */
export async function editStory(
  contentDir: string,
  file: string,
  change: (data: FrontMatter) => FrontMatter,
): Promise<Edit> {
  const before = await readFile(join(contentDir, file), 'utf8').catch(() => {
    throw new BuildFault([`Không có tệp ${file} trong thư mục nội dung.`]);
  });
  return { file, before, after: editFrontMatter(file, before, change) };
}
