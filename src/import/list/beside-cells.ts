import { unzipSync } from 'fflate';
import type { Lost } from '../read/source.ts';

/** What an Excel file holds beside the words of its cells, which alone are read. */
export function besideCells(bytes: Uint8Array): Lost[] {
  const names: string[] = [];
  unzipSync(bytes, { filter: ({ name }) => (names.push(name), false) });
  const tell = (sign: RegExp, what: string): Lost[] =>
    names.some((name) => sign.test(name))
      ? [{ what: `${what}: không đưa vào`, where: 'tệp Excel' }]
      : [];
  return [
    ...tell(/^xl\/(?:threadedC|c)omments/, 'Ghi chú gắn ở ô (Note, Comment)'),
    ...tell(/^xl\/(?:media|charts)\//, 'Ảnh, biểu đồ đặt trên bảng'),
  ];
}
