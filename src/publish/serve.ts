import { readFile, readdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { paths } from '../domain/addresses.ts';
import { contentType } from './content-type.ts';
import { headerRules, headersOf } from './hosts/headers.ts';
import { rootFolders } from './pages/site-files.ts';

const isFolder = (path: string) =>
  readdir(path).then(
    () => true,
    () => false,
  );

type Answer = { status: number; body: Buffer | string; headers: Record<string, string> };

const moved = (status: number, to: string): Answer => ({
  status,
  body: '',
  headers: { Location: to },
});

const answer = async (siteDir: string, mount: string, asked: string): Promise<Answer> => {
  if (asked === '/' && mount) return moved(302, `${mount}/`);
  if (asked === mount) return moved(301, `${mount}/`);
  // Outside the path another site would stand.
  const path = asked.startsWith(`${mount}/`) ? asked.slice(mount.length) : '/404';
  const file = join(siteDir, normalize(path));
  const page = path.endsWith('/') ? join(file, 'index.html') : file;
  const body = await readFile(page).catch(() => undefined);
  const type = { 'Content-Type': contentType(page) };
  if (body) return { status: 200, body, headers: type };
  if (!path.endsWith('/') && (await isFolder(file))) {
    return moved(301, encodeURI(`${mount}${path}/`));
  }
  const missing = await readFile(join(siteDir, paths.notFound)).catch(() => '');
  return { status: 404, body: missing, headers: { 'Content-Type': contentType(paths.notFound) } };
};

/** The path of a request; what cannot be read leads nowhere. */
const pathOf = (url: string): string => {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname).replaceAll('\0', '');
  } catch {
    return '/404';
  }
};

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });

/**
 * Serves a built site on this machine alone, with the headers every host is told to send.
 * @param port the one to try first; the next free one is taken when it is not; 0 is any
 * @param mount the path under which the site stands; the root of the host leads there
 * @returns the host's address without a final slash, and what ends it
 */
export async function serveSite(
  siteDir: string,
  port: number,
  mount = '',
): Promise<{ origin: string; close: () => Promise<void> }> {
  const rules = headerRules(await rootFolders(siteDir)).map(({ path, headers }) => {
    // Kept by a browser, this would turn every other project on localhost to https.
    const { 'Strict-Transport-Security': _, ...rest } = headers;
    return { path, headers: rest };
  });
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? '/');
    const send = async () => {
      const { status, body, headers } = await answer(siteDir, mount, path);
      response.writeHead(status, {
        ...headersOf(rules, path.slice(path.startsWith(`${mount}/`) ? mount.length : 0)),
        ...headers,
      });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    void send();
  });
  for (let tried = port; ; tried += 1) {
    try {
      await listen(server, tried);
      break;
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isTaken || tried > port + 100) throw error;
    }
  }
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
