import type { FoundPage } from './found-page.ts';
import type { ValueFile, WordFile } from './known-items.ts';
import type { Postings } from './text-index.ts';

/** What the engine asks of the index. Each answer depends on what is asked alone. */
export type IndexSource = {
  /** the file of the table that holds these words */
  words(file: string): Promise<WordFile>;
  /** the pages of every value of a filter */
  values(file: string): Promise<ValueFile>;
  /** full text: where each of these keys (text-index.ts) stands, undefined for nowhere */
  text(keys: readonly string[]): Promise<(Postings | undefined)[]>;
  /** what a result shows */
  page(number: number): Promise<FoundPage>;
};
