import { exec } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { baseContent } from './fixtures/sites.ts';

// Astro answers nothing where it takes itself for a test of its own. Any content has the same types:
// the smallest is read soonest. What reads types for the linter is written in Go, and collects too
// eagerly for a run so short.
const options = {
  cwd: resolve(import.meta.dirname, '..'),
  env: { ...process.env, NODE_ENV: '', VITEST: '', CONTENT_DIR: baseContent, GOGC: '400' },
};

// Every build writes the types of the content, so that they need not be read again for them.
const types = existsSync('.astro/content.d.ts') ? 'types -- --noSync' : 'types';

it.each([types, 'lint'])('npm run %s finds nothing', async (script) => {
  const said = await promisify(exec)(`npm run -s ${script}`, options).then(
    () => '',
    ({ stdout, stderr }: { stdout: string; stderr: string }) => stdout + stderr,
  );
  expect(said).toBe('');
});
