import { describe, expect, it } from 'vitest';
import type { Content } from '../../../src/check/check.ts';
import { hostFacts } from '../../../src/publish/hosts/facts.ts';
import { headerRules, headersOf } from '../../../src/publish/hosts/headers.ts';
import { hostRules, hosts } from '../../../src/publish/hosts/hosts.ts';

const rules = headerRules(['guong', 'nhung', '_astro', 'pagefind', 'anh-chia-se', 'tim-kiem']);
const policyOf = (path: string) => headersOf(rules, path)['Content-Security-Policy'] ?? '';

describe('headers of an address', () => {
  it('nobody may frame a page, but the cards made for frames', () => {
    expect(policyOf('/')).toContain("frame-ancestors 'none'");
    expect(policyOf('/guong/vi-du/')).toContain("frame-ancestors 'none'");
    expect(policyOf('/nhung/guong/vi-du/')).not.toContain('frame-ancestors');
  });

  it('a script that runs as the search’s worker may fetch; a page says in itself what it may', () => {
    expect(policyOf('/_astro/worker.js')).toContain("connect-src 'self'");
    expect(policyOf('/guong/vi-du/')).not.toContain('-src');
  });

  it('a share image is asked for again, since a neutral one may have taken its place', () => {
    expect(headersOf(rules, '/anh-chia-se/guong/a/b/c.jpg')['Cache-Control']).not.toContain(
      'immutable',
    );
    expect(headersOf(rules, '/_astro/a.webp')['Cache-Control']).toContain('immutable');
  });

  it('no address gets a policy from two rules: hosts would join them and browsers obey both', () => {
    for (const path of ['/', '/guong/x/', '/nhung/guong/x/', '/_astro/a.js', '/pagefind/a.js']) {
      const own = rules.filter(
        (rule) =>
          'Content-Security-Policy' in rule.headers &&
          headersOf([rule], path)['Content-Security-Policy'],
      );
      expect(own.length, path).toBeLessThanOrEqual(1);
    }
  });
});

describe('rules of a host', () => {
  it('ask for a site that is built', async () => {
    const content = { library: { site: { url: 'https://example.vn' } } } as Content;
    const facts = hostFacts(content, { siteDir: '/khong/co', today: '2026-06-01' });
    await expect(facts).rejects.toThrow('Chạy "npm run build" trước');
  });

  it.each(hosts)('%s sends the same headers', (host) => {
    const text = hostRules(host, { mount: '', rules, moved: [] });
    for (const { headers } of rules) {
      for (const [name, value] of Object.entries(headers)) {
        expect(text).toContain(name);
        expect(text).toContain(value);
      }
    }
  });
});
