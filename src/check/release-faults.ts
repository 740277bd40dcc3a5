import type { Fault } from '../domain/faults/fault.ts';
import { isUnapproved } from '../domain/selection.ts';
import type { Checked } from './check.ts';

/**
 * The faults that concern a release: those of stories that are still being written or wait for
 * approval do not, for nothing of them is published, unless readers have the address of one, which
 * would die. A story set for a day is released with the rest.
 */
export function releaseFaults({ faults, sketches }: Pick<Checked, 'faults' | 'sketches'>): Fault[] {
  const waiting = new Set(
    sketches
      .filter(({ data: { status }, readable }) => readable && isUnapproved(status))
      .map(({ file }) => file),
  );
  return faults.filter(({ file, code }) => code === 'dia-chi-se-mat' || !waiting.has(file));
}
