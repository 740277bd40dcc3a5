import type { HotPayload, Plugin } from 'vite';
import { isWithin } from '../../files.ts';

/**
 * A page that is open while its story is written is loaded once a save. Left alone it would load
 * twice: as soon as the file has changed, still with the facts read before, and again with those
 * read anew; a page opened first would load twice too, for what was read before anybody looked.
 */
export function devReloads(contentDir: string): Plugin {
  return {
    name: 'dev-reloads',
    apply: 'serve',
    configureServer({ environments: { client }, middlewares }) {
      let isAsked = false;
      middlewares.use((_request, _response, next) => {
        isAsked = true;
        next();
      });
      // Vite keeps a reload that nobody hears for the first who comes; before any page was asked
      // for, none can be old.
      const send: (...said: unknown[]) => void = client.hot.send.bind(client.hot);
      client.hot.send = (...said: [HotPayload | string, unknown?]) => {
        const [payload] = said;
        const isReload = typeof payload === 'object' && payload.type === 'full-reload';
        if (isAsked || !isReload) send(...said);
      };
    },
    hotUpdate: {
      order: 'pre',
      async handler({ file, modules, timestamp }) {
        if (!isWithin(contentDir, file)) return undefined;
        const { isRunnableDevEnvironment } = await import('vite');
        const { environment } = this;
        const stale: Set<(typeof modules)[number]> = new Set();
        for (const module of modules)
          environment.moduleGraph.invalidateModule(module, stale, timestamp, true);
        if (isRunnableDevEnvironment(environment)) {
          const { evaluatedModules } = environment.runner;
          for (const { id } of stale) {
            const evaluated = id ? evaluatedModules.getModuleById(id) : undefined;
            if (evaluated) evaluatedModules.invalidateModule(evaluated);
          }
        }
        // The reload comes with the collections that have read the file.
        return [];
      },
    },
  };
}
