import { deskWords } from '../words.ts';
import { choosingOf } from './choices.ts';
import type { Schema } from './schema.ts';

/** What is said to whoever writes the file by hand: quotes, ids, folders, the order of a date, a point in a number, the code of a colour. */
const forFiles =
  /chua-ro|khong-ap-dung|ngoặc kép|NĂM-THÁNG|\.yaml|^Mã |Mã ở|^Tên thư mục|<\w|dấu ngăn nghìn|nằm cạnh|Ngày có thật|^\d+\.\d|^ví dụ "#/u;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The help of a field; what its choices already say is not said twice. */
export function helpOf(schema: Schema, id: string): string {
  if (id.endsWith('_focus')) return deskWords.photo.tap;
  if (/_(?:photo|gallery_\d+)_people$/u.test(id)) return deskWords.photo.people;
  const text = (schema.description ?? '')
    .split(/(?<=[;,.])\s+/u)
    .filter((part) => !forFiles.test(part))
    .join(' ')
    .replace(/[;,]$/u, '');
  if (schema.enum ?? schema.items?.enum) return schema.description?.includes(': ') ? '' : text;
  const choosing = choosingOf(id);
  if (choosing?.isShort) return id.endsWith('_source') ? deskWords.form.sourceHelp : '';
  if (choosing) return deskWords.form.chooseHelp(Boolean(choosing.hasFormer));
  return capital(text.replace(/^true(?: khi|:) /u, ''));
}
