import { storyPath } from '../../domain/addresses.ts';
import { collectionNames } from '../../domain/library.ts';
import { respelt } from '../../domain/typed/web-address.ts';

/** Characters that browsers drop or that hide what an address is. */
const hidden = /[\p{C}\p{Z}\\]/u;

const onDisk =
  'Đây là tệp trên máy của bạn, người đọc không mở được: đưa tệp lên mạng rồi dẫn địa chỉ.';

const besideStory =
  'Từ lời bài không dẫn tới tệp được: tệp của mô hình khai ở toolkit, của quyết định ở decision (file); tệp khác đưa lên mạng rồi dẫn địa chỉ https://…';
const document =
  /^(?!https?:|\/|(?:[\w-]+\.)+[a-z]{2,}\/)[^?#]+\.(?:docx?|xlsx?|pptx?|pdf|zip|rar|txt|csv)$/i;

/**
 * Why a link's address may not be used, as the repair to offer; undefined when it may.
 * The address comes from the syntax tree, its entities already decoded.
 * @param mails addresses of the union itself, which may be linked
 */
export function refuseAddress(url: string, mails: ReadonlySet<string>): string | undefined {
  const plain = url.trim();
  const right = respelt(plain);
  if (right !== plain && refuseAddress(right, mails) === undefined) return `Viết: ${right}`;
  if (/^(?:file:|[a-z]:\\)/i.test(plain)) return onDisk;
  if (plain === '') return 'Viết địa chỉ vào giữa hai dấu ngoặc, hoặc bỏ liên kết.';
  if (/^mailto:/i.test(plain)) {
    return mails.has(plain.slice(7).toLowerCase())
      ? undefined
      : 'Bỏ địa chỉ thư; người đọc liên hệ qua đơn vị hoặc mục liên hệ của trang.';
  }
  if (/^[^\s@/:]+@[^\s@/:]+\.[a-z]{2,}$/i.test(plain))
    return refuseAddress(`mailto:${plain}`, mails) ?? `Viết: mailto:${plain}`;
  const [, folder = '', slug = ''] =
    /^(?:\.{0,2}\/)*(profiles|models|commendations|campaigns)\/([a-z0-9-]+)(?:\/|\/index\.mdx?)?$/i.exec(
      plain,
    ) ?? [];
  const collection = collectionNames.find((one) => one === folder.toLowerCase());
  if (collection) return `Viết: ${storyPath({ collection, slug })}`;
  if (document.test(plain)) return besideStory;
  if (hidden.test(plain)) return 'Bỏ khoảng trắng, dấu \\ và ký tự lạ trong địa chỉ.';
  if (plain.startsWith('#')) return undefined;
  if (plain.startsWith('/')) {
    return plain.startsWith('//') ? `Viết đủ: https:${plain}` : undefined;
  }
  if (/^[a-z0-9-]+(?:\/[a-z0-9-]+)*\/?(?:#[a-z0-9-]+)?$/.test(plain)) {
    return `Viết: /${plain.replace(/\/?(#|$)/, '/$1')}`;
  }
  if (/^\.\.?\//.test(plain)) {
    const [, name = 'ten-bai'] = /([a-z0-9-]+)\/?$/.exec(plain.replace(/\/index\.mdx?$/, '')) ?? [];
    return `Viết đường dẫn từ gốc trang, ví dụ ${storyPath({ collection: 'profiles', slug: name })}; mô hình thì ${storyPath({ collection: 'models', slug: name })}.`;
  }
  if (!/^https?:\/\//i.test(plain)) {
    return /^[\w-]+(\.[\w-]+)+(\/|$)/.test(plain) && !/\.(mdx?|pdf|html?)$/i.test(plain)
      ? `Viết đủ: https://${plain}`
      : '';
  }
  if (!URL.canParse(plain)) return '';
  const { hostname, username, password } = new URL(plain);
  if (username || password) return 'Bỏ phần đứng trước dấu @ trong địa chỉ.';
  if (/^(?:localhost$|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(hostname))
    return 'Đây là máy của bạn hay mạng trong cơ quan, người đọc không mở được: dẫn địa chỉ trên mạng chung.';
  return hostname.includes('.') ? undefined : '';
}
