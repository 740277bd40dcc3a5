import { join } from 'node:path';
import { writeWhole } from '../files.ts';

/** Processor seconds of each stage of a build, in their order. */
export type Stages = [name: string, seconds: number][];

/** Where a build tells what its stages took, for who wants to make it quicker. */
export function stagesFile(cacheDir: string) {
  return join(cacheDir, 'stages.json');
}

/** Counts the processor's time of the stages of a build: this process with all its threads. */
export function stageClock() {
  const stages: Stages = [];
  let last = process.cpuUsage();
  return {
    /** Ends a stage: all since the last one was its work. */
    done: (name: string) => {
      const { user, system } = process.cpuUsage(last);
      stages.push([name, Number(((user + system) / 1e6).toFixed(2))]);
      last = process.cpuUsage();
    },
    write: (cacheDir: string) => writeWhole(stagesFile(cacheDir), JSON.stringify(stages)),
  };
}
