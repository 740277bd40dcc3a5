import { join, resolve } from 'node:path';

/** The template, from which every command is run. */
export const project = resolve(import.meta.dirname, '../..');

/** The module that is a command. */
export function fileOf(command: string): string {
  return join(project, `src/cli/${command}.ts`);
}

/** What a command said and how it ended. */
export type Run = { code: number | string | null | undefined; stdout: string; stderr: string };

let runs = 0;

/**
 * Runs a command within this process, one at a time: what it reads of the code, a process of its own
 * reads again for half a second, and Astro for a second more. For commands that do not wait; each has
 * a test as a process, too.
 */
export async function runHere(
  command: string,
  env: Record<string, string>,
  args: readonly string[] = [],
): Promise<Run> {
  const { argv, env: ownEnv, exitCode, exit } = process;
  const streams = ['stdout', 'stderr'] as const;
  const writes = streams.map((stream) => process[stream].write);
  const said = { stdout: '', stderr: '' };
  for (const stream of streams)
    process[stream].write = (part: string | Uint8Array) => {
      said[stream] += String(part);
      return true;
    };
  Object.assign(process, {
    argv: [process.execPath, fileOf(command), ...args],
    env: { ...ownEnv, NO_COLOR: '1', ...env },
    exitCode: undefined,
    // A command ends so what may outlive it; here it may.
    exit: () => undefined,
  });
  try {
    // Another address each time, or Node would not run it again.
    await import(`${fileOf(command)}?${(runs += 1)}`);
    return { code: process.exitCode, ...said };
  } finally {
    streams.forEach((stream, at) => (process[stream].write = writes[at]!));
    Object.assign(process, { argv, env: ownEnv, exitCode, exit });
  }
}
