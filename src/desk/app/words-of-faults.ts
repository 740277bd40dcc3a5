import type { FaultCode } from '../../domain/faults/table.ts';

/** What a fault says to somebody who sees fields and a page, where the table speaks of a file. */
type Otherwise = {
  message?: readonly [from: RegExp, to: string];
  /** The whole mend, or what in it is said otherwise. */
  hint: string | readonly [from: RegExp, to: string];
};

/** Faults whose mend is another one in the form and the editor than in the file. */
export const saidOtherwise: Readonly<Partial<Record<FaultCode, Otherwise>>> = {
  'ngay-sai': {
    message: [/ viết theo NĂM-THÁNG-NGÀY/u, ''],
    // That an end which is not yet is left empty is said as it is.
    hint: [/^(?!Bỏ).*$/su, 'Viết ngày/tháng/năm, như 26/3/2026.'],
  },
  'so-go-tay': {
    hint: 'Khai ở “Số liệu”, rồi trong bài bấm Chèn… → Con số; số nhỏ thì viết bằng chữ.',
  },
  'so-lieu-chua-khai': {
    message: [/<Figure id="([^"]*)">.*$/u, 'Con số chèn trong bài, mã “$1”, chưa có ở “Số liệu”.'],
    hint: 'Khai con số ấy ở “Số liệu”, hoặc bấm vào chỗ ấy trong bài và chọn con số khác.',
  },
  'thieu-muc': {
    hint: 'Viết đủ các mục theo thứ tự của mẫu, mỗi mục một dòng, chọn Kiểu đoạn → Đề mục 2.',
  },
  'thu-dien-tu': {
    hint: 'Bỏ địa chỉ thư; người đọc liên hệ qua địa chỉ chung của đơn vị, ghi ở Danh mục → Trang này.',
  },
  'anh-thieu-nguon': { hint: 'Ghi ai chụp, hoặc ai cho dùng, như “Ảnh: NVCC”.' },
  'loi-anh-khong-anh': {
    hint: 'Thả tấm ảnh vào bài, ngay trên dòng ấy, hoặc bỏ dòng ấy.',
  },
  'thieu-lien-ket': {
    hint: 'Bôi đen chữ rồi bấm nút liên kết, thả ảnh vào bài, hoặc bỏ lời mời.',
  },
  'thieu-an-toan': {
    hint: 'Điền “Lời dặn an toàn”, hoặc trong bài bấm Chèn… → An toàn.',
  },
  'nguoi-da-rut': {
    hint: 'Bỏ tên ở đây. Phải giữ, vì quyết định đã công bố, thì ghi vì sao ở Danh mục → Đính chính, cập nhật, gỡ.',
  },
  'tre-em-da-rut': {
    hint: 'Đúng là em ấy thì bỏ tên ở đây; là em khác thì ghi vậy ở Danh mục → Đính chính, cập nhật, gỡ.',
  },
  'ten-trong-anh': {
    hint: 'Chọn ảnh khác, hoặc xin đồng ý của người ấy và ghi vào bài của họ.',
  },
  'thieu-dong-y': {
    hint: 'Xin đồng ý bằng phiếu, giữ phiếu ở đơn vị, rồi điền “Sự đồng ý”. Chưa có thì để bài ở bản nháp.',
  },
  'dong-y-thieu-ten': {
    message: [/“ten”/u, '“Họ tên”'],
    hint: 'Xin thêm đồng ý nêu tên rồi đánh dấu “Họ tên” ở “Được dùng gì”, hoặc chọn “Không nêu tên”.',
  },
  'dong-y-thieu-anh': {
    message: [/“anh”/u, '“Ảnh”'],
    hint: 'Xin thêm đồng ý dùng ảnh rồi đánh dấu “Ảnh” ở “Được dùng gì”, hoặc bỏ ảnh.',
  },
  'dong-y-het-han': {
    hint: [/gỡ bài \(.*$/su, 'bấm “Rút tên, gỡ bài…”.'],
  },
  'dong-y-da-rut': {
    hint: [/^Gỡ bài: .*$/su, 'Bấm “Rút tên, gỡ bài…”; ở dòng khen thì chọn “Không nêu tên”.'],
  },
  'dia-chi-se-mat': {
    hint: [
      /^Giữ “status: da-dang”.*$/su,
      'Bấm “Đưa bài lên lại”; muốn gỡ thì sau đó bấm “Rút tên, gỡ bài…”.',
    ],
  },
  'chu-gan-giong': { hint: [/ \(npm run [^)]*\)/u, ''] },
  'chu-kieu': { hint: [/thì viết .*$/u, 'thì bôi chữ ấy và bấm nút Đậm.'] },
  'tieu-de-go-tay': {
    hint: 'Bôi dòng ấy, chọn Kiểu đoạn → Đề mục 2, bỏ chữ đậm; chỉ viết hoa chữ đầu và tên riêng.',
  },
  'dia-chi-tran': { hint: [/, hoặc \[.*$/u, ', hoặc bôi chữ rồi bấm nút Liên kết.'] },
  'giai-ngoai-han': {
    hint: 'Chọn đúng hình thức khen, hoặc sửa thời hạn của nó ở Danh mục → Hình thức khen, giải thưởng.',
  },
};

/** A name typed into a field that takes one of a list, where the list has none of that name. */
export const notInList: Otherwise = {
  message: [/ không dùng làm mã được/u, ' chưa có trong danh mục'],
  hint: 'Gõ vài chữ rồi chọn một tên hiện ra; chưa có tên ấy thì thêm vào danh mục.',
};
