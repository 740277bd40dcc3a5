/** What an address may be: unaccented words joined by hyphens. */
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Whether Windows keeps a name for a device, with any ending: no such folder or file can be made
 * there. https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
export function isDeviceName(name: string): boolean {
  return /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?:\.|$)/i.test(name);
}

/**
 * Lower-case text without Vietnamese diacritics (đ → d), for comparing and for addresses.
 * @param text any text, in NFC or NFD
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐðÐ]/g, 'd')
    .toLowerCase()
    .normalize('NFC');
}

/** An address made of a text, of at most 60 letters; '' where it has none. */
export function slugFrom(text: string): string {
  return asciiSlug(text).slice(0, 60).replace(/-+$/, '');
}

/** An address made of a title that nothing has yet: `doi-giay`, `doi-giay-2`. */
export function freeSlug(title: string, isTaken: (slug: string) => boolean): string {
  const base = slugFrom(title) || 'bai-moi';
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (!isTaken(slug)) return slug;
  }
}

/** The unaccented address of a Vietnamese text: "Đổi giấy lấy cây" → "doi-giay-lay-cay". */
export function asciiSlug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
