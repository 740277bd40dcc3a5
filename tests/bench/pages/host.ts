import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

const kinds = {
  HTML: ['.html'],
  CSS: ['.css'],
  JS: ['.js'],
  fonts: ['.woff', '.woff2'],
  pictures: ['.avif', '.jpg', '.png', '.svg', '.webp'],
};
type Kind = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as Kind[];

/** One answer: what it was, and its body's bytes on the wire. */
export type Sent = { path: string; kind: Kind | undefined; bytes: number };

/** Serves a built site as a host would, text packed by gzip at its best, and notes what is sent. */
export async function host(siteDir: string) {
  const sent: Sent[] = [];
  const packed = new Map<string, Buffer>();
  const bodyOf = async (file: string): Promise<Buffer> => {
    const kept = packed.get(file);
    if (kept) return kept;
    const plain = await readFile(file);
    const body = isText(file) ? gzipSync(plain, { level: 9 }) : plain;
    packed.set(file, body);
    return body;
  };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const path = decodeURIComponent(pathname);
    const file = join(siteDir, path.endsWith('/') ? `${path}index.html` : path);
    const body = await bodyOf(file).catch(() => undefined);
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    const extension = extname(file);
    sent.push({
      path,
      kind: kindNames.find((name) => kinds[name].includes(extension)),
      bytes: body.length,
    });
    response.writeHead(200, {
      'Content-Type': types[extension] ?? 'application/octet-stream',
      'Content-Length': body.length,
      ...(isText(file) ? { 'Content-Encoding': 'gzip' } : {}),
    });
    response.end(body);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
export type Host = Awaited<ReturnType<typeof host>>;

const isText = (file: string) => /\.(css|html|js|json|svg|txt|xml)$/.test(file);
