/** Digits written together, with where they stand in the text. */
type DigitGroup = { digits: string; start: number; end: number };

/** Groups of digits with nothing but a few signs between them: `gaps[n]` stands before group n + 1. */
export type DigitRun = { groups: DigitGroup[]; gaps: string[] };

/** Signs in circles that Unicode does not reduce to digits, each the first of 1 to 9. */
const circled = [0x2776, 0x2780, 0x278a, 0x24f5];
const circledZeros = new Set([0x24ff, 0x1f10b, 0x1f10c]);

/**
 * The value of a digit in any script or style (９, ٩, 𝟗, ⁹, ⑨), undefined for every other sign.
 * Each script's ten digits lie together and begin at a code point that ends in 0 or in 6
 * (Unicode Standard, 4.6 Numeric Value).
 */
const digitOf = (sign: string): string | undefined => {
  if (sign < '\x80') return sign >= '0' && sign <= '9' ? sign : undefined;
  const folded = sign.normalize('NFKC');
  if (/^\d$/.test(folded)) return folded;
  const code = sign.codePointAt(0)!;
  if (/^\p{Nd}$/u.test(sign)) {
    const low = code & 15;
    const isFromZero = low < 10 && /^\p{Nd}$/u.test(String.fromCodePoint(code - low));
    return String(isFromZero ? low : low - 6);
  }
  if (circledZeros.has(code)) return '0';
  const first = circled.find((start) => code >= start && code < start + 9);
  return first === undefined ? undefined : String(code - first + 1);
};

/** Nothing a reader sees: zero-width signs, the frame of a keycap, marks laid over a digit. */
const unseen = /^[\p{M}\p{Default_Ignorable_Code_Point}\p{Cf}]$/u;
const raised = /^[⁰¹²³⁴-⁹₀-₉]$/u;

/** More signs than this between two digits part them. */
const widestGap = 4;

/** All runs of digits in a text, whatever their style and whatever signs stand between them. */
export function digitRuns(text: string): DigitRun[] {
  const runs: DigitRun[] = [];
  let run: DigitRun | undefined;
  let gap = '';
  let isRaised = false;
  let index = 0;
  for (const sign of text) {
    const start = index;
    index += sign.length;
    const digit = digitOf(sign);
    if (digit !== undefined) {
      const group = run?.groups.at(-1);
      const isSame = raised.test(sign) === isRaised;
      isRaised = raised.test(sign);
      if (run && group && gap === '' && isSame) {
        group.digits += digit;
        group.end = index;
        continue;
      }
      if (run) run.gaps.push(gap);
      else runs.push((run = { groups: [], gaps: [] }));
      run.groups.push({ digits: digit, start, end: index });
      gap = '';
    } else if (sign >= '\x80' && unseen.test(sign)) {
      const group = run?.groups.at(-1);
      if (group && gap === '') group.end = index;
    } else if (run) {
      gap += sign.replace(/\s/u, ' ');
      if (/[\p{L}\p{N}]/u.test(sign) || gap.length > widestGap) {
        run = undefined;
        gap = '';
      }
    }
  }
  return runs;
}
