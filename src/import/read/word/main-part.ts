import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const usual = 'word/document.xml';

/**
 * A Word file whose text lies where Word puts it: some programs, Office on the web among them, call that
 * part otherwise ("word/document2.xml") and say so in the file's relations.
 */
export function withMainPart(bytes: Uint8Array): Uint8Array {
  const relations = '_rels/.rels';
  let main: string | undefined;
  try {
    const known = new Set([relations, usual]);
    const few = unzipSync(bytes, { filter: ({ name }) => known.has(name) });
    if (few[usual] || !few[relations]) return bytes;
    main = /<Relationship [^>]*\/officeDocument"[^>]*>/
      .exec(strFromU8(few[relations]))?.[0]
      .match(/ Target="\/?([^"]+)"/)?.[1];
  } catch {
    return bytes;
  }
  if (!main) return bytes;
  const own = main.replace(/([^/]+)$/, '_rels/$1.rels');
  const files = Object.entries(unzipSync(bytes)).map(([name, part]): [string, Uint8Array] => {
    if (name === main) return [usual, part];
    if (name === own) return ['word/_rels/document.xml.rels', part];
    if (name !== relations && name !== '[Content_Types].xml') return [name, part];
    return [name, strToU8(strFromU8(part).replaceAll(main, usual))];
  });
  return zipSync(Object.fromEntries(files), { level: 0 });
}
