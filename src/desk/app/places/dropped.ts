let dropped: File | undefined;

/** Keeps a file dropped on the overview for the page that takes files in. */
export function giveDropped(file: File): void {
  dropped = file;
}

/** The file that waits, once. */
export function takeDropped(): File | undefined {
  const file = dropped;
  dropped = undefined;
  return file;
}
