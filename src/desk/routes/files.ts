import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isError } from '../../domain/faults/fault.ts';
import { slugFrom } from '../../domain/slug.ts';
import { besideName } from '../../domain/typed/file-name.ts';
import { contentType } from '../../publish/content-type.ts';
import type { Settings } from '../../settings.ts';
import { DeskFault } from '../desk-fault.ts';
import { dropDraft } from '../file/drop-draft.ts';
import { moveStory } from '../file/move-story.ts';
import { photosIn, takePhoto } from '../file/photo-intake.ts';
import {
  folderOf,
  gitConflict,
  openText,
  pathOnDisk,
  readTextOf,
  saveFile,
  saveText,
  textWith,
  versionOf,
  type OpenFile,
} from '../file/story-file.ts';
import { sparePhotos } from '../spare-photos.ts';
import { bytesIn, checkWith, contentOf, judge, newFaults, word, type Route } from './route.ts';

/** A file as a form has it; one that is none is told with where it is wrong and how that is mended. */
const openForm = async (desk: Settings, path: string, text: string): Promise<OpenFile> => {
  try {
    return openText(path, text);
  } catch (error) {
    if (!(error instanceof DeskFault)) throw error;
    const { faults } = await checkWith(desk);
    const lines = faults
      .filter((fault) => fault.file === path && isError(fault))
      .map(({ line, message, hint }) => `Dòng ${line}: ${message} → ${hint}`);
    const where = `Mở tệp ${join(desk.contentDir, path)} bằng Notepad hay trình soạn thảo chữ khác, sửa chỗ ấy rồi lưu, và tải lại trang này. Không chắc thì nhờ người phụ trách kỹ thuật.`;
    throw new DeskFault(error.status, [error.message, ...lines, where].join('\n'));
  }
};

/** Files and their photos; every path is held against the content folder. */
export const files: Record<string, Route> = {
  'GET file': async (desk, query) => {
    const path = word(query, 'path');
    const text = await readTextOf(desk.contentDir, path);
    const conflict = gitConflict(text);
    if (conflict) return { path, version: versionOf(text), conflict };
    return {
      ...(await openForm(desk, path, text)),
      ...(await judge(desk, path, text)),
      photos: path.endsWith('/index.mdx') ? await photosIn(folderOf(desk.contentDir, path)) : [],
    };
  },

  /** Faults of a file as it would be saved now. */
  'POST check': async (desk, _query, body) => {
    const path = word(body, 'path');
    const text = textWith(path, await readTextOf(desk.contentDir, path), contentOf(body));
    return judge(desk, path, text);
  },

  'POST file': async (desk, _query, body) => {
    const path = word(body, 'path');
    const saved = await saveFile(desk.contentDir, path, word(body, 'version'), contentOf(body));
    if ('conflict' in saved) return saved;
    const text = await readTextOf(desk.contentDir, path);
    return { ...saved, ...(await judge(desk, path, text)) };
  },

  /** One of two versions, chosen by a person. */
  'POST choose': async (desk, _query, body) => {
    const path = word(body, 'path');
    const now = await readTextOf(desk.contentDir, path);
    if (versionOf(now) !== word(body, 'version'))
      throw new DeskFault(409, 'Tệp vừa đổi lần nữa: mở lại để xem.');
    return saveText(desk.contentDir, path, word(body, 'text'));
  },

  'POST photo': async (desk, _query, body) => {
    const path = word(body, 'path');
    await pathOnDisk(desk.contentDir, path);
    return takePhoto(folderOf(desk.contentDir, path), word(body, 'name'), bytesIn(body));
  },

  /** Takes photos away that the story, as it is on disk, does not name. */
  'POST drop-photos': async (desk, _query, body) => {
    const path = word(body, 'path');
    const text = await readTextOf(desk.contentDir, path);
    const folder = folderOf(desk.contentDir, path);
    const spare = new Set(sparePhotos(await photosIn(folder), text));
    const names = Array.isArray(body['names']) ? body['names'] : [];
    if (!names.every((name) => spare.has(name as string)))
      throw new DeskFault(409, 'Bài vừa đổi và còn dùng một trong các ảnh này: mở lại để xem.');
    for (const name of names) await rm(join(folder, name as string));
    return {};
  },

  /** Another address for a story. */
  'POST move': async (desk, _query, body) => {
    const path = word(body, 'path');
    const slug = slugFrom(word(body, 'to'));
    if (slug === '') throw new DeskFault(422, 'Địa chỉ phải có chữ hoặc số.');
    return moveStory(desk, await checkWith(desk), path, slug);
  },

  'POST drop-draft': async (desk, _query, body) => {
    const path = word(body, 'path');
    await pathOnDisk(desk.contentDir, path);
    const before = await checkWith(desk);
    await dropDraft(desk, before, path, () => newFaults(desk, [], before));
    return {};
  },

  'GET photo': async (desk, query) => {
    const path = word(query, 'path');
    await pathOnDisk(desk.contentDir, path);
    const name = besideName(word(query, 'name'));
    const folder = folderOf(desk.contentDir, path);
    if (!(await photosIn(folder)).includes(name)) throw new DeskFault(404, 'Không có ảnh này.');
    return { bytes: await readFile(join(folder, name)), type: contentType(name) };
  },
};
