let dropped: File[] = [];

/** Keeps files dropped on the overview for the page that takes files in. */
export function giveDropped(files: Iterable<File>): void {
  dropped = [...files];
}

/** The files that wait, once. */
export function takeDropped(): File[] {
  const files = dropped;
  dropped = [];
  return files;
}
