import { acts } from './acts.ts';
import { entries } from './entries.ts';
import { files } from './files.ts';
import { making } from './making.ts';
import type { Route } from './route.ts';
import { shown } from './shown.ts';

/** The desk's answers by method and name. */
export const routes: Readonly<Record<string, Route>> = {
  ...shown,
  ...files,
  ...making,
  ...acts,
  ...entries,
};
