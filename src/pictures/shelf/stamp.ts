import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { fontFiles } from '../paint/letters.ts';

/** Raised by hand when cards must be redrawn although nothing below has changed. */
const schemaVersion = 2;

const libraries = ['satori', 'fontkit', 'pdfkit', 'qrcode', '@twemoji/svg/package.json'];

/**
 * What every card depends on besides its story: the drawing code with the signs, the font files, and
 * the versions of sharp, of the libraries inside it and of those beside it. Hex, the same for the
 * same checkout on any machine. Only plain Node may call this: a bundle has no sources to read, so
 * pages are handed the stamp.
 */
export function engineStamp(): string {
  const hash = createHash('sha256').update(`schema ${schemaVersion}\n`);
  const src = join(import.meta.dirname, '../..');
  const drawing = ['pictures/design', 'pictures/paint'].flatMap((room) =>
    readdirSync(join(src, room), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => join(room, name))
      .toSorted(),
  );
  // A checkout on Windows may carry other line ends; the picture is the same.
  for (const name of [...drawing, 'domain/look/contrast.ts', 'domain/look/signs.ts'])
    hash.update(readFileSync(join(src, name), 'utf8').replaceAll('\r\n', '\n'));
  for (const file of Object.values(fontFiles)) hash.update(readFileSync(file));
  const versions = { ...sharp.versions, ...Object.fromEntries(libraries.map(versionOf)) };
  for (const [name, version] of Object.entries(versions).toSorted())
    hash.update(`${name} ${version}\n`);
  return hash.digest('hex');
}

const versionOf = (entry: string): [string, string] => {
  let folder = dirname(createRequire(import.meta.url).resolve(entry));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return [entry, version];
};
