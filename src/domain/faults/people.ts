import { kinds } from './kind.ts';

/** Consent, children, safety, and what names a person. */
export const peopleFaults = kinds({
  'anh-thieu-mo-ta': {
    severity: 'E',
    what: 'Ảnh thiếu lời tả',
    message: 'Ảnh thiếu lời tả (alt).',
    why: 'Người không nhìn thấy ảnh nghe máy đọc lời tả thay cho ảnh.',
    mend: 'Tả ảnh trong một câu: ai, đang làm gì, ở đâu.',
    example: '![Anh Minh Họa ghi sổ trước dãy trọ](./ghi-so.jpg "Ảnh: NVCC")',
  },
  'anh-thieu-nguon': {
    severity: 'E',
    what: 'Ảnh thiếu nguồn',
    message: 'Ảnh thiếu nguồn (credit).',
    why: 'Ảnh có người chụp; không ghi nguồn là dùng của người khác mà không nói.',
    mend: 'Ghi nguồn ảnh: trong phần khai là credit, trong bài là chữ trong ngoặc kép sau tên tệp.',
    example: '![Anh Minh Họa ghi sổ](./ghi-so.jpg "Ảnh: NVCC")',
  },
});
