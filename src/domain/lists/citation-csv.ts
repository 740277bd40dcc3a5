import type { CitationLine, CitationList } from './citation-list.ts';
import { writeDay } from '../date.ts';

type Words = {
  no: string;
  group: string;
  name: string;
  role: string;
  unit: string;
  reason: string;
  award: string;
  state: string;
  states: Record<string, string>;
  posthumous: string;
  by: string;
};

const field = (value: string): string =>
  /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

const stateOf = ({ state, posthumous, revokedBy }: CitationLine, words: Words): string =>
  [
    ...(posthumous ? [words.posthumous] : []),
    ...(state === 'hieu-luc' ? [] : [words.states[state] ?? state]),
    ...(revokedBy ? [`${words.by} ${revokedBy.number}, ${writeDay(revokedBy.date)}`] : []),
  ].join(' ');

/**
 * The list as comma-separated values (RFC 4180), one line each with all that the page tells of it,
 * also what the page tells once for several. A byte order mark lets Excel read the letters.
 */
export function citationCsv(list: CitationList, words: Words): string {
  const head = ['no', 'group', 'name', 'role', 'unit', 'reason', 'award', 'state'] as const;
  const rows = list.groups.flatMap(({ label = '', lines }) =>
    lines.map((line) => [
      String(line.no),
      label,
      line.name,
      line.role ?? '',
      line.unit?.name ?? '',
      line.reason ?? '',
      line.award.name,
      stateOf(line, words),
    ]),
  );
  const all = [head.map((key) => words[key]), ...rows];
  return `\ufeff${all.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
}
