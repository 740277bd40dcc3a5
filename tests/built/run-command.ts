import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { vi } from 'vitest';

const project = resolve(import.meta.dirname, '../..');
const fileOf = (command: string) => join(project, `src/cli/${command}.ts`);

/** What a command said and how it ended. */
export type Run = { code: number | string | null | undefined; stdout: string; stderr: string };

const start = (command: string, env: Record<string, string>, args: readonly string[]) => {
  const child = spawn(process.execPath, [fileOf(command), ...args], {
    cwd: project,
    env: { ...process.env, NO_COLOR: '1', NODE_ENV: '', VITEST: '', ...env },
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (part: Buffer) => (said.stdout += part.toString()));
  child.stderr.on('data', (part: Buffer) => (said.stderr += part.toString()));
  const ended = new Promise<Run>((done) => {
    child.on('close', (code) => done({ code, ...said }));
  });
  return { child, said, ended };
};

/** Runs a command of the template as an editor would, with settings of its own. */
export function runCli(
  command: string,
  env: Record<string, string>,
  args: readonly string[] = [],
): Promise<Run> {
  return start(command, env, args).ended;
}

/**
 * Starts a command that serves, until it has told the address that stands after `words`.
 * @throws what it said, when it ends before
 */
export async function openCommand(command: string, env: Record<string, string>, words: string) {
  const { child, said, ended } = start(command, env, []);
  const address = await new Promise<string>((heard, failed) => {
    child.stdout.on('data', () => {
      const [, after] = said.stdout.split(words);
      if (after?.includes('\n')) heard(after.split('\n')[0]!);
    });
    void ended.then(({ stdout, stderr }) => failed(new Error(stdout + stderr)));
  });
  /** Ends it with Ctrl-C. */
  const close = (): Promise<Run> => {
    child.kill('SIGINT');
    return ended;
  };
  return { address, close };
}

let runs = 0;

/**
 * The same within this process, which has read the code already: a process of its own reads it for
 * half a second. For commands that neither build nor wait; each has another test as a process.
 */
export async function runHere(
  command: string,
  env: Record<string, string>,
  args: readonly string[] = [],
): Promise<Run> {
  const own = { argv: process.argv, env: process.env, code: process.exitCode };
  const said = { stdout: '', stderr: '' };
  const heard = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((part) => {
      said[stream] += String(part);
      return true;
    }),
  );
  process.argv = [process.execPath, fileOf(command), ...args];
  process.env = { ...process.env, NO_COLOR: '1', ...env };
  try {
    // Another address each time, or Node would not run it again.
    await import(`${fileOf(command)}?${(runs += 1)}`);
    return { code: process.exitCode, ...said };
  } finally {
    for (const spy of heard) spy.mockRestore();
    Object.assign(process, { argv: own.argv, env: own.env, exitCode: own.code });
  }
}
