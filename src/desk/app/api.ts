import type { ChangedLine } from '../file/changes.ts';
import type { Conflict, OpenFile } from '../file/story-file.ts';
import type { OverviewRow } from '../overview.ts';
import type { Value } from '../../editing/yaml/written.ts';
import type { Progress } from '../run/release.ts';
import type { Moved } from '../file/move-story.ts';
import type { TakenPhoto } from '../file/photo-intake.ts';
import type { Hold } from '../routes/entries.ts';
import type { NamedPlace } from '../routes/acts.ts';
import type { Imported } from '../../import/import.ts';
import type { UnitChange } from '../../editing/unit-change.ts';
import type { Fault } from '../../domain/faults/fault.ts';
import { deskWords } from './words.ts';

type Named = { id: string; label: string };
/** What the whole desk knows: the stories, and the catalogues that fields choose from. */
export type Desk = {
  today: string;
  site: { name: string; url: string; criteria: Named[]; fields: Named[]; should: Named[] };
  /** The name of today, and all a unit ever had, short ones too. */
  units: { id: string; name: string; names: string[] }[];
  awards: { id: string; name: string }[];
  /** The pages of the programme. */
  pages: { path: string; title: string }[];
  rows: OverviewRow[];
  others: Fault[];
  canDeploy: boolean;
};
/** What the check says of a file: what is wrong, and what is still wanting before it is approved. */
export type Judged = { faults: Fault[]; needed: Fault[] };
/** An open file, or the two versions that stand in it. */
export type Opened =
  | (OpenFile & Judged & { photos: string[] })
  | { path: string; version: string; conflict: Conflict };
/** A draft made of a document: where it lies, what was lost, what is proposed for its keys. */
export type Made = Pick<Imported, 'lost' | 'proposals'> & { path: string };

/** A refusal of the desk, in words for the person who asked. */
export class Refusal extends Error {}

/** What a person is told of something that failed. */
export function saidBy(error: unknown, otherwise: string = deskWords.faults.notDone): string {
  return error instanceof Refusal ? error.message : otherwise;
}

const told = async <T>(answer: Promise<Response>): Promise<T> => {
  const response = await answer.catch(() => {
    throw new Refusal(deskWords.faults.noAnswer);
  });
  const body = (await response.json()) as T & { fault?: string };
  if (!response.ok) throw new Refusal(body.fault ?? deskWords.faults.notDone);
  return body;
};

const get = <T>(name: string, query: Record<string, string> = {}): Promise<T> =>
  told<T>(fetch(`api/${name}?${new URLSearchParams(query)}`));
const post = <T>(name: string, body: object): Promise<T> =>
  told<T>(
    fetch(`api/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );

/** What a save came to. */
type Stored = (Judged & { version: string }) | { conflict: Conflict; version: string };
type Content = { data: Value; body?: string | undefined };

/** Every question of the page to the desk; each rejects with a sentence for whoever asked. */
export const api = {
  desk: () => get<Desk>('stories'),
  naming: (text: string) => get<{ path: string; count: number }[]>('naming', { text }),
  form: (name: string) => get<object>('form', { name }),
  open: (path: string) => get<Opened>('file', { path }),
  check: (path: string, content: Content) => post<Judged>('check', { path, ...content }),
  save: (path: string, version: string, content: Content) =>
    post<Stored>('file', {
      path,
      version,
      ...content,
    }),
  correct: (path: string, version: string, content: Content, type: string, text: string) =>
    post<Stored>('correct', {
      path,
      version,
      ...content,
      type,
      text,
    }),
  withdrawal: (path: string) =>
    get<{ places: NamedPlace[]; byHand: string[]; requested?: string; deadline: number }>(
      'withdrawal',
      { path },
    ),
  withdraw: (asked: {
    path: string;
    requested: string;
    reason: string;
    stays: { page: string; why: string }[];
    hidden: { file: string; no: number }[];
  }) => post<{ byHand: string[] }>('withdraw', asked),
  hideLine: (path: string, no: number) => post<object>('hide-line', { path, no }),
  revoke: (path: string, no: number, decision: string, date: string) =>
    post<object>('revoke', { path, no, decision, date }),
  changeUnit: (change: UnitChange, isSure: boolean) =>
    post<{ notice: string; shown: string[]; faults: Fault[]; written: boolean }>('unit', {
      ...change,
      isSure,
    }),
  addEntry: (file: string, entry: object) => post<{ id: string }>('entry', { file, entry }),
  holds: (path: string, data: Value, at: number) =>
    post<{ holds: Hold[] }>('holds', { path, data, at }),
  choose: (path: string, version: string, text: string) =>
    post<{ version: string }>('choose', { path, version, text }),
  make: (collection: string, title: string) => post<{ path: string }>('new', { collection, title }),
  sample: (collection: string) => post<{ path: string }>('sample', { collection }),
  take: (file: { name: string; base64: string }, answers: Record<string, string>) =>
    post<Made | Pick<Imported, 'questions'>>('import', { ...file, answers }),
  paste: (copied: { html: string } | { text: string }) =>
    post<{ markdown: string; lost: Imported['lost'] }>('paste', copied),
  photo: (path: string, file: { name: string; base64: string }) =>
    post<TakenPhoto>('photo', { path, ...file }),
  dropPhotos: (path: string, names: readonly string[]) =>
    post<object>('drop-photos', { path, names }),
  dropDraft: (path: string) => post<object>('drop-draft', { path }),
  move: (path: string, to: string) => post<Moved>('move', { path, to }),
  changes: (path: string) => get<{ isNew: boolean; lines: ChangedLine[] }>('changes', { path }),
  preview: (path: string) => post<{ address: string; kit?: string }>('preview', { path }),
};

/** The address of a photo beside a story. */
export function photoAddress(path: string, name: string): string {
  return `api/photo?${new URLSearchParams({ path, name })}`;
}

/** Runs a release and tells each line of it as it comes. */
export async function followRelease(onProgress: (progress: Progress) => void): Promise<void> {
  const response = await fetch('api/release', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
  });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines.filter(Boolean)) onProgress(JSON.parse(line) as Progress);
  }
}

/** A dropped or chosen file as the desk sends it. */
export async function fileAsText(file: File): Promise<{ name: string; base64: string }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 32_768)
    binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return { name: file.name, base64: btoa(binary) };
}
