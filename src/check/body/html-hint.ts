import { createRequire } from 'node:module';
import type Turndown from 'turndown';
import { lowered, raised } from '../../domain/typed/raised.ts';
import { components } from '../mdx/components.ts';
import { mailInSigns } from '../mdx/plain-row.ts';
import { pictureMark } from './picture-mark.ts';
import { pipeTable } from './pipe-table.ts';

type Element = HTMLElement;

const clean = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
const cellText = (cell: Element) => clean(cell.textContent ?? '').replaceAll('|', '\\|');

/** The component that shows a film, where the address is one it takes; else a link to it. */
const filmOf = (address: string, title: string): string => {
  const words = title || 'Tên đoạn phim';
  const youtube = address.match(
    /(?:youtube(?:-nocookie)?\.com\/(?:embed\/|watch\?v=|shorts\/)|youtu\.be\/)([\w-]{11})/,
  );
  if (youtube) return `<Video youtube="${youtube[1]}" title="${words}" />`;
  const url = URL.parse(address.startsWith('//') ? `https:${address}` : address);
  const facebook = url?.searchParams.get('href') ?? address;
  const rule = components.get('Video')!.attributes['facebook']!;
  const plain = facebook.replace(
    /^(?:https?:)?\/\/(?:www\.|m\.|web\.)?facebook\.com/,
    'https://www.facebook.com',
  );
  if (rule.fits(plain)) return `<Video facebook="${plain}" title="${words}" />`;
  return /^https?:/.test(address) ? `[${words}](${address})` : '';
};

const pictureOf = (src: string, alt: string): string => {
  const name = decodeURIComponent(src.split(/[?#]/)[0]!.split('/').at(-1) || 'ten-anh.jpg');
  return pictureMark(alt || 'lời tả ảnh', `./${name}`);
};

const attribute = (node: Element, name: string) => node.getAttribute(name) ?? '';

const digits = (set: (figure: string) => string) => (content: string) =>
  /^\d+$/.test(content) ? set(content) : content;

const require = createRequire(import.meta.url);

const makeService = (): Turndown => {
  // Most content holds no HTML: what reads it is loaded with the first piece.
  const Service = require('turndown') as typeof Turndown;
  const service = new Service({
    headingStyle: 'atx',
    hr: '---',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
  });
  // What is plain text in a body must stay as it was typed.
  service.escape = (text) => text;
  service.addRule('table', {
    filter: 'table',
    replacement: (_, node) => {
      const rows = Array.from(node.querySelectorAll('tr')).map((row) =>
        Array.from(row.querySelectorAll('th, td')).map((cell) => cellText(cell as Element)),
      );
      return rows.length > 0 ? `\n\n${pipeTable(rows)}\n\n` : '';
    },
  });
  service.addRule('listItem', {
    filter: 'li',
    replacement: (content, node) => {
      const { parentNode } = node;
      const number =
        Array.from(parentNode?.childNodes ?? [])
          .filter(({ nodeName }) => nodeName === 'LI')
          .indexOf(node) + 1;
      return `${parentNode?.nodeName === 'OL' ? `${number}. ` : '- '}${content.trim()}\n`;
    },
  });
  service.addRule('break', { filter: 'br', replacement: () => '\n\n' });
  service.addRule('film', {
    filter: ['iframe', 'video', 'embed', 'object'],
    replacement: (_, node) => {
      const source = node.querySelector('source');
      const address =
        attribute(node, 'src') ||
        attribute(node, 'data') ||
        (source ? attribute(source, 'src') : '');
      return filmOf(address, attribute(node, 'title'));
    },
  });
  service.addRule('picture', {
    filter: 'img',
    replacement: (_, node) => pictureOf(attribute(node, 'src'), attribute(node, 'alt')),
  });
  service.addRule('below', { filter: 'sub', replacement: digits(lowered) });
  service.addRule('above', { filter: 'sup', replacement: digits(raised) });
  service.addRule('struck', {
    filter: ({ nodeName }) => /^(?:S|DEL|STRIKE)$/.test(nodeName),
    replacement: (content) => `~~${content.trim()}~~`,
  });
  service.addRule('title', { filter: 'h1', replacement: (content) => `\n\n## ${content}\n\n` });
  service.addRule('summary', {
    filter: 'summary',
    replacement: (content) => `\n\n**${content}**\n\n`,
  });
  service.addRule('dropped', {
    filter: ['script', 'style', 'noscript', 'form', 'link', 'meta'],
    replacement: () => '',
  });
  return service;
};

let service: Turndown | undefined;

/**
 * What to write instead of a piece of HTML: Markdown, or a component of ours, with its own words.
 * @param html from the sign that opens the tag to the end of its element, or the tag alone
 * @returns empty where nothing of it is worth keeping
 */
const insteadOfHtml = (html: string): string => {
  service ??= makeService();
  try {
    return service
      .turndown(/^<table/i.test(html) ? html.replaceAll(/<br\s*\/?>/gi, ' ') : html)
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim();
  } catch {
    return '';
  }
};

const empty = /^(br|hr|img|input|embed|meta|link|source|wbr)$/i;
const isHtml = (name: string) => /^[a-z][a-z0-9-]*$/.test(name);

/** An element as it is written: from `start` to the end of it, or its tag alone where nothing closes it. */
type Written = { name: string; start: number; source: string; closed: boolean };

/** A sign that stands for “less than”: what follows it is closed by no sign of its own. */
const opensNothing = /^<[^<>]*?(?:<|\n[ \t]*\n|$)/;

const elementAt = (text: string, start: number): Written => {
  const name = text.slice(start).match(/^<\/?\s*([\w:.-]*)/)?.[1] ?? '';
  const close = text.indexOf('>', start);
  const end = close < 0 ? text.length : close + 1;
  const tag = text.slice(start, end);
  if (tag.startsWith('</') || empty.test(name) || tag.endsWith('/>')) {
    return { name, start, source: tag, closed: !tag.startsWith('</') };
  }
  let depth = 0;
  const tags = new RegExp(`<(/?)${name}(?![\\w-])[^>]*>`, 'gi');
  for (const { 0: found, 1: closes, index } of text.slice(start).matchAll(tags)) {
    if (found.endsWith('/>')) continue;
    depth += closes ? -1 : 1;
    if (depth > 0) continue;
    return { name, start, source: text.slice(start, start + index + found.length), closed: true };
  }
  return { name, start, source: tag, closed: false };
};

const holders =
  /<(?:table|ul|ol|dl|div|p|center|blockquote|section|details|form|figure)(?![\w-])/gi;

/**
 * The HTML that stands at an offset, as an editor should see it: the whole table or list where it is
 * a part of one. Undefined where no HTML is.
 */
export function htmlAt(text: string, offset: number): Written | undefined {
  for (const { index } of text.slice(0, offset).matchAll(holders)) {
    // A figure of ours is none of HTML.
    if (text.startsWith('<Figure', index)) continue;
    const whole = elementAt(text, index);
    if (whole.closed && index + whole.source.length > offset) return whole;
  }
  // A word of Vietnamese between the signs is no tag of its first letters.
  if (/^<\/?[\w.-]*(?!\w)\p{L}/u.test(text.slice(offset))) return undefined;
  if (opensNothing.test(text.slice(offset))) return undefined;
  const own = text[offset] === '<' ? elementAt(text, offset) : undefined;
  return own && isHtml(own.name) ? own : undefined;
}

/** What to write instead of the HTML at a place: the row mended, or the block that stands for it. */
export function insteadOf(text: string, { name, start, source }: Written): string {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const found = text.indexOf('\n', start + source.length);
  const to = found < 0 ? text.length : found;
  const row = text.slice(from, to);
  if (source.match(mailInSigns)?.[0] === source) return row.replaceAll(mailInSigns, '$1');
  const tags = [...row.matchAll(/<\/?([A-Za-z][\w.-]*)/g)].map(([, tag]) => tag!);
  const inRow = !source.includes('\n') && tags.every(isHtml) && !/<(?![/A-Za-z])/.test(row);
  // A cell of a table is one line.
  if (name === 'br' && /^\s*\|/.test(row)) return row.replaceAll(/\s*<br\s*\/?>\s*/gi, ' ');
  const near = [...components.keys()].find((known) => known.toLowerCase() === name);
  // A picture with its words below is no figure of ours.
  if (near && near !== 'Video' && !/<(?:img|figcaption)(?![\w-])/i.test(source))
    return source.replace(/^<\w+/, `<${near}`).replace(/\w+>$/, `${near}>`);
  return insteadOfHtml(inRow ? row : source);
}
