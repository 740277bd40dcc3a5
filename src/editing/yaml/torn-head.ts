import { parseDocument } from 'yaml';
import type { Value } from './written.ts';

/**
 * The keys of a head that can be read when each stands alone, whatever is wrong beside them; `torn`
 * are those of which only a part may have been read.
 */
export function readableKeys(text: string): {
  keys: { [key: string]: Value };
  torn: ReadonlySet<string>;
} {
  const keys: { [key: string]: Value } = {};
  const torn = new Set<string>();
  for (const rows of text.split(/^(?=[a-z]\w*:)/imu)) {
    const [, key] = /^([a-z]\w*):/iu.exec(rows) ?? [];
    if (!key || key in keys) continue;
    // Behind its own rows a key is followed by what is none: the fence, the body.
    const [own] = rows.split(/\n(?=[^\s#-]|-{3})/u) as [string];
    try {
      const document = parseDocument(own, { logLevel: 'silent' });
      if (document.errors.length > 0) torn.add(key);
      Object.assign(keys, document.toJS());
    } catch {
      torn.add(key);
    }
  }
  return { keys, torn };
}
