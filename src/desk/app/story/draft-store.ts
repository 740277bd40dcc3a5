import type { StoryContent } from './join.ts';

/** What was typed and is not saved yet: it outlives a reload, a crash of the desk, a closed tab. */
type Unsaved = StoryContent & {
  version: string;
  at: string;
  /** What it was typed over: by then the file may say something else. Older entries have none. */
  base?: StoryContent | undefined;
};

/** Each tab keeps its own, so that two tabs with one story take nothing from each other. */
const tab = (): string => {
  const own = sessionStorage.getItem('ban-lam-viec') ?? crypto.randomUUID();
  sessionStorage.setItem('ban-lam-viec', own);
  return own;
};

// The token in the address changes with every start; what was typed must be found again.
const prefixOf = (path: string) => `ban-lam-viec:${path}:`;
const keyOf = (path: string) => prefixOf(path) + tab();

const read = (key: string): Unsaved | undefined => {
  const kept = localStorage.getItem(key);
  try {
    return kept === null ? undefined : (JSON.parse(kept) as Unsaved);
  } catch {
    return undefined;
  }
};

const keysFor = (path: string): string[] =>
  Object.keys(localStorage).filter((key) => key.startsWith(prefixOf(path)));

/** Keeps what was typed of a file; false where the browser has no room for it. */
export function keepUnsaved(path: string, unsaved: Unsaved): boolean {
  try {
    localStorage.setItem(keyOf(path), JSON.stringify(unsaved));
    return true;
  } catch {
    // What the page itself still shows is not lost.
    return false;
  }
}

/** What this tab typed of a file and did not save, else what any tab typed last, since it was dropped here. */
export function unsavedOf(path: string): Unsaved | undefined {
  const dropped = sessionStorage.getItem(prefixOf(path)) ?? '';
  const newest = keysFor(path)
    .flatMap((key) => read(key) ?? [])
    .filter(({ at }) => at > dropped)
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
  return read(keyOf(path)) ?? newest;
}

/**
 * Forgets what was typed of a file and is now saved or dropped: this tab's, and the same text that a
 * tab left behind.
 */
export function forgetUnsaved(path: string, { data, body }: StoryContent): void {
  const text = JSON.stringify([data, body]);
  for (const key of keysFor(path)) {
    const kept = read(key);
    if (key === keyOf(path) || !kept || JSON.stringify([kept.data, kept.body]) === text)
      localStorage.removeItem(key);
  }
}

/**
 * Drops what was typed of a file: what is opened then is the file, and not what another tab has typed
 * of it meanwhile, which stays there.
 */
export function dropUnsaved(path: string, content: StoryContent): void {
  forgetUnsaved(path, content);
  sessionStorage.setItem(prefixOf(path), new Date().toISOString());
}

/** Whether another tab has this file open: told to both. */
export function watchOtherTabs(path: string, onOther: () => void): () => void {
  const channel = new BroadcastChannel('ban-lam-viec');
  // A channel has no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  const tell = (asks: boolean) => channel.postMessage({ path, asks });
  channel.addEventListener('message', ({ data }: MessageEvent<{ path: string; asks: boolean }>) => {
    if (data.path !== path) return;
    onOther();
    if (data.asks) tell(false);
  });
  tell(true);
  return () => channel.close();
}
