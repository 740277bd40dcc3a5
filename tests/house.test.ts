import { exec } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

// Astro answers nothing where it takes itself for a test of its own.
const options = {
  cwd: resolve(import.meta.dirname, '..'),
  env: { ...process.env, NODE_ENV: '', VITEST: '' },
};

it.each(['types', 'lint'])('npm run %s finds nothing', async (script) => {
  const said = await promisify(exec)(`npm run -s ${script}`, options).then(
    () => '',
    ({ stdout, stderr }: { stdout: string; stderr: string }) => stdout + stderr,
  );
  expect(said).toBe('');
});
