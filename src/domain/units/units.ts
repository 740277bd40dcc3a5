import { firstDay, lastDay } from '../date.ts';
import { fold } from '../slug.ts';
import type { Unit } from '../schemas/catalogue.ts';

/** Units by id; `Map` so that an id named `__proto__` is only a name. */
export type Units = ReadonlyMap<string, Unit>;

/** Units by id; one table for one catalogue, however often it is asked for. */
export function indexUnits(units: readonly Unit[]): Units {
  const known = indexed.get(units) ?? new Map(units.map((unit) => [unit.id, unit]));
  indexed.set(units, known);
  return known;
}

// Every page asks anew for the same catalogue.
const indexed = new WeakMap<readonly Unit[], Units>();

/** Whether a date may lie in a span; either may be known in part. */
const within = (day: string, span: { from?: string | undefined; to?: string | undefined }) =>
  (!span.from || firstDay(span.from) <= lastDay(day)) &&
  (!span.to || firstDay(day) <= lastDay(span.to));

/** Whether an event of this type puts others in a unit's place. */
export function bringsHeirs(type: string): boolean {
  return type === 'sap-nhap' || type === 'hop-nhat' || type === 'chia-tach';
}

/** The event that ended a unit as such: merged, split, dissolved. A unit named among its own heirs goes on. */
const endOf = (unit: Unit) =>
  unit.events.find(
    (event) =>
      event.type === 'ket-thuc' ||
      (bringsHeirs(event.type) && event.to.length > 0 && !event.to.includes(unit.id)),
  );

/** Whether the unit may have existed on that date, by its names and the event that ended it. */
export function existedOn(unit: Unit, day: string): boolean {
  const end = endOf(unit);
  return (!end || firstDay(day) < end.date) && unit.names.some((name) => within(day, name));
}

/** The name in force on a date; before the first or after the last, the nearest one. */
export function unitNameOn(unit: Unit, day: string) {
  const names = [...unit.names].sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
  return (
    names.find((name) => within(day, name)) ??
    names.findLast((name) => (name.from ?? '') <= day) ??
    names[0]!
  );
}

/** The units that stand today where this one stood: itself, or the heirs of its heirs. */
export function heirsOf(units: Units, unit: Unit, seen = new Set<string>()): Unit[] {
  if (seen.has(unit.id)) return [];
  seen.add(unit.id);
  const end = endOf(unit);
  if (!end) return [unit];
  return end.to.flatMap((id) => {
    const heir = units.get(id);
    return heir ? heirsOf(units, heir, seen) : [];
  });
}

/** Ids of the unit and of every unit that has become it, near or far. */
export function lineageOf(units: Units, id: string): Set<string> {
  const lineage = new Set([id]);
  for (let size = 0; size !== lineage.size;) {
    size = lineage.size;
    for (const unit of units.values()) {
      if (endOf(unit)?.to.some((heir) => lineage.has(heir))) lineage.add(unit.id);
    }
  }
  return lineage;
}

/** The units that stand in one's place after an event that it did not outlive by name. */
const successors = (unit: Unit | undefined): string[] =>
  (unit?.events ?? []).flatMap(({ to }) => (to.includes(unit!.id) ? [] : to));

/** The shortest chain of ids by which a unit becomes itself again, or undefined. */
export function successionCycle(units: Units, unit: Unit): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [unit.id];
  for (let index = 0; index < queue.length; index++) {
    const id = queue[index]!;
    for (const heir of successors(units.get(id))) {
      if (heir === unit.id) {
        const chain = [unit.id];
        for (let step = id; step !== unit.id; step = cameFrom.get(step)!) chain.unshift(step);
        return [unit.id, ...chain];
      }
      if (cameFrom.has(heir)) continue;
      cameFrom.set(heir, id);
      queue.push(heir);
    }
  }
  return undefined;
}

/** The unit above on a day, if the catalogue tells. */
export function parentOn(units: Units, unit: Unit, day: string): Unit | undefined {
  const parent = unit.parents.find((span) => within(day, span));
  return parent && units.get(parent.unit);
}

/** A unit as a document of one day names it, for a reader of another. */
export type UnitLabel = {
  /** Where its page is, `/don-vi/<id>/`; absent for a name that has none. */
  id?: string;
  /** The name on the day of the deed. */
  name: string;
  /** The everyday form of that name, where the catalogue gives one. */
  short?: string;
  /** What has become of it since, ready to print: "nay thuộc Đoàn phường Mới Mẫu"; absent when nothing has. */
  now?: string;
};

/**
 * How a document of one day names a unit, and what to add for a reader of another day.
 * @param day the document's day, which picks the name
 * @param today the reader's day
 */
export function labelUnit(units: Units, id: string, day: string, today: string): UnitLabel {
  const unit = units.get(id);
  if (!unit) return { id, name: id };
  const { name, short } = unitNameOn(unit, day);
  const label = { id, name, ...(short ? { short } : {}) };
  const heirs = heirsOf(units, unit);
  if (heirs.length === 1 && heirs[0] === unit) {
    const present = unitNameOn(unit, today).name;
    return present === name ? label : { ...label, now: `nay là ${present}` };
  }
  if (heirs.length === 0) return { ...label, now: 'nay không còn' };
  const names = heirs.map((heir) => unitNameOn(heir, today).name).join(', ');
  return { ...label, now: `nay thuộc ${names}` };
}

/** Every name and short form that finds a unit: its own over time, and those it has become or come from. */
export function unitTerms(units: Units, unit: Unit): string[] {
  const family = [...lineageOf(units, unit.id)].flatMap((id) => units.get(id) ?? []);
  const terms = [...family, ...heirsOf(units, unit)].flatMap((member) =>
    member.names.flatMap((name) => [name.name, ...(name.short ? [name.short] : [])]),
  );
  return [...new Map(terms.map((term) => [fold(term), term])).values()];
}
