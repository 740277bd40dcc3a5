import type { Value } from '../patch.ts';

/** What was typed and is not saved yet: it outlives a reload, a crash of the desk, a closed tab. */
export type Unsaved = { version: string; data: Value; body?: string | undefined; at: string };

// The token in the address changes with every start; what was typed must be found again.
const keyOf = (path: string) => `ban-lam-viec:${path}`;

/** Keeps what was typed of a file. */
export function keepUnsaved(path: string, unsaved: Unsaved): void {
  try {
    localStorage.setItem(keyOf(path), JSON.stringify(unsaved));
  } catch {
    // A full store loses nothing that the page itself still shows.
  }
}

export function unsavedOf(path: string): Unsaved | undefined {
  const kept = localStorage.getItem(keyOf(path));
  try {
    return kept === null ? undefined : (JSON.parse(kept) as Unsaved);
  } catch {
    return undefined;
  }
}

export function forgetUnsaved(path: string): void {
  localStorage.removeItem(keyOf(path));
}
