/** Signs that mean something in an address, or that Windows keeps for itself. */
const awkward = /[%#?\\:*"<>|]/;

/** The file beside a story that `./ten-tep.jpg` names. */
export function besideName(src: string): string {
  return src.replace(/^(?:\.\/)+/, '');
}

/** A name as it was meant: `%20` is a space. Left as it is where that cannot be read. */
export function unescaped(src: string): string {
  try {
    return decodeURI(src);
  } catch {
    return src;
  }
}

/**
 * The file that a text names, as it is called on disk: `../` before it, letters in one sign or in
 * base and mark (macOS keeps the latter), and `%20` for a space are the same name.
 * @param files names as the folder has them
 */
export function fileNamed(files: readonly string[], src: string): string | undefined {
  const own = besideName(src);
  if (files.includes(own)) return own;
  const names = new Set([own, unescaped(own)].map((name) => name.normalize('NFC')));
  return files.find((file) => names.has(file.normalize('NFC')));
}

/** A sign that keeps a file's name from working in an address, with the name that would do. */
export function awkwardSign(src: string): { character: string; right: string } | undefined {
  const sign = awkward.exec(unescaped(src))?.[0];
  if (sign === undefined) return undefined;
  const right = besideName(unescaped(src))
    .replace(/[\s-]*[%#?\\:*"<>|]+[\s-]*/g, '-')
    .replace(/^-|-(?=\.[a-z]+$)/gi, '');
  return { character: sign, right };
}
