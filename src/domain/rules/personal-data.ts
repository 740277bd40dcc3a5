import type { Finding } from '../faults/fault.ts';
import type { FaultCode } from '../faults/table.ts';
import type { Piece } from '../piece.ts';

const separator = String.raw`[\s.\-–·()/]{0,3}`;
/** Vietnamese numbers: mobile 0 or +84 and nine digits beginning 3, 5, 7, 8, 9; fixed 02 and nine more. */
const phone = new RegExp(
  String.raw`(?<![\d\p{L}])(?:\(?\+?\s?\(?84\)?|0084|0)(?:${separator}0)?(?:${separator}[35789](?:${separator}\d){8}|${separator}2(?:${separator}\d){9})(?!\d)`,
  'gu',
);
const fixedLine = /^\(?(\+?84|0084|0)\D*0?\D*2/;
/** An old identity card has 9 digits, the new one 12 and begins with 0; amounts never begin with 0. */
const identity =
  /(?<![\d.,\p{L}/-])(?:\d{12}|\d{9}|0\d{2}(?:[ .-]\d{3}){3})(?![\d\p{L}]|[.,/-]\d)/gu;
const spacedIdentity =
  /(?:CMND|CCCD|căn cước|chứng minh|định danh)\D{0,25}((?:\d[ .-]?){8}\d(?:(?:[ .-]?\d){3})?)(?!\d)/giu;
const money = /^\s*(đồng|đ\b|VND|VNĐ|USD)/iu;
const mail = /[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;

/** Days look like numbers with separators; they are blanked, so that places stay. */
const blankDays = (text: string) =>
  text.replace(/\b\d{1,2}[./-]\d{1,2}[./-]\d{4}\b|\b\d{4}-\d{2}-\d{2}\b/g, (day) =>
    '~'.repeat(day.length),
  );

/** Full-width and other digits as plain ones, one for one. */
const plain = (text: string) =>
  text.replace(/\P{ASCII}/gu, (sign) => {
    const folded = sign.normalize('NFKC');
    return folded.length === sign.length ? folded : sign;
  });

const matches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map((match) => ({ index: match.index, value: match[0] }));

/** What any of these must hold; most texts do not, and are passed over at once. */
const suspicious = /@|[([]at[)\]]|(?:\p{N}\P{N}{0,4}){8}/iu;

/** Keys whose values are addresses, numbers of documents or ids, where long numbers are at home. */
const isTechnical = ({ kind, path }: Piece): boolean =>
  kind === 'address' ||
  ['url', 'number', 'src', 'file', 'id', 'oaId', 'appId', 'page'].includes(String(path.at(-1))) ||
  ['facebook', 'zalo'].includes(String(path[0]));

/** Where the union itself may be reached: an organisation's mail and fixed line are no secret. */
const isOffice = ({ file, path }: Piece): boolean =>
  (file === 'site.yaml' && path[0] === 'contacts') || path.at(-1) === 'channel';

/**
 * Telephone numbers, identity numbers and e-mail addresses in any text, however they are spaced.
 * @param mails the union's own addresses, allowed everywhere
 */
export const personalData = (piece: Piece, mails: ReadonlySet<string>): Finding[] => {
  if (!suspicious.test(piece.text)) return [];
  const text = blankDays(plain(piece.text));
  const findings: Finding[] = [];
  const find = (code: FaultCode, { index, value }: { index: number; value: string }) =>
    findings.push({
      file: piece.file,
      at: piece.pointOf(index, value.length),
      code,
      values: { value: value.trim() },
    });

  const office = isOffice(piece);
  for (const found of matches(text, mail)) {
    if (office || mails.has(found.value.toLowerCase())) continue;
    find('thu-dien-tu', found);
  }
  if (isTechnical(piece)) {
    const inAddress = /(?:tel:|zalo\.me\/|wa\.me\/|callto:|sms:)\+?\d[\d.\s-]{7,}/giu;
    for (const found of matches(text, inAddress)) find('so-dien-thoai', found);
    return findings;
  }
  const phones = matches(text, phone).filter(({ value }) => !(office && fixedLine.test(value)));
  for (const found of phones) find('so-dien-thoai', found);
  const identities = [
    ...matches(text, identity),
    ...[...text.matchAll(spacedIdentity)].map((match) => ({
      index: match.index + match[0].indexOf(match[1]!),
      value: match[1]!,
    })),
  ];
  for (const found of identities) {
    const end = found.index + found.value.length;
    const isPhone = phones.some(
      ({ index, value }) => index < end && found.index < index + value.length,
    );
    const isKnown = findings.some(({ values }) => values?.['value'] === found.value.trim());
    if (isPhone || isKnown || money.test(text.slice(end))) continue;
    find('so-dinh-danh', found);
  }
  return findings;
};
