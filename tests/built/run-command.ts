import { spawn } from 'node:child_process';
import { fileOf, project, type Run } from './run-here.ts';

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
