/**
 * Whether a line says who wrote, who took the pictures, to whom it goes or who asks: bold or in
 * capitals in a paper, and no heading of it.
 */
export function isByline(line: string): boolean {
  return /^(?:người viết|tác giả|bài(?! học)|tin|ảnh|nguồn|thực hiện|biên tập|kính gửi|nơi nhận|pv|phóng viên|hỏi)(?!\p{L})[^:]{0,20}:/iu.test(
    line,
  );
}
