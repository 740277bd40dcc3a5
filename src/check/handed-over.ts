import type { Content } from './check.ts';

// Vite loads the modules of pages once more, apart from those of the command in the same process.
const place = globalThis as { [key: symbol]: Content | undefined };
const key = Symbol.for('guong-sang.checked');

/** What a build has checked, for the pages it is about to make: they need not read it all again. */
export function handOver(checked: Content | undefined): void {
  place[key] = checked;
}

/** What the build in this process has checked; nothing in dev, where the folder is read as it changes. */
export function handedOver(): Content | undefined {
  return place[key];
}
