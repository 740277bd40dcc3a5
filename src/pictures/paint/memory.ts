/**
 * What is made once and asked for again, by key. Beyond `most` all is forgotten: a worker's memory
 * stays flat, and what is still asked for is soon made again.
 */
export function memory<Made>(most: number): (key: string, make: () => Made) => Made {
  const known = new Map<string, Made>();
  return (key, make) => {
    const made = known.get(key) ?? make();
    if (known.size >= most) known.clear();
    known.set(key, made);
    return made;
  };
}
