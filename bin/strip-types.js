// Node strips types of a project's own files, but of none under node_modules, where another union
// has this package; its own are kept as compiled, which is sooner. Loaded by --import, so that every
// worker thread has it too.
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';

const own = new URL('../src/', import.meta.url).href;

if (own.includes('/node_modules/'))
  registerHooks({
    load: (url, context, next) => {
      const file = new URL(url);
      file.search = '';
      if (!url.startsWith(own) || !file.pathname.endsWith('.ts')) return next(url, context);
      const source = stripTypeScriptTypes(readFileSync(file, 'utf8'));
      return { format: 'module', source, shortCircuit: true };
    },
  });
