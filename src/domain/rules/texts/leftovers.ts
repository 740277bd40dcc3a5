import type { Finding } from '../../faults/fault.ts';
import { isWorded, type Piece } from '../../piece.ts';
import { emptyValues } from './empty-values.ts';
import { besides, type Leftover } from './value-leftovers.ts';

/** What chats, social networks, Word and machines that write leave in a text that was copied out of them. */
const leftovers = [
  /^\[?\d{1,2}:\d{2}(?::\d{2})?,?\s\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\]\s/u,
  /^(?:\[(?:Hình ảnh|Photo|Image|Sticker|Video|File|Tệp|GIF|Ghi âm|Tin nhắn thoại)\]\s*)+$/iu,
  /(?:…|\.{3})\s?(?:Xem thêm|Đọc thêm|See more)\.?$/u,
  /^(?:Thích|Like)\s?[·•]\s?(?:Trả lời|Phản hồi|Reply|Comment)/u,
  /^\d{1,5}\s(?:bình luận|comments?)(?:\s·?\s?\d{1,5}\s(?:lượt chia sẻ|shares?))?$|^\d{1,4}(?:[.,]\d)?[KN]\slượt (?:xem|thích|chia sẻ)$/iu,
  /^(?:Tất cả cảm xúc|All reactions)\s?:?\s?[\d.,KN]*$|^Viết (?:bình luận|câu trả lời)(?:…|\.{3})$|^(?:Xem bản dịch|See translation|Tin nhắn đã được thu hồi|Đã chỉnh sửa|Sao chép liên kết|Copy link)\.?$/u,
  /^(?:Đã|Được) gửi từ (?:iPhone|iPad|Zalo|Outlook|Gmail|Yahoo)(?!\p{L}).{0,30}$|^Sent from my .{1,30}$/u,
  /^(?:Commented|Formatted|Deleted) \[[^\]]{1,12}\]:/u,
  /(?:Error|Lỗi)! (?:Bookmark|Reference source|Hyperlink|No text)[^.]{0,30}/u,
  /(?<!\p{L})(?:HYPERLINK|PAGEREF|INCLUDEPICTURE) (?:\\l )?"?\S|(?<!\p{L})SEQ \p{L}+ \\\*/u,
  /^(?:-\s?)?(?:Trang|Page) \d{1,3}\s?(?:\/|trên|of)\s?\d{1,3}(?:\s?-)?$/iu,
  /^(?:Có thể là (?:hình ảnh|ảnh|đồ họa|nghệ thuật)|May be an? (?:image|illustration|graphic)) (?:về|of|chụp) .{3,}(?<![.!?…])$|^(?:Trong hình ảnh có thể có|Hình ảnh có thể có|Image may contain)\s?:/u,
  /(?:Mô tả được tạo tự động|(?:Nội dung|Mô tả) do AI tạo (?:ra )?[^.]{0,40}chính xác|Description automatically generated|AI-generated content may be incorrect)[^.]{0,40}\.?$/u,
  /^(?:ChatGPT|Gemini|Copilot|Bạn) (?:đã nói|said)\s?:$|^(?:Copy code|Sao chép mã)$|^(?:ChatGPT|Gemini|Copilot) (?:can make mistakes|có thể (?:mắc lỗi|mắc sai|đưa ra)).{0,80}$|^(?:Được )?(?:tạo|viết) bởi (?:AI|ChatGPT|Gemini|Copilot)\.?$/iu,
  /【\d{1,3}[†:][^】]{0,40}】|:?contentReference\[|oaicite|(?<!\p{L})turn\d+(?:search|view|news)\d+/u,
];

const writing =
  '(?:viết|soạn|rút gọn|tóm tắt|chỉnh|sửa|tạo|thêm|chuyển)(?: (?:thêm|lại|giúp|sửa|thành|cho bạn))* (?:một )?(?:bài (?:này|viết này|ngắn|dài)|phiên bản|caption|tiêu đề|lời dẫn|bản (?:ngắn|dài|rút gọn|khác))(?!\\p{L})';

/** What a machine that writes says to the one who asked it, before the text and after it. */
const toAsker = [
  /^(?:chắc chắn|tất nhiên|dĩ nhiên|được thôi|tuyệt vời)(?: rồi)?(?: ạ)?[!,.] dưới đây là /iu,
  /^(?:dưới đây|sau đây) là (?:bài(?!\s(?:hát|ca|thơ))|bài viết|bản|phiên bản|đoạn|lời dẫn|tiêu đề)(?!\p{L})[^.:“"]{0,60}(?:(?:theo|đúng) yêu cầu của bạn|bạn (?:yêu cầu|cung cấp)|viết lại|biên tập lại|trau chuốt|cho bài viết)[^.:“"]{0,40}:/iu,
  new RegExp(
    `^(?:nếu (?:bạn )?(?:cần|muốn)[^.?]{0,60}, (?:tôi|mình) (?:có thể|sẽ)|bạn có muốn (?:tôi|mình)) ${writing}`,
    'iu',
  ),
  /^(?:là|với (?:tư cách|vai trò) là) (?:một )?(?:mô hình ngôn ngữ|trợ lý (?:ảo|AI)|AI(?=,| (?:được|do|của) ))(?!\p{L})[^.]{0,60}, (?:tôi|mình)(?!\p{L})/iu,
  /(?:số liệu|thông tin|tên|nhân vật)[^.]{0,40} (?:mang tính|để|nhằm) (?:chất )?minh h[ọo][ạa][^.]{0,20}, (?:bạn(?!\s(?:nào|đọc|trẻ|bè))|hãy|cần|vui lòng)[^.]{0,40}thay/iu,
  /^hy vọng (?:bài viết|phiên bản|nội dung|bản viết lại) (?:này|trên) (?:sẽ )?(?:hữu ích|giúp(?!\s(?:các )?(?:bạn (?:trẻ|đọc|bè)|người))|phù hợp|đáp ứng)[^.]*[.!]?$/iu,
];

/** What stands where nobody knew yet what to write. */
const openWords: Leftover = {
  pattern:
    /^(?:tên người nói|lời nói|tên đoạn phim|\(?(?:(?:nội dung |thông tin )?đang (?:được )?(?:cập nhật|hoàn thiện|viết)|sẽ (?:được )?(?:cập nhật|bổ sung|viết)(?: sau)?|(?:viết|ghi|điền|nhập|gõ)(?: nội dung)? (?:ở|vào|tại) đây)\)?|x{3,}|\?{2,}|TB[AD]|abc|test(?:ing)?|untitled|\(?(?:để )?trống\)?|chưa điền|<%.*%>|\$(?:\{[\w.]+\}|[a-z_]\w*)|(?:nhập|gõ) (?:tiêu đề|tựa|tên|họ tên|nội dung|chữ|văn bản)(?: (?:bài|trang|của bạn|ở đây|vào đây|tại đây))*)[.…]*$/iu,
  code: 'cho-chua',
};

/** What writers tell themselves in brackets: `(chờ bổ sung)`, `[cần kiểm tra lại số liệu]`. */
const ownNote =
  /[([](?:(?:chờ|cần) (?:bổ sung|cập nhật|xác minh|kiểm tra|hỏi|xem|điền|xác nhận)|(?:hỏi|kiểm tra|xem|sửa) lại)(?: (?:lại|thêm|sau|ảnh|số liệu|số|tên|nguồn|ngày|chức vụ|đơn vị|thông tin))*[)\]](?!\()/iu;

/** The head and the foot of a paper of an office, and the sign at its end. */
const ofPaper: Leftover = {
  inBody: true,
  pattern:
    /^CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|^Độc lập\s?[-–]\s?Tự do\s?[-–]\s?Hạnh phúc\.?$|^(?:Nơi nhận|Kính gửi)\s?:|(?<=^|\S)\s?\.\/\.$|^(?:[-–—*]+\s*H(?:ết|ẾT)\s*[-–—*.]+|HẾT\.?)$|^Số\s?:\s?\d*\s?[-–/]\s?\p{Lu}{2}\S*$|^(?:T\/?M|KT|TL|TUQ)\.?\s(?:BAN|BTV|BCH|ĐOÀN|BÍ THƯ|CHỦ TỊCH|TRƯỞNG)/u,
  fix: 'Đây là phần đầu hay phần cuối của một văn bản: bỏ đi.',
};

/** A key that was typed below the front matter. */
const ofFrontMatter: Leftover = {
  inBody: true,
  pattern:
    /^(?:title|lede|date|happened|updated|status|kind|honorific|role|unit|group|field|photo|criteria|should|pledge|sources|figures|voices|models|profiles|tryIt|discuss|consent|verification|aliases|share|series|citations|decision):(?=\s|$)/u,
  fix: 'Đây là một khóa của phần khai: đưa lên trên dòng --- thứ hai, hoặc bỏ đi.',
};

/** Signs that mean something to another program alone, and what takes their place here. */
const signs: Leftover[] = [
  {
    pattern: /(?<![\p{L}\p{N}:]):[a-z][a-z0-9_+-]{2,30}:(?![\p{L}\p{N}:])/u,
    fix: 'Gõ chính biểu tượng ấy, hoặc bỏ đi.',
  },
  {
    pattern:
      /\$\\[a-z]*arrow\$|\$\d[\d.,]*\s?%?\$|\\(?:times|[a-z]*arrow|approx|cdot|frac|leq?|geq?)(?!\p{L})/u,
    fix: 'Gõ chính con số, chính dấu ấy (→, ×, ≈), hoặc viết bằng chữ.',
  },
  {
    pattern: /«\p{L}+(?:_[\p{L}\d]+)+»/u,
    code: 'cho-chua',
  },
  {
    pattern:
      /\[(?![^[\]]*(?:đã|được) )(?:(?:Họ (?:và )?tên|HỌ (?:VÀ )?TÊN|Chức vụ|CHỨC VỤ|Đơn vị|ĐƠN VỊ|Số liệu|Tên|TÊN)(?:[ /][^[\]\n]{1,40})?|(?:[Đđ]iền|[Nn]hập|[Tt]hêm (?:số liệu|tên|ví dụ|thông tin)) [^[\]\n]{2,40}|(?:họ tên|số liệu|tên (?:nhân vật|người|xã|phường|trường)|đơn vị) [^[\]\n]{1,40}|(?:[Đđ]ịa điểm|[Nn]gày(?:[ /]tháng(?:[ /]năm)?)?|[Tt]hời gian|[Ss]ố (?:lượng|người))(?: cụ thể)?)\](?!\()|(?<![\p{L}\d/])xx?\/xx?\/(?:\d{4}|x{2,4})(?!\p{L})|(?:…|\.{2,}|_{2,})\s?\/\s?(?:…|\.{2,}|_{2,})\s?\/\s?(?:\d{4}|…|\.{2,}|_{2,})/u,
    code: 'cho-chua',
  },
  {
    pattern: ownNote,
    code: 'cho-chua',
  },
  {
    pattern: /\$\$[^$\n]{1,200}\$\$/u,
    fix: 'Bỏ dấu $$, viết bằng chữ và số thường.',
  },
  {
    inBody: true,
    pattern: /^\[[a-z]{1,2}\](?=\p{Lu})/u,
    fix: 'Đây là lời góp ý của Google Docs: bỏ đoạn này, và bỏ dấu ấy trong bài.',
  },
  {
    inBody: true,
    pattern: /^(?:%%[^%]{1,300}%%|\/\*.{1,300}\*\/|\/\/\s+\p{L}.*)$/su,
    fix: 'Ghi chú thì xóa đi: trang in nguyên từng chữ.',
  },
  {
    inBody: true,
    pattern:
      /\[\/?(?:embed|caption|gallery|video|audio|playlist|youtube|vc_\w{1,20}|contact-form-7|su_\w{1,20})(?:\s[\w-]{1,20}=[^\]\n]{1,200})?\](?<=\[\/[^\]]*\]|=[^\]]*\]|\[embed\])|\[(?:youtube|video)\s[\w-]{8,}\]/u,
    fix: 'Bỏ mã ấy: phim viết <Video youtube="…" title="…" />, ảnh viết ![lời tả](./ten-anh.jpg "Ảnh: nguồn").',
  },
  {
    inBody: true,
    pattern: /(?<![\w/])(?:file:\/\/\/|[A-Z]:\\(?=\w))\S+/u,
    fix: 'Đây là chỗ trên máy của bạn, người đọc không mở được: đưa tệp lên mạng rồi dẫn địa chỉ, hoặc bỏ đi.',
  },
  {
    pattern: /(?<=[\p{L}\p{N}.)])\|\d{2,4}(?:x\d{2,4})?$/u,
    fix: 'Bỏ cỡ ảnh: trang tự đặt.',
  },
  {
    inBody: true,
    pattern: /(?<=[\p{L}\p{N}.!?”])\\$/u,
    fix: 'Bỏ dấu \\ ở cuối đoạn: sau nó không còn dòng nào.',
  },
  { pattern: /\uFFFC/u, fix: 'Chỗ này từng có một ảnh hay tệp: chèn lại, hoặc xóa dấu ấy.' },
  {
    pattern: /(?<!\S)(?::\){2,9}|=\){1,9}|:\({2,9}|=\({1,9}|:v|\^_?\^|T_T)(?![^\s.,!?])/u,
    fix: 'Mặt cười của tin nhắn: bỏ đi, hoặc gõ biểu tượng 🙂.',
  },
  { pattern: /^\[{1,2}_?TOC_?\]{1,2}$/iu, fix: 'Bỏ đi: trang tự dẫn tới từng mục.' },
  {
    inBody: true,
    pattern: /^\*\[[^[\]\n]{1,20}\]:\s/u,
    fix: 'Bỏ dòng này; chữ viết tắt khai ở abbreviations.yaml.',
  },
  {
    pattern:
      /(?<![\p{L}\p{N}.@])@(?:\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*)+|mọi người|everyone|all(?!\p{L}))/u,
    fix: 'Bỏ dấu @: ở đây không nhắn tới ai.',
  },
  {
    pattern:
      /\[(?:(?:đường )?link(?: [^[\]]{1,30})?|đường dẫn|tại đây|(?:xem|bấm|nhấn|đăng ký) (?:vào |thêm )?(?:tại )?đây)\]|\((?:đường )?link\)|(?<!\p{L})link(?: \p{L}+){0,3} (?:dưới|trong|ở) (?:phần )?(?:bình luận|comment|cmt|bio|tiểu sử)(?!\p{L})/iu,
    fix: 'Viết cả liên kết: [chữ](https://…), hoặc bỏ đi.',
    inData: 'Bỏ đi: chỗ này không bấm được.',
  },
  {
    inBody: true,
    pattern: /^:{3,}\s?\p{L}[\p{L}-]*|^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/iu,
    fix: 'Lời nhắc viết <Note>…</Note>, điều về an toàn viết <Safety>…</Safety>; bỏ dấu của khung cũ.',
  },
  {
    inBody: true,
    pattern: /<\/?(?:b|i|u|strong|em|br|p|span|div|font|center|h[1-6]|ul|ol|li)\s?\/?>/u,
    fix: 'Bỏ thẻ ấy; chữ đậm viết **đậm**, đoạn mới thì để một dòng trống.',
  },
  {
    inBody: true,
    pattern: /&(?:nbsp|quot|amp|lt|gt|apos|#0?39|#x27|[lr][sd]quo|hellip|[nm]dash);/iu,
    fix: 'Bỏ “amp;” thừa, hoặc gõ chính dấu ấy; dấu < thì viết &lt;.',
  },
  {
    inBody: true,
    pattern: /(?<=[\p{L}.,;!?”"])\\n(?=[\p{L}“"-])(?!\S*\.\w{3,4}(?!\S))/u,
    fix: 'Xuống dòng thì để một dòng trống.',
  },
];

const plain: Leftover[] = [
  ...[...leftovers, ...toAsker].map((pattern) => ({ pattern })),
  openWords,
  ofPaper,
  ofFrontMatter,
];

const byKey = new Map<string, Leftover[]>();
/** What is looked for under one key: a list of thousands of lines has the same few keys. */
const ofKey = (key: string): readonly Leftover[] => {
  const known =
    byKey.get(key) ?? [...besides, ...emptyValues].filter(({ keys }) => keys.includes(key));
  byKey.set(key, known);
  return known;
};

/** Where a value stands, without the numbers of lines: `sources.title`. */
const keyOf = (path: Piece['path']) => path.filter((step) => typeof step === 'string').join('.');

/** A paragraph without what stands in the marks of code, every letter in its place. */
const withoutCode = ({ text, place }: Piece): string => {
  if (!place || 'at' in place || !place.leaves.some(({ isCode }) => isCode)) return text;
  return place.leaves
    .map(({ index, isCode }, at) => {
      const part = text.slice(index, place.leaves[at + 1]?.index);
      return isCode ? '\0'.repeat(part.length) : part;
    })
    .join('');
};

/** What every one of the signs has in it: most texts have none. */
const anySign =
  /[:$@[<&\\«/|\uFFFC^_]|=[()]|%%|\((?:đường )?link|\((?:chờ|cần|hỏi|kiểm tra|xem|sửa) |(?<!\p{L})link /iu;

/** Words of another program that came along with a text. */
export function leftoverWords(piece: Piece): Finding[] {
  if (!isWorded(piece)) return [];
  const { file, kind, path, pointOf } = piece;
  const text = withoutCode(piece);
  const whole = text.trim();
  const key = keyOf(path);
  const own = kind === 'data' ? ofKey(key) : [];
  for (const { pattern, fix = '', inData = fix, inBody, code = 'chu-theo-vao', what = '' } of [
    ...plain,
    ...(anySign.test(whole) ? signs : []),
    ...own,
  ]) {
    const [value] = (!(inBody && kind === 'data') && pattern.exec(whole)) || [];
    if (!value) continue;
    const at = pointOf(text.indexOf(value), value.length);
    const values = { value: value.trim(), fix: kind === 'data' ? inData : fix, what };
    return [{ file, at, code, values }];
  }
  return [];
}
