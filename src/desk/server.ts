import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BuildFault } from '../publish/build-fault.ts';
import type { Settings } from '../settings.ts';
import { readApp, type App } from './app-bundle.ts';
import { DeskFault } from './desk-fault.ts';
import { keepAllPublished } from './file/changes.ts';
import { removeLeftovers } from './file/leftovers.ts';
import { stopPreview } from './run/preview-server.ts';
import { release } from './run/release.ts';
import { routes } from './routes/routes.ts';

/** Larger than any photo a phone takes, as text in JSON. */
const longestBody = 120 * 1024 * 1024;

const bodyOf = async (request: IncomingMessage): Promise<Record<string, unknown>> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > longestBody) throw new DeskFault(413, 'Tệp lớn quá 80 MB.');
    parts.push(part);
  }
  if (size === 0) return {};
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8')) as Record<string, unknown>;
  } catch {
    throw new DeskFault(400, 'Không đọc được điều vừa gửi.');
  }
};

const disk: Record<string, string> = {
  ENOSPC:
    'Hết chỗ trên đĩa: chưa lưu. Bản đang gõ vẫn còn trong trình duyệt; dọn đĩa rồi bấm Lưu lại.',
  EACCES: 'Thư mục nội dung không cho ghi: chưa lưu. Bản đang gõ vẫn còn trong trình duyệt.',
  EPERM: 'Thư mục nội dung không cho ghi: chưa lưu. Bản đang gõ vẫn còn trong trình duyệt.',
  EROFS: 'Ổ đĩa chỉ cho đọc: chưa lưu. Bản đang gõ vẫn còn trong trình duyệt.',
};

const answerFault = (error: unknown): { status: number; text: string } => {
  if (error instanceof DeskFault) return { status: error.status, text: error.message };
  if (error instanceof BuildFault) return { status: 422, text: error.lines.join('\n') };
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
  return {
    status: 500,
    text:
      disk[code] ?? 'Bàn làm việc gặp lỗi chưa lường trước. Bản đang gõ vẫn còn trong trình duyệt.',
  };
};

/** What every answer says to the browser: this page is nobody else's, and leads nowhere. */
const guards = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/**
 * What is named by its own content stays as it is: the browser keeps it, and what it has compiled of
 * it, which is most of the wait when a place is opened again.
 */
const forGood = { 'Cache-Control': 'private, max-age=31536000, immutable' };

const send = (
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
) => {
  response.writeHead(status, { ...guards, ...headers, 'Content-Type': type });
  response.end(body);
};
const json = 'application/json; charset=utf-8';

/**
 * What is asked of the desk below its address.
 * @throws DeskFault for whoever asks under another name, from another page, or does not know the address
 */
const admitted = (
  { method, headers, url: asked = '/' }: IncomingMessage,
  port: number,
  token: string,
): { path: string; query: URLSearchParams; isChange: boolean } => {
  const { host = '', origin } = headers;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(host)) throw new DeskFault(403, 'Địa chỉ lạ.');
  if (origin !== undefined && !hosts.some((one) => origin === `http://${one}`))
    throw new DeskFault(403, 'Trang lạ.');
  const url = new URL(asked, `http://${host}`);
  const [, given, ...rest] = url.pathname.split('/');
  if (given !== token)
    throw new DeskFault(
      404,
      'Mở bàn làm việc bằng đúng địa chỉ in ra khi chạy npm run desk; mỗi lần chạy là một địa chỉ mới.',
    );
  const isChange = method === 'POST';
  const isJson = headers['content-type']?.startsWith('application/json') ?? false;
  if (isChange && (origin === undefined || !isJson)) throw new DeskFault(403, 'Trang lạ.');
  return { path: rest.join('/'), query: url.searchParams, isChange };
};

/** Releases the site and tells each step as it is done, one line of JSON each. */
const tellRelease = async (settings: Settings, response: ServerResponse): Promise<void> => {
  response.writeHead(200, { ...guards, 'Content-Type': 'application/x-ndjson; charset=utf-8' });
  const { contentDir: CONTENT_DIR, outDir: OUT_DIR } = settings;
  for await (const progress of release({ CONTENT_DIR, OUT_DIR })) {
    response.write(`${JSON.stringify(progress)}\n`);
    if (progress.step === 'xong') await keepAllPublished(settings);
  }
  response.end();
};

/**
 * Serves the desk on this machine alone: an address nobody can guess, only asked under the names of
 * this machine, changes only from its own pages (against pages elsewhere that aim at localhost).
 * @returns the address to open, and what ends it
 */
export async function serveDesk(
  settings: Settings,
  port: number,
  {
    app = readApp(settings),
    token = randomBytes(16).toString('hex'),
  }: { app?: Promise<App>; token?: string } = {},
): Promise<{ address: string; close: () => Promise<void> }> {
  // On a disk that takes nothing the desk still opens, and says so at the first save.
  await removeLeftovers(settings.contentDir).catch(() => {});
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { port: own } = server.address() as AddressInfo;
    const { path, query, isChange } = admitted(request, own, token);
    if (path === 'api/release' && isChange) return tellRelease(settings, response);
    if (path.startsWith('api/')) {
      const route = routes[`${request.method} ${path.slice(4)}`];
      if (!route) throw new DeskFault(404, 'Không có mục này.');
      const made = await route(settings, query, isChange ? await bodyOf(request) : {});
      if ('bytes' in made) send(response, 200, made.type, made.bytes);
      else send(response, 200, json, JSON.stringify(made));
      return;
    }
    const file = (await app).get(path || 'index.html');
    if (!file) throw new DeskFault(404, 'Không có trang này.');
    send(response, 200, file.type, file.bytes, path.startsWith('assets/') ? forGood : {});
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const { status, text } = answerFault(error);
      // Somebody who opens the address of last time reads a sentence, the page's own questions JSON.
      const isRead = request.headers.accept?.includes('text/html') ?? false;
      if (response.headersSent) response.end();
      else if (isRead) send(response, status, 'text/plain; charset=utf-8', text);
      else send(response, status, json, JSON.stringify({ fault: text }));
    });
  });
  await new Promise<void>((done, fail) => {
    // The ports behind it first: what a browser keeps of a text not saved is found on the same port only.
    const others = [1, 2, 3, 4, 5].map((step) => port + step).filter((one) => one < 65_536);
    server.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? server.listen(others.shift() ?? 0, '127.0.0.1') : fail(error),
    );
    server.on('listening', done);
    server.listen(port, '127.0.0.1');
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${token}/`,
    close: async () => {
      await Promise.all([
        stopPreview(),
        new Promise<void>((done) => {
          server.close(() => done());
          server.closeAllConnections();
        }),
      ]);
    },
  };
}
