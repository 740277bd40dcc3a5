import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../files.ts';

/** Processor seconds of each stage of a build, in their order. */
export type Stages = [name: string, seconds: number][];

/** Where a build tells what its stages took, for who wants to make it quicker. */
export function stagesFile(cacheDir: string) {
  return join(cacheDir, 'stages.json');
}

/**
 * Processor seconds spent by this process, and by those it started and saw end: Linux tells both,
 * in hundredths (proc_pid_stat(5): utime, stime, cutime, cstime); elsewhere its own alone.
 */
const spent = (): number => {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
  } catch {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  }
};

/** Counts the processor's time of the stages of a build. */
export function stageClock() {
  const stages: Stages = [];
  let last = spent();
  return {
    /** Ends a stage: all since the last one was its work. */
    done: (name: string) => {
      const now = spent();
      stages.push([name, Number((now - last).toFixed(2))]);
      last = now;
    },
    write: (cacheDir: string) => writeWhole(stagesFile(cacheDir), JSON.stringify(stages)),
  };
}
