import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { encodingOfFont, fromLegacy } from '../../../domain/typed/legacy-encoding.ts';
import { ImportFault } from '../../import-fault.ts';
import { refusalOf, saveAs } from '../refusal.ts';
import { wordOnly, type Lost, type ReadDocument, type SourcePicture } from '../source.ts';
import { withMainPart } from './main-part.ts';
import { settleWord } from './settled.ts';
import { toldOf, wordsOf } from './xml.ts';

/** The parts of a Word file. */
const partsOf = (bytes: Uint8Array): Map<string, string> => {
  const names = /^word\/(?:document|comments|header\d*|footer\d*)\.xml$/;
  try {
    const files = unzipSync(bytes, { filter: ({ name }) => names.test(name) });
    return new Map(Object.entries(files).map(([name, part]) => [name, strFromU8(part)]));
  } catch {
    return new Map();
  }
};

/** What Word can show and a story cannot, each by what tells it in the XML. */
const silent: { sign: RegExp; what: string }[] = [
  {
    sign: /<w:del [^>]*>/gu,
    what: wordOnly.deleted,
  },
  {
    sign: /<w:ins [^>]*>/gu,
    what: 'Chữ thêm khi bật theo dõi sửa (Track Changes): lấy như đã nhận sửa',
  },
  { sign: /<w:commentReference /gu, what: wordOnly.comment },
  {
    sign: /<w:vMerge|<w:gridSpan /gu,
    what: wordOnly.merged,
  },
  { sign: /<w:color w:val="(?!auto|000000)[0-9A-Fa-f]{6}"/gu, what: wordOnly.colour },
  { sign: /<w:highlight /gu, what: wordOnly.highlight },
  { sign: /<w:smallCaps(?: |\/)/gu, what: 'Chữ hoa nhỏ' },
  { sign: /<w:caps(?: |\/)/gu, what: 'Chữ Word hiện thành chữ hoa: bài giữ chữ như đã gõ' },
  { sign: /<w:u w:val="(?!none)/gu, what: wordOnly.underline },
  { sign: /<m:oMath>/gu, what: 'Công thức toán' },
  {
    sign: /<a:blip (?![^>]*r:embed=)[^>]*r:link=/gu,
    what: 'Ảnh không nằm trong tệp mà dẫn từ máy khác: tìm ảnh ấy rồi thêm vào bài',
  },
  { sign: /<dgm:relIds /gu, what: 'Sơ đồ SmartArt: xuất thành ảnh rồi chèn lại' },
  { sign: /<c:chart /gu, what: 'Biểu đồ: xuất thành ảnh rồi chèn lại' },
  {
    sign: /<w:altChunk /gu,
    what: 'Phần chèn từ tệp khác: không đọc được, chép chữ ấy vào văn bản rồi nhập lại',
  },
  { sign: /<w:txbxContent>/gu, what: 'Hộp chữ: chữ được giữ, vị trí thì không' },
];

const pictured = /<(?:pic:pic|v:imagedata)[ >]/;

const silentlyLost = (parts: ReadonlyMap<string, string>): Lost[] => {
  const body = parts.get('word/document.xml') ?? '';
  const found = silent.flatMap(({ sign, what }) => toldOf(body, sign, what));
  const edges = [...parts]
    .filter(
      ([name, xml]) =>
        /header|footer/.test(name) && (/\p{L}/u.test(wordsOf(xml)) || pictured.test(xml)),
    )
    .map(([, xml]) => ({
      what: 'Đầu trang hoặc chân trang',
      where: `“${wordsOf(xml).slice(0, 60) || 'ảnh'}”`,
    }));
  return [...found, ...new Map(edges.map((edge) => [edge.where, edge])).values()];
};

const styles = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  'u => ',
];

/** What mammoth passes over though it may say something; how a drawn line looks says nothing. */
const isUnread =
  /^(?:Could not find image|An unrecognised element was ignored: (?!v:(?:stroke|path|fill|formulas|handles|textpath)$)|A w:sym)/;

type WordElement = { type: string; font?: string | null; value?: string; children?: WordElement[] };

/** Letters typed in a font of an old encoding become what they show; capitals have fonts of their own. */
const inUnicode = (node: WordElement, font = ''): WordElement => {
  const own = node.type === 'run' && node.font ? node.font : font;
  if (node.type === 'text' && node.value) {
    const old = encodingOfFont(own);
    if (!old) return node;
    const value = fromLegacy(node.value, old.encoding);
    return { ...node, value: old.capitals ? value.toUpperCase() : value };
  }
  return node.children
    ? { ...node, children: node.children.map((child) => inUnicode(child, own)) }
    : node;
};

/**
 * Reads a Word document (.docx): its text as HTML, its pictures as they lie in it, and what Word
 * shows but a story cannot.
 * @throws ImportFault when the file is not one, is locked or damaged
 */
export async function readWord(file: Uint8Array): Promise<ReadDocument> {
  const refused = refusalOf(file);
  if (refused) throw new ImportFault(...refused);
  const bytes = withMainPart(file);
  if (!partsOf(bytes).has('word/document.xml')) {
    throw new ImportFault(
      'Tệp không phải văn bản Word, hoặc đã hỏng giữa chừng.',
      `→ Mở thử bằng Word. Mở được thì: ${saveAs}`,
    );
  }
  const pictures: SourcePicture[] = [];
  const settled = settleWord(bytes);
  const lost: Lost[] = [...silentlyLost(partsOf(settled.bytes)), ...settled.lost];
  const convertImage = mammoth.images.imgElement(async (image) => {
    const name = `anh-${pictures.length + 1}`;
    pictures.push({ name, type: image.contentType, bytes: await image.readAsBuffer() });
    return { src: name };
  });
  const options = {
    styleMap: styles,
    convertImage,
    transformDocument: (document: WordElement) => inUnicode(document),
  };
  try {
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: Buffer.from(settled.bytes) },
      options,
    );
    const count = messages.filter(({ message }) => isUnread.test(message)).length;
    if (count > 0)
      lost.push({
        what: 'Word có hình hoặc ký hiệu đặc biệt không lấy được: xem lại bản Word',
        where: `${count} chỗ`,
      });
    return { html: value, pictures, lost };
  } catch {
    throw new ImportFault(
      'Tệp Word đã hỏng: có phần không đọc được.',
      `→ Mở bằng Word (chọn Sửa chữa nếu Word hỏi). ${saveAs}`,
    );
  }
}
