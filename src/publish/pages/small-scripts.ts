import { minifySync } from 'vite';
import type { HtmlPage } from '../../html.ts';
import { isProgram } from './policy.ts';

const known = new Map<string, string>();

/**
 * Packs the scripts that stand in a page: comments, line breaks and long names are for who reads the
 * source. What a script does is left as it was written.
 */
export function packScripts(page: HtmlPage): void {
  for (const script of page.named('script').filter(isProgram)) {
    const code = page.contentOf(script);
    if (code.trim()) page.setContent(script, packed(code));
  }
}

// The same few scripts stand on every page.
const packed = (code: string): string => {
  const done = known.get(code);
  if (done !== undefined) return done;
  const { code: small, errors } = minifySync('trang.js', code, { module: false, compress: false });
  const made = errors.length > 0 ? code : small.trim();
  known.set(code, made);
  return made;
};
