/** What is looked for, what to do instead of leaving it out, whether the front matter has a fault of its own for it, and what it is where it is not of another program. */
export type Leftover = {
  pattern: RegExp;
  fix?: string;
  inData?: string;
  inBody?: true;
  code?: 'cho-chua' | 'minh-chung-rong' | 'loi-rong' | 'o-nham-cho' | 'nguon-chung';
  /** What the value is, where it stands in the place of another. */
  what?: string;
};

const ownLabel = 'Bỏ chữ ấy: trang đã tự in nó, hoặc không cần tới.';

/** What is looked for under some keys alone. */
export type KeyedLeftover = Leftover & { keys: readonly string[] };

/** What a form or a newspaper sets before a text, by the keys that hold it: the page sets its own. */
export const besides: readonly KeyedLeftover[] = [
  {
    keys: ['title', 'lede', 'role', 'share.headline'],
    pattern: /^(?:tiêu đề|tựa đề|tên bài|title|tít|lời dẫn|sapo|chức vụ)\s?:(?=\s)/iu,
    fix: ownLabel,
  },
  { keys: ['title', 'lede'], pattern: /^\([\p{L}. ]{2,25}\)\s?[-–—](?=\s)/u },
  { keys: ['title'], pattern: /\s\|\s[^|]{2,40}$/u },
  {
    keys: ['title', 'lede', 'share.headline'],
    pattern: /(?:\s#[\p{L}_][\p{L}\p{N}_]+)+$/u,
    fix: 'Bỏ ở đây; thẻ ghi ở share: { hashtags: ["#…"] }, lời đăng tự thêm.',
  },
  {
    keys: ['title', 'lede', 'share.headline'],
    pattern: /(?<!\]\()(?:https?:\/\/|www\.)\S+/iu,
    fix: 'Chỗ này không bấm được: ghi địa chỉ ở sources (url), hoặc viết liên kết trong bài.',
  },
  {
    keys: ['sources.title'],
    pattern: /^(?:https?:\/\/|www\.)\S+$/iu,
    fix: 'Viết tên của nguồn; địa chỉ ghi ở url.',
  },
  {
    keys: ['criteria.evidence'],
    pattern: /^(?:https?:\/\/|www\.)\S+$/iu,
    fix: 'Viết điều đã thấy bằng chữ; địa chỉ ghi ở sources (url).',
  },
  {
    keys: ['criteria.evidence', 'consent.ref', 'sources.title', 'decision.summary', 'problem'],
    pattern:
      /^(?:chưa có|(?:đang|sẽ|chờ) (?:được )?(?:cập nhật|bổ sung)|(?:cập nhật|bổ sung) sau)(?: sau)?\.?$/iu,
    code: 'cho-chua',
  },
  {
    keys: ['criteria.evidence'],
    pattern:
      /^(?:x|có(?: minh chứng)?(?: (?:kèm theo|đính kèm))?|(?:đính )?kèm theo|đạt|khá|tốt|rất tốt|xuất sắc|hoàn thành(?: (?:rất )?tốt| xuất sắc)?(?: nhiệm vụ)?|(?:như|xem|theo)(?: ở| trong)? (?:bài(?: viết)?|nguồn|ảnh|trên|dưới|file|tệp)(?: (?:viết|trên|dưới|kèm theo|đính kèm))?)[.!]?$/iu,
    code: 'minh-chung-rong',
  },
  {
    keys: 'by verification.by voices.by role citations.role citations.unitName name people.name citations.name names.name operator citations.place adaptations.place origin.place fields.label criteria.label should.label series.label groups.label menu.label'.split(
      ' ',
    ),
    pattern: /^[a-z\d]+(?:-[a-z\d]+)+$/u,
    fix: 'Đây là một mã, trang in nguyên mã ấy: viết tên bằng chữ.',
  },
  {
    keys: ['figures.unit'],
    pattern: /^[a-z]+(?:-[a-z\d]+){2,}$/u,
    fix: 'Đây là một mã, trang in nguyên mã ấy sau con số: viết đơn vị đo, như “buổi”, “đồng”.',
  },
  {
    keys: ['title', 'lede', 'name', 'people.name', 'role', 'operator', 'description'],
    pattern:
      /^(?:tiêu đề|tựa(?: đề| bài)?|tên (?:bài|trang)|lời dẫn|tóm tắt|mô tả(?: ngắn)?|họ (?:và )?tên|chức vụ|vai trò)(?: (?:của )?(?:bài(?: viết)?|trang(?: web)?|nhân vật|ở đây))*[.…:]*$/iu,
    code: 'cho-chua',
  },
  {
    keys: ['role', 'people.role', 'citations.role', 'name', 'people.name', 'citations.name'],
    pattern: /^(?:không(?: có| rõ| biết)?|chưa (?:rõ|có|biết)|n\/a|none)\.?$/iu,
    code: 'cho-chua',
  },
  {
    keys: ['title', 'sources.title', 'toolkit.title', 'gallery.caption', 'photo.caption'],
    pattern:
      /\.(?:docx?|pdf|xlsx?|pptx?|mdx?|jpe?g|png)$|\s-\s(?:copy|bản sao)(?: \(\d\))?$|\((?:bản (?:cuối|nháp|sửa|final)|final|nháp|draft|copy)\)$/iu,
    fix: 'Đây là chữ của tên tệp: bỏ đi, viết tên gọi thật.',
  },
  {
    keys: ['photo.credit', 'gallery.credit'],
    pattern: /^(?:ảnh|nguồn)(?: ảnh)?\s?:\s?(?=(?:ảnh|nguồn)(?: ảnh)?\s?:)/iu,
    fix: 'Chỉ viết một lần: Ảnh: tên người chụp.',
  },
  {
    keys: ['tryIt.text'],
    pattern: /^(?:15 phút|(?:1|một) (?:tuần|tháng))\s?:(?=\s)/iu,
    fix: ownLabel,
  },
  {
    keys: ['facebook.domainVerification', 'zalo.siteVerification'],
    pattern: /^<meta\s.*>$/iu,
    fix: 'Chỉ giữ mã nằm giữa hai dấu ngoặc kép sau content=, trang tự viết thẻ.',
  },
  {
    keys: 'title lede role name people.name people.role citations.name citations.role citations.reason sources.title figures.label figures.unit voices.text voices.by by summary channel'.split(
      ' ',
    ),
    pattern: /(?<=\S)\s+\/\/\s+\p{Ll}.*$/u,
    fix: 'Ghi chú viết sau dấu # và một dấu cách, hoặc xóa đi.',
  },
  { keys: ['pledge.text'], pattern: /^(?:đã )?đăng ký\s?:(?=\s)/iu, fix: ownLabel },
  { keys: ['problem'], pattern: /^vấn đề\s?:(?=\s)/iu, fix: ownLabel },
  { keys: ['limits'], pattern: /^hạn chế\s?:(?=\s)/iu, fix: ownLabel },
  { keys: ['conditions'], pattern: /^điều kiện\s?:(?=\s)/iu, fix: ownLabel },
  {
    keys: ['why', 'citations.reason'],
    pattern: /^(?:lý do|lí do|vì|thành tích)\s?:(?=\s)/iu,
    fix: ownLabel,
  },
  {
    keys: 'role people.role citations.role citations.reason citations.place citations.unitName criteria.evidence problem adaptations.changed adaptations.result adaptations.place needs.setup needs.upkeep contact.channel why pick nominate safety decision.body decision.summary text by about'.split(
      ' ',
    ),
    pattern: /^(?:[-–—/*]+|x|k|ko)$/iu,
    code: 'cho-chua',
  },
  {
    keys: ['title'],
    pattern:
      /^(?:new|(?:bài|trang|tin)(?: viết)? mới|không có tiêu đề|(?:untitled|tài liệu không có tiêu đề|document|tài liệu)(?: document)?\s?\d*)$/iu,
    code: 'cho-chua',
  },
  {
    keys: ['title', 'lede', 'share.headline'],
    pattern:
      /^\[[^[\]\n]{2,30}\](?=\s)|^\((?:bài (?:dự thi|viết)|ảnh|video|clip)[^()]{0,20}\)(?=\s)|(?<=\s)\((?:có )?(?:ảnh|video|clip|infographic|bài dự thi)(?:\s?[:,][^()]{1,20})?\)$/iu,
    fix: 'Bỏ phần ấy ở tựa, lời dẫn.',
  },
  {
    keys: ['title', 'share.headline'],
    pattern: /\s[-–—]\s(?:Báo|Tạp chí|Cổng|Đài) \p{Lu}[^-–—]{2,40}$/u,
    fix: 'Tên báo bỏ ở đây, ghi ở sources.',
  },
  {
    keys: ['lede'],
    pattern:
      /^\(?(?:TTO|TNO|NLĐO|TPO|PLO|SGGPO|VOV|TTXVN|ĐCSVN|VnExpress|Dân trí|VietNamNet)\)?\s?[-–—](?=\s)/u,
  },
  {
    keys: ['consent.ref', 'people.consent.ref'],
    pattern:
      /^(?:có|rồi|ok(?:e|ay)?|đồng ý|đã (?:ký|đồng ý|có|xin)(?: (?:\S+ ?){1,6})?|(?:bằng |nói )?miệng|x|không)\.?$/iu,
    fix: 'Ghi số của phiếu đồng ý (như PDY-001); phiếu ký cất ở đơn vị.',
    code: 'cho-chua',
  },
  {
    keys: ['name', 'people.name', 'citations.name'],
    pattern: /^(?:Nguyễn|Trần|Lê|Phạm)\s(?:Văn|Thị)\s[A-DX-Z]\.?$/u,
    fix: 'Ghi họ tên thật; người xin giấu tên thì thêm display: an-danh.',
    code: 'cho-chua',
  },
  { keys: ['decision.summary'], pattern: /^(?:v\/v|trích yếu\s?:)(?=\s)/iu, fix: ownLabel },
];
