import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check.ts';
import { copyContent } from '../../fixtures/content-copy.ts';

const profile = 'profiles/vi-du/index.mdx';
const scene = 'Tối thứ hai, dãy trọ còn sáng đèn.';

/** Grain, so that every part of a picture takes bytes; the same each time. */
const grain = (width = 600, height = 452) => {
  let seed = 7;
  const pixels = Uint8Array.from({ length: width * height * 3 }, () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return 48 + ((seed >>> 24) % 160);
  });
  return sharp(pixels, { raw: { width, height, channels: 3 } });
};
const once = (make: () => Promise<Buffer>) => {
  let made: Promise<Buffer> | undefined;
  return () => (made ??= make());
};
const whole = {
  jpg: once(() => grain().jpeg().toBuffer()),
  png: once(() => grain(320, 300).png().toBuffer()),
  webp: once(() => grain().webp().toBuffer()),
  avif: once(() => grain().avif({ effort: 0 }).toBuffer()),
};
const progressive = once(() => grain().jpeg({ progressive: true }).toBuffer());

/** The faults and reminders of pictures with a file beside the story, named in one of three places. */
const found = async (name: string, bytes: Uint8Array, place: string) => {
  using content = copyContent();
  content.write(`profiles/vi-du/${name}`, bytes);
  if (place === 'photo') content.replace(profile, './chan-dung.jpg', `"./${name}"`);
  else if (place === 'gallery') {
    const line = `gallery: [{ src: "./${name}", alt: Sổ, credit: "Ảnh: NVCC" }]`;
    content.replace(profile, 'risky: false', `${line}\nrisky: false`);
  } else content.replace(profile, scene, place === 'body' ? `![Sổ](./${name} "Ảnh: NVCC")` : place);
  const { faults } = await checkContent(content.root, { today: '2026-06-01', production: false });
  return faults
    .filter(({ code }) => /^anh-|^tep-|^ten-tep|^khong-co|^mdx|^thu-|^chua-nfc/.test(code))
    .map(({ code, message, hint }) => ({ code, message, hint }));
};

/** Stray bytes before a marker, as some phones leave them. */
const withStrayBytes = (jpeg: Buffer) => {
  const at = jpeg.indexOf(Buffer.from([0xff, 0xdb]));
  return Buffer.concat([jpeg.subarray(0, at), Buffer.from([0, 1, 2]), jpeg.subarray(at)]);
};
/** A scan that says something else of itself than a sequential picture should. */
const withOddScan = (jpeg: Buffer) => {
  const odd = Buffer.from(jpeg);
  const scan = odd.indexOf(Buffer.from([0xff, 0xda]));
  odd[scan + 2 + odd.readUInt16BE(scan + 2) - 2] = 0;
  return odd;
};
/** Some bytes in the middle of the picture turned over, as by a broken card. */
const withBrokenMiddle = (jpeg: Buffer) => {
  const broken = Buffer.from(jpeg);
  const middle = Math.floor(jpeg.length / 2);
  for (let step = 0; step < 40; step++) broken[middle + step * 37]! ^= 0x5a;
  return broken;
};

describe('a whole picture is accepted though its decoder warns', () => {
  it.each([
    ['stray bytes', async () => withStrayBytes(await whole.jpg())],
    ['an odd scan', async () => withOddScan(await whole.jpg())],
    ['bytes after the end', async () => Buffer.concat([await whole.jpg(), Buffer.alloc(900, 7)])],
    ['progressive', progressive],
  ])('%s', async (_, make) => {
    expect(await found('a.jpg', await make(), 'body')).toEqual([]);
  });
});

describe('a lost tail is refused by the file’s name', () => {
  it.each([
    ...Object.entries(whole).flatMap(([type, make]) =>
      [4, 400].map((bytes) => [type, bytes, make] as const),
    ),
    ['jpg', 400, progressive] as const,
    ['jpg', 400, async () => withStrayBytes(await whole.jpg())] as const,
  ])('%s without its last %i bytes', async (type, bytes, make) => {
    const picture = await make();
    const faults = await found(`so-truc.${type}`, picture.subarray(0, -bytes), 'body');
    expect(faults.map(({ code }) => code)).toEqual(['anh-hong']);
    expect(faults[0]!.message).toContain(`so-truc.${type}`);
  });

  it.each(['photo', 'gallery', 'body'])('in %s', async (place) => {
    const picture = (await whole.jpg()).subarray(0, -400);
    expect((await found('a.jpg', picture, place)).map(({ code }) => code)).toEqual(['anh-hong']);
  });

  it('and so is a broken middle, behind a harmless warning too', async () => {
    const broken = withBrokenMiddle(await progressive());
    for (const picture of [broken, withStrayBytes(broken)]) {
      expect((await found('a.jpg', picture, 'body')).map(({ code }) => code)).toEqual(['anh-hong']);
    }
  });
});

describe('the name of a picture', () => {
  it.each(['anh@2x.jpg', 'a+b.jpg', 'Ảnh chị Bé (1).jpg', 'vo-chong_2.jpg'])('%s', async (name) => {
    const picture = await whole.jpg();
    expect(await found(name, picture, 'photo')).toEqual([]);
    expect(await found(name, picture, `![Sổ](<./${name}> "Ảnh: NVCC")`)).toEqual([]);
    expect(
      await found(name, picture, `<Photo src="./${name}" alt="Sổ" credit="Ảnh: NVCC" />`),
    ).toEqual([]);
  });

  it.each([
    ['giam 50%.jpg', '%', 'giam 50.jpg'],
    ['anh #1.jpg', '#', 'anh-1.jpg'],
    ['ai?.jpg', '?', 'ai.jpg'],
  ])('%s: the sign is named, and a name that would do', async (name, sign, right) => {
    const picture = await whole.jpg();
    for (const place of ['photo', 'gallery', `![Sổ](<./${name}> "Ảnh: NVCC")`]) {
      const faults = await found(name, picture, place);
      expect(faults.map(({ code }) => code)).toEqual(['ten-tep-ky-tu']);
      expect(faults[0]!.message).toContain(`dấu ${sign}`);
      expect(faults[0]!.hint).toContain(`“${right}”`);
    }
  });

  it('with %20 for a space', async () => {
    const picture = await whole.jpg();
    using content = copyContent();
    content.write('profiles/vi-du/anh so.jpg', picture);
    content.replace(profile, './chan-dung.jpg', './anh%20so.jpg');
    content.replace(profile, scene, '![Sổ](./anh%20so.jpg "Ảnh: NVCC")');
    const { faults, library } = await checkContent(content.root, {
      today: '2026-06-01',
      production: false,
    });
    expect(faults.filter(({ severity }) => severity === 'E')).toEqual([]);
    expect(library.profiles.find(({ slug }) => slug === 'vi-du')?.data.photo?.src).toBe(
      'anh so.jpg',
    );
  });

  it.each(['NFC', 'NFD'] as const)(
    'stored in %s is the same in either form of text',
    async (form) => {
      const picture = await whole.jpg();
      for (const typed of ['NFC', 'NFD'] as const) {
        using content = copyContent();
        const name = 'Ảnh chị Bé.jpg';
        content.write(`profiles/vi-du/${name.normalize(form)}`, picture);
        content.replace(profile, './chan-dung.jpg', `./${name.normalize(typed)}`);
        content.replace(profile, scene, `![Chị Bé](<./${name.normalize(typed)}> "Ảnh: NVCC")`);
        const { faults, library } = await checkContent(content.root, {
          today: '2026-06-01',
          production: false,
        });
        expect(faults.filter(({ severity }) => severity === 'E')).toEqual([]);
        const { photo } = library.profiles.find(({ slug }) => slug === 'vi-du')!.data;
        expect(photo?.src.replace('./', '')).toBe(name.normalize(form));
      }
    },
  );
});

describe('what is no picture of ours is told for what it is', () => {
  it.each([
    ['a page saved as one', '<!DOCTYPE html><html>', 'anh-sai-loai', 'một trang web'],
    ['a document', 'PK\u0003\u0004 word', 'anh-sai-loai', 'văn bản Word'],
    ['a bitmap', `BM${'\0'.repeat(60)}`, 'anh-sai-loai', 'ảnh BMP'],
    ['something else', 'chữ thường', 'anh-hong', 'không phải ảnh'],
  ])('%s', async (_, bytes, code, reason) => {
    const [fault, ...others] = await found('a.jpg', Buffer.from(bytes, 'latin1'), 'body');
    expect(others).toEqual([]);
    expect(fault!.code).toBe(code);
    expect(fault!.message).toContain(reason);
  });

  it('half a picture of the web is cut, not no picture', async () => {
    const picture = await whole.webp();
    const half = picture.subarray(0, picture.length / 2);
    expect((await found('a.webp', half, 'body'))[0]!.message).toContain('mất phần cuối');
  });

  it.each([
    ['./a.heic', 'xuất ra JPG, đặt cạnh bài rồi viết ./a.jpg'],
    ['./a', 'Viết cả đuôi của tệp'],
    ['.\\a.jpg', 'Viết: ./a.jpg'],
    ['C:\\Users\\Lan\\a.jpg', 'Chép ảnh vào thư mục của bài, rồi viết: ./a.jpg'],
    ['file:///C:/Users/Lan/a.jpg', 'Chép ảnh vào thư mục của bài, rồi viết: ./a.jpg'],
    ['https://a.example/a.jpg', 'Chép ảnh vào thư mục'],
  ])('a name is told how it becomes one: %s', async (src, hint) => {
    const picture = await whole.jpg();
    const [fault, ...others] = await found('b.jpg', picture, `![Sổ](${src} "Ảnh: NVCC")`);
    expect(others).toEqual([]);
    expect(fault!.hint).toContain(hint);
  });
});

it('a picture narrower than a phone is a reminder, measured upright', async () => {
  const small = await grain(299, 500).jpeg().toBuffer();
  expect((await found('a.jpg', small, 'body')).map(({ code }) => code)).toEqual(['anh-nho']);
  const lying = await grain(500, 299).jpeg().withMetadata({ orientation: 6 }).toBuffer();
  expect((await found('a.jpg', lying, 'body')).map(({ code }) => code)).toEqual(['anh-nho']);
  expect(await found('a.jpg', await grain(300, 200).jpeg().toBuffer(), 'body')).toEqual([]);
});
