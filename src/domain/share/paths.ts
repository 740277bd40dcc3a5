import { collectionPaths, type CollectionName } from '../library.ts';

type Address = { collection: CollectionName; slug: string };

const below = (root: string, { collection, slug }: Address) =>
  `/${root}/${collectionPaths[collection]}/${slug}`;

/** The share kit of a story: `/chia-se/guong/vi-du/`. */
export const kitPath = (story: Address): string => `${below('chia-se', story)}/`;

/** The card of a story for the frames of other sites: `/nhung/guong/vi-du/`. */
export const embedPath = (story: Address): string => `${below('nhung', story)}/`;

/** What other sites' editors read to turn a pasted address into that card. */
export const oembedPath = (story: Address): string => `${below('oembed', story)}.json`;

/** The name a picture is saved under: `vi-du-1080x1350.jpg`. */
export const savedName = (slug: string, path: string): string =>
  `${slug}-${path.slice(path.lastIndexOf('/') + 1)}`;
