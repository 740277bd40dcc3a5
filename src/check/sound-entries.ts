import { isError } from '../domain/faults/fault.ts';
import { withStories, type Library } from '../domain/library.ts';
import type { Checked } from './check.ts';

/** What every story is shown and drawn with. */
const shared = ['', 'site.yaml', 'units.yaml', 'awards.yaml'];

const brokenFiles = ({ faults }: Pick<Checked, 'faults'>): Set<string> =>
  new Set(faults.filter(isError).map(({ file }) => file));

/** A library without the files that a fault keeps from being shown. */
export function soundEntries(checked: Pick<Checked, 'library' | 'faults'>): Library {
  const { library } = checked;
  const broken = brokenFiles(checked);
  const sound = <E extends { file: string }>(entries: E[]) =>
    entries.filter(({ file }) => !broken.has(file));
  return { ...withStories(library, sound), pages: sound(library.pages) };
}

/** The same; nothing while what all of them share is broken, for then no picture tells anything. */
export function soundLibrary(checked: Pick<Checked, 'library' | 'faults'>): Library | undefined {
  const broken = brokenFiles(checked);
  return shared.some((file) => broken.has(file)) ? undefined : soundEntries(checked);
}
