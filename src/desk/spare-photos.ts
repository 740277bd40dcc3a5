import { uncoded } from '../domain/site-link.ts';
import { fold } from '../domain/slug.ts';

/** A text by its letters and digits alone: a name is spelt in many ways in an address or in Markdown. */
const plain = (text: string): string => fold(text).replaceAll(/[^a-z0-9]/gu, '');

/** A text with what its addresses write by numbers: "%20". */
const withSigns = (text: string): string => text.replaceAll(/(?:%[0-9a-f]{2})+/giu, uncoded);

/**
 * The photos beside a story that its text names nowhere. In doubt a photo is one that it names.
 * @param text all that the story says, as it stands in its file or in the form
 */
export function sparePhotos(photos: readonly string[], text: string): string[] {
  const said = plain(withSigns(text).replaceAll('&amp;', '&'));
  return photos.filter((name) => !said.includes(plain(name)));
}
