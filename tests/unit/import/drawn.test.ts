import { Document, ImageRun, Packer, Paragraph, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { importDocument } from '../../../src/import/import.ts';

const photo = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#a33' } })
  .jpeg()
  .toBuffer();
const namespaces = Object.entries({
  v: 'urn:schemas-microsoft-com:vml',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  wpg: 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
}).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`);

/** What comes of a document in whose second paragraph something is drawn. @param make given the id of a photo */
const drawn = async (make: (photo: string) => string, diagram = '') => {
  const image = new ImageRun({
    type: 'jpg',
    data: photo,
    transformation: { width: 90, height: 60 },
  });
  const children = [
    new Paragraph('Việc làm ở bến'),
    new Paragraph({ children: [new TextRun('(chỗ vẽ)')] }),
    new Paragraph({ children: [image] }),
    new Paragraph('Câu cuối.'),
  ];
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  const parts = unzipSync(new Uint8Array(bytes));
  const name = 'word/document.xml';
  const xml = strFromU8(parts[name]!);
  const id = /r:embed="([^"]+)"/.exec(xml)![1]!;
  // The photo alone stays, without its own place in the text.
  const alone = xml.replace(/<w:p><w:r><w:drawing>[^]*?<\/w:p>/, '');
  const isNew = (declared: string) => !xml.includes(declared.split('=')[0]!);
  const declared = namespaces.filter(isNew).join(' ');
  parts[name] = strToU8(
    alone
      .replace('<w:document ', `<w:document ${declared} `)
      .replace(/<w:t[^>]*>\(chỗ vẽ\)<\/w:t>/, () => make(id)),
  );
  const relations = 'word/_rels/document.xml.rels';
  const related = '<Relationship Id="rIdSo" Type="x" Target="diagrams/data1.xml"/></Relationships>';
  parts['word/diagrams/data1.xml'] = strToU8(diagram);
  parts[relations] = strToU8(strFromU8(parts[relations]!).replace('</Relationships>', related));
  const made = await importDocument(
    { name: 'bai.docx', bytes: zipSync(parts) },
    { units: [], awards: [], isTaken: () => false },
  );
  const [, , body = ''] = String(made.files[0]!.data).split(/^---\n/mu);
  return {
    blocks: body.trim().split('\n\n'),
    lost: made.lost.map(({ what, where }) => `${what} (${where})`),
  };
};
const box = (words: string) =>
  `<w:txbxContent><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:txbxContent>`;
const picture = (id: string) =>
  `<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr/><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic>`;
const group = (inner: string) =>
  `<w:drawing><wp:inline><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="x"><wpg:wgp>${inner}</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing>`;
const twice = (newer: string, older = '') =>
  `<mc:AlternateContent><mc:Choice Requires="wpg">${newer}</mc:Choice>${older && `<mc:Fallback>${older}</mc:Fallback>`}</mc:AlternateContent>`;

describe('what Word draws', () => {
  it('in a group whose writer left no other form comes with its pictures and words', async () => {
    const shape = `<wps:wsp><wps:txbx>${box('Lễ ra quân')}</wps:txbx></wps:wsp>`;
    const { blocks } = await drawn((id) => twice(group(picture(id) + shape)));
    expect(blocks).toEqual(['![](./anh-1.jpg)', 'Lễ ra quân', 'Câu cuối.']);
  });

  it('as a shape filled with a photo, alone or in a locked canvas, is that photo with its words', async () => {
    const filled = (id: string) =>
      `<wp:docPr id="7" name="x" descr="Lễ hội"/><wps:wsp><wps:spPr><a:blipFill><a:blip r:embed="${id}"/><a:stretch/></a:blipFill></wps:spPr><wps:txbx>${box('Lễ ra quân')}</wps:txbx></wps:wsp>`;
    const canvas = (id: string) =>
      `<lc:lockedCanvas xmlns:lc="x"><a:pic><a:blipFill><a:blip cstate="print" r:embed="${id}"/></a:blipFill></a:pic><a:sp><a:txSp><a:txBody><a:p><a:r><a:t>Lễ </a:t></a:r><a:r><a:t>ra quân</a:t></a:r></a:p></a:txBody></a:txSp></a:sp></lc:lockedCanvas>`;
    const described: boolean[] = [];
    for (const make of [
      (id: string) => group(filled(id)),
      (id: string) => twice(group(filled(id))),
      (id: string) => group(canvas(id)),
    ]) {
      const { blocks } = await drawn(make);
      expect(blocks.slice(1)).toEqual(['Lễ ra quân', 'Câu cuối.']);
      expect(blocks[0]).toMatch(/^!\[(?:Lễ hội)?\]\(\.\/anh-1\.jpg\)$/u);
      described.push(blocks[0]!.includes('Lễ hội'));
    }
    expect(described).toEqual([true, true, false]);
    const chart = '<c:chart xmlns:c="x" r:id="rId9"/>';
    const { lost } = await drawn(() => `<w:t>Đầu.</w:t>${twice(group(chart))}`);
    expect(lost.join()).toContain('Biểu đồ');
  });

  it('as a diagram is its words, each on a line, and one without words is told as lost', async () => {
    const smart = group('<dgm:relIds xmlns:dgm="x" r:dm="rIdSo" r:lo="rId8"/>');
    const point = (words: string) => `<dgm:pt><dgm:t><a:p>${words}</a:p></dgm:t></dgm:pt>`;
    const said = ['<a:t>Gom rác</a:t>', '<a:t>Đổi </a:t><a:t>cây</a:t>', '<a:endParaRPr/>'];
    const { blocks, lost } = await drawn(() => smart, said.map(point).join(''));
    expect(blocks).toEqual(['Gom rác', 'Đổi cây', 'Câu cuối.']);
    expect(lost.join()).toContain('SmartArt: chữ được giữ');
    expect((await drawn(() => `<w:t>Đầu.</w:t>${smart}`)).lost.join()).toContain('SmartArt: xuất');
  });

  it('as a photo that lies on another machine is told', async () => {
    const linked = (id: string) => picture(id).replace('r:embed', 'r:link');
    const { lost } = await drawn(
      (id) =>
        `<w:drawing><wp:inline><a:graphic xmlns:a="x"><a:graphicData uri="y">${linked(id)}</a:graphicData></a:graphic></wp:inline></w:drawing>`,
    );
    expect(lost.join()).toContain('dẫn từ máy khác');
  });

  it('in two forms comes once, and is counted once', async () => {
    const shape = `<wps:wsp><wps:txbx>${box('Lễ ra quân')}</wps:txbx></wps:wsp>`;
    const older = `<w:pict><v:rect><v:textbox>${box('Lễ ra quân')}</v:textbox></v:rect></w:pict>`;
    const { blocks, lost } = await drawn(() => twice(group(shape), older));
    expect(blocks).toEqual(['Lễ ra quân', 'Câu cuối.']);
    expect(lost).toEqual(['Hộp chữ: chữ được giữ, vị trí thì không (gần “Lễ ra quân…”)']);
  });

  it('as a shape of any form keeps its words, and a photo cut round by it is a photo', async () => {
    const { blocks } = await drawn(
      (id) =>
        `<w:pict><v:oval><v:textbox>${box('Khen')}</v:textbox></v:oval><v:oval><v:fill r:id="${id}" recolor="t" type="frame"/></v:oval></w:pict>`,
    );
    expect(blocks.toSorted()).toEqual(['![](./anh-1.jpg)', 'Câu cuối.', 'Khen']);
  });

  it('as WordArt or as small letters above others is letters, and that is told', async () => {
    const art = await drawn(
      () =>
        '<w:pict><v:shape><v:textpath style="font-family:&quot;Arial&quot;" string="Tuổi trẻ&#xA;&amp; quê hương"/></v:shape></w:pict>',
    );
    expect(art.blocks[0]).toBe('Tuổi trẻ & quê hương');
    expect(art.lost.join()).toContain('Chữ nghệ thuật (WordArt): thành chữ thường');
    const ruby = await drawn(
      () =>
        '<w:t xml:space="preserve">Chữ </w:t><w:ruby><w:rubyPr/><w:rt><w:r><w:t>nhân</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>人</w:t></w:r></w:rubyBase></w:ruby><w:t> treo ở nhà.</w:t>',
    );
    expect(ruby.blocks[0]).toBe('Chữ 人 (nhân) treo ở nhà.');
    expect(ruby.lost.join()).toContain('Chữ nhỏ ghi trên chữ khác');
  });

  it('as a line alone is not missed', async () => {
    const line =
      '<w:pict><v:line from="0,0" to="9,0" strokeweight="1pt"><v:stroke joinstyle="miter"/></v:line></w:pict>';
    const { blocks, lost } = await drawn(() => `<w:t>Đầu.</w:t>${twice(group(''), line)}`);
    expect({ blocks, lost }).toEqual({ blocks: ['Đầu.', 'Câu cuối.'], lost: [] });
  });
});
