import type { Draft } from '../draft.ts';
import type { Finding, KeyPath, Point } from '../faults/fault.ts';
import type { FaultCode } from '../faults/table.ts';
import type { CollectionName, Story } from '../library.ts';
import type { Body, Piece } from '../piece.ts';
import type { Award } from '../schemas/catalogue.ts';
import type { Photo } from '../schemas/common.ts';
import type { Site } from '../schemas/site.ts';
import type { Units } from '../units/units.ts';

type DataOf<Name extends CollectionName> = Extract<Story, { collection: Name }>['data'];

/** One story as the rules see it: as much of its data as could be understood, and all its text. */
export type Sketch<Name extends CollectionName = CollectionName> = Name extends CollectionName
  ? {
      collection: Name;
      slug: string;
      file: string;
      data: Draft<DataOf<Name>>;
      /** False when its front matter could not be understood at all. */
      readable: boolean;
      body: Body;
      /** Texts of the front matter and of the body. */
      pieces: Piece[];
      /** Everything lying in the story's folder. */
      files: string[];
    }
  : never;

/** What a rule may look up beyond the story itself. */
export type Scope = {
  today: string;
  production: boolean;
  site: Draft<Site>;
  units: Units;
  /** Catalogues that could not be read: what they should hold is not missed a second time. */
  unread: ReadonlySet<string>;
  /** All ids, also of entries that have other mistakes. */
  unitIds: ReadonlySet<string>;
  /** Ids of the units that have a page of their own today. */
  unitPages: ReadonlySet<string>;
  /** Paths of the files that lie in public/, where that folder is known. */
  publicFiles?: ReadonlySet<string> | undefined;
  awards: ReadonlyMap<string, Draft<Award>>;
  /** By `collection/slug`. */
  stories: ReadonlyMap<string, Sketch>;
};

/** Tells a mistake of a file: where it stands, of which kind, and what fills its sentences. */
export type Find = (at: KeyPath | Point, code: FaultCode, values?: Record<string, string>) => void;

/** A rule finds the mistakes of one story; it never throws for what the story lacks. */
export type Rule = (story: Sketch, find: Find, scope: Scope) => void;

/** A rule that asks for nothing but the story: what it finds stays true as long as its file does. */
export type OwnRule = (story: Sketch, find: Find) => void;

/** Collects the findings of one file. */
export function collect(file: string): { findings: Finding[]; find: Find } {
  const findings: Finding[] = [];
  return { findings, find: (at, code, values = {}) => findings.push({ file, at, code, values }) };
}

/** The items of a list with their places, gaps left out. */
export function items<T>(list: readonly (T | undefined)[] | undefined): [number, T][] {
  return (list ?? []).flatMap((item, index): [number, T][] =>
    item === undefined ? [] : [[index, item]],
  );
}

/** Pictures of a story with their places; only `photo` goes onto the share image. */
export function photosOf({
  data,
}: Sketch): { at: KeyPath; photo: Draft<Photo>; shared: boolean }[] {
  const gallery = items(data.gallery).map(([index, photo]) => ({
    at: ['gallery', index],
    photo,
    shared: false,
  }));
  return [...(data.photo ? [{ at: ['photo'], photo: data.photo, shared: true }] : []), ...gallery];
}

/** Whether the story is meant to be read; embargo does not loosen any rule. */
export function isPublished({ data }: Sketch): boolean {
  return data.status === 'da-dang';
}

/** Whether the story is only a tombstone, of which nothing but its address is shown. */
export function isTakenDown({ data }: Sketch): boolean {
  return data.status === 'da-go';
}

/** Whether the story is told in the form that the model's headings are made for. */
export function isPortrait({ data }: Sketch): boolean {
  return (data.form ?? 'chan-dung') === 'chan-dung';
}
