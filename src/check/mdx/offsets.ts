/** The offsets of a text by line and column, and the other way round. */
export function offsetsOf(text: string) {
  const starts = [0];
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) {
    starts.push(index + 1);
  }
  return {
    offset: ({ line, column }: { line: number; column: number }) =>
      (starts[line - 1] ?? text.length) + column - 1,
    point: (offset: number) => {
      let [low, high] = [0, starts.length - 1];
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (starts[middle]! <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - starts[low]! + 1 };
    },
  };
}

/** The row on which an offset lies, and the offset at which it begins. */
export function rowAt(text: string, at: number): { start: number; row: string } {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return { start, row: text.slice(start, end < 0 ? undefined : end) };
}
