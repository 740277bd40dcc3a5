/** Every word of the search, in Vietnamese. */
export const words = {
  title: 'Tìm kiếm',
  description: 'Tìm gương sáng, mô hình hay, đợt tuyên dương: gõ có dấu hay không dấu đều được.',
  label: 'Tìm gương, mô hình, đơn vị',
  placeholder: 'Tên người, việc làm, đơn vị…',
  submit: 'Tìm',
  hint: 'Gõ không dấu, viết tắt hay một câu hỏi đều được. Đặt trong ngoặc kép để tìm đúng cụm từ.',
  noScript: 'Trình duyệt đang tắt JavaScript nên chưa tìm được. Mời bạn xem theo danh sách:',
  lists: 'Xem theo danh sách',
  searching: 'Đang tìm…',
  found: (count: number, typed: string) => `${count} kết quả cho “${typed}”.`,
  readAs: (meant: string) => `Đang hiển thị kết quả cho “${meant}”.`,
  approximate: 'Kết quả gần đúng: chưa trang nào có đủ các từ bạn gõ.',
  nothing: (typed: string) =>
    `Chưa có trang nào khớp với “${typed}”. Thử bớt từ, kiểm tra chính tả, hoặc xem theo danh sách bên dưới.`,
  failed: 'Chưa mở được chỉ mục tìm kiếm. Mời bạn thử lại sau, hoặc xem theo danh sách bên dưới.',
  more: 'Xem thêm kết quả',
  filters: {
    loai: 'Loại',
    'tieu-chi': 'Tiêu chí',
    'linh-vuc': 'Lĩnh vực',
    'don-vi': 'Đơn vị',
    nam: 'Năm',
  },
  any: 'Tất cả',
  recent: 'Bạn đã tìm',
  forget: 'Xóa khỏi máy này',
};
