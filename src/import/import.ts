import { storyFile, type CollectionName } from '../domain/library.ts';
import type { Award, Unit } from '../domain/schemas/catalogue.ts';
import { freeSlug } from '../domain/slug.ts';
import { citationsOf, type CitationQuestion } from './list/citations.ts';
import { draftText, type DraftKeys } from './draft.ts';
import { documentKind } from './document-kind.ts';
import { honoursInLines, linesWithin, typedIn } from './lines.ts';
import { markdownOf } from './read/markdown.ts';
import { joinLists } from './list/people-list.ts';
import { awardMatcher, unitMatcher } from './list/match.ts';
import { readParts } from './read/parts.ts';
import { fitPictures } from './read/pictures.ts';
import { placePictures } from './read/picture-places.ts';
import {
  proposeDay,
  proposeDecision,
  proposeFigures,
  proposeForm,
  type Matchers,
  type Proposal,
} from './propose.ts';
import { proposePerson, severalPeople } from './person.ts';
import { subjectIn } from './read/frame.ts';
import type { Lost } from './read/source.ts';
import { takeTitle } from './title.ts';
import { toldOfDraft } from './told.ts';
import { element, isHeading, textNode, textWithin, type DocumentElement } from './read/tree.ts';

/** What an import is held against, and what a person has decided. */
export type ImportContext = {
  units: readonly Unit[];
  awards: readonly Award[];
  /** Whether an address is in use already. */
  isTaken: (collection: CollectionName, slug: string) => boolean;
  /** The kind of story, where the document is not to be asked. */
  collection?: CollectionName;
  /** Ids for names that are nearly in the catalogue. */
  answers?: ReadonlyMap<string, string>;
};

/** A draft ready to be written: nothing of it is on disk yet. */
export type Imported = {
  collection: CollectionName;
  slug: string;
  /** By path below the content folder. */
  files: { path: string; data: string | Uint8Array }[];
  lost: Lost[];
  proposals: Proposal[];
  questions: CitationQuestion[];
};

/** Sets a value at a dotted key. */
const setAt = (data: DraftKeys, key: string, value: unknown): void => {
  const [first = '', ...rest] = key.split('.');
  if (rest.length === 0) data[first] = value;
  else setAt((data[first] ??= {}) as DraftKeys, rest.join('.'), value);
};

/** The day of the decision, as it was read. */
const dayOf = (proposals: readonly Proposal[]): string | undefined =>
  proposals.find(({ key }) => key === 'decision.date')?.value;

/** The decision that was read, as a source that consent and figures may name. */
const decisionAsSource = (
  proposals: readonly Proposal[],
): { source: object; proposal: Proposal } | undefined => {
  const said = (key: string) => proposals.find((one) => one.key === `decision.${key}`);
  const [number, date] = [said('number'), said('date')];
  if (!number || !date) return undefined;
  const title = `Quyết định số ${number.value}`;
  return {
    source: { id: 'quyet-dinh', title, type: 'quyet-dinh', date: date.value, access: 'noi-bo' },
    proposal: { key: 'sources[0].title', value: title, from: number.from },
  };
};

const isQuestion = ({ tagName }: DocumentElement) => tagName === 'ask';
const paragraph = (line: string) => element('p', [textNode(line)]);

/**
 * Makes a draft of a document. Whatever the document does not say is left out; what was read for a
 * key is marked as a proposal; what could not be carried over is told.
 * @throws ImportFault when the file cannot be read at all
 */
export async function importDocument(
  file: { name: string; bytes: Uint8Array },
  context: ImportContext,
): Promise<Imported> {
  const { frame, pictures, blocks, lists, lost } = await readParts(file.name, file.bytes);
  const inTables = joinLists(lists);
  const around = lists.flatMap((list) => list.around);
  const lines = [...linesWithin(blocks), ...around];
  const above = [...frame.head, ...frame.grounds];
  const below = [...frame.foot, ...frame.annex];
  const paper = [...above, ...lines, ...below];
  const prose = linesWithin(blocks.filter(({ tagName }) => tagName !== 'table'));
  const collection =
    context.collection ??
    documentKind(
      { text: lines, prose, frame: [...above, ...below] },
      inTables.length > 0 || honoursInLines(blocks),
    );
  // A decision without a table names its people line by line; those lines stay in the text, too.
  const isTyped = collection === 'commendations' && inTables.length === 0;
  const listed = isTyped ? typedIn(blocks) : inTables;
  const matchers: Matchers = {
    unit: unitMatcher(context.units),
    award: awardMatcher(context.awards),
  };

  const named = file.name.replace(/\.\w+$/u, '');
  const {
    title,
    lede,
    isLedeRead,
    rest,
    lost: untitled,
  } = takeTitle(blocks, { collection, subject: subjectIn(frame.head), around, named });
  const { fitted, lost: unseen } = await fitPictures(pictures);
  const placed = placePictures(rest, fitted);
  const several =
    collection === 'profiles' ? severalPeople(rest.filter(isHeading).map(textWithin), lines) : [];
  const proposals: Proposal[] = [
    ...(collection === 'commendations'
      ? proposeDecision(frame, { lines: paper, within: prose }, (day) =>
          unitMatcher(context.units, day),
        )
      : []),
    ...(collection === 'profiles' && several.length === 0
      ? proposePerson(frame.head, lines, matchers)
      : []),
    ...(collection === 'commendations'
      ? []
      : [...proposeDay(lines), ...proposeForm(rest.filter(isQuestion).map(textWithin))]),
  ];
  const figures =
    collection === 'profiles' || collection === 'models'
      ? proposeFigures([lede ?? '', ...linesWithin(rest)])
      : [];
  const citations =
    collection === 'commendations' && listed.length > 0
      ? citationsOf(
          listed,
          { ...matchers, unit: unitMatcher(context.units, dayOf(proposals)) },
          context.answers ?? new Map(),
        )
      : undefined;

  const decision = collection === 'commendations' ? decisionAsSource(proposals) : undefined;

  const all: Proposal[] = [
    ...(lede && isLedeRead ? [{ key: 'lede', value: lede, from: lede }] : []),
    ...proposals,
    ...figures.map(({ value, from }, index) => ({ key: `figures[${index}].value`, value, from })),
    ...(citations?.proposals ?? []),
    ...(decision ? [decision.proposal] : []),
    ...(isTyped
      ? listed.map(({ name }, index) => ({
          key: `citations[${index}].name`,
          value: name,
          from:
            lines
              .filter((line) => line.includes(name))
              .toSorted((a, b) => a.length - b.length)[0] ?? name,
        }))
      : []),
  ];
  const data: DraftKeys = { title, ...(lede ? { lede } : {}), status: 'nhap' };
  for (const { key, value } of proposals) setAt(data, key, value);
  if (figures.length > 0) {
    data['figures'] = figures.map(({ value, label }, index) => ({
      id: `so-${index + 1}`,
      label,
      value: Number(value),
    }));
  }
  if (decision) data['sources'] = [decision.source];
  Object.assign(data, citations?.data);
  const body = markdownOf([
    ...placed.blocks,
    ...(blocks.length === 0 ? around.map(paragraph) : []),
  ]);
  const slug = freeSlug(title, (one) => context.isTaken(collection, one));
  const namesake = freeSlug(title, () => false);
  const folder = `${collection}/${slug}`;
  const told = toldOfDraft({
    collection,
    title,
    namesake: slug === namesake ? undefined : `${collection}/${namesake}`,
    head: frame.head,
    lines,
    paper,
    body,
    several,
    count: listed.length,
    isInList: citations !== undefined,
    isTyped,
    isDecided: decision !== undefined,
    isPictured: pictures.length > 0 && rest.every((block) => textWithin(block) === ''),
  });
  return {
    collection,
    slug,
    files: [
      {
        path: storyFile({ collection, slug }),
        data: draftText(data, all, body, ['figures', 'sources', 'groups', 'citations']),
      },
      ...placed.used.map(({ file: name, bytes }) => ({ path: `${folder}/${name}`, data: bytes })),
    ],
    lost: [
      ...lost,
      ...lists.flatMap((list) => list.lost),
      ...untitled,
      ...unseen,
      ...placed.lost,
      ...(citations?.lost ?? []),
      ...told,
    ],
    proposals: all,
    questions: citations?.questions ?? [],
  };
}
