let last: Promise<unknown> = Promise.resolve();

/**
 * Does a work after all that were asked for before it: of two questions of the page at once the second
 * finds what the first has written.
 */
export function inTurn<Done>(work: () => Promise<Done>): Promise<Done> {
  const mine = last.then(work, work);
  last = mine;
  return mine;
}
