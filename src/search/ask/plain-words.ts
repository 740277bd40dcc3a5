/** Words that make a sentence and say little of what is sought, so that the telling ones decide. */
const PLAIN = new Set(
  (
    'ai anh bao bằng bị bởi các cách cái chị cho chỗ có còn của cùng cũng do đã đang đâu đây để đến ' +
    'đi điều đó được em gì giúp hay hãy hơn khi không là làm lại lên mà mấy một muốn nào này nên ' +
    'người nhiều nhiêu như nhưng những nơi nữa ở qua ra rằng rất sao sau sẽ tại thế theo thì thì ' +
    'tôi trên trong từ và vào về vì việc với xin'
  ).split(' '),
);

/** How much of its weight a word keeps. */
export function plainness(shown: string): number {
  return PLAIN.has(shown.toLowerCase()) ? 0.3 : 1;
}
