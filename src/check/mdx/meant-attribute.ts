import { youtubeId } from '../../domain/typed/web-address.ts';
import { nearest } from '../../domain/typed/nearest.ts';
import { asciiSlug } from '../../domain/slug.ts';
import { components, isOwnPicture } from './components.ts';
import type { Attribute, MdxNode } from './node.ts';

/** What an attribute is called elsewhere, by what it is called here. */
const alsoCalled: Record<string, readonly string[]> = {
  by: ['author', 'name', 'speaker', 'cite', 'from', 'who'],
  credit: ['source', 'author', 'copyright', 'nguon', 'nguon-anh'],
  alt: ['description', 'text', 'mo-ta', 'loi-ta'],
  src: ['url', 'href', 'image', 'file', 'tep', 'anh'],
  id: ['name', 'ref', 'key', 'ma'],
};
/** What people and other programs call a component, without accents and hyphens. */
const componentsCalled: Readonly<Record<string, string>> = {
  image: 'Photo',
  picture: 'Photo',
  anh: 'Photo',
  hinh: 'Photo',
  hinhanh: 'Photo',
  so: 'Figure',
  solieu: 'Figure',
  stat: 'Figure',
  number: 'Figure',
  fig: 'Figure',
  trich: 'Quote',
  trichdan: 'Quote',
  blockquote: 'Quote',
  hoi: 'Ask',
  cauhoi: 'Ask',
  question: 'Ask',
  youtube: 'Video',
  phim: 'Video',
  clip: 'Video',
  buoc: 'Steps',
  cacbuoc: 'Steps',
  album: 'Gallery',
  luuy: 'Note',
  ghichu: 'Note',
  callout: 'Note',
  info: 'Note',
  tip: 'Note',
  warning: 'Safety',
  canhbao: 'Safety',
  antoan: 'Safety',
};

/** The component that was meant by a name that is none; undefined where no name is near. */
export function componentMeant(name: string): string | undefined {
  const called = componentsCalled[asciiSlug(name).replaceAll('-', '')];
  return called ?? nearest(name, components.keys());
}

/** Attributes in which other programs hold what stands between two tags here. */
const holding = new Set(['text', 'question', 'content', 'quote', 'children', 'value', 'body', 'q']);

/**
 * The tag with the words of an attribute that does not exist between it and its pair; undefined
 * where there are none, or something stands there already.
 */
export function wordsBetween(node: MdxNode): string | undefined {
  const name = node.name ?? '';
  const { holds = false, attributes = {} } = components.get(name) ?? {};
  const isWords = ({ name: key = '', value }: Attribute) =>
    holding.has(key) && typeof value === 'string' && value.trim() !== '';
  const words = (node.attributes ?? []).find(isWords);
  if (!holds || node.children?.length || !words) return undefined;
  const kept = (node.attributes ?? []).filter(({ name: key = '' }) =>
    Object.hasOwn(attributes, key),
  );
  const tag = kept.map(({ name: key, value }) => ` ${key}="${value}"`).join('');
  return `<${name}${tag}>${words.value}</${name}>`;
}

/** How to write what an attribute that does not exist was meant to say; empty where nothing is known. */
export function meantAttribute(node: MdxNode, key: string, value: unknown): string {
  const name = node.name ?? '';
  const own = Object.keys(components.get(name)?.attributes ?? {});
  if (name === 'Figure' && typeof value !== 'string') return `Viết: <Figure id="${key}" />`;
  const between = holding.has(key) ? wordsBetween(node) : undefined;
  if (between) return `Viết: ${between}`;
  if (name === 'Video' && typeof value === 'string') {
    return youtubeId(value)
      ? `Viết: youtube="${value}"`
      : 'Chỉ nhận phim trên YouTube (youtube="…") và Facebook (facebook="…"); phim ở nơi khác thì dẫn bằng liên kết.';
  }
  if (name === 'Photo' && key === 'caption')
    return 'Bỏ ở đây; lời chú thích viết thành một đoạn ngay dưới ảnh.';
  const isFile = typeof value === 'string' && own.includes('src') && isOwnPicture(value);
  const near = isFile
    ? 'src'
    : (nearest(key, own) ?? own.find((one) => alsoCalled[one]?.includes(asciiSlug(key))));
  return near ? `Có phải “${near}”?` : '';
}
