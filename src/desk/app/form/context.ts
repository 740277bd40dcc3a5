import { createContext, useContext, type ReactNode } from 'react';
import type { Desk } from '../api.ts';

/** What every field may need: the catalogues, the open file, its photos. */
export type DeskContext = {
  desk: Desk;
  path: string;
  photos: string[];
  /** The data as it stands in the form, for choices among its own parts (sources). */
  data: Record<string, unknown>;
  addPhoto: (file: File) => Promise<string>;
  reload: () => Promise<void>;
  /** The body's editor, which stands among the groups of a story's fields. */
  story?: ReactNode;
  /** What is told of photos that the story does not use, below its own. */
  photosLeft?: ReactNode;
  openCatalogue: (file: string) => void;
};

/** What fields are given, around every form. */
export const Context = createContext<DeskContext | undefined>(undefined);

/** What the field in hand is given. Throws outside a form of the desk. */
export function useDesk(): DeskContext {
  const context = useContext(Context);
  if (!context) throw new Error('A field outside the desk.');
  return context;
}
