import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import type { Finding } from '../../domain/faults/fault.ts';
import { isOwnPicture } from '../../check/mdx/components.ts';
import { guardMdx } from '../../check/mdx/guard.ts';
import { readTree } from '../../check/mdx/tree.ts';
import { toFault } from '../../check/sheet.ts';
import { decode } from '../../check/file-text.ts';
import { splitFrontMatter } from '../../check/yaml/front-matter.ts';
import { isWithin, pathFrom } from '../../files.ts';

/** A module's file, without what is asked of it. */
export function fileOf(id: string) {
  return id.replace(/[?#].*$/, '');
}

/** What compiled MDX asks for by itself. */
const ofTheCompiler =
  /^(astro(:[\w-]+|\/[\w/.-]+)|@astrojs\/mdx[\w/.-]*|virtual:astro[\w:/.-]*|\0.*)$/;

/** A file without its keys, every line where it was, and what of it the compiler must not see. */
const guarded = (name: string, bytes: Uint8Array): { bare: string; refused: Finding[] } => {
  const { text = '', findings: unread } = decode(name, bytes);
  const { parts, findings: uncut } = splitFrontMatter(name, text);
  if (!parts) return { bare: '', refused: [...unread, ...uncut] };
  const { body, bodyLine: line } = parts;
  const { tree, findings } = readTree(name, body, line);
  const found = tree ? guardMdx(tree, { file: name, body, line, mails: new Set() }) : [];
  // Addresses of e-mail are the check's to judge: they run nothing.
  const refused = [...findings, ...found].filter(
    ({ code }) => code.startsWith('mdx-') && code !== 'mdx-dia-chi',
  );
  return { bare: `---${'\n'.repeat(line - 2)}---\n${body}`, refused };
};

/**
 * The second wall around content, should a file ever come past the check: no MDX of the content
 * folder is compiled unless the guard lets it pass, and nothing in the folder imports anything but
 * pictures beside it. The compiler is given the body alone: the keys are data that pages have
 * otherwise, and would be read as YAML once more and written into every module.
 */
export function contentWall(contentDir: string): Plugin {
  return {
    name: 'content-wall',
    enforce: 'pre',
    transform(_code, id) {
      const file = fileOf(id);
      if (!file.endsWith('.mdx') || !isWithin(contentDir, file)) return;
      const name = pathFrom(contentDir, file);
      const { bare, refused } = guarded(name, readFileSync(file));
      const [finding] = refused;
      if (!finding) return { code: bare, map: null };
      const { line, message, hint } = toFault(finding, undefined);
      this.error(`${name}:${line}: ${message} ${hint}`);
    },
    resolveId(source, importer) {
      const from = importer && fileOf(importer);
      if (!from || !from.endsWith('.mdx') || !isWithin(contentDir, from)) return;
      if (ofTheCompiler.test(source) || fileOf(source) === from) return;
      const picture = join(dirname(from), source);
      const isOwn = isOwnPicture(source);
      if (isOwn && isWithin(dirname(from), picture)) return;
      this.error(
        `${pathFrom(contentDir, from)}: không được lấy "${source}". Trong bài chỉ dùng ảnh nằm cạnh bài.`,
      );
    },
  };
}
