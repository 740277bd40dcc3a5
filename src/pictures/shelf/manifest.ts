import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PagePicture } from '../../domain/look/page-picture.ts';
import { writeWhole } from '../../files.ts';
import type { Codes } from '../paint/qr.ts';
import type { CardAddress } from './address.ts';

/** One picture as pages show it: what it holds in words, and its bytes once it is drawn. */
export type Picture = CardAddress & { alt: string; bytes?: number };

/**
 * What the pages of a site are told of its share images: by page, as the ledger names pages. `engine`
 * is the stamp they are drawn with, of which a page in a bundle cannot make its own.
 */
export type Manifest = {
  engine: string;
  pages: Record<string, Picture[]>;
  /** The photos that pages show, by their file below the content folder. */
  photos: Record<string, PagePicture>;
  /** The codes on pages and in kits, kept from build to build. */
  codes: Codes;
};

/** One picture of a page by its name; its link card, which every page has, where it has none of that name. */
export function pictureNamed(pictures: readonly Picture[], name: string): Picture {
  const found = pictures.find((picture) => picture.name === name) ?? pictures[0];
  if (!found) throw new Error(`Không có ảnh chia sẻ ${name}.`);
  return found;
}

const fileOf = (cacheDir: string) => join(cacheDir, 'pictures.json');

/** Hands the pictures of a site to its pages. */
export function writeManifest(cacheDir: string, manifest: Manifest): Promise<void> {
  return writeWhole(fileOf(cacheDir), JSON.stringify(manifest));
}

/** The pictures of a site as they were last drawn. Rejects when none ever were. */
export async function readManifest(cacheDir: string): Promise<Manifest> {
  return JSON.parse(await readFile(fileOf(cacheDir), 'utf8')) as Manifest;
}
