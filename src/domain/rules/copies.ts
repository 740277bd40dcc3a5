import type { Finding } from '../faults/fault.ts';
import type { Piece } from '../piece.ts';
import { fold } from '../slug.ts';
import { isTakenDown, type Scope, type Sketch } from './scope.ts';

/** Shorter texts are alike by chance. */
const tellingLength = 120;

/** The desk checks again and again what has not changed. */
const folded = new WeakMap<Sketch['body'], { text: string | undefined }>();

const bodyOf = ({ body }: Sketch): string | undefined => {
  const known = folded.get(body) ?? { text: foldedText(body) };
  folded.set(body, known);
  return known.text;
};

const foldedText = (body: Sketch['body']): string | undefined => {
  const text = body.pieces
    .filter(({ kind }) => kind === 'prose' || kind === 'quote')
    .map((piece) => piece.text)
    .join(' ');
  return text.length < tellingLength ? undefined : fold(text).replace(/\s+/g, ' ');
};

/** Whom or what a story is about: its person, its unit, its decision, its first day. */
const subjectOf = (story: Sketch): string | undefined => {
  if (story.collection === 'profiles') return story.data.name;
  if (story.collection === 'models') return story.data.owner;
  if (story.collection === 'commendations') return story.data.decision?.number;
  return story.data.from;
};

/** The same story in two folders, a copied one as a rule: told on the later folder. */
export function copiedStories({ stories }: Scope): Finding[] {
  const seen = new Map<string, Sketch>();
  const inOrder = [...stories.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
  return inOrder.flatMap((story): Finding[] => {
    if (isTakenDown(story)) return [];
    const { collection, data } = story;
    const [subject = '', body, title] = [subjectOf(story), bodyOf(story), fold(data.title ?? '')];
    const marks = [
      ...(title && body ? [[`${title}\n${body}`, 'cùng tựa, cùng nội dung']] : []),
      ...(title ? [[`${title}\n${data.date}\n${subject}`, 'cùng tựa, cùng ngày']] : []),
      ...(body && subject ? [[`${subject}\n${body}`, 'cùng nội dung']] : []),
    ].map(([mark, same]) => [`${collection}\n${mark}`, same!] as const);
    const twin = marks.find(([mark]) => seen.has(mark));
    for (const [mark] of marks) if (!seen.has(mark)) seen.set(mark, story);
    if (!twin) return [];
    const values = { other: seen.get(twin[0])!.file, same: twin[1] };
    return [{ file: story.file, at: ['title'], code: 'bai-trung', values }];
  });
}

/** The same page under two names, the one a copy of the other. */
export function copiedPages(loose: readonly Piece[]): Finding[] {
  const pages = Map.groupBy(
    loose.filter(({ file }) => file.startsWith('pages/')),
    ({ file }) => file,
  );
  const slugOf = (file: string) => file.replace(/\.mdx$/, '');
  const inOrder = [...pages].sort(([a], [b]) => (slugOf(a) < slugOf(b) ? -1 : 1));
  const seen = new Map<string, string>();
  return inOrder.flatMap(([file, pieces]): Finding[] => {
    const text = pieces.map((piece) => piece.text).join('\n');
    const other = seen.get(text);
    if (other === undefined) seen.set(text, file);
    if (other === undefined || text.length < tellingLength) return [];
    const values = { other, same: 'cùng tựa, cùng nội dung' };
    return [{ file, at: ['title'], code: 'bai-trung', values }];
  });
}
