/** Whether a line says that a paper decides: above its subject, and before what is decided. */
export function isDecision(line: string): boolean {
  return /^quyết định\s*:?$/iu.test(line);
}

/** Whether a line says what kind of paper it is that is no decision, above what it is about. */
export function isPaper(line: string): boolean {
  const kinds =
    /^(?:báo cáo(?: (?:tóm tắt|kết quả))?|thông báo|kế hoạch|biên bản|thông cáo(?: báo chí)?|hướng dẫn|chương trình|phương án|đề án|tham luận|bài phát biểu|giấy xác nhận|thư (?:khen|ngỏ|cảm ơn|chúc mừng))\s*:?$/iu;
  return isReport(line) || kinds.test(line);
}

/** Whether a line says that a paper asks for a commendation and none is decided by it. */
export function isReport(line: string): boolean {
  return /^(?:tờ trình|(?:báo cáo (?:tóm tắt )?|tóm tắt |bản )thành tích(?: (?:cá nhân|tập thể))?)\s*:?$/iu.test(
    line,
  );
}

/** Whether a line says that a paper is the certificate itself, which names who gets it below. */
export function isCertificate(line: string): boolean {
  return /^(?:tặng\s+)?(?:bằng|giấy) khen$/iu.test(line);
}

/** Whether a line says what a paper is about. */
export function isSubject(line: string): boolean {
  return /^(?:v\/v|về việc)\s/iu.test(line);
}

/** What a decision is about, without the words that say so. */
export function subjectOf(line: string): string {
  return line.replace(/^(?:v\/v|về việc)\s+(\p{L})/iu, (_, letter: string) => letter.toUpperCase());
}

/** Whether a line says that a list belongs to a paper that asks for what is on it. */
export function isAskedFor(line: string): boolean {
  return /^\(?\s*kèm theo (?:tờ trình|công văn|báo cáo)(?!\p{L})/iu.test(line);
}

/** The line that says which decision a list belongs to. */
export const annexed = /^\(?\s*(?:ban hành\s+)?kèm theo quyết định/iu;
