import { isScalar, type Pair, type Scalar } from 'yaml';
import { typedColour } from '../../domain/typed/typed-colour.ts';
import { isLikeKey } from '../schema/known-keys.ts';
import { numberSlip } from '../../domain/typed/typed-number.ts';
import { quote } from './quote.ts';
import { lacksColon, rangeOf, within, type Slip } from './slip.ts';

/** A key of a flow map that no colon follows: the value cut before it, and the last such key of one value. */
type BareKey = { key: Scalar; before: Pair; last: Scalar; isFirst: boolean };

/** Keys of a flow map that no colon follows, with the value that commas cut off before each. */
export function bareKeys(items: readonly Pair[], text: string): BareKey[] {
  const found: BareKey[] = [];
  let before: Pair | undefined;
  let run: Scalar[] = [];
  const close = () => {
    const last = run.at(-1);
    const isCut =
      before && isScalar(before.value) && (before.value.value !== null || before.value.source);
    if (last && before && isCut)
      for (const key of run) found.push({ key, before, last, isFirst: key === run[0] });
    run = [];
  };
  for (const pair of items) {
    if (lacksColon(pair, text) && isScalar(pair.key) && pair.key.type === 'PLAIN')
      run.push(pair.key);
    else {
      close();
      before = pair;
    }
  }
  close();
  return found;
}

/** Keys that take one id, or one word of a choice. */
const takesOne =
  /^(?:source|unit|award|axis|issuer|profile|model|side|state|kind|type|method|access|recipient|effort|status|basis|level)$/;

/** A key and its value with another sign between them than YAML's colon. */
const otherColon = /^([a-z]\w*)\s*([：﹕=])\s*(\S.*)$/iu;

const lettersOf = (text: string) => text.replaceAll(/[\s,"'“”[\]]/gu, '');

/** What a value was meant to be that commas cut: an item of a list, an address, a colour, the first of several ids. */
const meantOf = (name: string, whole: string, kinds: ReadonlySet<string>): string => {
  const parts = whole.split(/\s*,\s*/);
  const areIds = parts.every((part) => /^[a-z\d]+(?:-[a-z\d]+)*$/.test(part));
  if (kinds.has('array') && !kinds.has('string')) return `[${parts.join(', ')}]`;
  if (areIds && takesOne.test(name)) return parts[0]!;
  if (/^[\w.+-]+@[\w-]+(?:[.,][a-z]+)+$/i.test(whole)) return whole.replaceAll(',', '.');
  const colour = /^rgba?\s?\(/i.test(whole) ? typedColour(whole) : undefined;
  const focus = name === 'focus' && /^(\d+%),\s*(\d+%)$/.exec(whole);
  return quote(colour ?? (focus ? `${focus[1]} ${focus[2]}` : whole.replace(/^“(.*)”$/u, '$1')));
};

/**
 * A comma that cut a value in two, as the fault that says so.
 * @param kinds the types that the key before takes, by their names in the schema
 */
export function commaSlip(
  { key, before, last }: BareKey,
  text: string,
  kinds: ReadonlySet<string>,
): Slip | undefined {
  if (!isScalar(before.value)) return undefined;
  const [from] = rangeOf(before.value);
  const [offset] = rangeOf(key);
  const [, to] = rangeOf(last);
  const whole = text.slice(from, to);
  const meant = otherColon.exec(text.slice(offset, rangeOf(key)[1]));
  if (meant && isLikeKey(meant[1]!)) {
    const right = `${meant[1]}: ${meant[3]}`;
    const values = {
      detail:
        meant[2] === '='
          ? 'có dấu = ở chỗ của dấu hai chấm'
          : `có dấu hai chấm kiểu Trung, Nhật “${meant[2]}”`,
      fix: `Viết: ${right}`,
      meant: meant[1]!,
    };
    return {
      offset,
      code: 'yaml-hai-cham',
      values,
      mend: within(text, offset, rangeOf(key)[1], right),
    };
  }
  if (/^["']/.test(whole)) return undefined;
  const name = String(before.key);
  const typed = /^[\d., ]+$/.test(whole) ? whole.replaceAll(' ', '') : whole;
  const number = numberSlip(typed, !kinds.has('string'));
  const [right = meantOf(name, whole, kinds), other] = number?.offers ?? [];
  const also = other ? `, hoặc ${other} nếu dấu phẩy là phần lẻ` : '';
  const isOne = takesOne.test(name) && whole.startsWith(`${right},`);
  const values = {
    brackets: '{ }',
    whole,
    cut: text.slice(offset, to),
    fix: `${isOne ? 'Khóa này chỉ nhận một. ' : ''}Viết: ${name}: ${right}${also}`,
    // What the half before the comma is called wrong for is the same slip.
    meant: name,
  };
  const isSame = lettersOf(right) === lettersOf(whole);
  const mend = number || !isSame ? undefined : within(text, from, to, right);
  return { offset, code: 'phay-trong-ngoac', values, mend };
}
