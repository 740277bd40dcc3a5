/** Every word a share image says by itself; all other words come from the story. */
export const words = {
  demo: 'Minh họa',
  removed: 'Trang này đã được gỡ',
  removedNote: 'Cảm ơn bạn đã tôn trọng người trong bài.',
  honoured: 'được khen trong quyết định này',
  scan: 'Quét mã để đọc trọn câu chuyện',
};
