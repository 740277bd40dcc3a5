import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { fontFiles } from './typeface.ts';

/** Raised by hand when cards must be redrawn although nothing below has changed. */
const schemaVersion = 1;

/**
 * What every card depends on besides its story: the drawing code with the signs, the font files, and
 * the versions of sharp and the libraries inside it. Hex, the same for the same checkout on any
 * machine. Only plain Node may call this: a bundle has no sources to read, so pages are handed it.
 */
export function engineStamp(): string {
  const hash = createHash('sha256').update(`schema ${schemaVersion}\n`);
  const folder = import.meta.dirname;
  const sources = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  for (const name of sources.toSorted()) hash.update(sourceText(join(folder, name)));
  hash.update(sourceText(join(folder, '..', 'domain', 'signs.ts')));
  for (const file of Object.values(fontFiles)) hash.update(readFileSync(file));
  for (const [name, version] of Object.entries(sharp.versions).toSorted())
    hash.update(`${name} ${version}\n`);
  return hash.digest('hex');
}

// A checkout on Windows may carry other line ends; the picture is the same.
function sourceText(file: string): string {
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
}
