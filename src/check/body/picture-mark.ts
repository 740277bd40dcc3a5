import { awkwardPicture } from '../mdx/components.ts';
import { curlyQuotes } from '../yaml/quote.ts';

/** A picture as a body names it, below the story's own folder where nothing else is said. */
export function pictureMark(alt: string, src: string, credit = 'Ảnh: nguồn'): string {
  const awkward = awkwardPicture(src)?.right;
  const named = awkward ?? src;
  const path = /^(?:\.\/|[a-z]+:)/i.test(named) ? named : `./${named}`;
  const mark = `![${alt}](${/[\s()]/.test(path) ? `<${path}>` : path} "${curlyQuotes(credit)}")`;
  return awkward ? `${mark}\n(và đổi tên tệp thành “${awkward}”)` : mark;
}

/** The same for a picture beside its story, whose words may be missing. */
export function pictureBeside(alt: string, src: string, credit = ''): string {
  const beside = src.startsWith('./') ? src : `./${src}`;
  return pictureMark(alt || 'lời tả ảnh', beside, credit || undefined);
}

const onlyName =
  /^(?:!?\[|\()?(?:ảnh|hình|image|img|photo)?\s*:?\s*((?:\.\/)?[\p{L}\p{N}_ ().-]+?\.(?:jpe?g|png|webp|avif|gif|heic))[\])]?$/iu;

/** The name of a picture that a row is nothing but, as it is left where one should be put in. */
export function nameAlone(row: string): string | undefined {
  return onlyName.exec(row.trim())?.[1];
}
