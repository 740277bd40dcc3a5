/** Cuts at a word, with an ellipsis, so that the whole is at most `most` characters. */
export function shorten(text: string, most: number): string {
  const clean = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (clean.length <= most) return clean;
  const cut = clean.slice(0, most - 1);
  const end = cut.lastIndexOf(' ');
  return `${(end > most / 2 ? cut.slice(0, end) : cut).replace(/[\s,.;:–—-]+$/, '')}…`;
}

/** What tells a further page of a list from the first, behind its title: " · Trang 2". */
export function partTitle(number: number, word: string): string {
  return number > 1 ? ` · ${word} ${number}` : '';
}

/**
 * Title of a preview: at most 60 characters, without the site's name (Facebook cuts longer ones).
 * @param part which page of a list it is, kept whole
 */
export function previewTitle(title: string, part = ''): string {
  return shorten(title, 60 - part.length) + part;
}

/** Description of a preview: 70 to 160 characters; a short lede is completed by what follows. */
export function previewText(lede: string, more: string): string {
  const first = lede.trim();
  const end = /[\p{L}\p{N})”"]$/u.test(first) ? '.' : '';
  return shorten(first.length < 70 ? `${first}${end} ${more}` : first, 160);
}
