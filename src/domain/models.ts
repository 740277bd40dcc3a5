import type { ModelEntry } from './library.ts';
import { unclear } from './schemas/field.ts';
import type { Adaptation } from './schemas/model.ts';

/** Whether the source says that the model costs nothing to begin. */
export const costsNothing = ({ data }: ModelEntry): boolean =>
  data.needs !== unclear && data.needs.costFrom === 0;

/** Adaptations from the first to the latest: the branches of the model's family tree. */
export const familyOf = ({ data }: ModelEntry): Adaptation[] =>
  [...data.adaptations].sort((a, b) => a.from.localeCompare(b.from));
