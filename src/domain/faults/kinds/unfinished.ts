import { kinds } from '../kind.ts';

/** Texts that were typed in haste: places left open, names and titles not written as they are read. */
export const unfinishedFaults = kinds({
  'chua-dien': {
    what: 'Chỗ chừa trống chưa điền',
    message: 'Bài đã đăng còn chỗ chưa điền: “{value}”.',
    why: 'Trang in nguyên chỗ trống ấy cho mọi người đọc.',
    mend: 'Điền vào, hoặc bỏ dòng ấy; nguồn không cho biết thì ghi chua-ro ở khóa nhận chữ ấy.',
    example: {
      before: 'lede: "(điền sau)"',
      after: 'lede: "Đổi buổi họp lấy buổi ngồi cùng công nhân."',
    },
  },
  'cho-chua': {
    severity: 'W',
    what: 'Chỗ chừa của mẫu còn sót',
    message: '“{value}” giống một chỗ chừa của mẫu, chưa ai điền.',
    hint: '{fix}',
    why: 'Trang in nguyên chỗ chừa ấy cho mọi người đọc.',
    mend: 'Điền vào, hoặc bỏ đi.',
    example: {
      before: 'lede: "Đổi buổi họp lấy buổi ngồi ở [Địa điểm]."',
      after: 'lede: "Đổi buổi họp lấy buổi ngồi cùng công nhân."',
    },
  },
  'ten-kem-xung-ho': {
    severity: 'W',
    what: 'Tên kèm cách xưng hô',
    message: 'Tên “{value}” mở đầu bằng cách xưng hô.',
    hint: 'Viết: name: {right}; cách gọi ghi ở honorific.',
    why: 'Trang, lời đăng và danh sách tự thêm cách gọi: in hai lần, xếp sai chữ cái.',
    mend: 'Bỏ “anh”, “đồng chí”… trước tên.',
    example: {
      before: 'name: Anh Lê Minh Họa Mẫu',
      after: 'name: Lê Minh Họa Mẫu',
    },
  },
  'ten-tap-the': {
    severity: 'W',
    what: 'Tên tập thể ở chỗ của một người',
    message: '“{value}” là tên một tập thể, mà mục này khai là một người.',
    why: 'Trang, ảnh chia sẻ và máy tìm gọi một người khác với gọi một tập thể.',
    mend: 'Ở danh sách khen viết recipient: tap-the; ở bài viết kind: tap-the.',
    example: {
      in: 'commendation',
      before:
        'citations:\n  - { no: 1, recipient: ca-nhan, name: Chi đoàn Mẫu, award: giay-khen-mau, achievement: tt-03, reason: "Báo cháy kịp thời", state: hieu-luc }',
      after:
        'citations:\n  - { no: 1, recipient: tap-the, name: Chi đoàn Mẫu, award: giay-khen-mau, achievement: tt-03, reason: "Báo cháy kịp thời", state: hieu-luc }',
      on: '  - { no: 1, recipient: ca-nhan',
    },
  },
  'ten-mot-nguoi': {
    severity: 'W',
    what: 'Tên một người ở chỗ của tập thể',
    message: '“{value}” giống họ tên một người, mà mục này khai là tập thể.',
    why: 'Trang, ảnh chia sẻ và máy tìm gọi một tập thể khác với gọi một người.',
    mend: 'Người thì viết recipient: ca-nhan, ở bài viết kind: ca-nhan; tập thể thì ghi đủ: Chi đoàn …, Đội ….',
    example: {
      in: 'commendation',
      before:
        'citations:\n  - { no: 1, recipient: tap-the, name: Trần Ví Dụ, award: giay-khen-mau, achievement: tt-03, reason: "Báo cháy kịp thời", state: hieu-luc }',
      after:
        'citations:\n  - { no: 1, recipient: ca-nhan, name: Trần Ví Dụ, award: giay-khen-mau, achievement: tt-03, reason: "Báo cháy kịp thời", state: hieu-luc }',
      on: '  - { no: 1, recipient: tap-the',
    },
  },
  'so-kem-chu': {
    severity: 'W',
    what: 'Số quyết định kèm chữ thừa',
    message: 'Số quyết định “{value}” kèm chữ mà trang tự viết.',
    hint: 'Viết: number: "{right}"',
    why: 'Trang viết sẵn “Quyết định số …, ngày …”: chữ ấy sẽ lặp hai lần.',
    mend: 'Chỉ để số và ký hiệu; ngày ghi ở date.',
    example: {
      in: 'commendation',
      before:
        'decision: { number: "Số: 07-QĐKT/MẪU", date: "2026-03-09", issuer: thanh-doan-mau, summary: "Khen thưởng đột xuất" }',
      after:
        'decision: { number: "07-QĐKT/MẪU", date: "2026-03-09", issuer: thanh-doan-mau, summary: "Khen thưởng đột xuất" }',
    },
  },
  'chu-theo-vao': {
    severity: 'W',
    what: 'Chữ của chương trình khác theo vào',
    message: '“{value}” là chữ của chương trình hay văn bản khác, theo vào khi chép.',
    hint: '{fix}',
    why: 'Giờ nhắn tin, số trang, nút “Xem thêm”, dấu của máy viết không phải lời của bài.',
    mend: 'Bỏ chữ ấy; ở chỗ “… Xem thêm” thì mở bài gốc, chép phần còn thiếu.',
    example: {
      in: 'body',
      before: 'Tối ấy anh ngồi lại rất lâu... Xem thêm',
      after: 'Tối ấy anh ngồi lại rất lâu.',
    },
  },
  'minh-chung-rong': {
    severity: 'W',
    what: 'Minh chứng không nói gì',
    message: '“{value}” là lời chấm, chưa phải minh chứng.',
    why: 'Tiêu chí nào cũng phải chỉ ra được việc đã thấy; “Tốt”, “Có” thì ai cũng viết được.',
    mend: 'Viết việc đã thấy và thấy ở đâu: con số, sổ sách, lời người trong cuộc; chưa có thì bỏ tiêu chí ấy.',
    example: {
      before:
        'criteria: [{ id: trach-nhiem, axis: voi-cong-viec, evidence: "Rất tốt", source: so }]',
      after:
        'criteria: [{ id: trach-nhiem, axis: voi-cong-viec, evidence: "Sổ ghi 31 trong 40 việc đã xong.", source: so }]',
    },
  },
  'khong-gioi-han': {
    severity: 'W',
    what: 'Mô hình nói mình không có giới hạn',
    message: '“{value}” chưa nói mô hình này không hợp ở đâu, còn vướng gì.',
    why: 'Chép một mô hình sang nơi không hợp là điều trang này muốn tránh.',
    mend: 'Hỏi nơi đã làm: ở đâu thì không nên làm, còn vướng gì. Chưa ai biết thì viết chua-ro.',
    example: {
      in: 'model',
      before: 'notFor: [Không có]',
      after: 'notFor: [Nơi không có người trông]',
    },
  },
  'ten-viet-thuong': {
    severity: 'W',
    what: 'Tên viết thiếu chữ hoa',
    message: 'Tên “{value}” viết thiếu chữ hoa.',
    hint: 'Có phải “{right}”?',
    why: 'Tên người viết hoa chữ đầu mỗi tiếng.',
    mend: 'Viết hoa chữ đầu mỗi tiếng; tên dân tộc thì hỏi lại chính người ấy.',
    example: {
      before: 'name: lê minh họa mẫu',
      after: 'name: Lê Minh Họa Mẫu',
    },
  },
  'ten-lan': {
    severity: 'W',
    what: 'Tên lẫn điều khác',
    message: 'Tên “{value}” lẫn điều khác ngoài họ tên của một người.',
    why: 'Trang, địa chỉ và tìm kiếm coi cả chuỗi ấy là tên; năm sinh thì không nên đăng.',
    mend: 'Chỉ để họ tên: chức vụ ghi ở role, nhiều người thì kind: nhom và people, bỏ năm sinh.',
    example: {
      before: 'name: "Lê Minh Họa Mẫu, Phó Bí thư"',
      after: 'name: Lê Minh Họa Mẫu',
    },
  },
  'tua-viet-hoa': {
    severity: 'W',
    what: 'Tựa, lời dẫn hay mục viết toàn chữ hoa',
    message: '{what} viết {state}.',
    why: 'Chữ hoa toàn bộ khó đọc, chiếm chỗ, và trên ảnh chia sẻ như đang quát.',
    mend: 'Viết chữ thường, chỉ hoa chữ đầu và tên riêng.',
    example: {
      before: 'title: "29 BUỔI TỐI Ở KHU TRỌ, XONG 31 TRONG 40 VIỆC"',
      after: 'title: "29 buổi tối ở khu trọ, xong 31 trong 40 việc"',
    },
  },
  'loi-dan-trung-tua': {
    severity: 'W',
    what: 'Lời dẫn chép lại tựa',
    message: 'Lời dẫn (lede) chép lại tựa.',
    why: 'Trang, ảnh chia sẻ và khung xem trước in hai lần cùng một câu.',
    mend: 'Viết một câu khác: ai, làm cách nào, được gì.',
    example: {
      before: 'title: "29 buổi tối ở khu trọ"\nlede: "29 buổi tối ở khu trọ."',
      after: 'title: "29 buổi tối ở khu trọ"\nlede: "Đổi buổi họp lấy buổi ngồi cùng công nhân."',
      on: 'lede: "29 buổi tối ở khu trọ."',
    },
  },
  'dong-trung': {
    severity: 'W',
    what: 'Một dòng khen chép hai lần',
    message: 'Dòng này của “{name}” giống hệt dòng {other}, chỉ khác số thứ tự.',
    why: 'Danh sách đếm thừa một người, trang của giải và đơn vị cũng vậy.',
    mend: 'Xóa một dòng; hai người trùng tên thì ghi thêm chức vụ, đơn vị của từng người.',
    example: {
      in: 'commendation',
      before:
        'citations:\n  - { no: 1, recipient: ca-nhan, name: Võ Giả Định, unit: doan-phuong-moi-mau, award: giay-khen-mau }\n  - { no: 2, recipient: ca-nhan, name: Võ Giả Định, unit: doan-phuong-moi-mau, award: giay-khen-mau }',
      after:
        'citations:\n  - { no: 1, recipient: ca-nhan, name: Võ Giả Định, unit: doan-phuong-moi-mau, award: giay-khen-mau }',
    },
  },
  'ghi-hai-lan': {
    severity: 'W',
    what: 'Một điều ghi hai lần',
    message: '“{value}” ghi hai lần ở {where}.',
    hint: '{fix}',
    why: 'Trang in cả hai lần; chép dán hay để sót như vậy.',
    mend: 'Xóa một chỗ, hoặc thay bằng điều định viết.',
    example: {
      before: 'should: [xung-kich, xung-kich]',
      after: 'should: [xung-kich]',
    },
  },
  'ma-mang-sai': {
    severity: 'W',
    what: 'Mã của Zalo, Facebook không phải dãy số',
    message: '“{value}” không phải mã {key}: mã ấy là một dãy chữ số.',
    hint: 'Lấy mã: {from}; không dùng thì để trống.',
    why: 'Sai mã thì mạng xã hội không biết trang là của đơn vị.',
    mend: 'Ghi đúng dãy số của mạng ấy, hoặc để trống.',
    example: {
      in: 'site.yaml',
      before: 'zalo: { oaId: doanmau }',
      after: 'zalo: { oaId: "4318657068771012646" }',
    },
  },
  'viet-tat-nguoc': {
    severity: 'W',
    what: 'Chữ viết tắt khai ngược',
    message: 'Chữ viết tắt khai ngược: “{value}” đứng ở chỗ của chữ tắt.',
    hint: 'Viết: {right}',
    why: 'Trang giải nghĩa chữ tắt cho người đọc; khai ngược thì không giải được.',
    mend: 'Chữ tắt đứng trước dấu hai chấm, chữ đầy đủ đứng sau.',
    example: {
      in: 'abbreviations.yaml',
      before: 'Ủy ban nhân dân: UBND',
      after: 'UBND: Ủy ban nhân dân',
    },
  },
  'hen-qua-xa': {
    severity: 'W',
    what: 'Bài hẹn ngày quá xa',
    message: 'Bài hẹn tới {day} mới lên trang, còn hơn một năm.',
    why: 'Gõ nhầm năm thì bài nằm yên mà không ai hay.',
    mend: 'Xem lại năm ở date.',
    example: {
      in: 'model',
      before: 'date: "2062-03-21"',
      after: 'date: "2026-05-02"',
    },
  },
});
