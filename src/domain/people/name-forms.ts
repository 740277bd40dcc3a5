const words = (name: string) => name.normalize('NFC').trim().split(/\s+/);

/**
 * The name one is called by: the last syllable of a Kinh name; for names that begin with the
 * Ê Đê markers H' or Y, all but the clan's name, which stands last.
 */
export function givenName(name: string): string {
  const parts = words(name);
  if (/^(H['’ʼ]|Y$)/i.test(parts[0]!) && parts.length > 1) return parts.slice(0, -1).join(' ');
  return parts.at(-1)!;
}

/** One or two capitals for a picture without a photo: first and last syllable, H'Ví Dụ Niê → "HN". */
export function initialsOf(name: string): string {
  const parts = words(name).map((part) => part.match(/\p{L}/u)?.[0] ?? '');
  const ends = parts.length > 1 ? [parts[0], parts.at(-1)] : parts;
  return ends.join('').toLocaleUpperCase('vi');
}

/**
 * What a name is sorted by: of a person the given name, then all of it, as class lists are; of a
 * collective its words as they stand.
 */
export function sortKey(name: string, isPerson: boolean): string {
  return isPerson ? `${givenName(name)} ${name}` : name;
}
