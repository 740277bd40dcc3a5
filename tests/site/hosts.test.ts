import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllHeaders } from '@netlify/headers-parser';
import { parseAllRedirects } from '@netlify/redirect-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headerRules, headersOf } from '../../src/publish/hosts/headers.ts';
import { rootFolders } from '../../src/publish/pages/site-files.ts';
import { grownContent } from '../fixtures/grown-content.ts';
import { sharedSite } from '../built/build-site.ts';
import { runCli } from '../built/run-command.ts';
import { runHere } from '../built/run-here.ts';
import { findServers, runServer, servers, type ServerName } from '../built/host-servers.ts';

const programs = findServers();
const names = Object.keys(servers) as ServerName[];

let folder: string;
let site: string;
let contentDir: string;
/** Where the site was built: what was read for it is still known there. */
let built: string;
beforeAll(async () => {
  contentDir = await grownContent();
  built = sharedSite('grown');
  folder = mkdtempSync(join(tmpdir(), 'guong-sang-hosts-'));
  // Apache reads as a user of its own, who may not look into every folder.
  chmodSync(folder, 0o755);
  site = join(folder, 'site');
  cpSync(built, site, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const unknown = '0'.repeat(32);
const cards = '/anh-chia-se/tuyen-duong/khen-dot-xuat';
const read = (path: string) => readFileSync(join(site, path));
/** The address of a current picture of the decision, as its pages name it. */
const card = (file: string) =>
  `${cards}/${readdirSync(join(site, cards)).find((name) => name.length === 32)}/${file}`;

for (const name of names) {
  const program = programs[name];
  const title = program ? name : `${name} (left out: ${servers[name].program} cannot be installed)`;
  describe.skipIf(!program)(title, () => {
    let server: Awaited<ReturnType<typeof runServer>>;
    beforeAll(async () => {
      const run = name === names[0] ? runCli : runHere;
      const printed = await run('headers', { CONTENT_DIR: contentDir, OUT_DIR: built }, [name]);
      expect(printed.code, printed.stderr).toBe(0);
      const at = { folder: join(folder, name), site, rules: printed.stdout };
      server = await runServer(name, program!, at);
    });
    afterAll(() => server?.close());

    const ask = (path: string) => fetch(server.origin + path, { redirect: 'manual' });
    const bytesOf = async (path: string) => Buffer.from(await (await ask(path)).arrayBuffer());

    it('sends every kind of address with the headers of the table, and with no others of theirs', async () => {
      const rules = headerRules(await rootFolders(site));
      const known = new Set(rules.flatMap(({ headers }) => Object.keys(headers)));
      const script = readdirSync(join(site, '_astro')).find((file) => file.endsWith('.js'));
      const paths = [
        '/',
        '/guong/',
        '/guong/vi-du/',
        '/nhung/guong/vi-du/',
        '/tim-kiem/',
        '/chia-se/guong/vi-du/',
        '/oembed/guong/vi-du.json',
        '/rss.xml',
        card('1200x630.jpg'),
        `/_astro/${script}`,
        '/pagefind/pagefind-entry.json',
      ];
      for (const path of paths) {
        const response = await ask(path);
        expect(response.status, path).toBe(200);
        for (const header of known) {
          const due = headersOf(rules, path)[header] ?? null;
          expect(response.headers.get(header), `${header} of ${path}`).toBe(due);
        }
      }
    });

    it('names types that browsers and networks take, Vietnamese text as UTF-8', async () => {
      const due = [
        ['/guong/vi-du/', /^text\/html/],
        [card('1200x630.jpg'), /^image\/jpeg$/],
        [card('a4.pdf'), /^application\/pdf$/],
        ['/feed.json', /^application\/json/],
        ['/sitemap.xml', /^(text|application)\/xml/],
        ['/favicon.svg', /^image\/svg\+xml/],
      ] as const;
      for (const [path, type] of due) {
        expect((await ask(path)).headers.get('content-type'), path).toMatch(type);
      }
    });

    it('sends text compressed, and a picture as it is', async () => {
      for (const path of ['/guong/vi-du/', '/feed.json']) {
        expect((await ask(path)).headers.get('content-encoding'), path).toMatch(/^(gzip|zstd)$/);
      }
      expect((await ask(card('1200x630.jpg'))).headers.get('content-encoding')).toBe(null);
    });

    it('answers a hash nobody knows with the site’s own card, a current one with itself', async () => {
      const house = read('/anh-chia-se/trang/1200x630.jpg');
      for (const path of [
        `${cards}/${unknown}/1200x630.jpg`,
        `${cards}/${unknown}/album-9-1080x1080.jpg`,
        `/anh-chia-se/trang/${unknown}/1200x630.jpg`,
      ]) {
        const response = await ask(path);
        expect(response.status, path).toBe(200);
        expect(response.headers.get('content-type')).toBe('image/jpeg');
        expect(response.headers.get('cache-control')).toBe('public, max-age=3600');
        expect(Buffer.from(await response.arrayBuffer()).equals(house), path).toBe(true);
      }
      for (const file of ['1200x630.jpg', '1280x720.jpg'])
        expect((await bytesOf(card(file))).equals(read(card(file))), file).toBe(true);
    });

    it('says of a story taken down that it is gone, with its tombstone', async () => {
      const response = await ask('/guong/zqdago/');
      expect(response.status).toBe(410);
      expect(response.headers.get('content-type')).toMatch(/^text\/html/);
      expect(response.headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
      const tombstone = read('guong/zqdago/index.html').toString();
      expect((await response.text()) === tombstone).toBe(true);
    });

    it.each(['/guong/48-toi/', '/guong/48-toi'])('sends %s on in one step', async (path) => {
      const response = await ask(path);
      expect(response.status).toBe(301);
      const to = new URL(response.headers.get('location')!, server.origin);
      expect(to.href).toBe(`${server.origin}/guong/vi-du/`);
      expect((await ask(to.pathname)).status).toBe(200);
    });

    it('sends a folder without its slash to the page', async () => {
      const response = await ask('/guong');
      expect([301, 308]).toContain(response.status);
      const to = new URL(response.headers.get('location')!, `${server.origin}/guong`);
      expect(to.href).toBe(`${server.origin}/guong/`);
    });

    it('answers what is not there with the site’s own page', async () => {
      for (const path of ['/khong-co/', '/guong/khong-co/', `${cards}/khong-co.jpg`]) {
        const response = await ask(path);
        expect(response.status, path).toBe(404);
        expect((await response.text()) === read('404.html').toString(), path).toBe(true);
      }
    });
  });
}

describe('netlify, cloudflare', () => {
  it('Netlify’s own reader finds every header of the table', async () => {
    const headersFiles = [join(site, '_headers')];
    const read = await parseAllHeaders({ headersFiles, configHeaders: [], minimal: true });
    expect(read.errors).toEqual([]);
    const due = headerRules(await rootFolders(site)).filter(
      ({ headers }) => Object.keys(headers).length > 0,
    );
    expect(read.headers).toEqual(due.map(({ path, headers }) => ({ for: path, values: headers })));
  });

  it('Netlify’s own reader finds each moved address and the rules for former cards', async () => {
    const redirectsFiles = [join(site, '_redirects')];
    const { errors, redirects } = await parseAllRedirects({
      redirectsFiles,
      configRedirects: [],
      minimal: true,
    });
    expect(errors).toEqual([]);
    const rule = (from: string, to: string, status: number) => ({ from, to, status });
    expect(redirects).toMatchObject([
      rule('/guong/48-toi/', '/guong/vi-du/', 301),
      rule('/guong/bao-chay/', '/guong/vo-gia-dinh/', 301),
      rule('/anh-chia-se/trang/:hash/1200x630.jpg', '/anh-chia-se/trang/1200x630.jpg', 200),
    ]);
    // Cloudflare's rules come before files: what they lead to must be there.
    expect(read('/anh-chia-se/trang/1200x630.jpg').length).toBeGreaterThan(0);
  });

  it('keeps within Cloudflare’s limits of rules and of their length', () => {
    const lines = (file: string) => read(file).toString().split('\n');
    const headers = lines('_headers');
    expect(headers.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
    expect(Math.max(...headers.map(({ length }) => length))).toBeLessThanOrEqual(2000);
    const redirects = lines('_redirects');
    expect(redirects.filter((line) => line.includes(':')).length).toBeLessThanOrEqual(100);
    expect(Math.max(...redirects.map(({ length }) => length))).toBeLessThanOrEqual(1000);
  });
});
