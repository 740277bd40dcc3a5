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
    message: 'Có {count} chỗ dấu cách đứng sai bên dấu câu, hay dấu câu gõ hai lần, gõ nhầm.',
    hint: '{value}',
    why: 'Dấu câu rơi xuống đầu dòng trên điện thoại, chữ dính nhau.',
    mend: 'Dấu câu viết liền chữ trước, cách chữ sau một dấu cách.',
    example: {
      in: 'body',
      before: 'Chị đến ,rồi ngồi xuống .',
      after: 'Chị đến, rồi ngồi xuống.',
    },
  },
  'ngoac-kep-le': {
    severity: 'W',
    what: 'Dấu ngoặc thiếu một bên',
    message: 'Dấu ngoặc {state}: {value}',
    hint: '{fix}',
    why: 'Người đọc không biết lời nói của ai dừng ở đâu.',
    mend: 'Thêm dấu còn thiếu ở đầu hay cuối lời ấy.',
    example: {
      in: 'body',
      before: 'Anh nói: “Cứ làm đi rồi tính.',
      after: 'Anh nói: “Cứ làm đi rồi tính.”',
    },
  },
  'chu-lap': {
    severity: 'W',
    what: 'Chữ gõ hai lần',
    message: 'Có {count} chữ gõ hai lần liền nhau.',
    hint: '{value}',
    why: 'Sửa câu hay còn lại một chữ thừa; máy đọc đọc cả hai.',
    mend: 'Bỏ một chữ.',
    example: {
      in: 'body',
      before: 'Anh ngồi lại với với công nhân.',
      after: 'Anh ngồi lại với công nhân.',
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
  'dau-lac': {
    severity: 'W',
    what: 'Dấu thanh đặt sai chữ',
    message: 'Có {count} chữ đặt dấu thanh sai chỗ.',
    hint: 'Có phải: {value}',
    why: 'Gõ dấu sớm thì dấu rơi vào chữ trước; máy tìm coi là một từ khác.',
    mend: 'Gõ lại chữ ấy, dấu gõ sau cùng.',
    example: {
      in: 'body',
      before: 'Đòan viên đến qúa sớm.',
      after: 'Đoàn viên đến quá sớm.',
    },
  },
  'go-telex': {
    severity: 'W',
    what: 'Chữ gõ Telex, VNI chưa thành dấu',
    message: 'Có {count} chữ gõ kiểu Telex hay VNI mà bộ gõ chưa bật.',
    hint: 'Có phải: {value}',
    why: 'Chữ như “dduowcj” không ai đọc được, máy không tìm ra.',
    mend: 'Bật bộ gõ tiếng Việt rồi gõ lại.',
    example: {
      in: 'body',
      before: 'Chij Bes giuwx soor cho car xoms.',
      after: 'Chị Bé giữ sổ cho cả xóm.',
    },
  },
  'go-khong-dau': {
    severity: 'W',
    what: 'Chữ viết không dấu',
    message: '“{value}” viết không dấu.',
    why: 'Chữ không dấu đọc thành nhiều nghĩa; tên người không dấu là tên người khác.',
    mend: 'Gõ lại có dấu; tên người thì hỏi chính người ấy.',
    example: {
      before: 'lede: Doi buoi hop lay buoi ngoi cung cong nhan.',
      after: 'lede: Đổi buổi họp lấy buổi ngồi cùng công nhân.',
    },
  },
});
