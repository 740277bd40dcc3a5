/** Words only a share image says by itself. */
export const cardWords = {
  removed: 'Trang này đã được gỡ',
  removedNote: 'Cảm ơn bạn đã tôn trọng người trong bài.',
  honoured: 'được khen trong quyết định này',
  praised: 'từ việc làm đến lời khen',
  days: 'ngày',
  scan: 'Quét mã để đọc trọn câu chuyện',
};
