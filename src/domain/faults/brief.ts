/**
 * A text as a sentence for editors quotes it: the begin of a long one.
 * @param most letters that are shown, the sign of what was left out among them
 */
export function brief(text: string, most = 60): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
