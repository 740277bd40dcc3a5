import type { Draft } from '../draft.ts';
import { isSurelyAfter, writeDay } from '../date.ts';
import type { Finding, KeyPath } from '../faults/fault.ts';
import { fold } from '../slug.ts';
import { askNearest } from '../typed/nearest.ts';
import type { Award, Unit } from '../schemas/catalogue.ts';
import { bringsHeirs, successionCycle } from '../units/units.ts';
import { namesAtOnce } from './days/order-of-days.ts';
import { collect, items, type Scope } from './scope.ts';
import { repeatedIds, repeatedInSite } from './repeated-ids.ts';

/** Units that stand below themselves today, each circle told once at its first unit. */
const parentCycles = (units: readonly Draft<Unit>[]): Finding[] => {
  const { findings, find } = collect('units.yaml');
  const above = new Map(
    units.flatMap(({ id, parents }) => {
      const open = items(parents).find(([, { unit, to }]) => unit === id || to === undefined);
      return id === undefined || !open?.[1].unit ? [] : [[id, open] as const];
    }),
  );
  const told = new Set<string>();
  units.forEach(({ id = '' }, index) => {
    const way = [id];
    for (let next = above.get(id)?.[1].unit; next; next = above.get(next)?.[1].unit) {
      if (next === id && !told.has(id)) {
        for (const one of way) told.add(one);
        const at = [index, 'parents', above.get(id)![0], 'unit'];
        find(at, 'vong-truc-thuoc', { cycle: [...way, id].join(' → ') });
      }
      if (way.includes(next)) return;
      way.push(next);
    }
  });
  return findings;
};

/** Where a unit's story breaks off: its last name has ended, or it was merged, and nothing says into what. */
const brokenOff = (unit: Draft<Unit>): { at: KeyPath; state: string } | undefined => {
  const names = items(unit.names);
  const events = items(unit.events);
  const merged = events.find(([, { type = '', to }]) => bringsHeirs(type) && !to?.length);
  if (merged)
    return {
      at: ['events', merged[0]],
      state: 'sáp nhập hay chia tách mà không ghi thành đơn vị nào (to)',
    };
  const isOver = names.length > 0 && names.every(([, { to }]) => to !== undefined);
  const ends = events.some(([, { type }]) => type !== 'thanh-lap');
  const last = names.toSorted(([, a], [, b]) => (a.to! < b.to! ? 1 : -1))[0];
  if (!isOver || ends || !last) return undefined;
  const day = writeDay(last[1].to!);
  return {
    at: ['names', last[0], 'to'],
    state: `hết tên từ ${day} mà không có sự kiện nào (events) nói vì sao`,
  };
};

/** What an id of a unit that is not in the catalogue is told; undefined where it is, or nobody knows. */
const unknownUnit = ({ unitIds, unread }: Scope, id: string | undefined) =>
  id === undefined || unitIds.has(id) || unread.has('units.yaml')
    ? undefined
    : { kind: 'đơn vị', value: id, near: askNearest(id, unitIds) };

type Span = { from?: string | undefined; to?: string | undefined };

/** What one unit's entry says that cannot be: spans that end before they begin, ids that lead nowhere. */
const unitFindings = (unit: Draft<Unit>, index: number, scope: Scope): Finding[] => {
  const { findings, find } = collect('units.yaml');
  const spans = { names: unit.names, parents: unit.parents };
  for (const [key, list] of Object.entries(spans))
    for (const [at, { from, to }] of items<Span>(list))
      if (from && to && isSurelyAfter(from, to))
        find([index, key, at, 'to'], 'tu-sau-den', { from: writeDay(from), to: writeDay(to) });
  const broken = brokenOff(unit);
  if (broken) find([index, ...broken.at], 'don-vi-dut-doan', { state: broken.state });
  for (const [at, { unit: id }] of items(unit.parents)) {
    const values = unknownUnit(scope, id);
    if (values) find([index, 'parents', at, 'unit'], 'khong-co-ma', values);
  }
  for (const [at, { to, type }] of items(unit.events)) {
    if (type !== 'doi-ten' && type !== 'thanh-lap' && to?.length === 1 && to[0] === unit.id)
      find([index, 'events', at, 'to'], 'vong-ke-thua', { cycle: `${unit.id} → ${unit.id}` });
    for (const [place, id] of items(to)) {
      const values = unknownUnit(scope, id);
      if (values) find([index, 'events', at, 'to', place], 'khong-co-ma', values);
    }
  }
  return findings;
};

/** Units that become themselves again: told once, at the unit whose event came last and closes the circle. */
const successionCycles = (drafts: readonly Draft<Unit>[], { units }: Scope): Finding[] => {
  const { findings, find } = collect('units.yaml');
  const lastEvent = ({ events }: Draft<Unit>) =>
    items(events).reduce((last, [, { date = '' }]) => (date > last ? date : last), '');
  const latestFirst = items(drafts).toSorted(([, a], [, b]) =>
    lastEvent(b).localeCompare(lastEvent(a)),
  );
  const inCycles = new Set<string>();
  for (const [index, unit] of latestFirst) {
    const whole = unit.id === undefined ? undefined : units.get(unit.id);
    const cycle = whole && successionCycle(units, whole);
    if (!cycle || cycle.some((id) => inCycles.has(id))) continue;
    for (const id of cycle) inCycles.add(id);
    find([index, 'events'], 'vong-ke-thua', { cycle: cycle.join(' → ') });
  }
  return findings;
};

const awardFindings = (awards: readonly Draft<Award>[], scope: Scope): Finding[] => {
  const { findings, find } = collect('awards.yaml');
  awards.forEach(({ issuer, validFrom, validTo }, index) => {
    const values = unknownUnit(scope, issuer);
    if (values) find([index, 'issuer'], 'khong-co-ma', values);
    if (validFrom && validTo && validFrom > validTo) {
      const span = { from: writeDay(validFrom), to: writeDay(validTo) };
      find([index, 'validTo'], 'tu-sau-den', span);
    }
  });
  return findings;
};

/** Kinds of awards by the words their names begin with. */
const kindsByName: Readonly<Record<string, string>> = {
  'bằng khen': 'bang-khen',
  'giấy khen': 'giay-khen',
  'kỷ niệm chương': 'ky-niem-chuong',
  'huy hiệu': 'huy-hieu',
  'huân chương': 'huan-chuong',
  'huy chương': 'huy-chuong',
};

/** Awards whose names say another kind than their key. */
const awardsOfOtherKind = (awards: readonly Draft<Award>[]): Finding[] => {
  const { findings, find } = collect('awards.yaml');
  awards.forEach(({ name = '', kind }, index) => {
    const begin = name.toLowerCase().split(/\s+/, 3);
    const right = kindsByName[begin.join(' ')] ?? kindsByName[begin.slice(0, 2).join(' ')];
    if (!right || !kind || right === kind) return;
    const what = `loại ghi ${kind}, mà tên là ${right}`;
    find([index, 'kind'], 'o-nham-cho', {
      value: name,
      what,
      fix: `Viết: kind: ${right}, hoặc sửa tên.`,
    });
  });
  return findings;
};

const idsAbove = ({ parents }: Draft<Unit>) =>
  items(parents)
    .flatMap(([, { unit }]) => unit ?? [])
    .sort()
    .join();

/** Units that bear one name at one time below the same unit: one unit with two ids, whose stories stand apart. */
const unitsTwice = (units: readonly Draft<Unit>[]): Finding[] => {
  const { findings, find } = collect('units.yaml');
  const named = units.flatMap((unit, index) =>
    items(unit.names).flatMap(([place, name]) =>
      name.name ? [{ ...name, unit, at: [index, 'names', place, 'name'] }] : [],
    ),
  );
  for (const [value, [first, ...others]] of Map.groupBy(named, ({ name }) => fold(name!))) {
    const again = others.find(({ unit, from, to }) => {
      const above = [unit, first!.unit].map(idsAbove);
      const isApart = above.every(Boolean) && above[0] !== above[1];
      const isLater = (end: string | undefined, begin: string | undefined) =>
        end !== undefined && begin !== undefined && isSurelyAfter(begin, end);
      const [is, was] = [{ from, to }, first!];
      if (unit.id === first!.unit.id || isApart) return false;
      if (isLater(was.to, is.from) || isLater(is.to, was.from)) return false;
      // A name that has ended may be borne again by a unit whose begin nobody knows.
      return (is.to === undefined) === (was.to === undefined);
    });
    if (value && again)
      find(again.at, 'ghi-hai-lan', {
        value: again.name!,
        where: 'units.yaml',
        fix: oneOf(first!.unit.id, again.unit.id),
      });
  }
  return findings;
};

const oneOf = (kept = '…', other = '…') =>
  `Một tên mang hai mã: giữ “${kept}”, trong các bài đổi “${other}” thành “${kept}”, rồi xóa mục này; hai nơi khác nhau thì ghi tên cho khác.`;

/** Awards of one issuer with one name at one time. */
const awardsTwice = (awards: readonly Draft<Award>[]): Finding[] => {
  const { findings, find } = collect('awards.yaml');
  const seen = new Map<string, string | undefined>();
  awards.forEach(({ id, name, issuer = '', validFrom = '', validTo = '' }, index) => {
    const key = [fold(name ?? ''), issuer, validFrom, validTo].join('\n');
    if (name && seen.has(key))
      find([index, 'name'], 'ghi-hai-lan', {
        value: name,
        where: 'awards.yaml',
        fix: oneOf(seen.get(key), id),
      });
    else seen.set(key, id);
  });
  return findings;
};

/** The two catalogues: ids once, references that lead somewhere, days in order, no unit its own heir. */
export function catalogueRules(
  scope: Scope,
  unitDrafts: readonly Draft<Unit>[],
  awards: readonly Draft<Award>[],
): Finding[] {
  return [
    ...unitDrafts.flatMap((unit, index) => unitFindings(unit, index, scope)),
    ...successionCycles(unitDrafts, scope),
    ...namesAtOnce(unitDrafts),
    ...awardFindings(awards, scope),
    ...awardsOfOtherKind(awards),
    ...unitsTwice(unitDrafts),
    ...awardsTwice(awards),
    ...parentCycles(unitDrafts),
    ...repeatedIds('units.yaml', [], unitDrafts),
    ...repeatedIds('awards.yaml', [], awards),
    ...repeatedInSite(scope.site),
  ];
}
