import { writeDay } from '../date.ts';
import type { ModelEntry } from '../library.ts';
import { unclear } from '../unclear.ts';
import type { Adaptation } from '../schemas/model.ts';
import type { UnitLabel } from '../units/units.ts';

/** Whether the source says that the model costs nothing to begin. */
export function costsNothing({ data }: ModelEntry): boolean {
  return (
    data.needs !== unclear &&
    data.needs.costFrom === 0 &&
    data.needs.costs.every(({ from, to = from }) => to === 0)
  );
}

/** Adaptations from the first to the latest: the branches of the model's family tree. */
export function familyOf({ data }: ModelEntry): Adaptation[] {
  return [...data.adaptations].sort((a, b) => a.from.localeCompare(b.from));
}

type Root = { unit: UnitLabel; started: string };

/**
 * Where a model began, and its owner apart where that was elsewhere.
 * @param label names a unit of the catalogue
 * @param unknown what is said of a date that no source tells
 */
export function rootsOf(
  { data }: ModelEntry,
  label: (unit: string) => UnitLabel,
  unknown: string,
): { origin: Root; owner?: Root } {
  const { origin, owner, started } = data;
  const here = {
    unit: label(owner),
    started: started === unclear ? unknown : writeDay(started),
  };
  if (!origin) return { origin: here };
  const unit = origin.unit ? label(origin.unit) : { name: origin.place ?? '' };
  return {
    origin: { unit, started: origin.from ? writeDay(origin.from) : '' },
    owner: here,
  };
}
