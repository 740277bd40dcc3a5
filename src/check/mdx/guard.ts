import { brief } from '../../domain/faults/brief.ts';
import type { Finding, Point } from '../../domain/faults/fault.ts';
import { bareSpeaker } from '../../domain/typed/byline.ts';
import { leadsElsewhere } from '../../domain/typed/web-address.ts';
import { htmlAt, insteadOf } from '../body/html-hint.ts';
import { refuseAddress } from './address.ts';
import { awkwardPicture, components, isOwnPicture, pictureMended } from './components.ts';
import { componentMeant, meantAttribute, wordsBetween } from './meant-attribute.ts';
import { lettersIn, type Attribute, type MdxNode } from './node.ts';
import { offsetsOf } from './offsets.ts';

/** All Markdown there is; a type not named here is refused, also one a later parser invents. */
const markdown = new Set(
  `root paragraph heading text emphasis strong delete inlineCode code break thematicBreak blockquote
  list listItem link linkReference definition image table tableRow tableCell footnoteReference
  footnoteDefinition`.split(/\s+/),
);
const deepest = 24;

/** What the guard must know beyond the tree. */
type GuardScope = {
  file: string;
  /** The body as written, and the file's line on which it begins. */
  body: string;
  line: number;
  /** The union's own e-mail addresses, which may be linked. */
  mails: ReadonlySet<string>;
};

/** A link without a word to press; a picture and a figure are words too. */
const isWordless = ({ type, name, value = '', alt, children = [] }: MdxNode): boolean =>
  type !== 'definition' &&
  name !== 'Figure' &&
  !/\S/.test(value + (alt ?? '')) &&
  children.every(isWordless);

/** What stands between two tags, as attributes of the one it should be; empty where it has no place there. */
const betweenTags = (name: string, words: string): string => {
  if (name === 'Figure') return `Viết: <Figure id="${words}" />`;
  if (name === 'Photo' && isOwnPicture(words))
    return `Viết: <Photo src="${words}" alt="lời tả ảnh" credit="Ảnh: nguồn" />`;
  const where = /facebook/i.test(words) ? 'facebook' : 'youtube';
  return name === 'Video' && /^\S+$/.test(words)
    ? `Viết: <Video ${where}="${words}" title="Tên đoạn phim" />`
    : '';
};

const wordsOf = (node: MdxNode): string => lettersIn(node).trim();

/** A link to `#` leads nowhere; only to the top of the page is where it takes a reader. */
const leadsNowhere = (words: string, url: string) =>
  url.trim() === '#' && !/đầu|trên/iu.test(words);

/**
 * Refuses all of a body that is not plain Markdown or a listed component with literal attributes.
 * Decided on the syntax tree, before anything is compiled or run.
 */
export function guardMdx(tree: MdxNode, scope: GuardScope): Finding[] {
  const findings: Finding[] = [];
  const rows = scope.body.split('\n');
  const { offset } = offsetsOf(scope.body);

  const placeOf = (node: MdxNode): Point => {
    const start = node.position?.start ?? { line: 1, column: 1 };
    return { line: start.line + scope.line - 1, column: start.column };
  };
  /** Where an attribute is written: the first time its name stands in the tag. */
  const placeOfAttribute = (node: MdxNode, name: string): Point => {
    const start = node.position?.start ?? { line: 1, column: 1 };
    const end = node.position?.end.line ?? start.line;
    for (let row = start.line; row <= end; row++) {
      const from = row === start.line ? start.column : 0;
      const found = rows[row - 1]?.indexOf(name, from) ?? -1;
      if (name && found >= 0) return { line: row + scope.line - 1, column: found + 1 };
    }
    return placeOf(node);
  };
  const refuse = (at: Point, code: Finding['code'], values: Record<string, string> = {}) =>
    findings.push({ file: scope.file, at, code, values });

  const guardAttributes = (node: MdxNode, name: string, attributes: readonly Attribute[]) => {
    const rule = components.get(name)!;
    if (!rule.holds && attributes.length === 0 && node.children?.length) {
      const fix = betweenTags(name, wordsOf(node));
      refuse(placeOf(node), 'mdx-ben-trong', { name, fix });
      return;
    }
    const given = new Set<string>();
    for (const { type, name: key = '…', value } of attributes) {
      const at = placeOfAttribute(node, key);
      const own = Object.hasOwn(rule.attributes, key) ? rule.attributes[key] : undefined;
      if (type !== 'mdxJsxAttribute' || (own && typeof value !== 'string')) {
        refuse(at, 'mdx-thuoc-tinh-lenh', { name, key, right: `${key}="…"` });
      } else if (!own) {
        const near = meantAttribute(node, key, value);
        refuse(at, 'mdx-thuoc-tinh-la', { name, key, near });
        // Under its right name it is not missing besides.
        const [, meant] = /^Có phải “(.+)”/u.exec(near) ?? [];
        if (meant) given.add(meant);
      } else if (given.has(key)) {
        refuse(at, 'mdx-thuoc-tinh-la', { name, key: `${key}” lần thứ hai, “${key}` });
      } else if (value !== '' && !own.fits(value as string)) {
        const values = { name, key, value: brief(value as string), shape: own.shape };
        const awkward = key === 'src' ? awkwardPicture(value as string) : undefined;
        refuse(at, awkward ? 'ten-tep-ky-tu' : 'mdx-thuoc-tinh-sai', awkward ?? values);
      }
      const [, dash, who] = (key === 'by' && /^([-–—])\s*(\p{L}.*)$/u.exec(`${value}`)) || [];
      if (dash) refuse(at, 'dau-le', { sign: dash, fix: `Viết: by="${who}"` });
      const named = key === 'by' && !dash ? bareSpeaker(`${value}`) : undefined;
      if (named) refuse(at, 'o-nham-cho', { ...named, fix: `Viết: by="${named.right}"` });
      if (value !== '') given.add(key);
    }
    for (const [key, { required }] of Object.entries(rule.attributes)) {
      if (!required || given.has(key)) continue;
      const code = { alt: 'anh-thieu-mo-ta', credit: 'anh-thieu-nguon' } as const;
      refuse(placeOf(node), code[key as 'alt'] ?? 'mdx-thuoc-tinh-thieu', { name, key });
    }
    if (rule.oneOf && rule.oneOf.filter((key) => given.has(key)).length !== 1) {
      const key = `đúng một trong ${rule.oneOf.join(', ')}`;
      refuse(placeOf(node), 'mdx-thuoc-tinh-thieu', { name, key });
    }
    if (!rule.holds && node.children?.length) refuse(placeOf(node), 'mdx-ben-trong', { name });
    if (rule.holds && (node.children ?? []).every(isWordless) && !wordsBetween(node)) {
      const given = attributes.map(({ name: key, value }) => ` ${key}="${value}"`).join('');
      const fix = `Viết chữ vào giữa: <${name}${given}>…</${name}>, hoặc xóa thẻ.`;
      refuse(placeOf(node), 'thanh-phan-trong', { name, what: 'chữ nào bên trong', fix });
    }
  };

  const guardElement = (node: MdxNode) => {
    const name = node.name ?? '';
    const rule = components.get(name);
    if (rule?.onPages && scope.file.startsWith('pages/')) {
      return refuse(placeOf(node), 'mdx-chi-trong-bai', { name, fix: rule.onPages });
    }
    if (rule) return guardAttributes(node, name, node.attributes ?? []);
    if (/^[a-z][a-z0-9]*$/.test(name)) {
      const { line = 1, column = 1 } = node.position?.start ?? {};
      const html = htmlAt(scope.body, offset({ line, column }));
      const fix = html ? insteadOf(scope.body, html) : '';
      // A tag with nothing in it leaves nothing to write.
      const isEmpty = html?.closed && !/[^<>\s]/.test(html.source.replaceAll(/<[^>]*>/g, ''));
      const told = fix ? `Viết:\n${fix}` : isEmpty ? 'Xóa thẻ ấy.' : '';
      return refuse(placeOf(node), 'mdx-html', { name, fix: told });
    }
    const near = componentMeant(name);
    const isWords = name.includes(':');
    const meant = near ? `Có phải <${near}>? ` : '';
    const values = { name, near: isWords ? 'Đây là mã của Word: xóa cả thẻ. ' : meant };
    return refuse(placeOf(node), 'mdx-thanh-phan-la', values);
  };

  const guardNode = (node: MdxNode) => {
    const at = placeOf(node);
    const url = node.url ?? '';
    if (/^mdxJsx(Flow|Text)Element$/.test(node.type)) guardElement(node);
    else if (/^mdx(Flow|Text)Expression$/.test(node.type)) {
      const value = brief(`{${node.value ?? ''}}`);
      refuse(at, 'mdx-bieu-thuc', { value, right: value.replaceAll(/[{}]/g, '\\$&') });
    } else if (node.type === 'mdxjsEsm') refuse(at, 'mdx-lenh');
    else if (node.type === 'html') refuse(at, 'mdx-html', { name: brief(node.value ?? '') });
    else if (node.type === 'imageReference') {
      const fix = `Lưu ảnh thành tệp cạnh bài rồi viết: ![${node.alt || 'lời tả'}](./ten-anh.jpg "Ảnh: nguồn"); xóa dòng [${node.identifier}]: …`;
      refuse(at, 'mdx-cau-truc', { name: node.type, fix });
    } else if (node.type === 'definition' && url.startsWith('data:')) return;
    else if (!markdown.has(node.type)) refuse(at, 'mdx-cau-truc', { name: node.type });
    else if (node.type === 'link' || node.type === 'definition') {
      const isPicture = node.type === 'link' && isOwnPicture(url);
      const fix = isPicture
        ? `Nếu là ảnh: viết dấu ! liền trước dấu [, ![lời tả](${url} "Ảnh: nguồn")`
        : isWordless(node)
          ? `Viết chữ để bấm vào giữa hai dấu [ ]: [Xem bài](${url})`
          : refuseAddress(leadsNowhere(wordsOf(node), url) ? '' : url, scope.mails);
      if (fix !== undefined) refuse(at, 'mdx-dia-chi', { value: brief(url), fix });
      const shown = wordsOf(node);
      if (leadsElsewhere(shown, url))
        refuse(at, 'lien-ket-lech', { shown: brief(shown), value: brief(url) });
    } else if (node.type === 'image') {
      const awkward = awkwardPicture(url);
      if (awkward) refuse(at, 'ten-tep-ky-tu', awkward);
      else if (!isOwnPicture(url))
        refuse(at, 'mdx-anh', { value: brief(url), fix: pictureMended(url) });
      if (!node.alt?.trim()) refuse(at, 'anh-thieu-mo-ta');
      if (!node.title?.trim()) refuse(at, 'anh-thieu-nguon');
    }
  };

  const isHtml = ({ type, name }: MdxNode) =>
    type.startsWith('mdxJsx') && /^[a-z]/.test(name ?? '');
  const walk = (node: MdxNode, depth: number, inHtml: boolean) => {
    if (depth > deepest) return void refuse(placeOf(node), 'mdx-long-sau');
    // What stands inside refused HTML is told with it.
    if (!inHtml || !isHtml(node)) guardNode(node);
    for (const child of node.children ?? []) walk(child, depth + 1, inHtml || isHtml(node));
  };
  walk(tree, 0, false);
  return findings;
}
