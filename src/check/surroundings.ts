import { paths } from '../domain/addresses.ts';
import type { Finding } from '../domain/faults/fault.ts';
import { filesBelow } from '../files.ts';

const start = { line: 1, column: 1 };

/** The signs in a folder's path that the build tools take for the end of the path, or for a code. */
export function signsInPath(folder: string): string[] {
  return [...new Set(folder.match(/[#?%]/g) ?? [])];
}

/** A content folder that the build could not open. */
export function unopenable(contentDir: string): Finding[] {
  const signs = signsInPath(contentDir);
  if (signs.length === 0) return [];
  const values = { folder: contentDir, sign: signs.join(' ') };
  return [{ file: '', at: start, code: 'duong-dan-la', values }];
}

/** The addresses of what a union gives the site as it is; an empty set where there is no such folder. */
export async function readPublic(publicDir: string): Promise<ReadonlySet<string>> {
  const files = await filesBelow(publicDir).catch(() => []);
  return new Set(files.map((file) => `/${file}`));
}

/** Every page asks for the site's icon. */
export function iconFaults(publicFiles: ReadonlySet<string> | undefined): Finding[] {
  return !publicFiles || publicFiles.has(paths.icon)
    ? []
    : [{ file: '', at: start, code: 'thieu-bieu-tuong' }];
}
