import { readSettings } from '../settings.ts';
import { runCommand } from './terminal/command.ts';
import { makeSite } from './terminal/make-site.ts';
import { readOptions } from './terminal/options.ts';

/**
 * `npm run build`: checks the content, then builds the site; on any fault the last site stays.
 * `npm run publish` is the same for a site that goes out: it also writes the ledger of share images.
 * With `--without-drafts`, as the desk asks, stories that are still being written stop nothing.
 */
await runCommand(async () => {
  const { values } = readOptions({
    usage: 'npm run build [-- --without-drafts]',
    options: { ledger: { type: 'boolean' }, 'without-drafts': { type: 'boolean' } },
  });
  const options = {
    ledgerToo: values.ledger ?? false,
    withoutDrafts: values['without-drafts'] ?? false,
  };
  return (await makeSite(readSettings(), options)) ? 0 : 1;
});
// Pagefind's service and Vite's watchers may outlive their work.
process.exit();
