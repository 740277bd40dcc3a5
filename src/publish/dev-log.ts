import { stripVTControlCharacters } from 'node:util';
import type { LogEvent } from './log.ts';

/** Astro's logger while writing: warnings and errors by their first line; the rest is no editor's concern. */
const brief = () => ({
  write({ level, message }: LogEvent) {
    if (level !== 'warn' && level !== 'error') return;
    const [line] = stripVTControlCharacters(message).trim().split('\n');
    if (line) process.stderr.write(`${line}\n`);
  },
});
export default brief;
