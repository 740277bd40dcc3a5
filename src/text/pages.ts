/** Pages that are about the site, or when there is none. */
export const pagesText = {
  homePage: {
    spot: 'Khen đột xuất',
    today: 'Việc của hôm nay',
    free: 'Mô hình không tốn tiền',
    faces: 'Mỗi tiêu chí một gương mặt',
    figures: 'Những con số kiểm chứng được',
    read: 'Đọc câu chuyện',
    all: 'Xem tất cả',
    ask: 'Bạn muốn tìm chuyện gì?',
  },
  list: {
    empty: 'Chưa có bài nào ở đây.',
    page: 'Trang',
    newer: 'Mới hơn',
    older: 'Cũ hơn',
    count: 'bài',
  },
  unit: {
    names: 'Tên qua các thời kỳ',
    parent: 'Trực thuộc',
    heirs: 'Nay là',
    from: 'từ',
    to: 'đến',
    stories: 'Câu chuyện từ đơn vị này và các đơn vị tiền thân',
  },
  notices: {
    title: 'Đính chính và cập nhật',
    line: 'dòng số',
    lede: 'Mọi chỗ sửa, gỡ và thu hồi đều ghi ở đây, kèm ngày và nơi chịu trách nhiệm.',
    empty: 'Chưa có đính chính nào.',
    types: {
      'dinh-chinh': 'Đính chính',
      'cap-nhat': 'Cập nhật',
      'go-theo-yeu-cau': 'Gỡ theo yêu cầu',
      'thu-hoi': 'Thu hồi',
      'doi-ten-don-vi': 'Đổi tên đơn vị',
    },
    contact: 'Thấy thông tin sai hay cần liên hệ? Viết cho chúng tôi:',
    withdraw: 'Muốn rút đồng ý hoặc gỡ bài về mình:',
  },
  gone: {
    title: 'Bài này đã được gỡ',
    text: 'Nội dung từng ở đây không còn được công bố. Lý do, nếu có, ghi ở trang Đính chính.',
  },
  moved: { title: 'Bài này đã chuyển địa chỉ', text: 'Mời bạn đọc ở địa chỉ mới:' },
  notFound: {
    title: 'Không có trang này',
    text: 'Có thể địa chỉ bị thiếu một đoạn. Thử tìm theo tên người, tên đơn vị hoặc việc làm; gõ không dấu cũng được.',
    links: 'Hoặc bắt đầu từ đây',
  },
  selfCheck: {
    title: 'Tự soi',
    lede: 'Một tấm gương cho riêng bạn. Câu trả lời chỉ nằm trên máy này, không gửi đi đâu.',
    should: 'Trong tháng vừa rồi, tôi đã…',
    shouldNot: 'Tôi có lúc…',
    erase: 'Xóa câu trả lời',
    note: 'Muốn giữ lại để tháng sau so sánh, máy này sẽ nhớ giúp; bấm xóa là hết.',
  },
  footer: {
    corrections: 'Đính chính',
    licence: 'Giấy phép',
    formerly: 'Trước đây là',
    feeds: 'Nguồn tin RSS',
    privacy: 'Quyền riêng tư',
  },
  privacy: {
    title: 'Quyền riêng tư',
    lede: 'Trang này kể việc làm của người có thật, nên giữ lời với họ và với người đọc.',
    readers: {
      title: 'Với người đọc',
      points: [
        'Trang không đặt cookie, không đếm lượt xem, không gọi tới máy chủ nào khác.',
        'Tìm kiếm chạy ngay trên máy của bạn; điều bạn gõ không được gửi đi đâu.',
        'Phiếu “Tự soi” và các lần tìm gần đây chỉ nằm trong trình duyệt của bạn, xóa được bất cứ lúc nào.',
        'Nhà cung cấp nơi đặt trang có thể giữ nhật ký truy cập theo quy định của họ.',
        'Khi bạn bấm chia sẻ hoặc mở phim, bạn sang trang khác; từ đó là quy định của trang ấy.',
      ],
    },
    people: {
      title: 'Với người được kể tên',
      points: [
        'Mỗi bài về một người cần có sự đồng ý: tên, chức vụ và đơn vị, ảnh, lời trích, đưa lên mạng xã hội là những phần đồng ý riêng.',
        'Trẻ em cần thêm sự đồng ý của cha mẹ hoặc người giám hộ và của chính em, và chỉ mang tên gọi.',
        'Trang không có chỗ ghi ngày sinh, dân tộc, tôn giáo, đảng tịch, số định danh, điện thoại, địa chỉ nhà, sức khỏe, gia đình.',
        'Ảnh đăng lên đã được xóa nơi chụp, giờ chụp và tên máy.',
      ],
    },
    back: {
      title: 'Rút lại',
      text: 'Ai có tên, có ảnh trên trang đều được yêu cầu sửa hoặc gỡ mà không phải nói lý do. Bài được gỡ chậm nhất 15 ngày sau khi nhận yêu cầu; tên, ảnh, ảnh chia sẻ và kết quả tìm kiếm trên trang này mất theo, địa chỉ cũ chỉ còn lời báo đã gỡ.',
      limits:
        'Điều trang không làm thay được: bản lưu của Facebook, Zalo, máy tìm kiếm và ảnh người khác đã tải về. Ảnh chia sẻ ở địa chỉ cũ thành ảnh trung tính, nên bản lưu mới nhất của họ dần không còn tên.',
      contact: 'Gửi yêu cầu tới:',
    },
    operator: 'Chịu trách nhiệm:',
  },
} as const;
