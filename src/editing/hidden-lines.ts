import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { plainText } from '../check/file-text.ts';
import { splitFrontMatter } from '../check/yaml/front-matter.ts';
import type { Story } from '../domain/library.ts';
import { BuildFault } from '../publish/build-fault.ts';
import type { Edit } from './edit.ts';
import { editStory, type FrontMatter } from './front-matter.ts';

/**
 * The number of the line of a list that stands on a row of its file.
 * @param row counted from 1
 */
export function listLineAt(text: string, row: number): number | undefined {
  const { parts } = splitFrontMatter('', plainText(text));
  if (!parts) return undefined;
  const counter = new LineCounter();
  const citations = parseDocument(parts.yaml, { lineCounter: counter }).get('citations');
  if (!isSeq(citations)) return undefined;
  // The head begins below the first "---".
  const rowOf = (offset: number) => counter.linePos(offset).line + 1;
  const found = citations.items.find(
    (item) =>
      isMap(item) && item.range && rowOf(item.range[0]) <= row && row <= rowOf(item.range[1] - 1),
  );
  const no = isMap(found) ? found.get('no') : undefined;
  return typeof no === 'number' ? no : undefined;
}

/** Lines of a list without the names of those who asked: the deed stays, and leads to nobody. */
export function planHiding(
  contentDir: string,
  { file }: Story,
  lines: readonly number[],
): Promise<Edit> {
  return editStory(contentDir, file, (data) => {
    const citations = (data['citations'] ?? []) as FrontMatter[];
    const absent = lines.filter((line) => !citations.some(({ no }) => no === line));
    if (absent.length > 0)
      throw new BuildFault([`${file}: không có dòng số ${absent.join(', ')} trong citations.`]);
    return {
      ...data,
      citations: citations.map((citation) => {
        if (!lines.includes(Number(citation['no']))) return citation;
        const {
          name: _name,
          role: _role,
          profile: _profile,
          display: _display,
          ...rest
        } = citation;
        return { ...rest, recipient: 'an-danh' };
      }),
    };
  });
}
