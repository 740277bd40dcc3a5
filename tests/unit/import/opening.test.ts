import {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  TextRun,
  type IRunOptions,
} from 'docx';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ImportFault } from '../../../src/import/import-fault.ts';
import { importDocument } from '../../../src/import/import.ts';

const line = (text: string, run: IRunOptions = {}) =>
  new Paragraph({ children: [new TextRun({ text, ...run })] });
const picture = async () => {
  const scan = { width: 900, height: 1200, channels: 3, background: '#fdfdf8' } as const;
  const data = await sharp({ create: scan }).jpeg().toBuffer();
  const transformation = { width: 300, height: 400 };
  return new Paragraph({ children: [new ImageRun({ type: 'jpg', data, transformation })] });
};
const taken = async (children: Paragraph[]) => {
  const bytes = new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
  const imported = await importDocument(
    { name: 'bai.docx', bytes },
    { units: [], awards: [], isTaken: () => false },
  );
  const [, head = '', body = ''] = String(imported.files[0]!.data).match(
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u,
  )!;
  const { title, lede } = parse(head) as { title: string; lede?: string };
  return { ...imported, title, lede, head, body };
};

it('a picture above the title stays a picture, and the title is the line below it', async () => {
  const { title, body, files } = await taken([
    await picture(),
    line('Ảnh: Thu Hà'),
    line('Tủ sách ở bến đò'),
    line('Mỗi tối tủ sách mở hai giờ.'),
  ]);
  expect(title).toBe('Tủ sách ở bến đò');
  expect(files.map(({ path }) => path.replace(/.*\//u, ''))).toEqual(['index.mdx', 'anh-1.jpg']);
  expect(body).toContain('](./anh-1.jpg');
});

it('a scan is refused with what to do, not taken for an empty story', async () => {
  const asked = taken([await picture(), await picture()]);
  await expect(asked).rejects.toThrow(ImportFault);
  await expect(asked).rejects.toThrow(/bản quét/u);
  const titled = await taken([line('Quyết định khen'), await picture()]);
  expect(titled.lost.map(({ what }) => what).join()).toContain('ảnh chụp văn bản');
});

it('a report is called after what it is about, not “BÁO CÁO”', async () => {
  const about = 'Kết quả mô hình “Cổng trường an toàn” của Đoàn phường Mẫu';
  for (const subject of [about, about.toUpperCase()]) {
    const { title, collection, lost, body } = await taken([
      line('BÁO CÁO'),
      line(subject),
      line('-----'),
      line('I. LÝ DO'),
      line('Giờ tan trường, cổng trường ùn tắc.'),
    ]);
    expect([title, collection]).toEqual([subject, 'models']);
    expect(lost.map(({ where }) => where).join(' ')).toContain('BÁO CÁO');
    expect(body).toMatch(/LÝ DO[\s\S]*Giờ tan trường/u);
  }
  const alone = await taken([line('BÁO CÁO'), line('Ngày 5, chị Bé mở tủ sách.')]);
  expect(alone.title).toBe('BÁO CÁO');
});

it('who wrote and who asks are no headings, though bold', async () => {
  const bold = { bold: true };
  const { body } = await taken([
    line('Trò chuyện với bí thư'),
    line('PV: Anh bắt đầu từ bao giờ?', bold),
    line('Tôi bắt đầu từ mùa mưa.'),
    line('Bài học rút ra: kiên trì', bold),
    line('Bài và ảnh: THU HÀ', bold),
    line('T.H', bold),
  ]);
  expect(body.match(/^#.*$/gmu)).toEqual(['## Bài học rút ra: kiên trì']);
  expect(body).toContain('**PV: Anh bắt đầu từ bao giờ?**');
});

describe('an interview', () => {
  const bold = { bold: true };
  const answers = ['Tôi bắt đầu từ mùa mưa.', 'Chúng tôi góp mỗi người <5 cuốn.', 'Sách về đủ.'];
  const talk = (...asked: Paragraph[]) => [
    line('Trò chuyện với bí thư'),
    ...asked.flatMap((one, at) => [one, line(answers[at]!)]),
  ];

  it('has its questions as questions, and is proposed as one', async () => {
    const { body, proposals } = await taken(
      talk(
        line('Anh bắt đầu từ bao giờ?', bold),
        line('PV: Ai góp sách?'),
        line('Hỏi: Rồi sao nữa?', bold),
      ),
    );
    expect(body.trim().split('\n\n')).toEqual([
      '<Ask>Anh bắt đầu từ bao giờ?</Ask>',
      'Tôi bắt đầu từ mùa mưa.',
      '<Ask>Ai góp sách?</Ask>',
      'Chúng tôi góp mỗi người \\<5 cuốn.',
      '<Ask>Rồi sao nữa?</Ask>',
      'Sách về đủ.',
    ]);
    expect(proposals).toContainEqual(
      expect.objectContaining({ key: 'form', value: 'phong-van', from: 'Anh bắt đầu từ bao giờ?' }),
    );
  });

  it('is one where a model is told, and what a question links to is not lost', async () => {
    const linked = new Paragraph({
      children: [
        new TextRun({ text: 'Sổ ở ', ...bold }),
        new ExternalHyperlink({
          link: 'https://so.mau.example/',
          children: [new TextRun({ text: 'đâu?', ...bold })],
        }),
      ],
    });
    const asked = ['Mô hình này bắt đầu từ bao giờ?', 'Ai góp sách?', 'Rồi sao nữa?'];
    const { body, collection, proposals } = await taken([
      line('Mô hình tủ sách mở'),
      ...talk(...asked.map((one) => line(one, bold))).slice(1),
      linked,
    ]);
    expect(collection).toBe('models');
    expect(proposals).toContainEqual(expect.objectContaining({ key: 'form', value: 'phong-van' }));
    expect(body.match(/^<Ask>/gmu)).toHaveLength(3);
    expect(body).toContain('](https://so.mau.example/)');
  });

  it('is one where each question says who asks, whatever the answers say', async () => {
    const asked = ['Phóng viên: Ở đâu?', 'Phóng viên: Ai góp?', 'Hỏi: Rồi sao nữa?'];
    const { body } = await taken([
      line('Trò chuyện với bí thư'),
      ...asked.flatMap((one) => [line(one), line('Ở bến đò, cùng bà con.')]),
    ]);
    expect(body.match(/^<Ask>.*$/gmu)?.[0]).toBe('<Ask>Ở đâu?</Ask>');
  });

  it('is none where nobody says “I”, or where the questions are headings', async () => {
    const asked = ['Vì sao góp sách?', 'Ai góp sách?', 'Rồi sao nữa?'];
    const told = asked.flatMap((one) => [line(one, bold), line('Mỗi tối chị Bé mở tủ sách.')]);
    const set = asked.flatMap((text, at) => [
      new Paragraph({ text, heading: HeadingLevel.HEADING_2 }),
      line(answers[at]!),
    ]);
    for (const children of [told, set]) {
      const { body, proposals } = await taken([line('Tủ sách ở bến đò'), ...children]);
      expect(body.match(/^#.*$/gmu)).toEqual(asked.map((one) => `## ${one}`));
      expect(proposals.map(({ key }) => key)).not.toContain('form');
    }
  });
});

it('the place of what was lost is the paragraph it stood in', async () => {
  const { lost } = await taken([
    line('Tủ sách ở bến đò'),
    line('Mỗi tối tủ sách mở hai giờ.'),
    line('Ai mượn cũng được.', { color: 'FF0000' }),
    line('Sách về đủ.'),
  ]);
  expect(lost).toEqual([{ what: 'Màu chữ', where: 'gần “Ai mượn cũng được.…”' }]);
});

it('a person is proposed though the sentence goes on behind the name', async () => {
  const { proposals } = await taken([
    line('Tủ sách ở bến đò'),
    line('Mỗi tối Chị Lò Ví Dụ mở tủ sách.'),
  ]);
  expect(proposals.map(({ key, value }) => [key, value])).toEqual([
    ['name', 'Lò Ví Dụ'],
    ['honorific', 'chi'],
  ]);
});

describe('the bold paragraph that papers set below a title', () => {
  const words = 'Mỗi tối, tủ sách ở bến đò sáng đèn hai giờ cho trẻ con xóm bãi.';
  const sapo = (text: string) => line(text, { bold: true });

  it('is proposed as the lede, also below who wrote it, and leaves the text', async () => {
    const { lede, body, head, proposals } = await taken([
      line('Tủ sách ở bến đò'),
      line('Bài và ảnh: Thu Hà'),
      sapo(words),
      line('Chị Bé mở tủ sách từ mùa mưa.'),
    ]);
    expect(lede).toBe(words);
    expect(body.trim().split('\n\n')).toEqual([
      'Bài và ảnh: Thu Hà',
      'Chị Bé mở tủ sách từ mùa mưa.',
    ]);
    expect(head).toMatch(/^lede: .* # Đề xuất, lấy từ “Mỗi tối/mu);
    expect(proposals).toContainEqual({ key: 'lede', value: words, from: words });
  });

  it.each([
    ['a text that is bold throughout', [sapo(words), sapo('Chị Bé mở tủ sách từ mùa mưa.')]],
    [
      'what is numbered or labelled',
      [sapo('1. Tên mô hình: tủ sách ở bến đò cho trẻ con xóm bãi.'), line('Mưa.')],
    ],
    ['plain words that come first', [line('Trời mưa.'), sapo(words)]],
    ['a heading', [sapo('Một tủ sách ở bến đò cho trẻ con xóm bãi ven sông'), line('Mưa.')]],
  ])('is not taken from %s', async (_, blocks) => {
    const { lede } = await taken([line('Tủ sách ở bến đò'), ...blocks]);
    expect(lede).toBeUndefined();
  });

  it('stays in the text where it is longer than a lede may be, and that is told', async () => {
    const long = `${words.slice(0, -1)}, `.repeat(4) + words;
    const { lede, body, lost } = await taken([
      line('Tủ sách ở bến đò'),
      sapo(long),
      line('Chị Bé mở tủ sách.'),
    ]);
    expect(lede).toBeUndefined();
    expect(body).toContain(long);
    expect(lost.map(({ what }) => what)).toEqual([
      'Đoạn mở đầu in đậm dài hơn 250 chữ cái: còn trong bài, viết gọn thành lời dẫn',
    ]);
  });
});
