import { isTakenDown, type OwnRule } from '../scope.ts';

/** Forms of address as they begin a sentence or stand in one, of which a person bears one or the other, by their codes. */
const other: Readonly<Record<string, readonly [own: string, other: string]>> = {
  anh: ['[Aa]nh', '[Cc]hị'],
  chi: ['[Cc]hị', '[Aa]nh'],
  ong: ['[Ôô]ng', '[Bb]à'],
  ba: ['[Bb]à', '[Ôô]ng'],
  thay: ['[Tt]hầy', '[Cc]ô'],
  co: ['[Cc]ô', '[Tt]hầy'],
};

const shown = new Set(['title', 'lede', 'photo.alt', 'photo.caption']);

/** A person whom the whole text calls by the other form of address than the front matter, which captions use. */
export const honorificsTold: OwnRule = (story, find) => {
  if (story.collection !== 'profiles' || isTakenDown(story)) return;
  const { kind, honorific = '', name = '' } = story.data;
  const [own, told] = other[honorific] ?? [];
  const parts = name.trim().split(/\s+/);
  if (kind !== 'ca-nhan' || !own || !told || parts.length < 2) return;
  const names = [parts, parts.slice(-2), parts.slice(-1)].map((some) =>
    RegExp.escape(some.join(' ')),
  );
  const called = (word: string) =>
    new RegExp(`(?<!\\p{L})${word} (?:${names.join('|')})(?!\\p{L})(?! \\p{Lu})`, 'u');
  const pieces = story.pieces.filter(
    ({ kind: of, path }) => of === 'prose' || (of === 'data' && shown.has(path.join('.'))),
  );
  const [asOwn, asTold] = [called(own), called(told)];
  if (pieces.some(({ text }) => asOwn.test(text))) return;
  const value = pieces.flatMap(({ text }) => asTold.exec(text)?.[0] ?? [])[0];
  if (value) find(['honorific'], 'xung-ho-lech', { value, honorific });
};
