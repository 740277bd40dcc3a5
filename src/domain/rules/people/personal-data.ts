import { matchesOf } from '../../matches.ts';
import type { Finding } from '../../faults/fault.ts';
import { isContact, type Piece } from '../../piece.ts';
import { isFixedLine } from '../../typed/vietnamese-numbers.ts';
import { homeAddresses } from './home-address.ts';
import { birthdays, personalNumbers, type PersonalNumber } from './personal-numbers.ts';

const mail =
  /[\p{L}\p{N}._%+-]{1,64}\s?(?:@|[([](?:at|a còng)[)\]])\s?[\p{L}\p{N}-]+(?:(?:\.|\s?[([](?:dot|chấm)[)\]]\s?)[\p{L}\p{N}-]+)+|[\w.%+-]{3,64}\s?[([]a[)\]](?!.*[([]b[)\]])\s?[\w-]+(?:\.[\w-]+)*\.(?:com|vn|net|org)(?![\p{L}\p{N}])|[\w.%+-]{3,64}@(?:gmail|yahoo|hotmail|outlook|icloud)(?![\p{L}\p{N}.])/giu;
/** `anh@2x.jpg` is how a picture for fine screens is called. */
const pictureName = /\.(?:jpe?g|png|webp|avif|gif|svg|heic|pdf)$/i;
/** Days look like numbers with signs between; letters in their place keep all other places. */
const blankDays = (text: string) =>
  text.replace(
    /(?<!\d)\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:1[89]|20)\d{2}(?!\d)|(?<!\d)(?:1[89]|20)\d{2}-\d{2}-\d{2}(?!\d)|(?<![\d./-])(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])\/\d{2}(?!\d|[./-]\d)|(?<![\d./-])(?:0?[1-9]|1[0-2])[./-](?:19|20)\d{2}(?!\d|[./-]\d)/g,
    (day) => 'x'.repeat(day.length),
  );

/** Full-width and other signs as plain ones, one for one. */
const plain = (text: string) =>
  text.replace(/[^\p{ASCII}⁰¹²³⁴-⁹₀-₉]/gu, (sign) => {
    const folded = sign.normalize('NFKC');
    return folded.length === sign.length ? folded : sign;
  });

/** A mobile number with letters in the place of the figures they look like: O9I2 345 678. */
const disguised = /(?<![\p{L}\p{N}])[0Oo][. -]?[35789](?:[. -]?[\dOoIl]){8}(?![\p{L}\p{N}])/gu;
const undisguised = (text: string) =>
  text.replace(disguised, (found) =>
    (found.match(/\d/g) ?? []).length < 6
      ? found
      : found.replaceAll(/[OoIl]/g, (sign) => (/[Oo]/.test(sign) ? '0' : '1')),
  );

/** What any of these must hold; most texts do not, and are passed over at once. */
const suspicious =
  /[@＠﹫]|[([](?:at|a|a còng)[)\]]|(?:\p{N}\P{N}{0,8}){8}|không\P{L}+chín|hộ chiếu|(?<!\p{L})(?:sinh|ns|sn)(?!\p{L})|không\P{L}+(?:ba|năm|bảy|tám)|(?<!\p{L})(?:biển (?:số|xe|kiểm)|bks)/iu;

/** Keys whose values are addresses, numbers of documents or ids, where long numbers are at home. */
const isTechnical = ({ kind, path }: Piece): boolean =>
  kind === 'address' ||
  ['url', 'number', 'src', 'file', 'id', 'oaId', 'appId', 'page'].includes(String(path.at(-1))) ||
  ['facebook', 'zalo'].includes(String(path[0]));

const mailsIn = (text: string, mails: ReadonlySet<string>): PersonalNumber[] =>
  matchesOf(text, mail).flatMap(({ index, 0: found }) =>
    mails.has(found.toLowerCase()) || pictureName.test(found)
      ? []
      : [{ code: 'thu-dien-tu' as const, start: index, end: index + found.length }],
  );

/** An address that prints itself: what looks like a paper's number in it is a group's or a post's. */
const bareAddress = /https?:\/\/\S+/giu;
const isInAddress = (text: string) => {
  const spans = matchesOf(text, bareAddress).map(
    ({ index, 0: { length } }) => [index, index + length] as const,
  );
  return ({ start }: PersonalNumber) => spans.some(([from, to]) => start >= from && start < to);
};

/** Numbers in an address that calls or writes to somebody; an organisation's at Zalo is longer. */
const inAddress = /(?:tel:|zalo\.me\/|wa\.me\/|callto:|sms:)\+?\d[\d.\s-]{7,13}(?!\d)/giu;

const toldAs =
  ({ file, text, pointOf }: Piece) =>
  ({ code, start, end }: PersonalNumber): Finding => ({
    file,
    at: pointOf(start, end - start),
    code,
    values: { value: text.slice(start, end).trim() },
  });

/**
 * Telephones, papers, accounts, homes, days of birth and e-mail addresses in any text, however they are spaced
 * and whatever digits they are written with.
 * @param mails the union's own addresses, allowed everywhere
 */
export function personalData(piece: Piece, mails: ReadonlySet<string>): Finding[] {
  const homes = isTechnical(piece) ? [] : homeAddresses(piece.text);
  const signs = undisguised(piece.text);
  if (!suspicious.test(signs)) return homes.map(toldAs(piece));
  const typed = plain(signs);
  const text = blankDays(typed);
  const office = isContact(piece);
  const numbers = isTechnical(piece)
    ? matchesOf(text, inAddress).map(({ index, 0: found }) => ({
        code: 'so-dien-thoai' as const,
        start: index,
        end: index + found.length,
      }))
    : personalNumbers(text).filter(
        (one) =>
          !(office && isFixedLine(text.slice(one.start, one.end).replace(/\D/g, ''))) &&
          !(one.code === 'so-dinh-danh' && isInAddress(text)(one)),
      );
  const found = [
    ...(office ? [] : mailsIn(text, mails)),
    ...numbers,
    ...birthdays(typed),
    ...homes,
  ];
  return found.map(toldAs(piece));
}

/**
 * Pieces that hold nothing but digits and signs, one after the other, read as one: a number may be
 * spread over the cells of a table or over paragraphs.
 */
export function bareNumbers(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  let group: Piece[] = [];
  const close = () => {
    const [first] = group;
    if (first && group.length > 1) {
      const text = group.map((piece) => piece.text.trim()).join(' ');
      joined.push({ ...first, text, pointOf: () => first.pointOf(0, 1) });
    }
    group = [];
  };
  for (const piece of pieces) {
    const isBare =
      piece.path.length === 0 && /^\P{L}*$/u.test(piece.text) && /\p{N}/u.test(piece.text);
    if (!isBare || piece.file !== group[0]?.file) close();
    if (isBare && piece.text.length <= 12) group.push(piece);
  }
  close();
  return joined;
}
