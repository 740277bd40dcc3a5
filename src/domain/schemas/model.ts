import { z } from 'astro/zod';
import { common, criterionMet } from './common.ts';
import {
  amount,
  day,
  labelled,
  list,
  optional,
  orUnclear,
  partialDay,
  slug,
  oneLine,
} from './field.ts';
import { honours } from './honour.ts';

const modelStates = ['thi-diem', 'dang-chay', 'tam-dung', 'da-dung'] as const;

const lines = () => orUnclear(z.array(oneLine()).min(1));
const dong = () => z.number().min(0);
const unitHere = () => optional.slug('Đơn vị', 'Mã đơn vị trong units.yaml', 'doan-xa-cu-mau');
const placeHere = () => optional.text('Nơi', 'Tên nơi chưa có trong units.yaml', 'Xã Xa Mẫu');
const unitOrPlace = (value: { unit?: string | undefined; place?: string | undefined }) =>
  value.unit !== undefined || value.place !== undefined;
const needsOne = { path: ['unit'], params: { kind: 'unit-or-place' } };

const adaptation = z
  .strictObject({
    unit: unitHere(),
    place: placeHere(),
    from: labelled(partialDay(), 'Từ khi nào', 'Ngày, tháng hoặc năm bắt đầu ở đó', '2025-10'),
    changed: labelled(oneLine(), 'Đã đổi gì', 'Nơi ấy làm khác đi chỗ nào', 'Thêm truyện tranh'),
    result: labelled(
      oneLine(),
      'Kết quả',
      'Kết quả ở nơi ấy; nguồn không nói thì viết chua-ro',
      'Dừng sau 2 tháng',
      'chua-ro',
    ),
    state: labelled(z.enum(modelStates), 'Tình trạng', 'Nay ở đó còn chạy không', 'dang-chay'),
    source: optional.slug('Nguồn', 'Mã của một nguồn đã khai ở sources', 'so'),
  })
  .refine(unitOrPlace, needsOne);
export type Adaptation = z.infer<typeof adaptation>;

const cost = z.strictObject({
  from: labelled(dong(), 'Từ', 'Số tiền ít nhất, tính bằng đồng', 300000),
  to: labelled(dong().optional(), 'Đến', 'Số tiền nhiều nhất, nếu là một khoảng', 450000),
  per: labelled(oneLine(), 'Cho cái gì', 'Khoản này tính cho cái gì', 'mỗi bóng đèn', 'cả tuyến'),
  payer: optional.text('Ai chi', 'Ai trả khoản này', 'Hộ dân'),
});

const needs = z.strictObject({
  costFrom: labelled(
    orUnclear(dong()),
    'Chi phí từ',
    'Tổng tiền ít nhất, tính bằng đồng; nguồn không nói thì viết chua-ro',
    0,
    'chua-ro',
  ),
  costTo: labelled(
    orUnclear(dong()),
    'Chi phí đến',
    'Tổng tiền nhiều nhất, tính bằng đồng; nguồn không nói thì viết chua-ro',
    1500000,
    'chua-ro',
  ),
  costs: labelled(list(cost), 'Từng khoản', 'Các khoản tiền mà nguồn nêu riêng, kèm tính cho gì'),
  people: labelled(amount(), 'Số người', 'Cần bao nhiêu người, hoặc chua-ro', 3),
  setup: labelled(amount(), 'Chuẩn bị', 'Chuẩn bị mất bao lâu, hoặc chua-ro', '2 tuần'),
  upkeep: labelled(amount(), 'Duy trì', 'Giữ cho chạy tốn gì, hoặc chua-ro', '1 giờ mỗi tuần'),
});

const contact = z.strictObject({
  unit: labelled(slug(), 'Hỏi đơn vị nào', 'Mã đơn vị trong units.yaml', 'doan-phuong-moi-mau'),
  channel: labelled(
    oneLine(),
    'Hỏi bằng cách nào',
    'Hộp thư, trang của đơn vị',
    'Hộp thư Đoàn phường',
  ),
});

/** Mô hình hay, cách làm hiệu quả. `chua-ro` stands where the source does not tell. */
export const model = z.strictObject({
  ...common,
  owner: labelled(slug(), 'Đơn vị làm', 'Mã đơn vị trong units.yaml', 'doan-phuong-moi-mau'),
  origin: labelled(
    z
      .strictObject({
        unit: unitHere(),
        place: placeHere(),
        from: labelled(
          partialDay().optional(),
          'Từ khi nào',
          'Ngày, tháng hoặc năm, nếu nguồn có nói',
          '2016',
        ),
      })
      .refine(unitOrPlace, needsOne)
      .optional(),
    'Bắt đầu từ nơi khác',
    'Khi đơn vị làm không phải nơi nghĩ ra mô hình',
  ),
  started: labelled(
    orUnclear(partialDay()),
    'Bắt đầu',
    'Ngày, tháng hoặc năm bắt đầu; nguồn không nói thì viết chua-ro',
    '2025-08-01',
    '2019',
  ),
  state: labelled(z.enum(modelStates), 'Tình trạng', 'Mô hình còn chạy không', 'dang-chay'),
  lastChecked: labelled(
    orUnclear(day()),
    'Kiểm tra gần nhất',
    'Ngày có người đến xem hoặc hỏi lại; chưa biết thì viết chua-ro',
    '2026-04-20',
    'chua-ro',
  ),
  field: labelled(slug(), 'Lĩnh vực', 'Mã lĩnh vực trong site.yaml', 'moi-truong'),
  scale: labelled(
    z.enum(['cach-lam', 'mo-hinh', 'de-an']).optional(),
    'Quy mô',
    'cach-lam: một cách làm; mo-hinh: một mô hình; de-an: một đề án',
    'mo-hinh',
  ),
  problem: labelled(
    oneLine(),
    'Việc cần giải',
    'Trước khi có mô hình thì vướng gì',
    'Sách cũ nằm góc nhà, khu trọ không có chỗ đọc.',
  ),
  steps: labelled(z.array(oneLine()).min(1), 'Các bước', 'Từng bước để làm theo', [
    'Xin chỗ',
    'Gom sách',
  ]),
  needs: labelled(
    orUnclear(needs),
    'Cần gì để làm',
    'Tiền, người, thời gian; nguồn không nói gì thì viết chua-ro',
  ),
  conditions: labelled(lines(), 'Điều kiện', 'Phải có gì mới làm được, hoặc chua-ro', [
    'Có mái che',
  ]),
  notFor: labelled(lines(), 'Không hợp với', 'Nơi nào không nên làm, hoặc chua-ro', [
    'Nơi không có người trông',
  ]),
  limits: labelled(lines(), 'Hạn chế', 'Điều còn chưa được, hoặc chua-ro', [
    'Sách thiếu nhi hay thất lạc',
  ]),
  adapt: labelled(lines(), 'Có thể đổi', 'Nơi khác đổi được gì, hoặc chua-ro', [
    'Khu công nghiệp mở buổi tối',
  ]),
  criteria: labelled(list(criterionMet), 'Tiêu chí', 'Tiêu chí mà mô hình đạt, kèm minh chứng'),
  honours: labelled(honours(), 'Được ghi nhận', 'Giải, bằng khen nơi khác trao, theo một nguồn'),
  adaptations: labelled(list(adaptation), 'Nơi khác làm theo', 'Từng nơi đã làm và đã đổi gì'),
  toolkit: labelled(
    list(
      z.strictObject({
        file: labelled(oneLine(), 'Tệp', 'Tên tệp nằm cạnh bài', './so-muon.pdf'),
        title: labelled(oneLine(), 'Tên tài liệu', 'Tên người đọc thấy', 'Mẫu sổ mượn'),
        licence: optional.text('Giấy phép', 'Ai được dùng lại', 'CC BY 4.0'),
      }),
    ),
    'Tài liệu dùng ngay',
    'Mẫu sổ, mẫu phiếu cho nơi muốn làm theo',
  ),
  contact: labelled(
    orUnclear(contact),
    'Hỏi thêm',
    'Đơn vị để hỏi; nguồn không nói thì viết chua-ro',
  ),
  profiles: labelled(list(slug()), 'Người trong cuộc', 'Tên thư mục các gương liên quan', [
    'vo-gia-dinh',
  ]),
});
export type Model = z.infer<typeof model>;
