import { codeStamp } from '../../publish/code-stamp.ts';
import { checkSite } from '../../publish/site-check.ts';
import type { Checked } from '../../check/check.ts';
import { openText, textWith } from '../file/story-file.ts';
import { isError, type Fault } from '../../domain/faults/fault.ts';
import { isDay, todayInVietnam } from '../../domain/date.ts';
import {
  collectionNames,
  storiesOf,
  type CollectionName,
  type Story,
} from '../../domain/library.ts';
import type { Sketch } from '../../domain/rules/scope.ts';
import type { Value } from '../../editing/yaml/written.ts';
import type { Settings } from '../../settings.ts';
import { DeskFault } from '../desk-fault.ts';
import { isWanting } from '../wanting.ts';

/** What a page of the desk sends along. */
export type RequestBody = Record<string, unknown>;
type Answer = object | { bytes: Uint8Array; type: string };
/** Answers one question of the page; rejects with a `DeskFault` or a `BuildFault`. */
export type Route = (desk: Settings, query: URLSearchParams, body: RequestBody) => Promise<Answer>;

/** A word that must be told. */
export function word(from: RequestBody | URLSearchParams, name: string): string {
  const value = from instanceof URLSearchParams ? from.get(name) : from[name];
  if (typeof value !== 'string' || value === '') throw new DeskFault(400, `Thiếu “${name}”.`);
  return value;
}

/** The bytes of a file that must be given; it may be empty. */
export function bytesIn(body: RequestBody): Buffer {
  const { base64 } = body;
  if (typeof base64 !== 'string') throw new DeskFault(400, 'Thiếu “base64”.');
  return Buffer.from(base64, 'base64');
}

/** A word that may be told. */
export function wordIn(body: RequestBody, name: string): string | undefined {
  const value = body[name];
  return typeof value === 'string' && value.trim() !== ''
    ? value.normalize('NFC').trim()
    : undefined;
}

/** A day that must be told, as the content keeps it. */
export function dayOf(body: RequestBody, name: string, label: string): string {
  const value = wordIn(body, name) ?? '';
  if (!isDay(value)) throw new DeskFault(422, `${label}: viết đủ ngày/tháng/năm, như 20/11/2026.`);
  return value;
}

/** The folders that this run has read: the first time it begins from what the last one kept. */
const begun = new Set<string>();

/** Every fault of the content, with files as they are being written. */
export async function checkWith(desk: Settings, ...unsaved: [string, string][]): Promise<Checked> {
  const isFirst = !begun.has(desk.cacheDir) && unsaved.length === 0;
  if (isFirst) begun.add(desk.cacheDir);
  return checkSite(desk, todayInVietnam(), {
    ...(unsaved.length > 0 ? { unsaved: new Map(unsaved) } : {}),
    ...(isFirst ? { code: await codeStamp(), again: true } : {}),
  });
}

/** What stops a release with files as they would be, and does not with files as they are or were. */
export async function newFaults(
  desk: Settings,
  after: [string, string][],
  before: [string, string][] | Checked = [],
): Promise<Fault[]> {
  const told = ({ file, code, message }: Fault) => `${file} ${code} ${message}`;
  const was = Array.isArray(before) ? await checkWith(desk, ...before) : before;
  const known = new Set(was.faults.map(told));
  const { faults } = await checkWith(desk, ...after);
  return faults.filter((fault) => isError(fault) && !known.has(told(fault)));
}

/** A draft as it would be sent for approval, on the same lines; any other text as it is. */
const asSent = (path: string, text: string): string | undefined => {
  if (!path.endsWith('/index.mdx')) return undefined;
  const { data } = openText(path, text);
  const isDraft = (data as { status?: unknown }).status === 'nhap';
  return isDraft
    ? textWith(path, text, { data: { ...(data as object), status: 'cho-duyet' } })
    : undefined;
};

/**
 * What the check says of a file as it is being written. Of a draft, what is only wanting before it may
 * be sent for approval stands apart; its day is set there.
 */
export async function judge(
  desk: Settings,
  path: string,
  text: string,
): Promise<{ faults: Fault[]; needed: Fault[] }> {
  const sent = asSent(path, text);
  const { faults } = await checkWith(desk, [path, sent ?? text]);
  const own = faults.filter(({ file }) => file === path);
  if (sent === undefined) return { faults: own, needed: [] };
  return {
    faults: own.filter((fault) => !isWanting(fault)),
    needed: own.filter((fault) => isWanting(fault) && fault.key?.[0] !== 'date'),
  };
}

/** What a form says of a file. */
export function contentOf(body: RequestBody): { data: Value; body?: string } {
  const { data, body: text } = body;
  if (typeof data !== 'object' || data === null) throw new DeskFault(400, 'Thiếu “data”.');
  return typeof text === 'string' ? { data: data as Value, body: text } : { data: data as Value };
}

/** The kind of story that must be told. */
export function collectionIn(body: RequestBody): CollectionName {
  const found = collectionNames.find((name) => name === body['collection']);
  if (!found) throw new DeskFault(400, 'Thiếu loại bài.');
  return found;
}

/** The story a file holds, if it holds one. */
export function storyIn(path: string): { collection: CollectionName; slug: string } | undefined {
  const [name, slug] = path.split('/');
  const collection = collectionNames.find((one) => one === name);
  return collection && slug ? { collection, slug } : undefined;
}

/** A story that has a file, whatever is wrong with it. */
export function anyStory({ sketches }: Checked, path: string): Sketch {
  const story = sketches.find(({ file }) => file === path);
  if (!story)
    throw new DeskFault(404, `Không còn tệp “${path}”. Có thể ai đó vừa đổi tên hoặc xóa.`);
  return story;
}

/** A story that is sound enough to be acted on. */
export function soundStory({ library }: Checked, path: string): Story {
  const story = storiesOf(library).find(({ file }) => file === path);
  if (!story)
    throw new DeskFault(
      422,
      'Bài này còn lỗi phải sửa nên chưa làm được việc ấy. Sửa các ô báo lỗi, lưu, rồi thử lại.',
    );
  return story;
}
