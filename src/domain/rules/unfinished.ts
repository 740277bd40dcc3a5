import { isWorded, type Piece } from '../piece.ts';
import { unclear } from '../unclear.ts';
import { isPublished, isTakenDown, items, type OwnRule } from './scope.ts';

/** A value that is nothing but signs of something left out. */
const onlyDots = /^(?=.*[.…_?])[.…_?\s–—-]+$/u;
/** "As in the row above", as tables say it: on a line of its own it says nothing. */
const ditto = /^[-–—]?\s*(?:nt|n\.t\.?|như trên|〃|"|''|”)\s*[-–—]?$/iu;
/** What a table writes in a cell that it could not reckon, and a formula that was copied in its place. */
const failedCell =
  /(?<![\p{L}\p{N}&/])#(?:N\/A(?!\p{L})|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)|^=[A-Z]{2,12}\(.*\)$/u;
/** What forms, samples and notes to oneself leave open. */
const leftOpen =
  /…\s?…[\s…]*|\.{6,}|_{4,}|(?<!\p{L})(?:TODO|[Ll]orem ipsum)(?!\p{L})|[([](?:sẽ )?(?:điền|bổ sung) sau[)\]]|\[(?:ảnh|hình|Ảnh|Hình)(?: \d{1,2})?\]|\[[Cc]hèn (?:ảnh|hình|video|clip)(?!\p{L})[^[\]\n]{0,40}\]|\([Cc]hèn (?:ảnh|hình|video|clip)(?: \d{1,2}|(?: [^()\n]{1,30})? đây)?\)|\[(?:ghi rõ[^\]]*|họ (?:và )?tên|chức vụ|đơn vị|địa chỉ|số liệu|tên đơn vị)\]/u;

/** What a story of pictures calls itself before its title, as papers do. */
const named = /^\[(?:Ảnh|Hình ảnh)\](?=\s+[\p{L}\p{N}“"])/u;

/** Keys that take the word for what a source does not tell; elsewhere the page would print the word. */
const takesUnclear = new Set(
  `number date summary actDate result costFrom costTo people setup upkeep needs conditions notFor
  limits adapt contact started lastChecked`.split(/\s+/),
);
const isLoose = ({ kind, text, path }: Piece) =>
  kind === 'data' && text.trim() === unclear && !takesUnclear.has(String(path.at(-1)));

/** A place left open in a story that is published. */
export const openPlaces: OwnRule = (story, find) => {
  if (!isPublished(story)) return;
  for (const piece of story.pieces) {
    if (!isWorded(piece)) continue;
    const { kind, path, pointOf } = piece;
    const isTitle = path.at(-1) === 'title' || path.at(-1) === 'headline';
    const text = isTitle
      ? piece.text.replace(named, (label) => ' '.repeat(label.length))
      : piece.text;
    const [value] =
      (kind === 'data' && (onlyDots.exec(text) ?? ditto.exec(text))) ||
      leftOpen.exec(text) ||
      failedCell.exec(text) ||
      (isLoose(piece) ? [text] : []);
    if (value !== undefined) {
      find(pointOf(text.indexOf(value), value.length), 'chua-dien', { value: value.trim() });
    }
  }
  const number = story.collection === 'commendations' ? story.data.decision?.number : undefined;
  if (number && number !== unclear && (!/\d/.test(number) || /^(?:số)?[\s:.…_]*\//iu.test(number)))
    find(['decision', 'number'], 'chua-dien', { value: number });
};

/** A component that shows what the story declares, where it declares nothing of it. */
export const emptyShows: OwnRule = ({ body, pieces }, find) => {
  for (const { name, at } of body.shows) {
    const key = name === 'Gallery' ? 'gallery' : 'tryIt';
    if (pieces.some(({ path }) => path[0] === key)) continue;
    const fix = `Khai ở ${key} trong phần khai của bài, hoặc xóa thẻ.`;
    find(at, 'thanh-phan-trong', { name, what: `gì để hiện, vì bài không có ${key}`, fix });
  }
};

/** No limit, none seen, and fit for every place: each a way of not having looked. */
const nowhere = [
  /^(?:không(?: có)?|chưa có|chưa thấy|n\/?a)\.?$/iu,
  /^(?:không|chưa)(?: có| gặp| thấy)* (?:giới hạn|hạn chế|vướng mắc|khó khăn)(?: gì| nào| cả)*\.?$/iu,
  /^(?:mô hình )?(?:dễ )?(?:phù hợp|thích hợp|hợp|áp dụng|làm|nhân rộng)(?: được| tốt)*(?: (?:với|cho|ở|tại|trong|ra))? (?:khắp|mọi|(?:bất kỳ|bất cứ|tất cả)(?: các)?) (?:nơi|địa|đơn vị|đối tượng|xã|phường|chi đoàn|cơ sở)/iu,
  /^(?:ở |nơi )?(?:đâu|nơi nào|mọi nơi|tất cả các nơi) (?:cũng|đều) (?:làm|áp dụng|phù hợp|hợp|dùng|nhân rộng|được)/iu,
];

/** A model that says it fits everywhere, or has no limits: then nobody has looked for them. */
export const noLimits: OwnRule = (story, find) => {
  if (story.collection !== 'models' || isTakenDown(story)) return;
  for (const key of ['notFor', 'limits'] as const) {
    const list = story.data[key];
    if (!Array.isArray(list)) continue;
    for (const [index, value] of items(list)) {
      if (nowhere.some((words) => words.test(value)))
        find([key, index], 'khong-gioi-han', { value });
    }
  }
};

/** Keys of a model that hold lists. */
const listKeys = ['steps', 'conditions', 'notFor', 'limits', 'adapt'] as const;

/** A list of one item in which signs part several: the page numbers, or sets apart, the one. */
export const listsAsOne: OwnRule = (story, find) => {
  if (story.collection !== 'models' || isTakenDown(story)) return;
  for (const key of listKeys) {
    const list = story.data[key];
    const only = Array.isArray(list) && list.length === 1 ? list[0] : undefined;
    if (!only) continue;
    const parts = only
      .split(key === 'steps' ? /\s*(?:;|=>|[-–]>|→)\s*|\.\s+(?=\p{Lu})/u : /\s*;\s*/u)
      .map((part) => part.replace(/\.$/u, '').trim())
      .filter(Boolean);
    if (parts.length < 3) continue;
    const right = `${key}: [${parts.map((part) => (/[,:#"'[\]{}]/u.test(part) ? JSON.stringify(part) : part)).join(', ')}]`;
    find([key, 0], 'danh-sach-mot-dong', { right });
  }
};
