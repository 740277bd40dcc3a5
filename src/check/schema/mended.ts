import { typedColour } from '../../domain/typed/typed-colour.ts';
import { respelt } from '../../domain/typed/web-address.ts';
import { quote } from '../yaml/quote.ts';

/** What is typed behind an address, a second one too: `%20` before it would lead nowhere. */
const behind = /(?:[,;]\s*|\s+)(?:\(|https?:|truy cập|ngày|và\s).*$/isu;

/** The same address, letters beyond ASCII as codes; what is coded otherwise than in UTF-8 stays. */
const encoded = (address: string): string => {
  try {
    return encodeURI(decodeURI(address));
  } catch {
    return address;
  }
};

/** An address on the web as it must be typed; undefined where none is meant. */
const addressOf = (value: string): string | undefined => {
  const typed = respelt(
    value
      .trim()
      .replace(/^\[[^\]]*\]\((\S+)\)$/, '$1')
      .replace(/^[(<](.*)[)>]$/s, '$1')
      .replace(behind, ''),
  );
  const whole = /^https?:\/\//i.test(typed)
    ? typed.replace(/^https?/i, (scheme) => scheme.toLowerCase())
    : `https://${typed.replace(/^\/*/, '')}`;
  return /^https?:\/\/[\w-]+(?:\.[\w-]+)+/i.test(whole) &&
    URL.canParse(whole) &&
    !/%(?![\da-f]{2})/i.test(whole)
    ? encoded(whole)
    : undefined;
};

/** Where a site stands, of the address of one of its pages. */
const placeOf = (value: string): string | undefined =>
  addressOf(value.replace(/[?#].*$/s, '').replace(/\/?[^/]*\.(?:html?|php|aspx?)\/?$/i, ''));

const hashtagOf = (value: string): string | undefined => {
  const words = value.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const joined = words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('');
  return joined ? `#${joined}` : undefined;
};

const sides: Readonly<Record<string, string>> = {
  trên: '50% 0%',
  top: '50% 0%',
  dưới: '50% 100%',
  bottom: '50% 100%',
  trái: '0% 50%',
  left: '0% 50%',
  phải: '100% 50%',
  right: '100% 50%',
};

/** A place in a picture by two numbers, however they are set apart, or the word for its middle. */
const focusOf = (value: string): string | undefined => {
  if (/^(?:ở )?(?:chính )?giữa$|^(?:center|centre|middle)$/iu.test(value.trim())) return '50% 50%';
  const [, side = ''] =
    /^(?:ở )?(?:(?:bên|phía) )?(trên|dưới|trái|phải|top|bottom|left|right)$/iu.exec(value.trim()) ??
    [];
  if (side) return sides[side.toLowerCase()];
  const [, x, y] = /^(\d{1,3})\s*%?\s*[,;/x\s]\s*(\d{1,3})\s*%?$/.exec(value.trim()) ?? [];
  return x && y && Number(x) <= 100 && Number(y) <= 100 ? `${x}% ${y}%` : undefined;
};

const meant = (value: string, pattern: string): string | undefined => {
  if (pattern.includes('html?')) return placeOf(value);
  if (pattern.includes('https?')) return addressOf(value);
  if (pattern.includes('[0-9a-f]')) {
    return typedColour(value);
  }
  if (pattern.includes('%')) return focusOf(value);
  return pattern.startsWith('/^#') ? hashtagOf(value) : undefined;
};

/**
 * An address, a colour, a place in a picture or a hashtag as it must be typed, in its quotes, where only its signs are
 * wrong; several hashtags in one are as many.
 * @param pattern what the schema holds it against
 */
export function mended(value: string, pattern: string): string | undefined {
  const parts = value.trim().split(/[\s,;]+(?=#)/u);
  const all = pattern.startsWith('/^#') && value.trim().startsWith('#') ? parts : [value];
  const right = all.flatMap((part) => meant(part, pattern) ?? []);
  return right.length > 0 ? right.map(quote).join(', ') : undefined;
}
