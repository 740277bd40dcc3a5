/** A picture as a body names it, below the story's own folder where nothing else is said. */
export function pictureMark(alt: string, src: string, credit = 'Ảnh: nguồn'): string {
  const path = /^(?:\.\/|[a-z]+:)/i.test(src) ? src : `./${src}`;
  return `![${alt}](${/[\s()]/.test(path) ? `<${path}>` : path} "${credit}")`;
}
