import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parse } from 'yaml';

/** Where the content is, where the site goes, and for whom; the public interface of every command. */
export type Settings = {
  contentDir: string;
  outDir: string;
  /** What is given to the site as it is; `public` in the project where nothing is said. */
  publicDir?: string;
  /** Overrides `url` of site.yaml. */
  siteUrl?: string;
  /** The address that images, captions, links and codes to be shared name, where it is not `siteUrl`: a preview's. */
  sharedUrl?: string;
  /** A production build refuses illustrations. */
  production: boolean;
  /** Shows drafts and what waits, marked, beside what is public: for dev, the desk and previews. */
  drafts?: boolean;
  /**
   * Where a build works and remembers; inside the project, because Astro resolves its own packages
   * from there, and apart for every content folder, so that builds of two unions never mix.
   */
  cacheDir: string;
};

/** How one command of the template tells another to show drafts; no part of the public interface. */
export const draftsName = 'GUONG_SANG_DRAFTS';

/** How a preview tells its pages where what they offer is to be shared. */
export const sharedName = 'GUONG_SANG_SHARED_URL';

/** The template's own root: where package.json stands. */
export const templateRoot = resolve(import.meta.dirname, '..');

/**
 * Reads `CONTENT_DIR`, `OUT_DIR`, `SITE_URL` and `SITE_ENV`; paths may be relative to the folder
 * the command is run in.
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const contentDir = resolve(env['CONTENT_DIR'] || 'content');
  const outDir = resolve(env['OUT_DIR'] || 'dist');
  const name = createHash('sha256').update(contentDir).update('\0').update(outDir).digest('hex');
  return {
    contentDir,
    outDir,
    ...(env['SITE_URL'] ? { siteUrl: env['SITE_URL'] } : {}),
    ...(env[sharedName] ? { sharedUrl: env[sharedName] } : {}),
    production: env['SITE_ENV'] === 'production',
    ...(env[draftsName] === '1' ? { drafts: true } : {}),
    cacheDir: resolve('.astro', name.slice(0, 16)),
  };
}

/**
 * The address of the site: `SITE_URL`, else `url` of site.yaml. Nothing where that cannot be read,
 * which is the check's to report.
 */
export function siteAddress({ contentDir, siteUrl }: Settings): string | undefined {
  if (siteUrl) return siteUrl;
  try {
    const { url } = parse(readFileSync(join(contentDir, 'site.yaml'), 'utf8')) as { url?: string };
    return url && URL.canParse(url) ? url : undefined;
  } catch {
    return undefined;
  }
}

/** Where the share images and the photos that were drawn are kept. */
export function pictureCache({ cacheDir }: Pick<Settings, 'cacheDir'>): string {
  return join(cacheDir, 'cards');
}

/** A path as it is typed from the folder the command runs in. */
export function showPath(path: string): string {
  return relative(process.cwd(), path) || '.';
}
