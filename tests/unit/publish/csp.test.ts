import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { HtmlPage } from '../../../src/html.ts';
import { completePage } from '../../../src/publish/pages/complete.ts';
import { pagePolicy } from '../../../src/publish/pages/policy.ts';

const hash = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
const page = (head: string, body = '') =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

const policyOf = (html: string, path: string) => pagePolicy(new HtmlPage(html), path);

describe('policy of a page', () => {
  it('runs nothing on a page without a script, structured data included', () => {
    const html = page('<script type="application/ld+json">{"@type":"Article"}</script>');
    expect(policyOf(html, '/guong/a/')).toContain("script-src 'none'");
  });

  it('names every inline style and script by its hash, and only those', () => {
    const html = page('<style>a{}</style><style>b{}</style>', '<script>x()</script>');
    const policy = policyOf(html, '/guong/a/');
    expect(policy).toContain(`style-src ${hash('a{}')} ${hash('b{}')}`);
    expect(policy).toContain(`script-src ${hash('x()')};`);
    expect(policy).not.toContain('unsafe');
  });

  it('allows the site’s own script files and their requests where a page loads them', () => {
    const policy = policyOf(page('<script type="module" src="/_astro/a.js"></script>'), '/x/');
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self'");
  });

  it('allows a worker on the search page alone, and nowhere code from text', () => {
    const html = page('<script type="module" src="/_astro/a.js"></script>');
    expect(policyOf(html, '/tim-kiem/')).toContain("worker-src 'self'");
    expect(policyOf(html, '/guong/')).not.toContain('worker-src');
    expect(policyOf(html, '/tim-kiem/')).not.toContain('eval');
  });

  it('stands before everything it governs', () => {
    const html = completePage(page('<style>a{}</style>'), '/', '');
    expect(html.indexOf('content-security-policy')).toBeLessThan(html.indexOf('<style>'));
  });

  it.each(['<p style="color:red">', '<img src="/a.webp" onerror="x()">'])('refuses %s', (tag) => {
    expect(() => completePage(page('', tag), '/guong/a/', '')).toThrow('/guong/a/');
  });
});
