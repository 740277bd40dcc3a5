import QRCode from 'qrcode';
import { channelLink } from '../../domain/share/links.ts';

/** Modules of white that the standard asks for around a code (ISO/IEC 18004). */
export const quietZone = 4;

/**
 * The dark modules of a QR code as one path on a grid of `size` × `size`, without quiet zone; error
 * correction M. Throws when the text is over 2,300 bytes.
 */
export function qrPath(text: string): { d: string; size: number } {
  const { size, isDark } = modulesOf(text, 'M');
  let d = '';
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      let run = 0;
      while (column + run < size && isDark(row, column + run)) run += 1;
      if (run > 0) d += `M${column} ${row}h${run}v1h-${run}z`;
      column += run;
    }
  }
  return { d, size };
}

/** Codes as SVG, each by the address it leads to. */
export type Codes = Record<string, string>;

/**
 * The codes of a story: that on the print of its page, at `url`, and that of its kit, whose readers
 * are counted. What is `known` is not drawn again.
 */
export function storyCodes(url: string, slug: string, known: Codes): Codes {
  const kit = channelLink(url, 'qr', slug);
  return { [url]: known[url] ?? printCode(url), [kit]: known[kit] ?? codeSvg(kit, 160) };
}

/**
 * A QR code as inline SVG, for a page's own print: error correction L and no quiet zone, since it
 * stands on white paper and every byte is part of the page. It is one line to and fro over all rows,
 * whose dashes are the dark modules, and which turns outside of the code: packed, half of a path.
 */
const printCode = (text: string): string => {
  const { size, isDark } = modulesOf(text, 'L');
  const places = Array.from({ length: size }, (_, place) => place);
  const turn = '000';
  const modules = places.map((row) => {
    const ways = row % 2 === 0 ? places : places.toReversed();
    return ways.map((column) => (isDark(row, column) ? 1 : 0)).join('') + turn;
  });
  const dashes = modules.join('').match(/0+|1+/gu) ?? [];
  const line = places.map((row) => (row % 2 === 0 ? `H${size + 1}v1` : 'H-1v1')).join('');
  const pattern = dashes.map(({ length }) => length).join(' ');
  return `<svg viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="none" stroke="#000" stroke-dasharray="${pattern}" d="M0 .5${line}"/></svg>`;
};

/** A QR code with its quiet zone as an SVG `side` pixels wide, dark on white whatever lies around it. */
export function codeSvg(text: string, side: number): string {
  const { d, size } = qrPath(text);
  const whole = size + 2 * quietZone;
  const path = `<path transform="translate(${quietZone} ${quietZone})" d="${d}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${whole} ${whole}" shape-rendering="crispEdges"><rect width="${whole}" height="${whole}" fill="#fff"/>${path}</svg>`;
}

const modulesOf = (text: string, errorCorrectionLevel: 'L' | 'M') => {
  const { modules } = QRCode.create(text, { errorCorrectionLevel });
  const isDark = (row: number, column: number) => Boolean(modules.get(row, column));
  return { size: modules.size, isDark };
};
