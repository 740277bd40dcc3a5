/** One page of a JSON Lines file, as the measured sets are written. */
export interface BenchPage {
  url: string;
  title: string;
  body: string;
  meta?: Record<string, string>;
  filters?: Record<string, string[]>;
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A page as the site marks its own: title, text, then who and where. */
export function htmlOf({ title, body, meta = {}, filters = {} }: BenchPage): string {
  const paragraphs = body.split('\n').map((text) => `<p>${escape(text)}</p>`);
  const byline = [meta['role'], meta['unit'], meta['place']].filter((text) => text !== undefined);
  const marks = Object.entries(filters).flatMap(([key, values]) =>
    values.map((value) => `<span data-pagefind-filter="${escape(key)}:${escape(value)}"></span>`),
  );
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>${escape(title)}</title></head>
<body><main data-pagefind-body>
<h1 data-pagefind-meta="title">${escape(title)}</h1>
${paragraphs.join('\n')}
<p>${byline.map((text) => `<span>${escape(text)}</span>`).join(' ')}</p>
<div hidden>${marks.join(' ')}</div>
</main></body></html>`;
}

/** `count` pages made of the sentences of `pages`, the same ones each time. */
export function grow(pages: readonly BenchPage[], count: number): BenchPage[] {
  let seed = 20_260_326;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const pick = <T>(from: readonly T[]) => from[random(from.length)]!;
  const sentences = pages.flatMap(({ body }) => body.split(/(?<=[.;])\s+/));
  const syllables = [...new Set(sentences.join(' ').match(/[\p{L}\p{M}]+/gu))];
  return Array.from({ length: count }, (_, at) => {
    const page = pages[at % pages.length]!;
    if (at < pages.length) return page;
    const body = Array.from(
      { length: 4 },
      () => `${pick(sentences)} ${Array.from({ length: 8 }, () => pick(syllables)).join(' ')}.`,
    );
    return {
      ...page,
      url: page.url.replace(/\/$/, `-${at}/`),
      title: `${pick(syllables)} ${pick(syllables)} ${page.title}`,
      body: body.join('\n'),
    };
  });
}
