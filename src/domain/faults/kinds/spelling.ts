import { kinds } from '../kind.ts';

/** Slips of a hand that types fast, and headings out of step. */
export const spellingFaults = kinds({
  'muc-nhay-cap': {
    severity: 'W',
    what: 'Tiêu đề nhảy cấp',
    message: 'Tiêu đề “{value}” là cấp {depth} mà ở trên chưa có cấp {above}.',
    hint: 'Viết: {right}',
    why: 'Máy đọc màn hình dẫn người nghe theo cấp của tiêu đề; cấp thiếu thì lạc.',
    mend: 'Mục lớn viết ##, mục nhỏ trong nó viết ###.',
    example: {
      in: 'body',
      before: '#### Buổi đầu',
      after: '### Buổi đầu',
    },
  },
  'dau-cau': {
    severity: 'W',
    what: 'Dấu cách quanh dấu câu',
    message: 'Có {count} chỗ dấu cách đứng sai bên dấu câu.',
    hint: '{value}',
    why: 'Dấu câu rơi xuống đầu dòng trên điện thoại, chữ dính nhau.',
    mend: 'Dấu câu viết liền chữ trước, cách chữ sau một dấu cách.',
    example: {
      in: 'body',
      before: 'Chị đến ,rồi ngồi xuống .',
      after: 'Chị đến, rồi ngồi xuống.',
    },
  },
  'go-thieu-moc': {
    severity: 'W',
    what: 'Chữ ươ gõ thiếu móc',
    message: 'Có {count} chữ gõ thiếu móc ở “ươ”.',
    hint: 'Có phải: {value}',
    why: 'Gõ nhanh thì “ươ” hay còn “uơ”, “ưo”; người đọc thấy ngay.',
    mend: 'Gõ lại chữ ấy.',
    example: {
      in: 'body',
      before: 'Nguời dân đuợc nhờ.',
      after: 'Người dân được nhờ.',
    },
  },
});
