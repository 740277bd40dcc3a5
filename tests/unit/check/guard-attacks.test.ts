import { describe, expect, it } from 'vitest';
import { bodyOf } from '../../../src/check/mdx/body.ts';
import { readSheet } from '../../../src/check/sheet.ts';

/** Faults of a story with this body, which begins on line 4; lines counted within the body. */
const guard = (body: string, end = '\n') => {
  const text = `---\ntitle: Thử\n---\n${body}${end}`;
  const sheet = readSheet('profiles/thu/index.mdx', new TextEncoder().encode(text));
  const { findings } = bodyOf(sheet, new Set(['dinhchinh@mau.example']));
  return [...sheet.findings, ...findings].map(({ code, at }) => ({
    code,
    line: 'line' in at ? at.line - 3 : 0,
  }));
};

/** Bodies that must be refused; the marked line (first line holding ☠, which is dropped) is named. */
const attacks: Record<string, string> = {
  'import at the top': '☠import fs from "node:fs"\n\nchữ',
  'import below text': 'chữ\n\n☠import x from "./x.ts"\n\nchữ',
  'import of a bare side effect': '☠import "./evil.js"',
  'dynamic import in an expression': 'a\n\n☠{import("fs")}',
  export: '☠export const a = 1',
  'export default': '☠export default function () { return 1 }',
  're-export': '☠export * from "./x.js"',
  'export with broken code': '☠export const = {',
  'inline expression': 'a ☠{process.env.HOME} b',
  'flow expression': '☠{fs.readFileSync("/etc/passwd")}',
  'empty expression': 'a ☠{} b',
  'comment expression': 'a ☠{/* giấu */} b',
  'expression over lines': 'a\n\n☠{\n  1 +\n  2\n}',
  'template string': '☠{`a${1}`}',
  'unclosed brace': 'một\n\nhai ☠{ ba',
  'expression in a heading': '## Tựa ☠{1}',
  'expression in a table': '| a | b |\n|---|---|\n| ☠{1} | 2 |',
  'expression in a list': '- a\n- ☠{1}',
  'expression in a quote': '> a\n> ☠{1}',
  'expression in a link text': '[☠{1}](https://a.example)',
  'expression in a footnote': 'a[^1]\n\n[^1]: ☠{1}',
  'expression inside a component': '<Note>\n\n☠{1}\n\n</Note>',
  'expression attribute': '☠<Figure id={"viec"} />',
  'template attribute': '☠<Figure id={`viec`} />',
  'spread attribute': '☠<Figure {...props} />',
  'spread of a global': '☠<Note {...globalThis}>a</Note>',
  'boolean attribute': '☠<Figure id />',
  'unknown attribute': '☠<Note class="x">a</Note>',
  'style attribute': '☠<Note style="position:fixed">a</Note>',
  'event attribute': '☠<Note onClick="alert(1)">a</Note>',
  'set:html': '☠<Note set:html="<script>1</script>">a</Note>',
  'is:raw': '☠<Note is:raw>a</Note>',
  'client directive': '☠<Note client:load>a</Note>',
  'define:vars': '☠<Note define:vars="a">a</Note>',
  'slot attribute': '☠<Note slot="head">a</Note>',
  'attribute twice': '☠<Figure id="a" id="b" />',
  'attribute on a later line':
    '<Photo\n  src="./a.jpg"\n  alt="a"\n  credit="b"\n☠  onerror="x"\n/>',
  'key __proto__': '☠<Note __proto__="x">a</Note>',
  'key constructor': '☠<Note constructor="x">a</Note>',
  script: 'a\n\n☠<script>alert(1)</script>',
  'script over lines': '☠<script>\nalert(1)\n</script>',
  'script in upper case': '☠<SCRIPT>alert(1)</SCRIPT>',
  'style element': '☠<style>*\\{display:none\\}</style>',
  iframe: '☠<iframe src="https://evil.example" />',
  object: '☠<object data="x" />',
  embed: '☠<embed src="x" />',
  form: '☠<form action="https://evil.example"><input name="a" /></form>',
  meta: '☠<meta http-equiv="refresh" content="0;url=https://evil.example" />',
  base: '☠<base href="https://evil.example/" />',
  link: '☠<link rel="stylesheet" href="https://evil.example/a.css" />',
  'img with onerror': '☠<img src="x" onerror="alert(1)" />',
  'img with srcset': 'a ☠<img srcset="https://evil.example/a.jpg 2x" />',
  'video poster': '☠<video poster="https://evil.example/a.jpg" />',
  svg: '☠<svg onload="alert(1)"><path d="M0 0" /></svg>',
  math: '☠<math><mtext>a</mtext></math>',
  'div inside text': 'a ☠<div>b</div>',
  'span inside a table': '| a |\n|---|\n| ☠<span>b</span> |',
  'custom element': '☠<my-element>a</my-element>',
  'namespaced name': '☠<svg:script>a</svg:script>',
  'member name': '☠<Astro.locals.evil />',
  'member of a component': '☠<Note.Evil>a</Note.Evil>',
  'member of props': '☠<props.components.Figure />',
  fragment: '☠<>a</>',
  'unknown component': '☠<Evil />',
  'misspelt component': '☠<Figre id="viec" />',
  'component in lower case': '☠<figure id="viec" />',
  'Astro component names': '☠<Fragment set:html="x" />',
  Image: '☠<Image src="./a.jpg" alt="a" />',
  Layout: '☠<Layout title="a">b</Layout>',
  'HTML comment': 'a\n\n☠<!-- giấu -->',
  'HTML comment in a line': 'a ☠<!-- giấu --> b',
  doctype: '☠<!DOCTYPE html>',
  'processing instruction': '☠<?php echo 1 ?>',
  CDATA: '☠<![CDATA[ a ]]>',
  'less-than before a number': 'một\n\ndưới ☠<5%',
  'unclosed component': 'a\n\n☠<Note>\n\nb',
  'closing without opening': 'a\n\n☠</Note>',
  'wrong closing': '☠<Note>a</Safety>',
  'javascript link': '[a](☠javascript:alert(1))',
  'javascript link, entities': '[a](☠JaVa&#115;cript&colon;alert(1))',
  'javascript link, hex entities': '[a](☠&#x6a;avascript:alert(1))',
  'javascript link, tab inside': '[a](☠<java&Tab;script:alert(1)>)',
  'javascript link, newline inside': '[a](☠<java&NewLine;script:alert(1)>)',
  'javascript link, control character': '[a](☠<\u0001javascript:alert(1)>)',
  'javascript in a definition': '[a][b]\n\n☠[b]: javascript:alert(1)',
  'javascript in an unused definition': 'a\n\n☠[b]: JAVASCRIPT:alert(1)',
  'data link': '[a](☠data:text/html,<script>1</script>)',
  'vbscript link': '[a](☠vbscript:x)',
  'file link': '[a](☠file:///etc/passwd)',
  'blob link': '[a](☠blob:https://a.example/1)',
  'protocol-relative link': '[a](☠//evil.example)',
  'protocol-relative by backslash': '[a](☠/\\evil.example)',
  'protocol-relative, entities': '[a](☠&#47;&#47;evil.example)',
  backslashes: '[a](☠<\\\\\\\\evil.example>)',
  'link with user information': '[a](☠https://a.example@evil.example/)',
  'link without host': '[a](☠https:///x)',
  'http with one slash': '[a](☠https:evil.example)',
  'relative link': '[a](☠../../admin)',
  'link to a file': '[a](☠./so-muon.pdf)',
  'mail link': '[a](☠mailto:ai@do.example)',
  'bare mail': 'thư: ☠ai@do.example',
  'telephone link': '[a](☠tel:0900000000)',
  'link with an empty address': '[a](☠)',
  'link on a picture': '[![a](☠../x.jpg "b")](https://a.example)',
  'zero-width in an address': '[a](☠https://a\u200b.example)',
  'picture that is a script': '![a](☠../evil.js "b")',
  'picture that is a script beside': '![a](☠./evil.js "b")',
  'picture from the environment': '![a](☠../../.env?raw "b")',
  'picture with a query': '![a](☠./a.jpg?url "b")',
  'picture with a fragment': '![a](☠./a.svg#x "b")',
  'remote picture': '![a](☠https://evil.example/a.jpg "b")',
  'protocol-relative picture': '![a](☠//evil.example/a.jpg "b")',
  'data picture': '![a](☠data:image/png;base64,AAAA "b")',
  'svg picture': '![a](☠./a.svg "b")',
  'gif picture': '![a](☠./a.gif "b")',
  'absolute picture': '![a](☠/etc/a.jpg "b")',
  'picture of another story': '![a](☠../khac/a.jpg "b")',
  'picture out by the middle': '![a](☠./b/../../a.jpg "b")',
  'picture with an encoded path': '![a](☠./%2e%2e/a.jpg "b")',
  'picture with entities': '![a](☠&#46;&#46;/a.jpg "b")',
  'picture by backslash': '![a](☠<..\\\\a.jpg> "b")',
  'picture from a package': '![a](☠astro:assets "b")',
  'virtual module picture': '![a](☠virtual:x.jpg "b")',
  'file picture': '![a](☠file:///a.jpg "b")',
  'picture with a drive': '![a](☠C:/a.jpg "b")',
  'hidden picture': '![a](☠./.git/a.jpg "b")',
  'picture by reference': 'a ☠![a][b]\n\n[b]: ./a.jpg "c"',
  'picture without alt': '☠![](./a.jpg "b")',
  'picture without credit': '☠![a](./a.jpg)',
  'Photo out of the folder': '<Photo ☠src="../a.jpg" alt="a" credit="b" />',
  'Photo from elsewhere': '<Photo ☠src="https://evil.example/a.jpg" alt="a" credit="b" />',
  'Photo without alt': '☠<Photo src="./a.jpg" credit="b" />',
  'Photo with empty alt': '☠<Photo src="./a.jpg" alt=" " credit="b" />',
  'Video from elsewhere': '<Video ☠youtube="https://evil.example/" title="a" />',
  'Video with a quote inside': '<Video ☠youtube="a&quot; onload=&quot;x" title="a" />',
  'Video of javascript': '<Video ☠facebook="javascript:alert(1)" title="a" />',
  'Video from two places': '☠<Video youtube="dQw4w9WgXcQ" facebook="123456789" title="a" />',
  'Video without title': '☠<Video youtube="dQw4w9WgXcQ" />',
  'Quote with an unknown side': '<Quote by="a" ☠side="ai-do">b</Quote>',
  'Figure with a path': '<Figure ☠id="../x" />',
  'Figure without id': '☠<Figure />',
  'Figure with something inside': '☠<Figure id="a">b</Figure>',
  'second front matter': '☠---\nlayout: ./evil.astro\n---',
  'toml front matter': '☠+++\nlayout = "./evil.astro"\n+++',
};

describe('hostile bodies', () => {
  it.each(Object.entries(attacks))('%s', (_, marked) => {
    const line = marked.slice(0, marked.indexOf('☠')).split('\n').length;
    const found = guard(marked.replace('☠', ''));
    expect(found.map((fault) => fault.line)).toContain(line);
  });

  // A reader in native code that runs past the text takes the process with it.
  it.each(['export a;</\\', 'export a;</é\\', "export '\\", 'import \n<a-->"\\'])(
    'a last row that goes on behind the file: %j',
    (body) => {
      expect(guard(body, '').map(({ line }) => line)).toContain(1);
    },
  );

  it('names every mistake of a body in one run', () => {
    const lines = guard('a {b\n\n<5\n\n<script />\n\n[a](javascript:x)\n\n<!-- a -->').map(
      (f) => f.line,
    );
    expect([...new Set(lines)].sort()).toEqual([1, 3, 5, 7, 9]);
  });

  it.each([
    ['lists', `${'- '.repeat(400)}a`],
    ['quotes', `${'> '.repeat(400)}a`],
    ['components', `${'<Note>'.repeat(800)}a${'</Note>'.repeat(800)}`],
    ['blocks of components', `${'<Note>\n\n'.repeat(800)}a\n\n${'</Note>\n\n'.repeat(800)}`],
    ['parentheses in an expression', `{${'('.repeat(50_000)}`],
    ['brackets in an export', `export const a = ${'['.repeat(50_000)}`],
    ['elements in an expression', `{${'<a>'.repeat(20_000)}`],
  ])('refuses %s nested without end, without falling over', (_, body) => {
    expect(guard(body).length).toBeGreaterThan(0);
  });

  it('refuses a file too large to have been written', () => {
    expect(guard('a '.repeat(200_000))).toEqual([{ code: 'tep-qua-lon', line: 0 }]);
  });
});

describe('harmless look-alikes', () => {
  it.each([
    'Viết \\{ngoặc\\} và \\<thẻ\\> thì được.',
    'Dưới &lt;5 tuổi, trên &gt;5 tuổi, &#123;a&#125;.',
    'Năm < sáu, 5 < 6, a > b.',
    'Mã `{process.env}` và `<script>` và `import x from "y"`.',
    '```js\nimport fs from "node:fs";\nexport const a = {b: 1};\n<script>alert(1)</script>\n```',
    '~~~html\n<iframe src="x"></iframe>\n<!-- a -->\n~~~',
    '````md\n```js\n{a}\n```\n````',
    '    {a} viết thụt bốn dấu cách'.trimStart().replace(/[{}]/g, '\\$&'),
    'Nhập khẩu (import) và xuất khẩu (export) hàng.',
    'Từ javascript: là tên một ngôn ngữ.',
    '[trang](https://a.example/b?c=d&e=f#g) và [mục](#muc) và [bài](/guong/vi-du/).',
    '[trang][1]\n\n[1]: https://a.example "Tựa"',
    '<https\\://a.example>'.replace('<', '\\<'),
    'www.a.example và https://a.example/b.',
    '[thư](mailto:dinhchinh@mau.example)',
    '![Anh ghi sổ](./ghi-so.jpg "Ảnh: NVCC")',
    '![Anh ghi sổ](./anh/ghi-so.webp "Ảnh: NVCC")',
    '<Figure id="viec" />',
    'Đã xong <Figure id="viec" /> việc.',
    '<Quote by="Một công nhân" side="doan-vien">\n\nAnh quay lại **đúng hẹn**.\n\n</Quote>',
    '<Quote by="H&#39;Ví Dụ Niê">Tôi nhớ.</Quote>',
    '<Steps>\n\n1. Xin chỗ\n2. Gom sách\n\n</Steps>',
    '<Photo\n  src="./a.jpg"\n  alt="Anh ghi sổ"\n  credit="Ảnh: NVCC"\n/>',
    '<Video youtube="dQw4w9WgXcQ" title="Một buổi tối" />',
    '<Video facebook="1234567890" title="Một buổi tối" />',
    '<Gallery />\n\n<TryIt />',
    '<Safety>\n\n- Không nhảy xuống nước.\n\n</Safety>',
    '<Note>**Mang** theo *sổ*.</Note>',
    '| Việc | Xong |\n|---|:-:|\n| Đèn | rồi |',
    '- [ ] chưa\n- [x] rồi',
    'Câu có chú thích[^a].\n\n[^a]: Theo sổ.',
    '~~bỏ~~ và ***đậm nghiêng***\\\nxuống dòng',
    '> Trích một câu.\n\n---\n\nHết.',
    'Giá 50.000 đồng & "ngoặc kép" — gạch dài… 100%.',
    '| a \\| b | c |\n|---|---|\n| 1 | 2 |',
    '$x^2$ và ::: và [[a]] và ==b== và :c[d]',
  ])('%s', (body) => {
    expect(guard(body)).toEqual([]);
  });
});
