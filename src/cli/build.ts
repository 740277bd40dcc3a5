import { readSettings } from '../settings.ts';
import { runCommand } from './terminal/command.ts';
import { makeSite } from './terminal/make-site.ts';
import { readOptions } from './terminal/options.ts';

/**
 * `npm run build`: checks the content, then builds the site; on any fault the last site stays.
 * `npm run publish` is the same for a site that goes out: it also writes the ledger of share images.
 */
await runCommand(async () => {
  const { values } = readOptions({
    usage: 'npm run build',
    options: { ledger: { type: 'boolean' } },
  });
  return (await makeSite(readSettings(), { ledgerToo: values.ledger ?? false })) ? 0 : 1;
});
// Pagefind's service and Vite's watchers may outlive their work.
process.exit();
