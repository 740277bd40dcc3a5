import type { CardProgress } from '../../pictures/shelf/pool.ts';

/**
 * Prints how far the drawing of pictures is: one line that rewrites itself on a terminal, a line
 * every tenth in a log.
 */
export function cardProgress(stream: NodeJS.WriteStream): (progress: CardProgress) => void {
  let lastTenth = -1;
  return ({ done, total, secondsLeft }) => {
    const left = secondsLeft === undefined ? '' : `, còn khoảng ${Math.ceil(secondsLeft)} giây`;
    const line = `Vẽ ảnh: ${done}/${total}${done < total ? left : ''}`;
    if (stream.isTTY) {
      stream.write(`\r\u001b[K${line}${done < total ? '' : '\n'}`);
      return;
    }
    const tenth = Math.floor((done * 10) / total);
    if (tenth > lastTenth) stream.write(`${line}\n`);
    lastTenth = tenth;
  };
}
