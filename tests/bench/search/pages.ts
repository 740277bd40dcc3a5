/** One page of a JSON Lines file, as the measured sets are written. */
export type BenchPage = {
  url: string;
  title: string;
  body: string;
  meta?: Record<string, string>;
  filters?: Record<string, string[]>;
};

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A page as the site marks its own: title, text, then who and where. */
export function htmlOf({ title, body, meta = {}, filters = {} }: BenchPage): string {
  const paragraphs = body.split('\n').map((text) => `<p>${escape(text)}</p>`);
  const byline = ['role', 'unit', 'place'].flatMap((key) =>
    meta[key] ? [`<span data-pagefind-meta="${key}">${escape(meta[key])}</span>`] : [],
  );
  const marks = Object.entries(filters).flatMap(([key, values]) =>
    values.map((value) => `<span data-pagefind-filter="${escape(key)}:${escape(value)}"></span>`),
  );
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>${escape(title)}</title></head>
<body><main data-pagefind-body>
<h1 data-pagefind-meta="title">${escape(title)}</h1>
${paragraphs.join('\n')}
<p>${byline.join(' ')}</p>
<div hidden>${marks.join(' ')}</div>
</main></body></html>`;
}
