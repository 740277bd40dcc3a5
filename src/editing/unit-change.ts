import { addDays, writeDay } from '../domain/date.ts';
import type { Unit } from '../domain/schemas/catalogue.ts';
import { freeSlug } from '../domain/slug.ts';

/** What a decision may do to a unit, as `units.yaml` calls it. */
export const unitChangeKinds = [
  'doi-ten',
  'sap-nhap',
  'hop-nhat',
  'chia-tach',
  'ket-thuc',
] as const;
/** One of them. */
export type UnitChangeKind = (typeof unitChangeKinds)[number];

type NewName = { name: string; short?: string };
/** Who stands in the unit's place: one of the catalogue, or one that begins on that day. */
export type Heir = { id: string } | NewName;

/** A unit that is renamed, merged, split or ended on a day, and by which decision. */
export type UnitChange = {
  unit: string;
  kind: UnitChangeKind;
  /** The first day of what is new, `YYYY-MM-DD`. */
  date: string;
  decision?: string;
  /** The new name, where the unit goes on under it. */
  renamed?: NewName;
  heirs: Heir[];
  /** Whether the units below it move to its heir. */
  movesChildren: boolean;
};

/** An entry as it stands in the file: what it leaves out stays left out. */
type Entry = Partial<Unit> & { id: string };
type Span = { from?: string | undefined; to?: string | undefined };

/** Ends on a day whatever has no end. */
const ended = <T extends Span>(spans: readonly T[], day: string): T[] =>
  spans.map((span) => (span.to ? span : { ...span, to: day }));

const nameOf = ({ name, short }: NewName, from: string) => ({
  name,
  ...(short ? { short } : {}),
  from,
});

/** The sentences by which the reader is told, and what they speak of. */
const told = (
  old: string,
  { kind, date, decision, renamed }: UnitChange,
  heirs: readonly string[],
): string => {
  const into = heirs.join(', ');
  const what = {
    'doi-ten': `${old} đổi tên thành ${renamed?.name ?? ''}`,
    'sap-nhap': `${old} sáp nhập vào ${into}`,
    'hop-nhat': `${old} hợp nhất thành ${into}`,
    'chia-tach': `${old} chia tách thành ${into}`,
    'ket-thuc': `${old} kết thúc hoạt động`,
  }[kind];
  const by = decision
    ? ` (${/^(?:quyết định|nghị quyết)/iu.test(decision) ? '' : 'Quyết định số '}${decision})`
    : '';
  return `Từ ngày ${writeDay(date)}, ${what}${by}.`;
};

/**
 * A catalogue of units in which one has changed: its names and parents end the day before, an event
 * tells what became of it, new heirs begin, units below it move along. What stories say stays: they
 * name the unit by the name of their day.
 * @returns the entries, and the sentence for the notice
 */
export function changeUnit(
  units: readonly Entry[],
  change: UnitChange,
): { units: Entry[]; notice: string } {
  const { unit: id, kind, date, renamed, movesChildren } = change;
  const last = addDays(date, -1);
  const old = units.find((unit) => unit.id === id)!;
  const names = old.names ?? [];
  const taken = new Set(units.map((unit) => unit.id));
  const parents = (old.parents ?? []).filter(({ to }) => !to);
  const fresh: Entry[] = [];
  const heirs = change.heirs.map((heir) => {
    if ('id' in heir)
      return {
        id: heir.id,
        name: units.find((unit) => unit.id === heir.id)?.names?.at(-1)?.name ?? heir.id,
      };
    const own = freeSlug(heir.name, (slug) => taken.has(slug));
    taken.add(own);
    fresh.push({
      id: own,
      level: old.level ?? 'co-so',
      kind: old.kind ?? 'dia-ban',
      names: [nameOf(heir, date)],
      ...(parents.length > 0 ? { parents: parents.map(({ unit }) => ({ unit, from: date })) } : {}),
    });
    return { id: own, name: heir.name };
  });
  const goesOn = kind === 'doi-ten';
  const to = goesOn || heirs.length === 0 ? {} : { to: heirs.map((heir) => heir.id) };
  const next: Entry = {
    ...old,
    names: [...ended(names, last), ...(goesOn && renamed ? [nameOf(renamed, date)] : [])],
    ...(old.parents && !goesOn ? { parents: ended(old.parents, last) } : {}),
    events: [...(old.events ?? []), { type: kind, date, ...to } as Unit['events'][number]],
  };
  const [heir, ...others] = heirs;
  const moved = (unit: Entry): Entry => {
    const stands = unit.parents?.some(({ unit: above, to }) => above === id && !to);
    if (!stands || !heir || others.length > 0 || !movesChildren) return unit;
    const own = unit.parents!.map((span) =>
      span.unit === id && !span.to ? { ...span, to: last } : span,
    );
    return { ...unit, parents: [...own, { unit: heir.id, from: date }] };
  };
  return {
    units: [...units.map((unit) => (unit.id === id ? next : moved(unit))), ...fresh],
    notice: told(
      names.at(-1)?.name ?? id,
      change,
      heirs.map(({ name }) => name),
    ),
  };
}
