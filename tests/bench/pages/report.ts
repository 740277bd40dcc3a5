import { kindNames } from './host.ts';
import type { Cost } from './measured-build.ts';
import type { Visit } from './visit.ts';

/** What was measured of one site. */
export type Result = {
  name: string;
  /** Of each page, the visits in the order of the rounds. */
  visits: Record<string, Visit[]>;
  /** Of each kind of build, the costs in the order of the rounds. */
  builds: Record<string, Cost[]>;
};

const median = (list: readonly number[]): number => {
  const sorted = list.toSorted((a, b) => a - b);
  return (
    (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2
  );
};

/** A row: what is measured, how it is written, and the value of every site. */
type Row = { label: string; digits: number; values: number[] };

const visitRows = (results: readonly Result[], page: string): Row[] => {
  const row = (label: string, digits: number, of: (visit: Visit) => number): Row => ({
    label,
    digits,
    values: results.map(({ visits }) => median(visits[page]!.map(of))),
  });
  const kilobytes = (bytes: number) => bytes / 1000;
  return [
    ...kindNames.map((kind) =>
      row(`${kind}, KB`, 1, ({ sent }) =>
        kilobytes(sent.reduce((sum, one) => sum + (one.kind === kind ? one.bytes : 0), 0)),
      ),
    ),
    row('all, KB', 1, ({ sent }) => kilobytes(sent.reduce((sum, { bytes }) => sum + bytes, 0))),
    row('requests', 0, ({ sent }) => sent.length),
    row('first paint, ms', 0, ({ first }) => first),
    row('largest paint, ms', 0, ({ largest }) => largest),
  ];
};

const buildRows = (results: readonly Result[], kind: string): Row[] => {
  const row = (label: string, digits: number, of: (cost: Cost) => number): Row => ({
    label,
    digits,
    values: results.map(({ builds }) => median(builds[kind]!.map(of))),
  });
  return [
    row('processor, s', 1, ({ seconds }) => seconds),
    row('memory at most, MB', 0, ({ bytes }) => bytes / 1_000_000),
    row('site, MB', 1, ({ size }) => size / 1_000_000),
    row('site, files', 0, ({ files }) => files),
  ];
};

/** A Markdown table: values of every site, and how many times ours each other is. */
const table = (results: readonly Result[], title: string, rows: readonly Row[]): string => {
  const names = results.map(({ name }) => name);
  const head = [title, ...names.flatMap((name, at) => (at === 0 ? [name] : [name, 'to ours']))];
  const lines = rows.map(({ label, digits, values: [ours = 0, ...others] }) => [
    label,
    ours.toFixed(digits),
    ...others.flatMap((value) => [
      value.toFixed(digits),
      ours === 0 ? '–' : `×${(value / ours).toFixed(2)}`,
    ]),
  ]);
  const widths = head.map((cell, at) =>
    Math.max(cell.length, ...lines.map((line) => line[at]!.length)),
  );
  const write = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[at]!))).join(' | ')} |`;
  const rule = write(
    widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)),
  );
  return [write(head), rule, ...lines.map(write)].join('\n');
};

const print = (tables: readonly string[]) => {
  process.stdout.write(`\n${tables.join('\n\n')}\n`);
};

/** Prints medians of every page, side by side, in Markdown. */
export function printVisits(results: readonly Result[]): void {
  return print(
    Object.keys(results[0]!.visits).map((page) => table(results, page, visitRows(results, page))),
  );
}

/** What free hosts take: https://docs.github.com/pages, https://developers.cloudflare.com/pages/platform/limits/ */
const limits = { bytes: 1_000_000_000, files: 20_000 };

/** Prints how many stories like these fit on free hosts, by the growth from a few to many. */
export function printLimits(name: string, few: [number, Cost], many: [number, Cost]): void {
  const [[fewer, small], [more, large]] = [few, many];
  const bytes = (large.size - small.size) / (more - fewer);
  const files = (large.files - small.files) / (more - fewer);
  print([
    `${name}: ${Math.round(bytes / 1000)} KB and ${files.toFixed(1)} files a story; GitHub Pages (1 GB) is full at ${Math.floor(limits.bytes / bytes)} stories, Cloudflare Pages (20,000 files) at ${Math.floor(limits.files / files)}`,
  ]);
}

/** Prints medians of every kind of build, side by side, in Markdown. */
export function printBuilds(results: readonly Result[]): void {
  return print(
    Object.keys(results[0]!.builds).map((kind) => table(results, kind, buildRows(results, kind))),
  );
}
