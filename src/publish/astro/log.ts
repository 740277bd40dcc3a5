import { stripVTControlCharacters } from 'node:util';

/** One line of Astro's or Vite's log. */
export type LogEvent = {
  level: 'debug' | 'info' | 'warn' | 'error';
  label: string;
  message: string;
};

/** Lines known to do no harm, each with the reason; any other warning stops the build. */
const harmless: { line: RegExp; because: string }[] = [
  {
    line: /The collection .* does not exist or is empty/,
    because: 'a union may begin without commendations or campaigns',
  },
  {
    line: /No entry type found|Missing pages directory/,
    because: 'reported for empty collections too; an empty site is found by the verification',
  },
  {
    line: /`getStaticPaths\(\)` returned no paths|returned an empty array/,
    because: 'no story of a kind yet',
  },
];

const events: LogEvent[] = [];

/** Warnings and errors of this process so far that nobody has declared harmless. */
export function alarms(): LogEvent[] {
  return events.filter(
    ({ level, message }) =>
      (level === 'warn' || level === 'error') && !harmless.some(({ line }) => line.test(message)),
  );
}

/** The whole log as text, for the file a message points to. */
export function logText(): string {
  return events.map(({ level, label, message }) => `[${level}] ${label} ${message}\n`).join('');
}

/** Astro's logger: keeps what it is told instead of printing it. Astro loads this module by its path. */
const keep = () => ({
  write({ level, label, message }: LogEvent) {
    events.push({ level, label: label ?? '', message: stripVTControlCharacters(message) });
  },
});
export default keep;
