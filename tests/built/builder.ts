import { registerHooks } from 'node:module';
import { runHere } from './run-here.ts';

// A process that builds one site after another. Each has settings of its own, which the configuration
// of the project reads once: Node is to take it for another each time.
let sites = 0;
registerHooks({
  resolve: (specifier, context, next) => {
    const found = next(specifier, context);
    return found.url.endsWith('/astro.config.mjs')
      ? { ...found, url: `${found.url}?${sites}` }
      : found;
  },
});

process.on('message', async (env: Record<string, string>) => {
  sites += 1;
  process.send!(await runHere('build', env));
});
// Left, by the tests' end or because they broke off, it ends, and keeps what it has compiled.
process.on('disconnect', () => process.exit());
