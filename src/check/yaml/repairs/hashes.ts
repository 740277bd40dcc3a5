import { awkwardSign } from '../../../domain/typed/file-name.ts';
import { quote } from '../quote.ts';
import type { Way, Ways } from './repair.ts';

/** What a hash took away from a place on, and the line as it was meant. */
const lostBehind = (
  line: string,
  at: number,
  next: string,
  fix = `Viết: ${next.trim()}. `,
): ReturnType<Way> => ({
  line: next,
  code: 'chu-sau-thang',
  values: { lost: line.slice(at, at + 40), fix },
  at,
});

/** A colour without quotes, which takes the rest of its line away. */
export const colourWays: Ways = [
  [
    /[{,]\s*\w+:\s+#[\da-f]{3,6}\b/i,
    (line) => {
      const colour = /(?<=[{,]\s*\w+:\s+)#[\da-f]{3,6}\b/gi;
      const next = line.replaceAll(colour, (sign) => quote(sign));
      const at = line.search(colour);
      return lostBehind(line, at, next);
    },
  ],
];

/** A hash that takes away what follows it, a bracket's end among it. */
export const hashWays: Ways = [
  [
    /\w:\s+[^\s,"{}[\]#][^,"{}[\]]*\s#[^,"{}[\]]*\.(?:jpe?g|png|webp|avif)(?=\s*[,}])/i,
    (line) => {
      const picture = /(?<=\w:\s+)[^\s,"{}[\]#][^,"{}[\]]*\s#[^,"{}[\]]*\.\w+(?=\s*[,}])/;
      const right = awkwardSign(picture.exec(line)?.[0] ?? '')?.right;
      const next = right ? line.replace(picture, `./${right}`) : line;
      const at = line.search(/\s#/) + 1;
      const fix = `Đổi tên tệp thành “${right}” rồi viết: ${next.trim()}. `;
      return lostBehind(line, at, next, fix);
    },
  ],
  [
    /[[,]\s*#/,
    (line) => {
      const at = line.search(/[[,]\s*#/) + 1;
      const next = line.replaceAll(/(?<=[[,]\s*)#[^,\]"]+/g, (tags) =>
        tags
          .trim()
          .split(/\s+(?=#)/)
          .map(quote)
          .join(', '),
      );
      return lostBehind(line, at, next);
    },
  ],
  [
    /^\s+[^:#]*\s#/,
    (line) => {
      const at = line.search(/\s#/) + 1;
      return lostBehind(line, at, line.replaceAll(' #', ' ＃'), 'Đặt cả giá trị trong ngoặc kép. ');
    },
  ],
  [
    /\s#/,
    (line) => {
      const at = line.search(/\s#/) + 1;
      const lead = line.slice(0, line.slice(0, at).search(/[^\s,:{[][^,:{[]*$|$/));
      const value = line.slice(lead.length);
      const [inner = value] = /[{[]/.test(lead) ? (/^[^,{}[\]]*/.exec(value) ?? []) : [];
      const whole = inner.trimEnd();
      const next = lead + quote(whole) + value.slice(whole.length);
      return lostBehind(line, at, next);
    },
  ],
];
