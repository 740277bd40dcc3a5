/** Stand-ins that Markdown takes for letters; the check refuses both where somebody typed them. */
const standIns: Readonly<Record<string, string>> = { '~': '\u{E000}', '*': '\u{E001}' };

const isWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{M}\p{N}]/u.test(sign);
const isDigit = (sign: string | undefined) => sign !== undefined && /\p{N}/u.test(sign);

const hide = (run: string) => [...run].map((sign) => standIns[sign]).join('');

/**
 * A body in which signs that people write as signs are letters to the parser, every character in
 * its place: one tilde (`5~10`, `H~2~O`) strikes nothing out, though GitHub's Markdown lets it
 * (https://github.github.com/gfm/#strikethrough-extension-), and a star between digits or inside a
 * word (`3*4`, `a*b*c`) slants nothing.
 */
export function hideLoneSigns(body: string): string {
  let open = false;
  return body.replace(/\\[^]|\n[ \t]*\n|~+|\*+/gu, (run, at: number) => {
    if (run.startsWith('\\')) return run;
    if (run.startsWith('\n')) {
      open = false;
      return run;
    }
    if (run.startsWith('~')) return run.length === 1 ? hide(run) : run;
    const [before, after] = [body[at - 1], body[at + run.length]];
    // What the compiler takes for a command stays one, to be refused.
    if (/(?:^|\n)(?:im|ex)port$/.test(body.slice(Math.max(0, at - 8), at))) return run;
    if (isDigit(before) && isDigit(after)) return hide(run);
    if (run.length > 1) return run;
    const inside = isWord(before) && isWord(after);
    if (inside && !open) return hide(run);
    open = !inside && isWord(after);
    return run;
  });
}

/** The text or the compiled module as it was meant: stand-ins, also in addresses, are signs again. */
export function showLoneSigns(text: string): string {
  return text
    .replaceAll('\u{E000}', '~')
    .replaceAll('\u{E001}', '*')
    .replace(/%EE%80%80/gi, '~')
    .replace(/%EE%80%81/gi, '*');
}
