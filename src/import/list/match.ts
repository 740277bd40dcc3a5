import { nearest } from '../../domain/typed/nearest.ts';
import type { Award, Unit } from '../../domain/schemas/catalogue.ts';
import { fold } from '../../domain/slug.ts';
import { withoutTones } from '../../domain/typed/tones.ts';
import { existedOn, heirsOf, indexUnits, unitNameOn } from '../../domain/units/units.ts';

/** What a written name means in a catalogue: one entry for sure, some that it may be, or none. */
export type Match = { id?: string; near: { id: string; name: string }[] };

/** Short forms as lists of Youth Unions write them; the catalogue may have either. */
const shortForms: [RegExp, string][] = (
  [
    [
      'đtn|đoàn tncs(?: hồ chí minh| hcm)?|đoàn thanh niên(?: cộng sản hồ chí minh)?|đoàn tn',
      'đoàn',
    ],
    ['(xã|phường|huyện|quận|thị|tỉnh|thành) đoàn', 'đoàn $1'],
    ['p\\.', 'phường '],
    ['x\\.', 'xã '],
    ['tt\\.', 'thị trấn '],
    ['tx\\.', 'thị xã '],
    ['tp\\.?', 'thành phố '],
    ['h\\.', 'huyện '],
    ['ubnd', 'ủy ban nhân dân'],
    ['bch', 'ban chấp hành'],
    ['btv', 'ban thường vụ'],
    ['clb', 'câu lạc bộ'],
  ] as const
).map(([form, full]) => [new RegExp(`(?<!\\p{L})(?:${form})(?!\\p{L})`, 'gu'), full]);

/** A word with its tone behind it, so that hoà and hòa are one. */
const toneLast = (word: string): string => {
  const { letters, tones } = withoutTones(word);
  return letters + tones;
};

/** A name so written that spellings of the same name are equal, accents and all. */
const plain = (name: string): string =>
  shortForms
    .reduce(
      (text, [form, full]) => text.replaceAll(form, full),
      name.normalize('NFC').toLowerCase(),
    )
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map(toneLast)
    .join(' ');

type Named = { id: string; names: string[] };

const matcher = (entries: readonly Named[]) => {
  const known = entries.flatMap(({ id, names }) =>
    names.map((name) => ({ id, name, key: plain(name) })),
  );
  const byKey = Map.groupBy(known, ({ key }) => key);
  const asked = new Map<string, Match>();
  const find = (written: string): Match => {
    const key = plain(written);
    const same = new Map((byKey.get(key) ?? []).map(({ id, name }) => [id, { id, name }]));
    if (same.size === 1) return { id: [...same.keys()][0]!, near: [] };
    if (same.size > 1) return { near: [...same.values()] };
    // All words of one in the other, three at least; or accents, or a letter or two apart.
    const bare = fold(key);
    const words = new Set(bare.split(' '));
    const contained = known.filter((other) => {
      const others = fold(other.key).split(' ');
      const common = others.filter((word) => words.has(word)).length;
      return common >= 3 && (common === others.length || common === words.size);
    });
    const close = nearest(
      bare,
      known.map((other) => fold(other.key)),
    );
    // "P. Giả" in a list of the Union's may be its branch there.
    const isPlace = /^(?:xa|phuong|thi|huyen|quan|thanh|tinh|truong) /u.test(bare);
    const branch = isPlace ? `${toneLast('đoàn')} ${key}` : '';
    const near = [
      ...contained,
      ...known.filter((other) => fold(other.key) === close || other.key === branch),
    ];
    return {
      near: [...new Map(near.map(({ id, name }) => [id, { id, name }])).values()].slice(0, 4),
    };
  };
  return (written: string): Match => {
    const match = asked.get(written) ?? find(written);
    asked.set(written, match);
    return match;
  };
};

/**
 * Finds units by any name they ever had, long or short. With a day, a unit that did not stand then is
 * asked for, with those that have come of it: the document may use an old name, or be an old one.
 * @param day `YYYY-MM-DD`
 */
export function unitMatcher(units: readonly Unit[], day?: string): (written: string) => Match {
  const all = indexUnits(units);
  const find = matcher(
    units.map(({ id, names }) => ({
      id,
      names: names.flatMap(({ name, short }) => (short ? [name, short] : [name])),
    })),
  );
  return (written) => {
    const match = find(written);
    const unit = match.id && day ? all.get(match.id) : undefined;
    if (!unit || existedOn(unit, day!)) return match;
    const family = [unit, ...heirsOf(all, unit)];
    return { near: family.map((one) => ({ id: one.id, name: unitNameOn(one, day!).name })) };
  };
}

/** Finds awards by their names. */
export function awardMatcher(awards: readonly Award[]): (written: string) => Match {
  return matcher(awards.map(({ id, name }) => ({ id, names: [name] })));
}
