/**
 * Words of several syllables that mean one thing together: parted over two lines they are misread.
 *
 * Vietnamese writes a space inside them as between words, and ICU has no Vietnamese dictionary, so
 * they are listed: by field, the terms of the text that rules it, and common words of daily life.
 */
const FIELDS = {
  /** Điều lệ Đoàn TNCS Hồ Chí Minh. */
  union: [
    'Ban Chấp hành|Ban Thường vụ|Ủy ban|bí thư|phó bí thư|chủ tịch|ủy viên|cán bộ|chi đoàn|đoàn viên',
    'Thành Đoàn|Tỉnh Đoàn|Huyện Đoàn|Đoàn xã|Đoàn phường|Đoàn trường|xã đoàn|phường đoàn|Hội LHTN',
    'Trung ương|Mặt trận|Tổ quốc|Hồ Chí Minh|câu lạc bộ|đơn vị|đại hội|nhiệm kỳ|đội viên|đội trưởng',
  ],
  /** Luật Thi đua, khen thưởng (06/2022/QH15). */
  commendation: [
    'thi đua|khen thưởng|tuyên dương|danh hiệu|giấy khen|bằng khen|huân chương|huy chương|huy hiệu',
    'truy tặng|công trạng|thành tích|sáng kiến|tập thể|cá nhân|đột xuất|định kỳ|tiên tiến|xuất sắc',
    'dũng cảm|hy sinh|chiến sĩ|gia đình|bộ đội|dân quân|công an|nông dân|công nhân|lao động',
  ],
  /** Luật Thanh niên (57/2020/QH14). */
  youth: [
    'thanh niên|thiếu niên|thiếu nhi|trẻ em|học sinh|sinh viên|giáo viên|tuổi trẻ|tình nguyện|xung kích',
    'trách nhiệm|việc làm|nghề nghiệp|khởi nghiệp|kỹ năng|sức khỏe|học bổng|văn hóa|cộng đồng|môi trường',
    'nông thôn|miền núi|hải đảo|chuyển đổi số|dịch vụ công|hành chính công|thủ tục|giao thông|an toàn',
  ],
  daily: [
    'người dân|bác sĩ|công trình|phần việc|mô hình|phục vụ|miễn phí|hiến máu|nhà trọ|nhà văn hóa|tủ sách',
    'xe đạp|xe máy|máy tính|điện thoại|bệnh viện|trường học|lớp học|cây xanh|đồng bào|bà con|hàng xóm',
    'hôm nay|ngày mai|mỗi ngày|triệu đồng|tỷ đồng|nghìn đồng|tại chỗ',
  ],
};

/** The listed words, longer before shorter where one begins another. */
export const compounds: readonly string[] = Object.values(FIELDS)
  .flatMap((lines) => lines.join('|').split('|'))
  .toSorted((one, other) => other.length - one.length);
