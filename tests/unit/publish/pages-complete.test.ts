import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { HtmlPage } from '../../../src/html.ts';
import { completePage } from '../../../src/publish/pages/complete.ts';

const page = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="vi"> <head><meta charset="utf-8">${head}</head> <body>${body}</body></html>`;
const bodyOf = (html: string) => html.slice(html.indexOf('<body>') + 6, html.indexOf('</body>'));
const headOf = (html: string) =>
  html
    .slice(html.indexOf('<head>'), html.indexOf('</head>'))
    .replace(/<meta http-equiv="content.*?>/, '');
const complete = (body: string, { head = '', mount = '' } = {}) =>
  completePage(page(body, head), '/guong/a/', mount);

it('leaves every byte that it has no reason to change', () => {
  const odd = `<p title='a  b' data-x=1>3 &lt; 5 &amp; “đủ” &#8211; <br/>\n<b>Nguyễn</b>  <i>Văn</i><td>lạc<svg viewBox="0 0 1 1"><path d="M0 0"/></svg><textarea>\n <a href=x></textarea>`;
  expect(bodyOf(complete(odd))).toBe(odd);
});

it('takes out styles of components and focal points that do not stand on the page, and numbers the rest', () => {
  const css =
    ".a[data-astro-cid-bbb]{x:y}@media (width>1px){p[data-astro-cid-ccc]{x:y}}p[data-astro-cid-ddd],b[data-astro-cid-bbb]{x:y}i{x:y}[data-x='10']{x:y}[data-y='10']{x:y}";
  const html = complete(
    '<p class="a" data-astro-cid-bbb data-y="10">x <b data-astro-cid-bbb data-astro-cid-eee>y</b></p>',
    {
      head: `<style>${css}</style>`,
    },
  );
  expect(html).toContain(
    "<style>.a[data-s0]{x:y}p[data-s1],b[data-s0]{x:y}i{x:y}[data-y='10']{x:y}</style>",
  );
  expect(bodyOf(html)).toBe('<p class="a" data-s0 data-y="10">x <b data-s0 data-s2>y</b></p>');
});

it('is the same page in whatever order and place the components’ styles come', () => {
  const spread = (scope: string, own = '') =>
    `<img class="${own}astro-${scope.slice(-3)}12345" ${scope}>`;
  const pageOf = (one: string, other: string, order: (blocks: string[]) => string[]) =>
    complete(`<p ${one}>x</p><b ${other}>y</b>${spread(one)}${spread(other, 'wide ')}`, {
      head: `<style>@layer base,components;${order([
        `@layer components{p[${one}]{x:y}@media (width>1px){p[${one}]{x:z}}}`,
        `@layer components{b[${other}]{x:y}}`,
        '@layer base{i{x:y}}',
      ]).join('')}</style>`,
    });
  const here = pageOf('data-astro-cid-bbb', 'data-astro-cid-aaa', (blocks) => blocks);
  const there = pageOf('data-astro-cid-ccc', 'data-astro-cid-ddd', (blocks) => blocks.toReversed());
  expect(there).toBe(here);
  expect(here).toContain('<style>@layer base,components;@layer');
  expect(here).toContain('<img data-s1><img class="wide" data-s0>');
});

it('ties links and cells to their words', () => {
  expect(
    bodyOf(complete('Xem <a href="/x/">\n  <b>bài</b> này\n</a> nhé <a href="/y/"> </a>.')),
  ).toBe('Xem <a href="/x/"><b>bài</b> này</a> nhé <a href="/y/"></a>.');
  const table =
    '<table><tbody><tr> <td>\n <a href="/x/"> 1 </a>, 2 </td> <td> </td></tr></tbody></table>';
  expect(bodyOf(complete(table))).toContain('<tr> <td><a href="/x/">1</a>, 2</td> <td></td></tr>');
});

describe('a site under a path', () => {
  const mount = '/tuyen-duong';
  it.each([
    ['<a href="/tuyen-duong/a/">a</a>', '<a href="/tuyen-duong/tuyen-duong/a/">a</a>'],
    ['<a href=/guong/>a</a>', '<a href=/tuyen-duong/guong/>a</a>'],
    ["<a href='/#x'>a</a>", "<a href='/tuyen-duong/#x'>a</a>"],
    ['<form action="/tim-kiem/"></form>', '<form action="/tuyen-duong/tim-kiem/"></form>'],
    [
      '<img src="/_astro/a.webp" srcset="/_astro/a.webp 1x, /_astro/b.webp 2x" alt="/ một">',
      '<img src="/tuyen-duong/_astro/a.webp" srcset="/tuyen-duong/_astro/a.webp 1x, /tuyen-duong/_astro/b.webp 2x" alt="/ một">',
    ],
    [
      '<aside data-src="/a.jpg">/guong/</aside>',
      '<aside data-src="/tuyen-duong/a.jpg">/guong/</aside>',
    ],
    [
      '<noscript><img src="/a.jpg" alt=""></noscript>',
      '<noscript><img src="/tuyen-duong/a.jpg" alt=""></noscript>',
    ],
  ])('%s', (before, after) => expect(bodyOf(complete(before, { mount }))).toBe(after));

  it.each([
    '<a href="https://example.vn/guong/">a</a>',
    '<a href="//khac.example/x">a</a>',
    '<a href="#x">a</a>',
    '<a href="?q=a">a</a>',
    '<input value="/guong/">',
  ])('leaves %s', (tag) => expect(bodyOf(complete(tag, { mount }))).toBe(tag));

  it('sends on to where a story moved, and loads fonts of its styles', () => {
    const head =
      '<meta http-equiv="refresh" content="0; url=/guong/moi/"><style>@font-face{src:url(/_astro/a.woff2) format("woff2"),url("/b.woff2"),url(data:x)}</style>';
    expect(headOf(complete('', { head, mount }))).toContain(
      '<meta http-equiv="refresh" content="0; url=/tuyen-duong/guong/moi/"><style>@font-face{src:url(/tuyen-duong/_astro/a.woff2) format("woff2"),url("/tuyen-duong/b.woff2"),url(data:x)}</style>',
    );
  });
});

it('never lets two changes meet', () => {
  const read = new HtmlPage(page('<a href="/x/">x</a>'));
  const [link] = read.named('a');
  read.replace(link!.tag.start, link!.tag.end, '<a>');
  read.replace(link!.tag.start + 3, link!.tag.end, '>');
  expect(() => read.toString()).toThrow();
});

describe('packScripts', () => {
  const scripted = (script: string) =>
    completePage(`<head><meta charset="utf-8"></head><body>${script}</body>`, '/', '');

  it('takes out what is for readers of the source, and the policy allows what is left', () => {
    const html = scripted(
      '<script>\n  {\n    // Một lời ghi.\n    const counted = document.links.length;\n    document.title = "a  b " + counted;\n  }\n</script>',
    );
    const [, code = ''] = /<script>(.*)<\/script>/s.exec(html) ?? [];
    expect(code).not.toMatch(/lời ghi|\n|counted/);
    const document = { title: '', links: [1, 2] };
    runInNewContext(code, { document });
    expect(document.title).toBe('a  b 2');
    const hash = createHash('sha256').update(code).digest('base64');
    expect(html).toContain(`'sha256-${hash}'`);
  });

  it('leaves data, and a script that it cannot read, as they are', () => {
    const data = '<script type="application/ld+json">{ "a":  1 }</script>';
    expect(scripted(data)).toContain(data);
    const odd = '<script>const = 1;</script>';
    expect(scripted(odd)).toContain(odd);
  });
});
