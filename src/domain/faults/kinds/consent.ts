import { kinds } from '../kind.ts';

/** The reason most faults about people have in common. */
export const law = 'Thông tin của một người chỉ được đăng trong phạm vi người ấy đã đồng ý.';

/** What people agreed to, what went beyond it, and who withdrew. */
export const consentFaults = kinds({
  'thieu-dong-y': {
    what: 'Thiếu sự đồng ý',
    message: 'Bài nêu người mà không có sự đồng ý (consent).',
    why: law,
    mend: 'Xin đồng ý bằng phiếu, giữ phiếu ngoài kho nội dung, rồi khai consent. Chưa có thì để status: nhap.',
    example: {
      before: 'consent:',
      after:
        'consent: { ref: PDY-001, basis: dong-y, scope: [ten, chuc-vu-don-vi, anh, mang-xa-hoi], date: "2026-02-10" }',
    },
  },
  'dong-y-thieu-ten': {
    what: 'Chưa đồng ý nêu tên',
    message: 'Sự đồng ý không gồm “ten”, mà bài nêu tên.',
    why: law,
    mend: 'Xin thêm đồng ý nêu tên rồi thêm ten vào scope, hoặc giấu tên (display: an-danh; dòng khen: recipient: an-danh).',
    example: {
      before:
        'consent: { ref: PDY-001, basis: dong-y, scope: [chuc-vu-don-vi, anh, mang-xa-hoi], date: "2026-02-10" }',
      after:
        'consent: { ref: PDY-001, basis: dong-y, scope: [ten, chuc-vu-don-vi, anh, mang-xa-hoi], date: "2026-02-10" }',
    },
  },
  'dong-y-thieu-anh': {
    what: 'Chưa đồng ý dùng ảnh',
    message: 'Bài có ảnh mà sự đồng ý{who} không gồm “anh”.',
    why: law,
    mend: 'Xin thêm đồng ý dùng ảnh rồi thêm anh vào scope, hoặc bỏ ảnh.',
    example: {
      before:
        'consent: { ref: PDY-001, basis: dong-y, scope: [ten, chuc-vu-don-vi, mang-xa-hoi], date: "2026-02-10" }',
      after:
        'consent: { ref: PDY-001, basis: dong-y, scope: [ten, chuc-vu-don-vi, anh, mang-xa-hoi], date: "2026-02-10" }',
      on: 'photo:',
    },
  },
  'dong-y-thieu-mang-xa-hoi': {
    what: 'Chưa đồng ý đưa ảnh lên mạng xã hội',
    message: 'Ảnh chia sẻ có mặt người mà sự đồng ý{who} không gồm “mang-xa-hoi”.',
    why: 'Ảnh của bài đi theo mọi lần chia sẻ lên Facebook, Zalo.',
    mend: 'Xin thêm đồng ý rồi thêm mang-xa-hoi vào scope, hoặc bỏ ảnh (photo).',
    example: {
      before:
        'consent: { ref: PDY-001, basis: dong-y, scope: [ten, chuc-vu-don-vi, anh], date: "2026-02-10" }',
      after:
        'consent: { ref: PDY-001, basis: dong-y, scope: [ten, chuc-vu-don-vi, anh, mang-xa-hoi], date: "2026-02-10" }',
      on: 'photo:',
    },
  },
  'dong-y-het-han': {
    what: 'Sự đồng ý đã hết hạn',
    message: 'Sự đồng ý{who} hết hạn ngày {day}.',
    why: law,
    mend: 'Xin lại đồng ý và ghi ngày mới, hoặc gỡ bài (status: da-go).',
    example: {
      before:
        'consent: { ref: PDY-001, basis: dong-y, scope: [ten, chuc-vu-don-vi, anh, mang-xa-hoi], date: "2026-02-10", expires: "2026-05-31" }',
      after:
        'consent: { ref: PDY-001, basis: dong-y, scope: [ten, chuc-vu-don-vi, anh, mang-xa-hoi], date: "2026-02-10", expires: "2028-02-10" }',
    },
  },
  'dong-y-da-rut': {
    what: 'Sự đồng ý đã rút',
    message: 'Sự đồng ý{who} đã rút, bài không được đăng nữa.',
    why: law,
    mend: 'Gỡ bài: đổi status thành da-go; dòng khen đổi recipient thành an-danh.',
    example: {
      before:
        'status: da-dang\nconsent: { ref: PDY-001, basis: dong-y, scope: [ten, chuc-vu-don-vi, anh, mang-xa-hoi], date: "2026-02-10", withdrawn: true }',
      after:
        'status: da-go\nconsent: { ref: PDY-001, basis: dong-y, scope: [ten, chuc-vu-don-vi, anh, mang-xa-hoi], date: "2026-02-10", withdrawn: true }',
      on: 'consent:',
    },
  },
  'nguoi-mat-dong-y': {
    severity: 'W',
    what: 'Người đã mất mà ghi là tự đồng ý',
    message: 'Bài về người đã mất (posthumous: true) mà basis là dong-y.',
    why: 'Người đã mất không ký được nữa; sự đồng ý lúc còn sống có thể không nói tới bài này.',
    mend: 'Hỏi gia đình, rồi viết basis: gia-dinh và mã phiếu của gia đình ở ref.',
    example: {
      before:
        'posthumous: true\nconsent: { ref: PDY-001, basis: dong-y, scope: [ten, chuc-vu-don-vi, anh, loi-trich, mang-xa-hoi], date: "2026-02-10" }',
      after:
        'posthumous: true\nconsent: { ref: PDY-001, basis: gia-dinh, scope: [ten, chuc-vu-don-vi, anh, loi-trich, mang-xa-hoi], date: "2026-02-10" }',
    },
  },
  'nguoi-trong-anh': {
    what: 'Người trong ảnh chưa đồng ý',
    message: '“{who}” có trong ảnh mà bài của người ấy {state}.',
    why: law,
    mend: 'Chọn ảnh khác, hoặc xin đồng ý của người ấy và ghi vào bài của họ.',
    example: {
      before:
        'photo: { src: ./chan-dung.jpg, alt: Anh Minh Họa ghi sổ, credit: "Ảnh: NVCC", people: [vo-gia-dinh] }',
      after:
        'photo: { src: ./chan-dung.jpg, alt: Anh Minh Họa ghi sổ, credit: "Ảnh: NVCC", people: [le-minh-hoa-mau] }',
    },
  },
  'ten-trong-anh': {
    severity: 'W',
    what: 'Lời của ảnh gọi tên người chưa đồng ý dùng ảnh',
    message: 'Lời của ảnh gọi tên “{who}”, mà bài của người ấy {state}.',
    hint: 'Có mặt người ấy thì chọn ảnh khác, hoặc xin đồng ý và ghi vào profiles/{slug}/index.mdx; ở people viết mã ấy: {slug}.',
    why: law,
    mend: 'Chọn ảnh khác, hoặc xin đồng ý của người ấy và ghi vào bài của họ.',
    example: {
      before:
        'photo: { src: ./chan-dung.jpg, alt: Anh Võ Giả Định ghi sổ, credit: "Ảnh: NVCC", people: [le-minh-hoa-mau] }',
      after:
        'photo: { src: ./chan-dung.jpg, alt: Anh Minh Họa ghi sổ, credit: "Ảnh: NVCC", people: [le-minh-hoa-mau] }',
    },
  },
  'ten-khi-chia-se': {
    what: 'Tên người chưa đồng ý lên mạng xã hội',
    message:
      '{where} nêu “{value}”, người chưa đồng ý lên mạng xã hội (mang-xa-hoi); chữ ấy đi theo mọi lần chia sẻ.',
    hint: '{fix}',
    why: 'Tiêu đề và lời đăng nằm trên ảnh chia sẻ, trên Facebook, Zalo; đã đi thì không gọi lại được.',
    mend: 'Giữ tiêu đề và thêm share: { headline: "…" } không nêu tên; hay xin đồng ý rồi thêm mang-xa-hoi vào scope.',
    example: {
      before:
        'title: "Lê Minh Họa Mẫu và 29 buổi tối ở khu trọ"\nphoto:\nconsent: { ref: PDY-001, basis: dong-y, scope: [ten, chuc-vu-don-vi, anh, loi-trich], date: "2026-02-10" }',
      after:
        'title: "Lê Minh Họa Mẫu và 29 buổi tối ở khu trọ"\nshare: { headline: "29 buổi tối ở khu trọ" }\nphoto:\nconsent: { ref: PDY-001, basis: dong-y, scope: [ten, chuc-vu-don-vi, anh, loi-trich], date: "2026-02-10" }',
    },
  },
  'loi-dan-khi-chia-se': {
    severity: 'W',
    what: 'Lời dẫn nêu tên người chưa đồng ý lên mạng xã hội',
    message:
      '{where} nêu “{value}”, người chưa đồng ý lên mạng xã hội (mang-xa-hoi), nên khi chia sẻ lời dẫn này bị bỏ.',
    why: 'Không có lời dẫn, lời đăng và khung xem trước chỉ còn lời giới thiệu chung của trang.',
    mend: 'Viết lời dẫn không nêu tên, hay xin đồng ý rồi thêm mang-xa-hoi vào scope.',
    example: {
      before:
        'lede: "Lê Minh Họa Mẫu đổi buổi họp lấy buổi ngồi cùng công nhân."\nphoto:\nconsent: { ref: PDY-001, basis: dong-y, scope: [ten, chuc-vu-don-vi, anh, loi-trich], date: "2026-02-10" }',
      after:
        'lede: "Đổi buổi họp lấy buổi ngồi cùng công nhân."\nphoto:\nconsent: { ref: PDY-001, basis: dong-y, scope: [ten, chuc-vu-don-vi, anh, loi-trich], date: "2026-02-10" }',
    },
  },
  'dong-y-thieu-pham-vi': {
    severity: 'W',
    what: 'Chưa đồng ý trích lời, dùng video',
    message: 'Bài có {what} mà sự đồng ý{who} không gồm “{value}”.',
    why: law,
    mend: 'Xin thêm đồng ý rồi thêm vào scope; video không có mặt, lời không phải của người ấy thì để nguyên.',
    example: {
      before:
        'voices: [{ side: doan-vien, text: "Tôi chỉ quay lại đúng hẹn.", by: Lê Minh Họa Mẫu }]\nconsent: { ref: PDY-001, basis: dong-y, scope: [ten, chuc-vu-don-vi, anh, mang-xa-hoi], date: "2026-02-10" }',
      after:
        'voices: [{ side: doan-vien, text: "Tôi chỉ quay lại đúng hẹn.", by: Lê Minh Họa Mẫu }]\nconsent: { ref: PDY-001, basis: dong-y, scope: [ten, chuc-vu-don-vi, anh, mang-xa-hoi, loi-trich], date: "2026-02-10" }',
      on: 'voices: [',
    },
  },
  'nguoi-da-rut': {
    what: 'Người đã rút còn được nêu tên nơi khác',
    message: 'Nêu “{value}”, người đã rút khỏi trang ({page} đã gỡ).',
    hint: 'Bỏ tên ở đây; phải giữ (quyết định đã công bố) thì trả lời ở notices.yaml, mục của {page}: stays: [{ page: {here}, why: "…" }]',
    why: 'Người đã rút đồng ý được quên ở mọi trang, không chỉ ở bài của mình.',
    mend: 'Bỏ tên ấy (dòng khen: recipient: an-danh, bỏ name), hoặc trả lời vì sao giữ trong notices.yaml (stays).',
    example: {
      in: 'words',
      before: 'Anh Trần Giả Định cùng tổ sửa điện thay 134 chỗ hở.',
      after: 'Cùng tổ sửa điện, một người thợ thay 134 chỗ hở.',
    },
  },
  'tre-em-da-rut': {
    severity: 'W',
    what: 'Một em đã rút có thể còn được gọi tên',
    message: '“{value}” có thể là em đã rút khỏi trang ({page} đã gỡ).',
    hint: 'Đúng là em ấy thì bỏ tên ở đây; là em khác thì trả lời ở notices.yaml, mục của {page}: stays: [{ page: {here}, why: "…" }]',
    why: 'Bài cùng đơn vị, cùng tên gọi: bạn bè, hàng xóm nhận ra ngay em ấy.',
    mend: 'Đúng là em ấy thì bỏ tên ở đây; là em khác thì trả lời trong notices.yaml (stays).',
    example: {
      in: 'words',
      before: 'Em Lan cũng ra tưới cây.',
      after: 'Một em lớp dưới cũng ra tưới cây.',
    },
  },
});
