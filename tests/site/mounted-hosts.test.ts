import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllHeaders } from '@netlify/headers-parser';
import { parseAllRedirects } from '@netlify/redirect-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lastingCard } from '../../src/publish/pictures/publish-cards.ts';
import { headerRules, headersOf } from '../../src/publish/hosts/headers.ts';
import { rootFolders } from '../../src/publish/pages/site-files.ts';
import { mount, mountedContent } from '../fixtures/grown-content.ts';
import { sharedSite } from '../built/build-site.ts';
import { runHere } from '../built/run-here.ts';
import { findServers, runServer, servers, type ServerName } from '../built/host-servers.ts';

const programs = findServers();
const names = Object.keys(servers) as ServerName[];

let folder: string;
/** What the host serves: another site, and ours in a folder named by its path. */
let host: string;
let site: string;
let contentDir: string;
/** Where the site was built: what was read for it is still known there. */
let built: string;
beforeAll(async () => {
  contentDir = await mountedContent();
  built = sharedSite('mounted');
  folder = mkdtempSync(join(tmpdir(), 'guong-sang-mounted-'));
  chmodSync(folder, 0o755);
  host = join(folder, 'host');
  site = join(host, mount);
  mkdirSync(host);
  writeFileSync(join(host, 'index.html'), 'Trang khác');
  cpSync(built, site, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (path: string) => readFileSync(join(site, path));
const cards = '/anh-chia-se/tuyen-duong/khen-dot-xuat';

for (const name of names) {
  const program = programs[name];
  const title = program ? name : `${name} (left out: ${servers[name].program} cannot be installed)`;
  describe.skipIf(!program)(title, () => {
    let server: Awaited<ReturnType<typeof runServer>>;
    beforeAll(async () => {
      const printed = await runHere('headers', { CONTENT_DIR: contentDir, OUT_DIR: built }, [name]);
      expect(printed.code, printed.stderr).toBe(0);
      const at = { folder: join(folder, name), site: host, rules: printed.stdout };
      server = await runServer(name, program!, at);
    });
    afterAll(() => server?.close());

    const ask = (path: string) => fetch(server.origin + path, { redirect: 'manual' });

    it('sends the headers of the table below the path', async () => {
      const rules = headerRules(await rootFolders(site));
      const known = new Set(rules.flatMap(({ headers }) => Object.keys(headers)));
      const paths = [
        '/',
        '/guong/',
        '/tuyen-duong/khen-dot-xuat/',
        '/nhung/guong/vi-du/',
        '/pagefind/pagefind-entry.json',
      ];
      for (const path of paths) {
        const response = await ask(mount + path);
        expect(response.status, path).toBe(200);
        for (const header of known) {
          const due = headersOf(rules, path)[header] ?? null;
          expect(response.headers.get(header), `${header} of ${path}`).toBe(due);
        }
      }
    });

    it('leaves the rest of the host as it was', async () => {
      const home = await ask('/');
      expect(await home.text()).toBe('Trang khác');
      expect(home.headers.get('strict-transport-security')).toBe(null);
      const missing = await ask('/khong-co/');
      expect(missing.status).toBe(404);
      expect(await missing.text()).not.toContain('Không có trang này');
    });

    it('says what is missing, moved and gone with the site’s own pages', async () => {
      const missing = await ask(`${mount}/guong/khong-co/`);
      expect(missing.status).toBe(404);
      expect((await missing.text()) === read('404.html').toString()).toBe(true);
      for (const path of ['/guong/48-toi/', '/guong/48-toi']) {
        const moved = await ask(mount + path);
        expect(moved.status, path).toBe(301);
        const to = new URL(moved.headers.get('location')!, server.origin);
        expect(to.pathname, path).toBe(`${mount}/guong/vi-du/`);
      }
      const gone = await ask(`${mount}/guong/zqdago/`);
      expect(gone.status).toBe(410);
      expect((await gone.text()) === read('guong/zqdago/index.html').toString()).toBe(true);
    });

    it('answers a picture it never knew with the site’s own card', async () => {
      const house = read(lastingCard);
      for (const file of ['1200x630.jpg', 'album-9-1080x1080.jpg']) {
        const response = await ask(`${mount}${cards}/${'0'.repeat(32)}/${file}`);
        expect(response.status, file).toBe(200);
        expect(Buffer.from(await response.arrayBuffer()).equals(house), file).toBe(true);
      }
    });
  });
}

describe('netlify, cloudflare', () => {
  it('read every rule, each for addresses below the path, and answer the path with the files', async () => {
    const headers = await parseAllHeaders({
      headersFiles: [join(site, '_headers')],
      configHeaders: [],
      minimal: true,
    });
    expect(headers.errors).toEqual([]);
    expect(headers.headers.length).toBeGreaterThan(10);
    expect(headers.headers.filter((rule) => !rule.for.startsWith(`${mount}/`))).toEqual([]);
    const { errors, redirects } = await parseAllRedirects({
      redirectsFiles: [join(site, '_redirects')],
      configRedirects: [],
      minimal: true,
    });
    expect(errors).toEqual([]);
    expect(redirects).toMatchObject([
      { from: `${mount}/guong/48-toi/`, to: `${mount}/guong/vi-du/`, status: 301 },
      { from: `${mount}/guong/bao-chay/`, to: `${mount}/guong/vo-gia-dinh/`, status: 301 },
      { to: lastingCard },
      { from: `${mount}/*`, to: '/:splat', status: 200, force: true },
      { from: `${mount}/*`, to: '/:splat', status: 200 },
    ]);
  });
});
