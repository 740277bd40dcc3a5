/**
 * Takes the white space inside the two ends of every link out of a page. The formatter breaks long
 * links over lines, and what is only a line break there would be underlined as a space.
 */
export const withTightLinks = (html: string): string =>
  html.replace(/(<a\b[^>]*>)\s+/g, '$1').replace(/\s+(?=<\/a>)/g, '');
