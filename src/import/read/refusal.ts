const startsWith = (bytes: Uint8Array, ...magic: number[]) =>
  magic.every((byte, index) => bytes[index] === byte);

const asLatin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** Whether a file is of the kind that Office wrote before 2007, in which it still wraps what has a password. */
export function isOldOffice(bytes: Uint8Array): boolean {
  return startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);
}

/** How Word saves what can be read. */
export const saveAs =
  'Trong Word chọn Tệp → Lưu thành (Save As) → kiểu “Word Document (*.docx)”, rồi nhập lại tệp ấy.';

/** What is wrong with a file that says it is Word's, or undefined when it can be opened. */
export function refusalOf(bytes: Uint8Array): string[] | undefined {
  if (isOldOffice(bytes)) {
    const isLocked = asLatin1(bytes).includes('E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e');
    return isLocked
      ? [
          'Tệp có đặt mật khẩu nên không mở được.',
          '→ Mở bằng Word, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ tài liệu), lưu rồi nhập lại.',
        ]
      : ['Tệp Word kiểu cũ (.doc).', `→ ${saveAs}`];
  }
  if (asLatin1(bytes.subarray(0, 5)) === '{\\rtf') return ['Tệp RTF.', `→ ${saveAs}`];
  if (asLatin1(bytes.subarray(0, 4)) === '%PDF')
    return [
      'Tệp PDF không giữ được chữ theo dòng.',
      `→ Tìm bản Word của văn bản ấy; không có thì mở tệp PDF bằng Word, đọc lại chữ. ${saveAs}`,
    ];
  if (!startsWith(bytes, 0x50, 0x4b))
    return [
      'Tệp không phải văn bản Word, hoặc đã hỏng.',
      `→ Mở thử bằng Word. Mở được thì: ${saveAs}`,
    ];
  return undefined;
}

/** What files are that cannot be read, by how their names end, and what to do instead. */
const others: readonly [ends: string, what: string, instead: string][] = [
  [
    'odt ott fodt wps',
    'Văn bản của LibreOffice, WPS',
    'Mở bằng Word, LibreOffice hoặc WPS, lưu thành (Save As) kiểu “Word (.docx)”, rồi nhập tệp ấy.',
  ],
  [
    'pages',
    'Văn bản của Pages (máy Apple)',
    'Trong Pages chọn Tệp → Xuất sang → Word, rồi nhập tệp .docx ấy.',
  ],
  [
    'gdoc',
    'Lối tắt tới Google Tài liệu',
    'Mở tài liệu, chọn Tệp → Tải xuống → Microsoft Word (.docx), rồi nhập tệp ấy.',
  ],
  [
    'ppt pptx pps ppsx odp key',
    'Bài trình chiếu',
    'Chép chữ sang một văn bản Word, lưu kiểu .docx rồi nhập; ảnh thì thêm vào bài sau.',
  ],
  [
    'ods numbers xlsb gsheet',
    'Bảng tính kiểu khác .xlsx',
    'Mở tệp, lưu thành hoặc xuất sang kiểu Excel (.xlsx), rồi nhập tệp ấy.',
  ],
  [
    'zip rar 7z',
    'Tệp nén',
    'Giải nén trước (bấm chuột phải, chọn Giải nén hoặc Extract), rồi nhập từng tệp bên trong.',
  ],
  [
    'mht mhtml',
    'Trang web lưu gộp một tệp',
    'Mở bằng trình duyệt, lưu lại kiểu “Trang web, chỉ HTML” (.html), rồi nhập tệp ấy.',
  ],
  [
    'heic heif jpg jpeg png webp gif bmp tif tiff svg',
    'Ảnh',
    'Ảnh thì tạo bài trước, rồi thêm vào bài. Văn bản chụp hay quét thành ảnh: gõ lại, hoặc tìm bản Word.',
  ],
];

/**
 * Why a file is taken for none of a kind that can be read, whatever its name says: it holds nothing, or
 * is what an office program keeps beside a document while that is open.
 */
export function refusalOfAny(name: string, bytes: Uint8Array): string[] | undefined {
  if (/^(?:~\$|\.~lock\.)/u.test(name))
    return [
      `${name}: tệp tạm của Word, Excel, có khi văn bản đang mở; không phải văn bản.`,
      '→ Lưu và đóng văn bản, rồi nhập tệp cùng tên không có “~$” ở đầu.',
    ];
  if (bytes.length > 0) return undefined;
  return ['Tệp trống.', '→ Có thể chép chưa xong; lấy lại tệp rồi nhập.'];
}

/** What can be taken in, for whoever has brought something else. */
export const canBeRead =
  '→ Nhập được: Word (.docx), văn bản (.txt), trang web đã lưu (.html), Excel (.xlsx), CSV.';

/**
 * Why a file of another kind is not taken in, and what to do instead.
 * @param end how its name ends: `.odt`
 */
export function refusalByName(name: string, end: string): string[] {
  const other = others.find(([ends]) => ends.split(' ').includes(end.slice(1)));
  return other
    ? [`${name}: ${other[1]}, chưa nhập được.`, `→ ${other[2]}`]
    : [`${name}: chưa nhập được kiểu tệp này.`, canBeRead];
}
