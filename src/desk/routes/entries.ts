import { pageName, storyPath } from '../../domain/addresses.ts';
import type { KeyPath } from '../../domain/faults/fault.ts';
import { editList } from '../../editing/catalogue.ts';
import { writeEdits } from '../../editing/edit.ts';
import { same } from '../../editing/yaml/written.ts';
import { DeskFault } from '../desk-fault.ts';
import { lastPublished } from '../file/changes.ts';
import { openText, readTextOf, textWith } from '../file/story-file.ts';
import { checkWith, contentOf, newFaults, word, type Route } from './route.ts';

/** What holds an entry of a catalogue: a key of a file that names it, or what the message says. */
export type Hold = { file: string; key: KeyPath; message?: string };

type Entry = { type?: string; page?: string; line?: number };

/** Whether a notice tells what a story has come to: the name taken out, the line revoked. */
const tellsOf =
  ({ type, page, line }: Entry) =>
  (story: Parameters<typeof storyPath>[0] & { data: object }): boolean => {
    if (pageName(storyPath(story)) !== page) return false;
    const { status, citations = [] } = story.data as {
      status?: string;
      citations?: { no?: number; state?: string }[];
    };
    if (type === 'go-theo-yeu-cau') return status === 'da-go';
    return type === 'thu-hoi' && citations.some(({ no, state }) => no === line && state === type);
  };

/** Entries of catalogues that come and go one by one. */
export const entries: Record<string, Route> = {
  /** Adds an entry to a catalogue from the field that misses it. */
  'POST entry': async (desk, _query, body) => {
    const file = body['file'] === 'awards.yaml' ? 'awards.yaml' : 'units.yaml';
    const entry = body['entry'] as Record<string, never> & { id: string };
    const edit = await editList(desk.contentDir, file, (list) => {
      if (list.some((one) => (one as { id?: unknown }).id === entry.id))
        throw new DeskFault(422, `Mã “${entry.id}” đã có trong danh mục.`);
      return [...list, entry];
    });
    const faults = await newFaults(desk, [[file, edit.after]]);
    const own = faults.filter((fault) => fault.file === file);
    if (own.length > 0)
      throw new DeskFault(422, own.map(({ message, hint }) => `${message} ${hint}`).join('\n'));
    await writeEdits(desk.contentDir, [edit]);
    return { id: entry.id };
  },

  /** What stands against taking an entry out of a catalogue as it is typed; nothing is written. */
  'POST holds': async (desk, _query, body): Promise<{ holds: Hold[] }> => {
    const path = word(body, 'path');
    const { data } = contentOf(body);
    const at = Number(body['at']);
    if (!Array.isArray(data) || !(at in data)) throw new DeskFault(400, 'Không có mục này.');
    const now = await readTextOf(desk.contentDir, path);
    const typed = textWith(path, now, { data });
    const without = textWith(path, now, { data: data.toSpliced(at, 1) });
    const faults = await newFaults(desk, [[path, without]], [[path, typed]]);
    const holds = faults.map(({ file, code, key = [], message }): Hold => {
      if (code !== 'khong-co-ma') return { file, key, message };
      // Behind the entry that goes, every other has moved up by one.
      const [index, ...rest] = key;
      const isBehind = file === path && typeof index === 'number' && index >= at;
      return { file, key: isBehind ? [index + 1, ...rest] : key };
    });
    if (path !== 'notices.yaml') return { holds };
    const entry = data[at] as Entry;
    const { sketches } = await checkWith(desk);
    const deeds = sketches.filter(tellsOf(entry)).map(({ file }) => ({
      file,
      key: [],
      message: 'Lời báo này nói vì sao bài ấy, dòng ấy không còn trên trang.',
    }));
    const published = await lastPublished(desk.contentDir, desk.cacheDir, path);
    const seen = published === undefined ? [] : (openText(path, published).data as unknown[]);
    const message =
      'Người đọc đã thấy lời báo này ở trang Đính chính. Ghi chưa đúng thì thêm một lời báo mới.';
    const told = seen.some((one) => same(one, entry)) ? [{ file: path, key: [], message }] : [];
    return { holds: [...holds, ...deeds, ...told] };
  },
};
