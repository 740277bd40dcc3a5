import type { Finding } from '../domain/faults/fault.ts';

/** An MDX file cut in two; the body keeps its own place by `bodyLine`. */
export type FrontMatter = { yaml: string; body: string; bodyLine: number };

/**
 * Cuts a story at its two `---` lines. Stricter than the framework's own pattern
 * (`---` or `+++`, closed by the first line that begins so), so that both cut at the same place.
 */
export const splitFrontMatter = (
  file: string,
  text: string,
): { parts?: FrontMatter; findings: Finding[] } => {
  const lines = text.split('\n');
  if (lines[0]?.trimEnd() !== '---') {
    return { findings: [{ file, at: { line: 1, column: 1 }, code: 'thieu-dau-bai' }] };
  }
  const close = lines.findIndex((line, index) => index > 0 && /^(---|\+\+\+)/.test(line));
  if (close < 0 || lines[close]!.trimEnd() !== '---') {
    const line = close < 0 ? lines.length : close + 1;
    return { findings: [{ file, at: { line, column: 1 }, code: 'dau-bai-chua-dong' }] };
  }
  return {
    parts: {
      yaml: lines.slice(1, close).join('\n') + '\n',
      body: lines.slice(close + 1).join('\n'),
      bodyLine: close + 2,
    },
    findings: [],
  };
};
