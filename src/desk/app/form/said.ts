import { unclear } from '../../../domain/unclear.ts';
import type { Fault } from '../../../domain/faults/fault.ts';
import { notInList, saidOtherwise } from '../words-of-faults.ts';
import { deskWords } from '../words.ts';
import { choosingOf } from './choices.ts';
import { labelsOf, type Schema } from './schema.ts';
import { dayAsTyped } from './typed.ts';

/** All records and lists within a schema. */
const piecesOf = (schema: Schema): Schema[] => [
  schema,
  ...[...Object.values(schema.properties ?? {}), ...(schema.anyOf ?? [])].flatMap(piecesOf),
  ...(schema.items ? piecesOf(schema.items) : []),
];

type Told = Pick<Fault, 'code' | 'message' | 'hint' | 'key'>;

/** What a fault says where a field or the editor is before her, not a file. */
const atField = ({ code, message, hint, key = [] }: Told): { message: string; hint: string } => {
  const isListed = code === 'ma-sai' && choosingOf(['root', ...key].join('_')) !== undefined;
  const other = isListed ? notInList : saidOtherwise[code];
  const day = (text: string) =>
    code === 'ngay-sai' ? text.replace(/\d{4}-\d\d-\d\d/u, dayAsTyped) : text;
  if (!other) return { message, hint };
  return {
    message: day(other.message ? message.replace(...other.message) : message),
    hint: typeof other.hint === 'string' ? other.hint : hint.replace(...other.hint),
  };
};

/** Shorter keys ("to", "no") are words of Vietnamese too. */
const leastKey = 4;

/**
 * Tells what the check says to somebody who sees a form and no file: keys by their labels, values and
 * ids by what they are called, without the sample of what would be written.
 * @param naming what an id is called; the id itself where it names nothing
 */
export function saidInForm(
  schema: Schema,
  naming: (id: string) => string,
): (fault: Told) => string {
  const pieces = piecesOf(schema);
  // Of several keys that are called alike, the outer one is meant.
  const labels = new Map(
    pieces
      .flatMap(({ properties = {} }) =>
        Object.entries(properties).flatMap(([key, { title }]): [string, string][] =>
          title && key.length >= leastKey ? [[key, title]] : [],
        ),
      )
      .toReversed(),
  );
  const values = new Map(
    pieces.filter((piece) => piece.enum).flatMap((piece) => Object.entries(labelsOf(piece))),
  );
  values.set(unclear, deskWords.form.unclear).set('true', deskWords.form.yes);
  const called = (id: string) => {
    const name = values.get(id) ?? naming(id);
    return name === id ? undefined : name;
  };
  const told = (id: string) => {
    const [first, ...rest] = id.split('.');
    if (rest.length > 0) return labels.has(first!) ? labels.get(rest.at(-1)!) : undefined;
    return labels.get(id) ?? (id.includes('-') ? called(id) : undefined);
  };
  /** What stands between the quotes of others. */
  const plain = (text: string) =>
    text
      .replaceAll(/ \(([\w-]+)(?:: true)?\)/gu, (all, id: string) =>
        told(id) === undefined ? all : '',
      )
      .replaceAll(/\b(\w+): ([a-z\d-]+)(?![\w-])/gu, (all, key: string, id: string) =>
        labels.has(key) && called(id) !== undefined
          ? deskWords.form.valueIs(labels.get(key)!, called(id)!)
          : all,
      )
      .replaceAll(/(?<![\w/.#“-])[A-Za-z][\w-]*(?:\.\w+)*(?![\w/-]|:\/)/gu, (id) =>
        told(id) === undefined ? id : deskWords.form.quoted(told(id)!),
      );
  return (fault) => {
    const { code } = fault;
    const { message, hint } = atField(fault);
    if (code === 'thieu-khoa' || code === 'thieu-khoa-nhap') return deskWords.form.missing;
    return `${message} → ${hint.replace(/\s*(?:Ví dụ|Viết): (?:\w+:(?!\/\/)|- )[\s\S]*$/u, '')}`
      .split(/(“[^“”]*”)/u)
      .map((part, index) => {
        if (index % 2 === 0) return plain(part);
        const own = part.slice(1, -1);
        const slug = own.match(/^[a-z]+\/([^/]+)\/index\.mdx$/u)?.[1];
        const label = slug === undefined ? told(own) : naming(slug);
        return label === undefined ? part : deskWords.form.quoted(label);
      })
      .join('')
      .replace(/ → $/u, '');
  };
}
