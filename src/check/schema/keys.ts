import type { z } from 'astro/zod';
import type { Finding, KeyPath } from '../../domain/faults/fault.ts';
import { asciiSlug } from '../../domain/slug.ts';
import { nearest } from '../../domain/typed/nearest.ts';
import { keysAt, kindsAt, metaAt } from './shape.ts';
import type { YamlSource } from '../yaml/source.ts';

/** What people call keys in other words than their labels; the first that is known here is meant. */
const called = new Map<string, readonly string[]>(
  Object.entries({
    stt: ['no'],
    tt: ['no'],
    'tiêu đề': ['title'],
    'tên bài': ['title'],
    'tựa bài': ['title'],
    'tựa đề': ['title'],
    tít: ['title'],
    name: ['title', 'label', 'by'],
    title: ['headline'],
    quote: ['text'],
    lời: ['text'],
    tên: ['name', 'label', 'title', 'names'],
    mã: ['id'],
    'nội dung': ['text', 'summary', 'evidence'],
    ngày: ['date', 'asOf'],
    số: ['number', 'no', 'value'],
    'lý do': ['reason', 'why'],
    'lí do': ['reason', 'why'],
    story: ['profile'],
    bài: ['profile'],
    tổng: ['of'],
    'tổng số': ['of'],
    total: ['of'],
    author: ['by', 'credit'],
    'tác giả': ['by', 'credit'],
    file: ['src'],
    tệp: ['file', 'src'],
    'tóm tắt': ['lede'],
    'mô tả': ['alt', 'lede', 'about'],
    description: ['lede', 'description'],
    'trạng thái': ['status', 'state'],
    'ngày làm': ['happened'],
    'ngày sửa': ['updated'],
    'họ tên': ['name'],
    'họ và tên': ['name'],
    'xưng hô': ['honorific'],
    'địa chỉ': ['place', 'url', 'page'],
    url: ['page'],
    link: ['url', 'page'],
    href: ['url', 'page'],
    'liên kết': ['url', 'page'],
    'đường dẫn': ['url', 'page'],
    ảnh: ['photo', 'src'],
    hình: ['photo', 'src'],
    'hình ảnh': ['photo', 'src'],
    image: ['photo', 'src'],
    'chú thích': ['caption'],
    'từ khóa': ['tags'],
    thẻ: ['tags'],
    'đồng ý': ['consent'],
    verify: ['verification'],
    'chia sẻ': ['share'],
    'tiếng nói': ['voices'],
    'nhận xét': ['voices'],
    'vấn đề': ['problem'],
  }).map(([name, keys]) => [asciiSlug(name), keys]),
);

/** What nobody is asked for here, by the words people have for it. */
const isPrivate =
  /^(?:ngay-sinh|nam-sinh|sinh-ngay|birth(?:day|date)?|dob|dan-toc|ethnicity|ton-giao|religion|dang-vien|cccd|cmnd|so-cccd|can-cuoc|phone|sdt|dien-thoai|so-dien-thoai|tel|mobile|zalo-ca-nhan|email|e-mail|dia-chi-nha|home-address|suc-khoe|que-quan|gioi-tinh|gender)$/;

/** The empty key above some keys that stand one level too far out, where they are keys of its own. */
const ownerOf = (
  schema: z.ZodType,
  inner: KeyPath,
  value: unknown,
  unknown: string,
  strangers: readonly string[],
): { key: string; place: number } | undefined => {
  const keys = Object.keys(value as object);
  const end = keys.indexOf(unknown);
  const place = keys.findLastIndex((one, index) => index < end && !strangers.includes(one));
  const key = keys[place];
  if (key === undefined) return undefined;
  const own = (value as Record<string, unknown>)[key];
  // Below the dash of a list they belong to its last item.
  const above = Array.isArray(own) && typeof own.at(-1) === 'object' ? [key, 0] : [key];
  if (own !== undefined && above.length === 1) return undefined;
  const isOwn = keysAt(schema, [...inner, ...above], (own as unknown[] | undefined)?.at(-1));
  return isOwn.includes(unknown) ? { key, place } : undefined;
};

/** A group of keys: what it should hold, what it holds, and where it stands in its file. */
type Group = {
  schema: z.ZodType;
  /** Path below the schema; `at` is the same below the file. */
  inner: KeyPath;
  value: unknown;
  file: string;
  at: KeyPath;
  yaml: YamlSource | undefined;
};

/** Keys that a group does not know: cut off by a comma, one level too far out, or nearly right. */
export function unknownKeys(
  { schema, inner, value, file, at, yaml }: Group,
  strangers: readonly string[],
): Finding[] {
  const known = keysAt(schema, inner, value);
  const labels = new Map(
    known.flatMap((one) => {
      const { title } = metaAt(schema, [...inner, one]);
      return title ? [[title, one] as const] : [];
    }),
  );
  return strangers.flatMap((unknown) => {
    const path = [...at, unknown];
    const owner = ownerOf(schema, inner, value, unknown, strangers);
    if (owner !== undefined) {
      const isFirst = Object.keys(value as object).indexOf(unknown) === owner.place + 1;
      const detail = `không có dấu cách, mà “${unknown}” là khóa của “${owner.key}”`;
      const fix = `Thụt mọi khóa của “${owner.key}” vào hai dấu cách: “  ${unknown}: …”`;
      const values = { key: unknown, meant: owner.key, detail, fix };
      return isFirst ? { file, at: path, atKey: true, code: 'yaml-thut-dong', values } : [];
    }
    const comma = yaml?.commaAt(path, (before) => kindsAt(schema, [...inner, before]));
    if (comma) return comma;
    const near =
      called.get(asciiSlug(unknown))?.find((one) => known.includes(one)) ??
      nearest(unknown, known) ??
      labels.get(nearest(unknown, labels.keys()) ?? '');
    const [, equal = '', right = ''] = /^(\w+)\s*=\s*(\S.*)$/.exec(unknown) ?? [];
    const values = {
      key: unknown,
      meant: known.includes(equal) ? equal : (near ?? ''),
      near: known.includes(equal)
        ? `Viết dấu hai chấm: ${equal}: ${right}`
        : isPrivate.test(asciiSlug(unknown))
          ? 'Trang không có khóa nào cho thông tin riêng của một người: xóa dòng ấy.'
          : near
            ? `Có phải “${near}”?`
            : known.length > 0
              ? `Các khóa dùng được ở đây: ${known.join(', ')}.`
              : '',
    };
    return { file, at: path, atKey: true, code: 'khoa-la', values };
  });
}
