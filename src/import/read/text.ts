import { ImportFault } from '../import-fault.ts';
import { legacyEncodingOf } from '../../domain/typed/legacy-encoding.ts';
import { canBeRead } from './refusal.ts';
import type { ReadDocument } from './source.ts';

/**
 * The letters of a text file, whatever saved it: UTF-8, UTF-16 as Notepad writes it, or the code page
 * Windows uses for Vietnamese.
 * @throws ImportFault for bytes that are no text
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const head = bytes.subarray(0, 4_000);
  const blanks = [0, 1].map(
    (odd) => head.filter((byte, at) => byte === 0 && at % 2 === odd).length,
  );
  // UTF-16 without its mark: every other byte of plain letters is nothing.
  if (blanks[1]! > head.length / 5 && blanks[0] === 0)
    return new TextDecoder('utf-16le').decode(bytes);
  if (blanks[0]! > head.length / 5 && blanks[1] === 0)
    return new TextDecoder('utf-16be').decode(bytes);
  if (head.includes(0)) throw new ImportFault('Tệp không phải văn bản.', canBeRead);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Letters of TCVN3 and VNI lie on the places of Latin-1, some of which Windows 1258 holds otherwise.
    const latin = new TextDecoder('windows-1252').decode(bytes);
    return legacyEncodingOf(latin) ? latin : new TextDecoder('windows-1258').decode(bytes);
  }
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What begins a line of its own: a sign or a number of a list. */
const listSign = /^(?:[-–—•*+#>|]|\d{1,3}[.)/]|\p{L}[.)/]|\p{Extended_Pictographic})/u;
/** Shorter lines are ended by whoever typed them. */
const leastLength = 30;
const leastCuts = 3;

/**
 * Lines as they were typed; where a PDF or a letter has cut them all at its edge, the sentences they were.
 * Chats and poems end their lines anywhere, or begin them with a capital.
 */
const mendCuts = (lines: readonly string[]): string[] => {
  const long = Math.max(...lines.map(({ length }) => length));
  const goesOn = (line: string, next: string) =>
    line.length >= Math.max(leastLength, long * 0.7) &&
    next !== '' &&
    !/[.!?…:;"”]$/u.test(line) &&
    !listSign.test(next);
  const pairs = lines.slice(1).map((next, at) => [lines[at]!, next] as const);
  const within = pairs.filter(([line, next]) => goesOn(line, next));
  const cut = within.filter(([, next]) => /^\p{Ll}/u.test(next));
  if (cut.length < leastCuts || cut.length * 2 < within.length) return [...lines];
  const whole: string[] = [];
  for (const [at, line] of lines.entries()) {
    const isCut = at > 0 && goesOn(lines[at - 1]!, line);
    if (isCut) whole.push(`${whole.pop()} ${line}`);
    else whole.push(line);
  }
  return whole;
};

/** A line as one of HTML; a machine that writes sets its headings and its bold words in the marks of Markdown. */
const paragraph = (line: string): string => {
  const [, heading] = /^#{1,6}\s+(\S.*)$/u.exec(line) ?? [];
  const words = escaped(heading ?? line).replaceAll(
    /(?<!\*)\*\*(?=[^\s*])([^*]+[^\s*])\*\*(?!\*)/gu,
    '<strong>$1</strong>',
  );
  return heading ? `<h2>${words}</h2>` : `<p>${words}</p>`;
};

/** Plain text: every line is a paragraph of its own, as Notepad shows it. */
export function readText(text: string): ReadDocument {
  const lines = text.split(/\r\n?|\n/u).map((line) => line.trimEnd());
  const whole = mendCuts(lines);
  const first = whole.find((line) => !lines.includes(line));
  const what = 'Dòng bị ngắt giữa câu, như khi chép từ PDF: đã nối lại thành đoạn';
  return {
    html: whole
      .filter((line) => line.trim() !== '')
      .map(paragraph)
      .join('\n'),
    pictures: [],
    lost: first === undefined ? [] : [{ what, where: `“${first.slice(0, 40)}…”` }],
  };
}
