import { join, resolve } from 'node:path';
import mdx from '@astrojs/mdx';
import type { AstroUserConfig } from 'astro';
import { mountOf } from './domain/addresses.ts';
import { contentPictures } from './publish/pictures/content-pictures.ts';
import { contentWall } from './publish/astro/content-wall.ts';
import { devReloads } from './publish/astro/dev-reloads.ts';
import { pageModules } from './publish/astro/page-modules.ts';
import { plainBodies } from './publish/astro/plain-bodies.ts';
import { mountScripts } from './publish/astro/mount-scripts.ts';
import { devCards } from './publish/pictures/dev-cards.ts';
import { bodyMarkdown } from './publish/astro/markdown.ts';
import { readSettings, siteAddress, templateRoot } from './settings.ts';

/**
 * The whole Astro configuration of a union's site; the only thing another union imports.
 * Everything a union may set stands in its content folder and the four environment names.
 */
export function site(): AstroUserConfig {
  const settings = readSettings();
  const { contentDir, outDir, cacheDir } = settings;
  const address = siteAddress(settings);
  return {
    ...(address ? { site: address } : {}),
    srcDir: join(templateRoot, 'src'),
    publicDir: resolve('public'),
    outDir,
    cacheDir: join(cacheDir, 'astro'),
    trailingSlash: 'always',
    // The default glues words that only a line break parts: <b>Nguyễn</b> <i>Văn</i>.
    compressHTML: true,
    prerenderConflictBehavior: 'error',
    build: { format: 'directory', inlineStylesheets: 'always' },
    devToolbar: { enabled: false },
    integrations: [mdx()],
    image: { dangerouslyProcessSVG: false },
    markdown: {
      // Shiki writes inline styles, which the page's own policy forbids.
      syntaxHighlight: false,
      processor: bodyMarkdown(),
    },
    vite: {
      plugins: [
        plainBodies(),
        pageModules(),
        contentWall(contentDir),
        contentPictures(settings),
        devCards(settings),
        devReloads(contentDir),
        mountScripts(address ? mountOf(address) : ''),
      ],
      // While writing, nothing is bundled beforehand: of the packages below `src` pages ask for one,
      // and the desk's, by far the largest, have a bundle of their own.
      optimizeDeps: { noDiscovery: true },
      // All styles stand here: Vite would look for rules of PostCSS in each folder up to the root.
      css: { postcss: {} },
      server: { fs: { allow: [templateRoot, contentDir, resolve('.')] } },
      build: {
        // Scripts as data: addresses would need a wider policy.
        assetsInlineLimit: 0,
        rolldownOptions: {
          // A photo's file name may carry a name that the page does not show.
          output: { assetFileNames: '_astro/[hash][extname]' },
          onLog(level, log, handler) {
            if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
          },
        },
      },
    },
  };
}
