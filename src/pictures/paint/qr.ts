import QRCode from 'qrcode';

/** Modules of white that the standard asks for around a code (ISO/IEC 18004). */
export const quietZone = 4;

/**
 * The dark modules of a QR code as one path on a grid of `size` × `size`, without quiet zone; error
 * correction M. Throws when the text is over 2,300 bytes.
 */
export function qrPath(text: string): { d: string; size: number } {
  const { size, isDark } = modulesOf(text);
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

/**
 * A QR code as inline SVG, for a page's own print: error correction L and no quiet zone, since it
 * stands on white paper and every byte is part of the page.
 */
export function qrSvg(text: string): Promise<string> {
  return QRCode.toString(text, { type: 'svg', margin: 0, errorCorrectionLevel: 'L' });
}

/** A QR code with its quiet zone as an SVG `side` pixels wide, dark on white whatever lies around it. */
export function codeSvg(text: string, side: number): string {
  const { d, size } = qrPath(text);
  const whole = size + 2 * quietZone;
  const path = `<path transform="translate(${quietZone} ${quietZone})" d="${d}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${whole} ${whole}" shape-rendering="crispEdges"><rect width="${whole}" height="${whole}" fill="#fff"/>${path}</svg>`;
}

function modulesOf(text: string) {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const isDark = (row: number, column: number) => Boolean(modules.get(row, column));
  return { size: modules.size, isDark };
}
