import { consentStands } from './people/who-may-be-shown.ts';
import type { StoryName } from './addresses.ts';
import { slugsOf, withStories, type Library, type Story } from './library.ts';
import type { Ledger } from './schemas/catalogue.ts';

/**
 * Whether the story may be read today: published, its day come, verified, its consent standing.
 * Decided once, where stories are loaded, so that nothing of the others reaches the site.
 */
export function isPublic({ data }: Story, today: string): boolean {
  return (
    data.status === 'da-dang' &&
    data.date <= today &&
    data.verification?.status === 'da-xac-minh' &&
    (!('consent' in data) || !data.consent || consentStands(data.consent, today))
  );
}

/** Whether a story is still being written or waits for approval: nothing of it goes out. */
export function isUnapproved(status: unknown): boolean {
  return status === 'nhap' || status === 'cho-duyet';
}

/** Whether the address stays as a tombstone: taken down after it had been published. */
export function isTombstone({ data }: Story, today: string): boolean {
  return data.status === 'da-go' && data.date <= today;
}

/**
 * A library with its public stories only. Everything that is shown or drawn is made from this, so
 * that a page and its share image agree about what a reader may know.
 */
export function publicLibrary(library: Library, today: string): Library {
  return withStories(library, (stories) => stories.filter((story) => isPublic(story, today)));
}

/** Stories whose address stays as a tombstone. */
export function tombstonesOf(stories: readonly Story[], today: string): Story[] {
  return stories.filter((story) => isTombstone(story, today));
}

/** Whether a release has ever put a story before readers, be it at an address it had before. */
export function hasBeenOut(
  story: StoryName & Parameters<typeof slugsOf>[0],
  ledger: Ledger,
): boolean {
  return slugsOf(story).some((slug) => Object.hasOwn(ledger, `${story.collection}/${slug}`));
}
