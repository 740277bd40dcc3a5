import { matchesOf } from '../../matches.ts';
import { brief } from '../../faults/brief.ts';
import type { Finding } from '../../faults/fault.ts';
import { isTelling, type Piece } from '../../piece.ts';

type Mark = { piece: Piece; index: number; sign: string };

const marks = /["“”„]/gu;
const isApart = (sign: string) => /^[\s([{/\-–—]?$/u.test(sign);
const isBehind = (sign: string) => /^[\s.,;:!?…)\]}/\-–—]?$/u.test(sign);

const openState = 'mở mà không đóng';
const told = ({ piece, index }: Mark, state: string, part: string, fix: string): Finding => ({
  file: piece.file,
  at: piece.pointOf(index, 1),
  code: 'ngoac-kep-le',
  values: { state, value: brief(part.trim(), 40), fix },
});

const unclosed = (mark: Mark): Finding => {
  const close = mark.sign === '"' ? '"' : '”';
  const fix = `Thêm ${close} ở cuối lời ấy, hoặc bỏ dấu mở.`;
  return told(mark, openState, mark.piece.text.slice(mark.index), fix);
};

const unopened = (mark: Mark): Finding => {
  const before = mark.piece.text.slice(0, mark.index + 1);
  const part = before.slice(before.lastIndexOf(' ', mark.index - 24) + 1);
  const isTurned = /\p{L}/u.test(mark.piece.text.charAt(mark.index + 1));
  const fix = isTurned
    ? 'Lời mở đầu ở đây thì cách ra một dấu cách và gõ “.'
    : 'Thêm “ ở đầu lời ấy, hoặc bỏ dấu đóng.';
  return told(mark, 'đóng mà chưa mở', part, fix);
};

/** Reads marks from text to text, for a quotation may span several; a straight one goes with a curly one. */
const reader = () => {
  /** Marks that are open, the outermost first. */
  let open: Mark[] = [];
  let first: Finding | undefined;
  const close = () => {
    if (open[0]) first ??= unclosed(open[0]);
    open = [];
  };
  const begin = (mark: Mark) => {
    // A quotation of several paragraphs or lines opens each of them anew, and is closed once.
    const { text } = mark.piece;
    const row = text.lastIndexOf('\n', mark.index) + 1;
    const isLead = /^[\s\-–—]*$/u.test(text.slice(row, mark.index));
    if (isLead) open = [];
    else if (open[0] && open[0].piece !== mark.piece) close();
    open.push(mark);
  };
  const read = (mark: Mark) => {
    const { piece, index, sign } = mark;
    const [before, after] = [piece.text.charAt(index - 1), piece.text.charAt(index + 1)];
    const opens = isApart(before) && /\S/u.test(after);
    const last = open.at(-1);
    if (sign === '"') {
      const isTurn = last?.sign === '"' && last.piece === piece;
      if (last && (isTurn || !opens)) {
        // Behind a figure it stands for inches.
        if (last.sign === '"' || !/\d/.test(before)) open.pop();
      } else if (opens) begin(mark);
    } else if (sign !== '”') {
      if (sign === '“' && last && !isApart(before) && isBehind(after)) open.pop();
      else begin(mark);
    } else if (last) open.pop();
    else if (opens) begin(mark);
    // Behind a figure it stands for inches, seconds, or for the words above.
    else if (/[\p{L}.,:!?…]/u.test(before)) first ??= unopened(mark);
  };
  /** What was found first, once all is read. */
  const end = (): Finding[] => {
    close();
    return first ? [first] : [];
  };
  return { read, end };
};

/** A bracket that opens words and has none behind them; with a sign before it, it is a face. */
const openBracket = /(?<![:;=\p{L}\d])\((?=[^\s)])[^()]*$/u;

/** One that closes words and none opens; letters and figures before it number a list. */
const closedBracket = /(?<=^[^()]*\p{L}{2}[.!?”"]?)\)(?=[\s.,;:!?]|$)/u;
const openSquare = /(?<![\p{L}\d!\]])\[(?=\p{L})[^[\]]*$/u;

/** A bracket without its other one in its text. */
export function openBrackets(piece: Piece): Finding[] {
  const { kind, text } = piece;
  if (!isTelling(piece) || !/[()[]/.test(text)) return [];
  const index = text.search(openBracket);
  if (index >= 0) {
    const fix = 'Thêm ) ở cuối phần trong ngoặc, hoặc bỏ dấu (.';
    return [told({ piece, index, sign: '(' }, openState, text.slice(index), fix)];
  }
  const square = kind === 'prose' ? text.search(openSquare) : -1;
  if (square >= 0) {
    const fix = 'Thêm ] ở cuối phần trong ngoặc, hoặc bỏ dấu [.';
    return [told({ piece, index: square, sign: '[' }, openState, text.slice(square), fix)];
  }
  const closed = text.includes('(') ? -1 : text.search(closedBracket);
  if (closed < 0) return [];
  const part = text.slice(Math.max(0, text.lastIndexOf(' ', closed - 20)), closed + 1);
  const fix = 'Thêm ( ở đầu phần trong ngoặc, hoặc bỏ dấu ).';
  return [told({ piece, index: closed, sign: ')' }, 'đóng mà chưa mở', part, fix)];
}

/** A mark alone at an end of a value is told as a sign too many. */
const isLone = ({ kind, text }: Piece) =>
  kind === 'data' && /^(?:["“”„][^"“”„]*|[^"“”„]*["“”„])$/u.test(text.trim());

/** Quotation marks without their other one: the first of a value or a body. */
export function quoteMarks(pieces: readonly Piece[]): Finding[] {
  const told: Finding[] = [];
  let { read, end } = reader();
  let last: Piece | undefined;
  for (const piece of pieces) {
    if (!isTelling(piece)) continue;
    const isOne = piece.kind === 'data' || last?.kind === 'data' || piece.file !== last?.file;
    if (isOne) {
      told.push(...end());
      ({ read, end } = reader());
    }
    last = piece;
    if (isLone(piece)) continue;
    for (const { index, 0: sign } of matchesOf(piece.text, marks)) read({ piece, index, sign });
  }
  return [...told, ...end()];
}
