import { quantile } from './measure.ts';
import type { Share } from './measure.ts';

/** What one engine did. */
export type Result = {
  name: string;
  ranked: ReadonlyMap<string, readonly string[]>;
  shares: ReadonlyMap<string, Share>;
  /** bytes to the first answer, one per query tried */
  cold: readonly number[];
  /** milliseconds of a question not asked before */
  p50: number;
  p95: number;
  /** the same on a processor four times slower: questions that come first, and later */
  slow: { first: readonly number[]; later: readonly number[] };
  /** bytes of all that may be read to answer */
  index: number;
};

const table = (rows: readonly string[][]): string => {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const pad = (cell: string, at: number) =>
    at === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[at]!);
  return rows.map((row) => row.map(pad).join('  ')).join('\n');
};

const share = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(3));

const milliseconds = (time: number) => `${time.toFixed(1)} ms`;

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;

/** Prints quality per category, then weight and speed, engines side by side. */
export function printReport(results: readonly Result[], pages: number): void {
  const names = results.map(({ name }) => name);
  const categories = [...(results[0]?.shares.keys() ?? [])];
  const sections: [string, (one: Share) => string][] = [
    ['recall@5', ({ recall }) => share(recall)],
    ['MRR@10', ({ mrr }) => share(mrr)],
    ['dirty', ({ dirty }) => share(dirty)],
    ['none', ({ none }) => String(none)],
  ];
  const out: string[] = [`${pages} pages`];
  for (const [title, cell] of sections) {
    const rows = categories.map((category) =>
      [category].concat(results.map(({ shares }) => cell(shares.get(category)!))),
    );
    out.push(table([[title, ...names], ...rows]));
  }
  const weights: [string, (one: Result) => string][] = [
    ['first answer, median', ({ cold }) => kilobytes(quantile(cold, 0.5))],
    ['first answer, most', ({ cold }) => kilobytes(Math.max(...cold))],
    ['new question, p50', ({ p50 }) => milliseconds(p50)],
    ['new question, p95', ({ p95 }) => milliseconds(p95)],
    ['slow processor: first', ({ slow }) => milliseconds(quantile(slow.first, 0.5))],
    ['slow processor: new, p50', ({ slow }) => milliseconds(quantile(slow.later, 0.5))],
    ['slow processor: new, p95', ({ slow }) => milliseconds(quantile(slow.later, 0.95))],
    ['index', ({ index }) => kilobytes(index)],
  ];
  out.push(
    table([
      ['weight', ...names],
      ...weights.map(([title, of]) => [title].concat(results.map((one) => of(one)))),
    ]),
  );
  process.stdout.write(`${out.join('\n\n')}\n`);
}
