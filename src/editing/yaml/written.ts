import { stringify } from 'yaml';

/** What may stand in a catalogue or front matter. */
export type Value = null | boolean | number | string | Value[] | { [key: string]: Value };

/** Whether a value is a group of keys. */
export function isRecord(value: unknown): value is { [key: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two values say the same, whatever the order of their keys. */
export function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => same(item, b[index]));
  }
  if (isRecord(a) && isRecord(b)) {
    const keys = Object.keys(a);
    return (
      keys.length === Object.keys(b).length && keys.every((key) => key in b && same(a[key], b[key]))
    );
  }
  return a === b;
}

/** Digits, dates and words that YAML or a reader could take for something else stand in quotes. */
const isDoubtful = (text: string): boolean =>
  /^[\d.+-]/u.test(text) || /^(?:y|n|yes|no|on|off|true|false|null|~)$/iu.test(text);

const one = (value: Value): string => {
  const text = stringify(value, {
    lineWidth: 0,
    flowCollectionPadding: true,
    collectionStyle: 'flow',
    blockQuote: false,
    defaultStringType: typeof value === 'string' && isDoubtful(value) ? 'QUOTE_DOUBLE' : 'PLAIN',
  });
  return text.trimEnd();
};

/** A value as it stands in braces, on one line. */
export function inFlow(value: Value): string {
  if (Array.isArray(value)) return value.length > 0 ? `[${value.map(inFlow).join(', ')}]` : '[]';
  if (isRecord(value)) {
    const parts = Object.entries(value).map(([key, item]) => `${key}: ${inFlow(item)}`);
    return parts.length > 0 ? `{ ${parts.join(', ')} }` : '{}';
  }
  // In braces a comma or a bracket ends a plain text.
  return typeof value === 'string' && /[,[\]{}]/u.test(value) ? JSON.stringify(value) : one(value);
}

/** A record in braces longer than this is written a line a key. */
export const widest = 100;

/** A value below its key or dash: lists of records a line each, long records a line a key. */
export function inBlock(value: Value, indent: string): string {
  if (Array.isArray(value) && value.some(isRecord)) {
    return value
      .map((item) => {
        const isLong = isRecord(item) && inFlow(item).length > widest * 2;
        return `\n${indent}- ${isLong ? inLines(item, `${indent}  `) : inFlow(item)}`;
      })
      .join('');
  }
  if (isRecord(value) && inFlow(value).length > widest) {
    return Object.entries(value)
      .map(([key, item]) => `\n${indent}${key}:${spaced(inBlock(item, `${indent}  `))}`)
      .join('');
  }
  return Array.isArray(value) || isRecord(value) ? inFlow(value) : one(value);
}

/** A value behind its colon or dash. */
export function spaced(text: string): string {
  return text.startsWith('\n') ? text : ` ${text}`;
}

/** A record as an item of a list, a line a key, behind its dash. */
export function inLines(value: { [key: string]: Value }, indent: string): string {
  return Object.entries(value)
    .map(([key, item]) => `${key}:${spaced(inBlock(item, `${indent}  `))}`)
    .join(`\n${indent}`);
}
