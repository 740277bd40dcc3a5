/** What is wrong with a number as it was typed, and the ways to write what may be meant. */
type NumberSlip = { detail: string; offers: string[] };

const scales: Record<string, number> = {
  nghìn: 1e3,
  ngàn: 1e3,
  k: 1e3,
  triệu: 1e6,
  tr: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
};

/** A number as it may be written: no marks of thousands, a point, nothing that is lost when read. */
const canonical = /^-?(0|[1-9]\d*)(\.\d*[1-9])?$/;
/** Three digits after the mark: thousands to a Vietnamese reader, decimals to YAML. */
const thousands = /^(-?[1-9]\d{0,2})(([.,])\d{3}(?:\3\d{3})*)$/;

const written = (number: number) => {
  const text = number.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 12 });
  return canonical.test(text) ? [text] : [];
};

/** The digits of a number that is followed by a word or a sign of percent, and what it is worth in all. */
const withWord = (typed: string): NumberSlip | undefined => {
  const [, digits, word] = /^([-+]?\d[\d.,]*)\s*(%|\p{L}.*)$/u.exec(typed) ?? [];
  if (!digits || !word) return undefined;
  const slip = numberSlip(digits);
  const [plain] = slip?.offers ?? [digits];
  const [, name = '', rest = ''] = /^(\p{L}+)\s*(\d[\d.,]*|rưỡi)?/u.exec(word) ?? [];
  const scale = scales[name.toLowerCase()] ?? 1;
  // `1tr5` and `1 triệu rưỡi` are a million and a half; what follows otherwise is not understood.
  const tail =
    rest === 'rưỡi' ? 0.5 : /^\d{1,3}$/.test(rest) ? Number(`0.${rest}`) : rest === '' ? 0 : NaN;
  const value = scale === 1 && rest !== '' ? NaN : (Number(plain) + tail) * scale;
  return {
    detail: `ở đây chỉ viết số, không kèm “${word}”`,
    offers: plain && !Number.isNaN(value) ? written(value) : [],
  };
};

/**
 * What is wrong with a number as it was typed, undefined where only one reading is possible.
 * @param typed the characters of the file, quotes left out
 * @param only no text may stand there, so that a number followed by a word is a slip too
 */
export function numberSlip(typed: string, only = false): NumberSlip | undefined {
  const text = typed.trim().normalize('NFKC').replace('−', '-');
  if (canonical.test(text)) {
    if (/^-?[1-9]\d{0,2}\.\d{3}$/.test(text)) {
      const detail = 'đọc được là hàng nghìn, cũng đọc được là phần lẻ';
      return { detail, offers: [text.replace('.', ''), `"${text.replace('.', ',')}"`] };
    }
    if (text !== typed.trim()) return { detail: 'chữ số không phải chữ số thường', offers: [text] };
    if (Number.isSafeInteger(Math.trunc(Number(text)))) return undefined;
    return { detail: 'số dài quá, máy làm tròn mất', offers: [`"${text}"`] };
  }
  const [, first, rest, mark] = thousands.exec(text) ?? [];
  if (first && rest && mark) {
    const whole = first + rest.replaceAll(mark, '');
    const asDecimal = rest.length === 4 ? written(Number(`${first}.${rest.slice(1)}`)) : [];
    const detail =
      mark === '.'
        ? 'dấu chấm là dấu thập phân, không ngăn hàng nghìn'
        : 'số không viết với dấu phẩy';
    return { detail, offers: [whole, ...asDecimal] };
  }
  const one = (detail: string, value: string): NumberSlip => ({
    detail,
    offers: written(Number(value)),
  });
  if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(text))
    return one('số không ngăn hàng nghìn', text.replaceAll('.', '').replace(',', '.'));
  if (/^-?\d{1,3}(,\d{3})+\.\d+$/.test(text))
    return one('số không ngăn hàng nghìn', text.replaceAll(',', ''));
  if (/^-?\d+,\d+$/.test(text)) return one('phần lẻ đứng sau dấu chấm', text.replace(',', '.'));
  if (/^-?\d{1,3}([ '’]\d{3})+$/.test(text) || /^-?\d[\d_]*_[\d_]*$/.test(text))
    return one('số không ngăn hàng nghìn', text.replaceAll(/[ '’_]/g, ''));
  if (/^-?0\d+$/.test(text)) {
    const offers = [...written(Number(text)), `"${text}"`];
    return { detail: 'số 0 đứng đầu bị bỏ mất', offers };
  }
  if (/^-?(0|[1-9]\d*)\.\d+$/.test(text)) {
    const offers = [...written(Number(text)), `"${text.replace('.', ',')}"`];
    return { detail: 'số 0 ở cuối phần lẻ bị bỏ mất', offers };
  }
  if (/^[-+]?0(x[\da-f]+|o[0-7]+|b[01]+)$/i.test(text))
    return one('máy đọc theo hệ đếm khác', text.replace('+', ''));
  if (/^[-+]?(\d+\.?\d*|\.\d+)e[-+]?\d+$/i.test(text)) return one('viết đủ các chữ số', text);
  if (/^\+\d[\d.]*$/.test(text)) return one('không viết dấu cộng', text.slice(1));
  if (/^-?\.\d+$/.test(text)) return one('viết số 0 trước dấu chấm', text);
  if (/^-?\d+\.$/.test(text)) return one('dấu chấm ở cuối là thừa', text.slice(0, -1));
  if (/^[-+]?\.?(inf(inity)?|nan|∞)$/i.test(text))
    return { detail: 'không phải một con số', offers: [] };
  return only ? withWord(text) : undefined;
}
