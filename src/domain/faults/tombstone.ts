import type { Fault } from './fault.ts';

/** What a page taken down is still asked for: its address and the day from which it stood. */
const shown: ReadonlySet<unknown> = new Set(['title', 'date', 'status', 'aliases']);

/**
 * A fault of a page taken down. Whatever is wrong in what nobody is shown any more keeps no other page
 * from readers: it only reminds. What is told of the file as a whole, its name among it, stays.
 */
export function ofTombstone(fault: Fault): Fault {
  const [key] = fault.key ?? [];
  const isWhole = fault.line === 1 && fault.column === 1;
  const stays = shown.has(key) || isWhole || fault.code === 'khoa-trung';
  return stays ? fault : { ...fault, severity: 'W' };
}
