/** What was searched before on this device; it never leaves it. */

const KEY = 'guong-sang:da-tim';
const KEPT = 6;

/** Latest first; none where the browser keeps nothing. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

/** Keeps a question on this device, the newest first. */
export function rememberSearch(typed: string): void {
  const search = typed.trim();
  if (!search) return;
  const others = recentSearches().filter((one) => one !== search);
  try {
    localStorage.setItem(KEY, JSON.stringify([search, ...others].slice(0, KEPT)));
  } catch {
    // Private windows refuse storage: the search works without it.
  }
}

/** Takes all kept questions off this device. */
export function forgetSearches(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept, so nothing is left.
  }
}
