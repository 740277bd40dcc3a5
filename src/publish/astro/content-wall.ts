import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Plugin } from 'vite';
import { isOwnPicture } from '../../check/mdx/components.ts';
import { bodyOf } from '../../check/mdx/body.ts';
import { readSheet, toFault } from '../../check/sheet.ts';

/** A module's file, without what is asked of it. */
export function fileOf(id: string) {
  return id.replace(/[?#].*$/, '');
}

export function isWithin(folder: string, path: string) {
  const way = relative(folder, path);
  return way !== '' && !way.startsWith('..') && !way.startsWith('/');
}

/** What compiled MDX asks for by itself. */
const ofTheCompiler =
  /^(astro(:[\w-]+|\/[\w/.-]+)|@astrojs\/mdx[\w/.-]*|virtual:astro[\w:/.-]*|\0.*)$/;

/**
 * The second wall around content, should a file ever come past the check: no MDX of the content
 * folder is compiled unless the guard lets it pass, and nothing in the folder imports anything but
 * pictures beside it.
 */
export function contentWall(contentDir: string): Plugin {
  return {
    name: 'content-wall',
    enforce: 'pre',
    transform(_code, id) {
      const file = fileOf(id);
      if (!file.endsWith('.mdx') || !isWithin(contentDir, file)) return;
      const name = relative(contentDir, file);
      const sheet = readSheet(name, readFileSync(file));
      // Addresses of e-mail are the check's to judge: they run nothing.
      const { findings } = bodyOf(sheet, new Set());
      const [fault] = findings
        .filter(({ code }) => code.startsWith('mdx-') && code !== 'mdx-dia-chi')
        .map((finding) => toFault(finding, sheet));
      if (fault) this.error(`${name}:${fault.line}: ${fault.message} ${fault.hint}`);
    },
    resolveId(source, importer) {
      const from = importer && fileOf(importer);
      if (!from || !from.endsWith('.mdx') || !isWithin(contentDir, from)) return;
      if (ofTheCompiler.test(source) || fileOf(source) === from) return;
      const picture = join(dirname(from), source);
      const isOwn = isOwnPicture(source);
      if (isOwn && isWithin(dirname(from), picture)) return;
      this.error(
        `${relative(contentDir, from)}: không được lấy "${source}". Trong bài chỉ dùng ảnh nằm cạnh bài.`,
      );
    },
  };
}
