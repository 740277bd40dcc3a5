/** The parts a story may have, by their names in a body. */
export const partWords = {
  Figure: 'Con số',
  Quote: 'Lời trích',
  Ask: 'Câu hỏi',
  Steps: 'Các bước',
  Gallery: 'Bộ ảnh',
  Photo: 'Ảnh',
  Video: 'Phim',
  TryIt: 'Thử ngay',
  Safety: 'An toàn',
  Note: 'Ghi chú',
} as const;

/** What the fields of those parts are called. */
export const partFields = {
  id: 'Con số nào',
  side: 'Ai nói',
  by: 'Tên người nói',
  src: 'Tệp ảnh',
  alt: 'Lời tả ảnh',
  credit: 'Nguồn ảnh',
  youtube: 'Mã phim YouTube',
  facebook: 'Địa chỉ phim Facebook',
  title: 'Tên phim',
} as const;

/** The rich editor's own words, by its keys. */
export const editor = {
  'toolbar.undo': 'Hoàn tác',
  'toolbar.redo': 'Làm lại',
  'toolbar.bold': 'Đậm',
  'toolbar.removeBold': 'Bỏ đậm',
  'toolbar.italic': 'Nghiêng',
  'toolbar.removeItalic': 'Bỏ nghiêng',
  'toolbar.bulletedList': 'Danh sách chấm',
  'toolbar.numberedList': 'Danh sách số',
  'toolbar.link': 'Liên kết',
  'toolbar.image': 'Thêm ảnh',
  'toolbar.table': 'Thêm bảng',
  'toolbar.thematicBreak': 'Vạch ngăn',
  'toolbar.blockTypes.paragraph': 'Đoạn văn',
  'toolbar.blockTypes.quote': 'Trích dẫn',
  'toolbar.blockTypes.heading': 'Đề mục {{level}}',
  'toolbar.blockTypeSelect.placeholder': 'Kiểu đoạn',
  'toolbar.blockTypeSelect.selectBlockTypeTooltip': 'Chọn kiểu đoạn',
  'uploadImage.dialogTitle': 'Thêm ảnh',
  'uploadImage.uploadInstructions': 'Chọn ảnh từ máy',
  'uploadImage.addViaUrlInstructions': 'Hoặc tên ảnh đã có cạnh bài',
  'uploadImage.alt': 'Lời tả ảnh',
  'uploadImage.title': 'Nguồn ảnh, như “Ảnh: NVCC”',
  'dialogControls.save': 'Xong',
  'dialogControls.cancel': 'Thôi',
  'createLink.url': 'Địa chỉ',
  'createLink.text': 'Chữ',
  'createLink.title': 'Lời mách',
  'contentArea.editableMarkdown': 'Bài viết',
} as const;
