// Node strips types of a project's own files, but of none under node_modules, where another union
// has this package; its own are kept as compiled, which is sooner. Loaded by --import, so that every
// worker thread has it too.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';

const own = new URL('../src/', import.meta.url).href;
const kept = new URL(`../../.cache/guong-sang/${process.version}/`, import.meta.url);

/** A file without its types: as it was stripped before, for that takes longer than all else of a small command. */
const stripped = (source) => {
  const name = createHash('sha256').update(source).digest('hex');
  try {
    return readFileSync(new URL(name, kept), 'utf8');
  } catch {
    const bare = stripTypeScriptTypes(source);
    try {
      mkdirSync(kept, { recursive: true });
      const draft = new URL(`${name}.${process.pid}`, kept);
      writeFileSync(draft, bare);
      renameSync(draft, new URL(name, kept));
    } catch {
      // Where nothing can be kept it is stripped each time.
    }
    return bare;
  }
};

if (own.includes('/node_modules/'))
  registerHooks({
    load: (url, context, next) => {
      const file = new URL(url);
      file.search = '';
      if (!url.startsWith(own) || !file.pathname.endsWith('.ts')) return next(url, context);
      const source = stripped(readFileSync(file, 'utf8'));
      return { format: 'module', source, shortCircuit: true };
    },
  });
