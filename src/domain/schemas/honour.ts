import { z } from 'astro/zod';
import { labelled, list, optional, partialDay, slug, oneLine } from './field.ts';

/** What others awarded, as a source tells it; never a decision of the site's own. */
const honour = z.strictObject({
  year: labelled(partialDay(), 'Năm', 'Năm được trao; biết tháng hoặc ngày thì viết', '2024'),
  award: labelled(
    oneLine(),
    'Được trao gì',
    'Mã trong awards.yaml nếu có, không thì viết tên như nguồn ghi',
    'Giấy khen của Công an huyện Mẫu',
    'bang-khen-mau',
  ),
  issuer: optional.text('Nơi trao', 'Cơ quan trao, viết như nguồn ghi', 'Công an huyện Mẫu'),
  source: labelled(slug(), 'Theo nguồn nào', 'Mã của một nguồn đã khai ở sources', 'bao-mau'),
});
export type Honour = z.infer<typeof honour>;

/** What others awarded, each with its source. */
export function honours() {
  return list(honour);
}
