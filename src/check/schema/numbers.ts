import type { z } from 'astro/zod';
import type { Finding, KeyPath } from '../../domain/faults/fault.ts';
import { numberSlip } from '../../domain/typed/typed-number.ts';
import { kindsAt } from './shape.ts';
import { quote } from '../yaml/quote.ts';
import type { YamlScalar } from '../yaml/scalars.ts';
import type { YamlSource } from '../yaml/source.ts';

const lastKey = (path: KeyPath) => String(path.findLast((part) => typeof part === 'string') ?? '');

/** Both readings: "viết 1200, hoặc 1.2 nếu đúng là 1 phẩy 2". */
const offer = (key: string, offers: readonly string[], isFlat: boolean): string => {
  const [first, second] = offers;
  if (first === undefined) return '';
  const read = second?.startsWith('"')
    ? ' nếu phải giữ nguyên như đã viết'
    : ` nếu đúng là ${second?.replace('.', ' phẩy ')}`;
  const also = second === undefined ? '' : `, hoặc ${second}${read}`;
  return `Viết ${isFlat ? `${key}: ` : ''}${first}${also}.`;
};

const slipOf = (scalar: YamlScalar, file: string, kinds: ReadonlySet<string>): Finding[] => {
  const { path, typed, isPlain, value, isText } = scalar;
  const key = lastKey(path);
  const at = path;
  if (kinds.has('coerced') && !isText && typed !== String(Number(typed))) {
    const fix = `Đặt trong ngoặc kép: ${key}: ${quote(typed)}`;
    const values = { key, expected: 'chữ', got: `số “${typed}”`, fix };
    return [{ file, at, code: 'sai-kieu', values }];
  }
  if (!kinds.has('number')) return [];
  const only = !kinds.has('string');
  if (!isPlain && !only) return [];
  const slip = numberSlip(typed, only);
  const isFlat = typeof path.at(-1) === 'string';
  if (slip) {
    const offers = only ? slip.offers.filter((one) => !one.startsWith('"')) : slip.offers;
    const values = { key, typed, detail: slip.detail, fix: offer(key, offers, isFlat) };
    return [{ file, at, code: 'so-viet-sai', values }];
  }
  if (isPlain || !/^-?\d[\d.]*$/.test(value.trim())) return [];
  const detail = 'số đặt trong ngoặc kép thành chữ';
  const fix = offer(key, [value.trim()], isFlat);
  return [{ file, at, code: 'so-viet-sai', values: { key, typed: quote(typed), detail, fix } }];
};

/**
 * Numbers as they were typed, wherever the schema takes a number: what could be read in two ways,
 * or is read otherwise than it stands.
 * @param base path of what the schema describes, inside its file
 */
export function ambiguousNumbers(
  schema: z.ZodType,
  file: string,
  yaml: YamlSource,
  base: KeyPath,
): Finding[] {
  return yaml
    .below(base)
    .flatMap((scalar) =>
      scalar.isKey || !/\p{Nd}|inf|nan/iu.test(scalar.typed)
        ? []
        : slipOf(scalar, file, kindsAt(schema, scalar.path.slice(base.length))),
    );
}
