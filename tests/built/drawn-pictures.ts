import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The share images of a site, by story, but for the copies that have no hash. */
export function hashedCards(folder: string): Set<string> {
  const root = join(folder, 'anh-chia-se');
  return new Set(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
      .filter((path) => /\/[0-9a-f]{32}\//.test(path)),
  );
}

/** The widths of photos that stand on the pages of a site. */
export function photoWidths(folder: string): string[] {
  return readdirSync(join(folder, '_astro')).filter((name) => name.endsWith('.webp'));
}

/** How many images a terminal says were drawn. */
export function drawnIn(said: string): number {
  return Number(
    said
      .match(/Vẽ ảnh: \d+\/(\d+)/g)
      ?.at(-1)
      ?.match(/\d+$/)?.[0] ?? 0,
  );
}
