import { respelt } from '../../domain/typed/web-address.ts';
import { quote } from '../yaml/quote.ts';

/** What is typed behind an address, a second one too: `%20` before it would lead nowhere. */
const behind = /(?:[,;]\s*|\s+)(?:\(|https?:|truy cập|ngày|và\s).*$/isu;

/** An address on the web as it must be typed; undefined where none is meant. */
const addressOf = (value: string): string | undefined => {
  const typed = respelt(
    value
      .trim()
      .replace(/^[(<](.*)[)>]$/s, '$1')
      .replace(behind, ''),
  );
  const whole = /^https?:\/\//i.test(typed) ? typed : `https://${typed.replace(/^\/*/, '')}`;
  return /^https?:\/\/[\w-]+(?:\.[\w-]+)+/i.test(whole) &&
    URL.canParse(whole) &&
    !/%(?![\da-f]{2})/i.test(whole)
    ? encodeURI(decodeURI(whole))
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

const meant = (value: string, pattern: string): string | undefined => {
  if (pattern.includes('html?')) return placeOf(value);
  if (pattern.includes('https?')) return addressOf(value);
  if (pattern.includes('[0-9a-f]')) {
    const digits = /^#?\s*((?:[\da-f]{3}){1,2})$/iu.exec(value.trim())?.[1];
    return digits && `#${digits}`;
  }
  return pattern.startsWith('/^#') ? hashtagOf(value) : undefined;
};

/**
 * An address, a colour or a hashtag as it must be typed, in its quotes, where only its signs are
 * wrong; several hashtags in one are as many.
 * @param pattern what the schema holds it against
 */
export function mended(value: string, pattern: string): string | undefined {
  const parts = value.trim().split(/[\s,;]+(?=#)/u);
  const all = pattern.startsWith('/^#') && value.trim().startsWith('#') ? parts : [value];
  const right = all.flatMap((part) => meant(part, pattern) ?? []);
  return right.length > 0 ? right.map(quote).join(', ') : undefined;
}
