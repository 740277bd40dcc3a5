import type { Entries } from './entries.ts';

type Reader = () => Entries | Promise<Entries>;

// Vite loads the modules of pages once more, apart from those of the command in the same process.
const place = globalThis as { [key: symbol]: Reader | undefined };
const key = Symbol.for('guong-sang.entries');

/**
 * What a command gives to the pages that Astro makes in the same process: they need not read the folder
 * again, nor Vite transform all that checks it, a seventh of a small build.
 */
export function handOver(reader: Reader | undefined): void {
  place[key] = reader;
}

/** What the command in this process gives; nothing where Astro was started by itself. */
export function handedOver(): Reader | undefined {
  return place[key];
}
