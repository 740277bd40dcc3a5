import { expect, it } from 'vitest';
import { importDocument } from '../../../src/import/import.ts';

const bodyOf = async (text: string, name = 'bai.html') => {
  const { files, lost } = await importDocument(
    { name, bytes: new TextEncoder().encode(text) },
    { units: [], awards: [], isTaken: () => false },
  );
  const [head = '', body = ''] = String(files[0]!.data).split(/\n---\n\s*/u);
  return { head, body, lost };
};

it('a post keeps its lines whole around a break, bold words, a link and an emoji', async () => {
  const { body, lost } = await bodyOf(
    '<div>Tựa của bài</div><div><div>Chị Bé <span><img alt="🌟" src="https://mau.example/1f31f.png"></span> đã <a href="https://mau.example/">mở tủ</a> sách</div><div>Dòng hai <b>đậm</b> rồi <br>dòng ba <i>nghiêng</i>.</div></div>',
  );
  expect(body.trim().split('\n\n')).toEqual([
    'Chị Bé 🌟 đã [mở tủ](https://mau.example/) sách',
    'Dòng hai **đậm** rồi',
    'dòng ba _nghiêng_.',
  ]);
  expect(lost).toEqual([]);
});

it('what is pressed in a post is none of its text, and is told', async () => {
  const { body, lost } = await bodyOf(
    '<div>Tựa của bài</div><div>Chị Bé mở tủ sách… <div role="button">Xem thêm</div></div>',
  );
  expect(body).not.toContain('Xem thêm');
  expect(lost.map(({ where }) => where)).toEqual(['“Xem thêm”']);
});

it('what Word and Google Docs copy is read as it is meant, and what is left out is told', async () => {
  const { body, lost } = await bodyOf(
    `<p>Tựa của bài</p><p class=MsoNormal>Có <del cite="mailto:A">30</del><ins cite="mailto:A">31</ins> <span style='display:none;mso-hide:all'>ẩn mật</span><span style='color:red'>việc</span><span class=MsoCommentReference><a href="#_msocom_1">[A1]</a></span>, theo sổ<a href="#_ftn1" name="_ftnref1">[1]</a>.</p>
    <b style="font-weight:normal" id="docs-internal-guid-1"><p><span style="font-weight:700">Đậm</span><span style="font-weight:400;font-style:italic"> nghiêng</span></p></b>
    <table><tr><td colspan=2>Gộp</td></tr><tr><td>A</td><td>B</td></tr></table><p><img src="file:///C:/x.png"><video src="phim.mp4"></video></p>
    <p><a href="https://www.google.com/url?q=https://mau.example/so&amp;sa=D">Sổ</a><sup><a href="#cmnt1">[a]</a></sup></p>
    <div class=c1><p class=c2><a href="#cmnt_ref1">[a]</a><span>Hỏi lại chị Bé</span></p></div>
    <div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p><a href="#_ftnref1">[1]</a> Sổ trực.</p></div></div>
    <div style='mso-element:comment-list'><p>Sửa số này</p></div>`,
  );
  expect(body).toMatch(
    /^Có 31 việc, theo sổ\[\^1\]\.\n\n\*\*Đậm\*\* _nghiêng_\n[\s\S]*\[\^1\]: Sổ trực\.\s*$/u,
  );
  expect(body).not.toMatch(/ẩn mật|A1|Sửa số này|\[a|chị Bé/u);
  expect(body).toContain('[Sổ](https://mau.example/so)');
  const told = lost.map(({ what, where }) => `${what} ${where}`).join('\n');
  for (const what of [
    'đã xóa',
    'ẩn mật',
    'Comment',
    'Màu chữ',
    'Ô bảng gộp',
    'Ảnh của bản Word',
    'phim.mp4',
  ])
    expect(told).toContain(what);
});

it('a list that Word copies as paragraphs is a list again, at its depth', async () => {
  const item = (level: number, sign: string, text: string) =>
    `<p class=MsoListParagraph style='text-indent:-.25in;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${sign}<span>&nbsp; </span></span><![endif]>${text}</p>\n`;
  const listOf = async (...items: [number, string, string][]) => {
    const { body, lost } = await bodyOf(
      `<p>Tựa của bài</p>${items.map((one) => item(...one)).join('')}<p>Sau.</p>`,
    );
    return [body.trim().split('\n\nSau.')[0], lost.map(({ what }) => what).join()];
  };
  expect(await listOf([1, '·', 'Một'], [2, 'o', '<b>Con</b>'], [1, '§', 'Hai'])).toEqual([
    '- Một\n  - **Con**\n- Hai',
    '',
  ]);
  expect(await listOf([1, '3.', 'Ba'], [2, 'a)', 'Con'], [1, '4.', 'Bốn'])).toEqual([
    '3. Ba\n   1. Con\n4. Bốn',
    'Danh sách đánh chữ a) b) c): đổi thành đánh số',
  ]);
  // What the text calls “Mục II” keeps its name.
  expect((await listOf([1, 'I.', 'Một'], [1, 'II.', 'Hai']))[0]).toBe('I. Một\n\nII. Hai');
});

it('a message copied out of a chat is no title, and who said it when is left out and told', async () => {
  for (const said of [
    '[10:32, 12/3/2026] Lê Mẫu: ',
    '[12/03/2026 10:32:15] Lê Mẫu: ',
    '[10:32, 12/3/2026] +84 912 345 678: ',
    '10:32 Lê Mẫu: ',
  ]) {
    const { head, body, lost } = await bodyOf(
      `${said}chị ơi em gửi bài\nEm đi hiến máu.`,
      'bai.txt',
    );
    expect(body.trim().split('\n\n')).toEqual(['chị ơi em gửi bài', 'Em đi hiến máu.']);
    expect(head).not.toContain('happened');
    const told = lost.map(({ what }) => what).join();
    expect(told).toContain('đặt lại tiêu đề');
    expect(told).not.toContain('điện thoại');
    expect(told).toContain('Tin nhắn chép từ Zalo (1 dòng)');
  }
  for (const part of ['5:30 sáng ở bến: chị Mẫu quét rác', '08:00 - Lễ khai mạc: hát Quốc ca']) {
    const { body, lost } = await bodyOf(`Một ngày ở bến\n${part}\nCâu một.`, 'bai.txt');
    expect([body.trim().split('\n\n')[0], lost]).toEqual([part, []]);
  }
});

it('a post copied as text keeps its own words alone, and headings and bold words of Markdown', async () => {
  const post =
    'Đoàn xã Mẫu\nĐã đăng bởi Lê Mẫu · 3 giờ · Công khai\n# Người giữ sổ\n**Chị Bé** ghi sổ mỗi tối.\n125\n12 bình luận\nThích\nChia sẻ\n';
  const { body, lost } = await bodyOf(post, 'bai.txt');
  expect(body.trim().split('\n\n')).toEqual(['**Chị Bé** ghi sổ mỗi tối.']);
  expect(lost.map(({ where }) => where)).toEqual([
    '“Đoàn xã Mẫu · Đã đăng bởi Lê Mẫu · 3 giờ · Công khai · 125 · 12 bình luận · Thíc”',
  ]);
  const form = await bodyOf('Họ và tên: Lê Mẫu\nChức vụ: Bí thư\nAnh ghi sổ.', 'bai.txt');
  expect(form.lost.map(({ what }) => what).join()).toContain('đặt lại tiêu đề');
  const own = await bodyOf('Người giữ sổ\nThích\nGiá 2**3 và **\n', 'bai.txt');
  expect(own.body.trim().split('\n\n')[0]).toBe('Thích');
});

it('sentences that a PDF has cut at its edge are whole again, and lines of a chat stay lines', async () => {
  const cut =
    'Người thầy của xóm trọ\n\nMỗi tối, sau giờ tan ca, anh Nguyễn Văn\nThầy lại mở cánh cửa căn phòng rộng\nmười hai mét để dạy chữ cho các em\nở trong xóm, và ai muốn học cũng tới\nđược.\n- Mỗi em một cuốn sổ, một cây bút chì\n- Lớp mở cả tuần\n';
  const { body, lost } = await bodyOf(cut, 'bai.txt');
  expect(body.trim().split('\n\n')).toEqual([
    'Mỗi tối, sau giờ tan ca, anh Nguyễn Văn Thầy lại mở cánh cửa căn phòng rộng mười hai mét để dạy chữ cho các em ở trong xóm, và ai muốn học cũng tới được.',
    '- Mỗi em một cuốn sổ, một cây bút chì\n- Lớp mở cả tuần',
  ]);
  expect(lost.map(({ what }) => what).join()).toContain('Dòng bị ngắt giữa câu');
  const chat =
    'Tin của nhóm\n\nchị ơi hôm qua em đi hiến máu ở trung tâm\nem hiến được rồi ạ\ncả nhóm đi đông lắm, chụp ảnh\nmai gửi';
  expect((await bodyOf(chat, 'bai.txt')).body.trim().split('\n\n')).toHaveLength(4);
});
