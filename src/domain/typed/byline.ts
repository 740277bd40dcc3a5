/**
 * Whether a line says who wrote, who took the pictures, to whom it goes or who asks: bold or in
 * capitals in a paper, and no heading of it.
 */
export function isByline(line: string): boolean {
  return /^(?:người viết|tác giả|bài(?! học)|tin|ảnh|nguồn|thực hiện|biên tập|kính gửi|nơi nhận|pv|phóng viên|hỏi)(?!\p{L})[^:]{0,20}:/iu.test(
    line,
  );
}

const leads =
  /(?<=\p{L})(?:(?<!người)\s(?:nói|kể|cho biết|chia sẻ|tâm sự))?\s?:$|(?<=\p{L})(?<!người)\s(?:nói|kể|cho biết|chia sẻ|tâm sự)$/u;

/**
 * Who speaks, where the name was typed with what leads to the words in a sentence: the page sets the
 * name below them. Undefined where it stands alone, as in the sample.
 */
export function bareSpeaker(
  typed: string,
): { value: string; right: string; what: string } | undefined {
  const value = typed.trim();
  const right = value.replace(leads, '').replace(/^\(([^()]+)\)$/u, '$1');
  if (right === value || /^tên người nói$/iu.test(value)) return undefined;
  return { value, right, what: 'chỗ này chỉ ghi tên hay cách gọi người nói' };
}
