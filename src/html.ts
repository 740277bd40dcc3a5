import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** One element as it stands in the text of a page; offsets are in UTF-16 units. */
export type HtmlElement = {
  name: string;
  /** Values with their entities resolved, by name in small letters. */
  attributes: ReadonlyMap<string, string>;
  /** Where each attribute stands, its name and value. */
  places: ReadonlyMap<string, { start: number; end: number }>;
  /** Its opening tag. */
  tag: { start: number; end: number };
  /** What lies between its tags; empty where it has no closing tag. */
  inside: { start: number; end: number };
};

/** Text as it stands in a page, without that of styles, scripts and templates. */
type HtmlText = {
  start: number;
  end: number;
  /** With its entities resolved. */
  value: string;
};

/** Elements whose text is no text of the page. */
const RAW = new Set(['script', 'style', 'template', 'textarea']);

/**
 * A page as the HTML standard reads it, with the place of everything in its text: whoever changes
 * one thing leaves every other byte as it is. The one reader of HTML of all that looks at the output.
 */
export class HtmlPage {
  readonly html: string;
  /** All elements in the order of the text, those of `<template>` and `<noscript>` too. */
  readonly elements: readonly HtmlElement[];
  /** In the order of the text. */
  readonly texts: readonly HtmlText[];
  readonly #edits: { start: number; end: number; text: string }[] = [];
  readonly #contents = new Map<HtmlElement, string>();

  constructor(html: string) {
    this.html = html;
    const elements: HtmlElement[] = [];
    const texts: HtmlText[] = [];
    const tree = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });
    collect(tree, elements, texts);
    this.elements = elements.sort((a, b) => a.tag.start - b.tag.start);
    this.texts = texts.sort((a, b) => a.start - b.start);
  }

  /** The elements of one name. */
  named(name: string): HtmlElement[] {
    return this.elements.filter((element) => element.name === name);
  }

  /** What lies between the tags of a style or a script, as it will be written. */
  contentOf(element: HtmlElement): string {
    const { start, end } = element.inside;
    return this.#contents.get(element) ?? this.html.slice(start, end);
  }

  /** Puts other text between the tags of a style or a script. */
  setContent(element: HtmlElement, text: string): void {
    this.#contents.set(element, text);
  }

  /** Puts a text in place of what stands between two offsets. Places may not overlap. */
  replace(start: number, end: number, text: string): void {
    this.#edits.push({ start, end, text });
  }

  /** The page with all changes. */
  toString(): string {
    const contents = [...this.#contents].map(([{ inside }, text]) => ({ ...inside, text }));
    const edits = [...this.#edits, ...contents].sort((a, b) => a.start - b.start);
    let out = '';
    let at = 0;
    for (const { start, end, text } of edits) {
      if (start < at) throw new Error(`two changes at one place: ${this.html.slice(start, end)}`);
      out += this.html.slice(at, start) + text;
      at = end;
    }
    return out + this.html.slice(at);
  }
}

const collect = (node: Tree.Node, elements: HtmlElement[], texts: HtmlText[] | undefined): void => {
  if ('tagName' in node && node.sourceCodeLocation) elements.push(elementOf(node));
  if ('value' in node && node.sourceCodeLocation) {
    const { startOffset: start, endOffset: end } = node.sourceCodeLocation;
    texts?.push({ start, end, value: node.value });
  }
  const within = 'tagName' in node && RAW.has(node.tagName) ? undefined : texts;
  const inner = 'content' in node ? [node.content] : 'childNodes' in node ? node.childNodes : [];
  for (const child of inner) collect(child, elements, within);
};

const elementOf = ({ tagName, attrs, sourceCodeLocation }: Tree.Element): HtmlElement => {
  const { startOffset, endOffset, startTag, endTag, attrs: places = {} } = sourceCodeLocation!;
  const open = { start: startOffset, end: startTag?.endOffset ?? endOffset };
  return {
    name: tagName,
    attributes: new Map(attrs.map(({ name, value }) => [name, value])),
    places: new Map(
      Object.entries(places).map(([name, place]) => [
        name,
        { start: place.startOffset, end: place.endOffset },
      ]),
    ),
    tag: open,
    inside: { start: open.end, end: endTag?.startOffset ?? open.end },
  };
};
