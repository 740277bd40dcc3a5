import { kitRoot, savedName } from '../../domain/addresses.ts';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { writeBytes } from '../../domain/share/bytes.ts';

// fflate writes local time; given in local time, the bytes are the same in every time zone.
const noDay = new Date(2020, 0, 1);

const slot = /(<data [^>]*?value="([^"]+)"[^>]*>)(<\/data>)/g;

/**
 * Completes the share kits of a built site, after the cards are published: packs what each kit page
 * names into its one zip, and writes into the page how many bytes every file has.
 * @returns the number of kits
 * @throws when a page names a file that the site does not have
 */
export const writeKits = async (outDir: string): Promise<number> => {
  const root = join(outDir, kitRoot);
  const found = await readdir(root, { recursive: true }).catch(() => []);
  const pages = found.filter((file) => basename(file) === 'index.html').sort();
  for (const page of pages) await completeKit(outDir, join(root, page));
  return pages.length;
};

const completeKit = async (outDir: string, page: string): Promise<void> => {
  const slug = basename(dirname(page));
  const html = await readFile(page, 'utf8');
  const paths = [...new Set([...html.matchAll(slot)].map(([, , path]) => path!))];
  const zip = paths.find((path) => path.endsWith('.zip'));
  const entries: Zippable = {};
  for (const path of paths) {
    if (path === zip) continue;
    const bytes = await readFile(join(outDir, path)).catch((cause: unknown) => {
      throw new Error(`Bộ chia sẻ ${slug}: thiếu tệp ${path} trong trang đã dựng.`, { cause });
    });
    // Pictures and PDF do not get smaller; storing them keeps the build quick.
    entries[savedName(slug, path)] = [bytes, { level: 0, mtime: noDay }];
  }
  if (zip) await writeFile(join(outDir, zip), zipSync(entries));
  const sizes = new Map<string, string>();
  for (const path of paths) sizes.set(path, writeBytes((await stat(join(outDir, path))).size));
  await writeFile(
    page,
    html.replace(
      slot,
      (_, open: string, path: string, close: string) => `${open}${sizes.get(path)}${close}`,
    ),
  );
};
