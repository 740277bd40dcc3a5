import { strToU8, unzipSync, zipSync } from 'fflate';
import {
  DeletedTextRun,
  Document,
  ImageRun,
  InsertedTextRun,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { takePhoto } from '../../../src/desk/file/photo-intake.ts';
import { importDocument, type ImportContext } from '../../../src/import/import.ts';
import { copyContent } from '../../fixtures/content-copy.ts';

const context: ImportContext = { units: [], awards: [], isTaken: () => false };
const take = (bytes: Uint8Array, name = 'bai.docx') => importDocument({ name, bytes }, context);
const word = async (children: Paragraph[]) =>
  new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
const p = (text: string) => new Paragraph({ children: [new TextRun(text)] });

/** What Office writes in place of a file with a password: an OLE container that names the package. */
const locked = () => {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from('EncryptedPackage', 'utf16le'), 1024);
  return bytes;
};

describe('a file that cannot be taken in is answered in words', () => {
  it.each([
    ['a Word file with a password', 'van-ban.docx', locked(), /mật khẩu/u],
    ['an Excel file with a password', 'danh-sach.xlsx', locked(), /mật khẩu/u],
    ['an Excel file that is damaged', 'danh-sach.xlsx', strToU8('PK\u0003\u0004xxxx'), /hỏng/u],
    ['a Word file that is no archive', 'van-ban.docx', strToU8('PK\u0003\u0004xxxx'), /hỏng/u],
  ] as [string, string, Uint8Array, RegExp][])('%s', async (_, name, bytes, told) => {
    await expect(take(bytes, name)).rejects.toThrow(told);
  });

  it.each([
    ['bai.odt', /LibreOffice[^]*Word \(\.docx\)/u],
    ['bai.Pages', /Pages[^]*Xuất sang → Word/u],
    ['trinh-chieu.pptx', /trình chiếu[^]*Chép chữ sang một văn bản Word/u],
    ['IMG_1.HEIC', /Ảnh[^]*thêm vào bài/u],
    ['ho-so.zip', /Tệp nén[^]*Giải nén trước/u],
    ['danh-sach.ods', /Bảng tính[^]*\.xlsx/u],
    ['phim.mp4', /Nhập được: Word \(\.docx\)/u],
    ['~$bai.docx', /tệp tạm[^]*Lưu và đóng/u],
  ])('%s, of another kind, by what to do instead', async (name, told) => {
    await expect(take(strToU8('PK\u0003\u0004'), name)).rejects.toThrow(told);
  });

  it('a Word file whose text is damaged in the middle', async () => {
    const parts = unzipSync(await word([p('Tựa bài'), p('Đoạn.')]));
    parts['word/document.xml'] = parts['word/document.xml']!.subarray(0, 700);
    await expect(take(zipSync(parts))).rejects.toThrow(/hỏng/u);
  });
});

describe('a file that is hard to take in', () => {
  it('of two hundred pages comes whole, and says that it is longer than a story', async () => {
    const lines = Array.from(
      { length: 2_400 },
      (_, at) => `Đoạn số ${at + 1}: ${'chữ '.repeat(50)}`,
    );
    const { files, lost } = await take(await word([p('Báo cáo dài'), ...lines.map(p)]));
    const text = String(files[0]!.data);
    for (const at of [1, 1_200, 2_400]) expect(text).toContain(`Đoạn số ${at}:`);
    expect(lost.map(({ what }) => what).join()).toMatch(/hơn mức một bài chứa được/u);
  });

  it('full of tracked changes comes as if they were accepted, and says so', async () => {
    const change = { author: 'Mẫu', date: '2026-01-01T00:00:00Z' };
    const lines = Array.from(
      { length: 40 },
      (_, id) =>
        new Paragraph({
          children: [
            new TextRun('Có '),
            new DeletedTextRun({ text: 'cũ', id: id * 2, ...change }),
            new InsertedTextRun({ text: 'mới', id: id * 2 + 1, ...change }),
          ],
        }),
    );
    const { files, lost } = await take(await word([p('Tựa bài'), ...lines]));
    expect(String(files[0]!.data).match(/^Có mới$/gmu)).toHaveLength(40);
    expect(String(files[0]!.data)).not.toContain('cũ');
    expect(lost.map(({ what }) => what).join()).toMatch(/theo dõi sửa/u);
  });

  it('with a drawing of Office comes without it, and says how to bring it', async () => {
    const data = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#888' } })
      .png()
      .toBuffer();
    const image = new ImageRun({ type: 'png', data, transformation: { width: 40, height: 40 } });
    const parts = unzipSync(
      await word([p('Tựa bài'), new Paragraph({ children: [image] }), p('Hết.')]),
    );
    const rename = (text: string) =>
      text.replaceAll(/\.png/gu, '.emf').replaceAll('image/png', 'image/x-emf');
    const drawn = Object.fromEntries(
      Object.entries(parts).map(([name, bytes]) => [
        rename(name),
        /\.(?:xml|rels)$/u.test(name)
          ? strToU8(
              rename(Buffer.from(bytes).toString()).replace('Extension="png"', 'Extension="emf"'),
            )
          : bytes,
      ]),
    );
    const { files, lost } = await take(zipSync(drawn));
    expect(files).toHaveLength(1);
    expect(String(files[0]!.data)).toContain('Hết.');
    expect(lost.map(({ what }) => what).join()).toMatch(/EMF/u);
  });

  it('all in capitals keeps its letters, and says that they are to be typed anew', async () => {
    const lines = ['TỰA BÀI VIẾT HOA', 'ĐOẠN MỘT VIẾT HOA CẢ CÂU.', 'ĐOẠN HAI CŨNG VẬY.'];
    const { files, lost } = await take(await word(lines.map(p)));
    for (const line of lines) expect(String(files[0]!.data)).toContain(line);
    expect(lost.map(({ what }) => what).join()).toMatch(/viết chữ hoa/u);
  });
});

describe('a photo that is hard to take in', () => {
  const plain = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#777' } });

  it('of a printer (CMYK) becomes one for screens', async () => {
    using copy = copyContent();
    const bytes = await plain(900, 600).toColourspace('cmyk').jpeg().toBuffer();
    expect((await sharp(bytes).metadata()).space).toBe('cmyk');
    const { file } = await takePhoto(copy.root, 'Ảnh in (1).JPG', bytes);
    expect(file).toBe('anh-in-1.jpg');
    expect((await sharp(copy.bytes(file)).metadata()).space).toBe('srgb');
  });

  it('of 60 million points is made smaller', async () => {
    using copy = copyContent();
    const bytes = await plain(9_000, 6_700).jpeg({ quality: 50 }).toBuffer();
    const { width, height } = await takePhoto(copy.root, 'to.jpg', bytes);
    expect(Math.max(width, height)).toBe(2_400);
  });

  it('of 300 points is taken, and told to be small', async () => {
    using copy = copyContent();
    const bytes = await plain(300, 210).png().toBuffer();
    const { reminders } = await takePhoto(copy.root, 'man-hinh.png', bytes);
    expect(reminders.join()).toMatch(/300×210 điểm ảnh/u);
  });

  it.each([
    [
      'HEIC of a telephone',
      'IMG_1.HEIC',
      Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic'),
      /HEIC/u,
    ],
    [
      'HEIC under another name',
      'anh.jpg',
      Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic'),
      /HEIC/u,
    ],
    ['half a JPEG', 'anh.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), /hỏng/u],
  ])('that cannot be: %s is answered, and nothing lies there', async (_, name, bytes, told) => {
    using copy = copyContent();
    await expect(takePhoto(`${copy.root}/profiles/vi-du`, name, bytes)).rejects.toThrow(told);
    expect(copy.has(`profiles/vi-du/${name}`)).toBe(false);
  });
});
