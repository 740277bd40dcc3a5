import type { Point } from '../../domain/faults/fault.ts';

/** A node as the guard reads it: any type, for what is unknown is refused, not passed. */
export type Node = {
  type: string;
  name?: string | null;
  value?: string;
  url?: string;
  title?: string | null;
  alt?: string | null;
  /** What a footnote is called. */
  identifier?: string;
  depth?: number;
  attributes?: Attribute[];
  children?: Node[];
  position?: { start: Point; end: Point };
};
export type Attribute = { type: string; name?: string; value?: unknown };
