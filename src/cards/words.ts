/** Words only a share image says by itself. */
export const words = {
  removed: 'Trang này đã được gỡ',
  removedNote: 'Cảm ơn bạn đã tôn trọng người trong bài.',
  honoured: 'được khen trong quyết định này',
  scan: 'Quét mã để đọc trọn câu chuyện',
};
