import type { Finding } from '../domain/faults/fault.ts';

const strict = new TextDecoder('utf-8', { fatal: true });

const lineOfBadByte = (bytes: Uint8Array): number => {
  let line = 1;
  for (let start = 0; start <= bytes.length; line++) {
    const end = bytes.indexOf(10, start);
    try {
      strict.decode(bytes.subarray(start, end < 0 ? bytes.length : end));
    } catch {
      return line;
    }
    if (end < 0) break;
    start = end + 1;
  }
  return line;
};

/** How files of Word (zip or OLE), RTF and PDF begin, whatever they are called. */
const documents = ['PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0', '{\\rtf', '%PDF-'];

const isDocument = (bytes: Uint8Array): boolean => {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  return documents.some((sign) => head.startsWith(sign));
};

const plainEnds = (text: string) => text.replaceAll(/\r\n?/g, '\n');

/**
 * The text of a file, whatever editor saved it: byte-order mark dropped, line ends made `\n`.
 * Undefined, with one finding, when the bytes are not UTF-8 text.
 */
export function decode(file: string, bytes: Uint8Array): { text?: string; findings: Finding[] } {
  const at = { line: 1, column: 1 };
  if (isDocument(bytes)) return { findings: [{ file, at, code: 'tep-word' }] };
  const [first, second] = bytes;
  const wide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const zeros = bytes.subarray(0, 200).filter((byte) => byte === 0).length;
  if (wide || zeros > 20) return { findings: [{ file, at, code: 'tep-utf16' }] };
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    const line = bytes.subarray(0, nul).filter((byte) => byte === 10).length + 1;
    return { findings: [{ file, at: { line, column: 1 }, code: 'ky-tu-nul' }] };
  }
  try {
    return { text: plainEnds(strict.decode(bytes)), findings: [] };
  } catch {
    const line = lineOfBadByte(bytes);
    return { findings: [{ file, at: { line, column: 1 }, code: 'tep-khong-utf8' }] };
  }
}

/** The same of a text that was read with its byte-order mark. */
export function plainText(saved: string): string {
  return plainEnds(saved.replace(/^\uFEFF/, ''));
}

/** A changed plain text with the byte-order mark and the line ends that the saved one has. */
export function asSaved(saved: string, changed: string): string {
  const ends = saved.match(/\r\n?|\n/g) ?? [];
  const lines = changed.split('\n');
  const mark = saved.startsWith('\uFEFF') ? '\uFEFF' : '';
  const isSame = lines.length === ends.length + 1;
  // Where lines came or went, all end as most of them did.
  const [common = '\n'] = ['\n', '\r\n', '\r'].toSorted(
    (a, b) => ends.filter((end) => end === b).length - ends.filter((end) => end === a).length,
  );
  const endOf = (index: number) => (isSame ? ends[index]! : common);
  return mark + lines.map((line, index) => (index === 0 ? '' : endOf(index - 1)) + line).join('');
}
