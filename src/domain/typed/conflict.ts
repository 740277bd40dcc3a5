/** The first line that Git left in a file whose two versions were not yet brought together. */
export function conflictIn(text: string): { line: number; value: string } | undefined {
  const found = /^(<{7}|>{7}|\|{7})( .*)?$/m.exec(text.replaceAll('\r', ''));
  if (!found) return undefined;
  const line = text.replaceAll('\r', '').slice(0, found.index).split('\n').length;
  return { line, value: found[0] };
}
