import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Host } from '../../src/publish/hosts/hosts.ts';
import { findProgram } from '../programs.ts';

/** Servers that are run with the rules made for them. */
export type ServerName = Exclude<Host, 'netlify'>;

/** What one server needs: its program, Debian's package, and a configuration around the rules. */
type Kind = {
  program: string;
  package: string;
  /** A file or folder that its configuration names. */
  needs: string;
  /** Text of its configuration; `rules` are what `npm run headers` prints. */
  config: (at: { folder: string; site: string; port: number; rules: string }) => string;
  args: (config: string) => string[];
};

const nginxTypes = '/etc/nginx/mime.types';
const apacheModules = '/usr/lib/apache2/modules';

export const servers: Record<ServerName, Kind> = {
  nginx: {
    program: 'nginx',
    package: 'nginx-light',
    needs: nginxTypes,
    config: ({ folder, site, port, rules }) => {
      // Its rules are pasted at two places, each under a line that says where.
      const [, http = '', server = ''] = rules.split(/^# Trong khối \w+:$/m);
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (name) => `${name}_temp_path ${folder};`,
      );
      return `${process.getuid?.() === 0 ? 'user root;' : ''}
        daemon off; pid ${folder}/pid; error_log stderr warn; events {}
        http { include ${nginxTypes}; access_log off; ${temporary.join(' ')} ${http}
        server { listen 127.0.0.1:${port}; root ${site}; ${server} } }`;
    },
    args: (config) => ['-e', 'stderr', '-c', config],
  },
  caddy: {
    program: 'caddy',
    package: 'caddy',
    needs: '/',
    config: ({ site, port, rules }) =>
      `{\n admin off\n auto_https off\n}\nhttp://127.0.0.1:${port} {\nroot * ${site}\n${rules}\nfile_server\n}\n`,
    args: (config) => ['run', '--adapter', 'caddyfile', '--config', config],
  },
  apache: {
    program: 'apache2',
    package: 'apache2',
    needs: apacheModules,
    // Its rules lie in the site, as `.htaccess`.
    config: ({ folder, site, port }) =>
      [
        ...[
          'mpm_event',
          'authz_core',
          'dir',
          'mime',
          'filter',
          'deflate',
          'headers',
          'rewrite',
        ].map((name) => `LoadModule ${name}_module ${apacheModules}/mod_${name}.so`),
        `ServerName localhost\nServerRoot ${folder}\nPidFile ${folder}/pid\nErrorLog ${folder}/error`,
        `Listen 127.0.0.1:${port}\nUser www-data\nGroup www-data\nTypesConfig /etc/mime.types`,
        `DocumentRoot ${site}\n<Directory ${site}>\nAllowOverride All\nRequire all granted\n</Directory>`,
      ].join('\n'),
    args: (config) => ['-DFOREGROUND', '-f', config],
  },
};

const find = ({ program, needs }: Kind): string | undefined =>
  existsSync(needs) ? findProgram(program) : undefined;

/** Debian's packages of the servers that are not here. */
export function missingServers(): string[] {
  return Object.values(servers).flatMap((kind) => (find(kind) ? [] : [kind.package]));
}

/** The programs that are here. */
export function findServers(): Partial<Record<ServerName, string>> {
  return Object.fromEntries(
    Object.entries(servers).flatMap(([name, kind]) => {
      const path = find(kind);
      return path ? [[name, path]] : [];
    }),
  );
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

const answers = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => done(true)).once('error', () => done(false));
    socket.once('connect', () => socket.end());
  });

/**
 * Runs a server on a free port over a site that everybody may read.
 * @param options.folder an empty folder for what it writes
 * @throws what the server said, when it does not take its configuration
 */
export async function runServer(
  name: ServerName,
  program: string,
  { folder, site, rules }: { folder: string; site: string; rules: string },
): Promise<{ origin: string; close: () => Promise<void> }> {
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const config = join(folder, 'config');
  writeFileSync(config, servers[name].config({ folder, site, port, rules }));
  const env = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder };
  const child = spawn(program, servers[name].args(config), { env });
  let said = '';
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  const ended = once(child, 'close');
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`${name}: ${said} ${readdirSync(folder).join()}`);
    await new Promise((next) => setTimeout(next, 20));
  }
  const close = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { origin: `http://127.0.0.1:${port}`, close };
}
