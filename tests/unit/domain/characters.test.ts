import { describe, expect, it } from 'vitest';
import { characters, tidyLine } from '../../../src/domain/rules/characters.ts';

const codes = (text: string) => characters('a.mdx', text).map(({ code }) => code);

describe('letters coded in another way', () => {
  it.each([
    ['chua-nfc', 'Thành Đoàn'.normalize('NFD')],
    ['chua-nfc', 'một từ le\u0302n'],
    ['ma-cu', '§oµn thanh niªn'],
    ['ma-cu', '®oµn viªn vµ thanh niªn ViÖt Nam'],
    ['ma-cu', 'ThÞ trÊn D©n TiÕn lµm viÖc'],
    ['ma-cu', 'Ñoaøn Thanh nieân Coäng saûn'],
    ['ma-cu', 'xaõ Phuù Myõ, huyeän Thuû Thöøa'],
    ['ma-cu', '- { label: Tæ phã, value: ba viÖc }'],
    ['ma-cu', 'name: Ph¹m Minh Häa'],
    ['ma-cu', 'name: Phaïm Minh Hoïa'],
    ['ma-cu', 'Mét buæi tèi ë khu trä, 31 viÖc ®· xong.'],
    ['ma-cu', 'Moät buoåi toái ôû khu troï, 31 vieäc ñaõ xong.'],
    ['ma-cu', 'ÑOAØN THANH NIEÂN'],
    ['ma-cu', 'Hôm nay tổ họp: «kép», rồi §oµn vÒ x·.'],
    ['ma-cu', 'Anh ghi vào cuoán sổ của chi đoàn.'],
    ['ma-cu', 'Anh ghi vào soå của chi đoàn.'],
    ['ma-cu', 'Tháng của tuæi trẻ toàn xã.'],
    ['ma-cu', 'Đội phßng cháy của xã.'],
    ['ma-cu', 'Bạn ®\u00AD\u00EEc khen ở huyện.'],
    ['chu-gan-giong', 'Bí thư chi \u00D0oàn xã'],
    ['chu-gan-giong', 'Số 07-Q\u00D0KT/MẪU'],
    ['chu-gan-giong', 'Thành đ\u043Eàn'],
    ['chua-nfc', 'tié̂ng'],
    ['chua-nfc', 'một ngứng'],
    ['chu-kieu', '𝐂𝐡𝐮𝐲ệ𝐧 hay'],
    ['chu-kieu', 'Ｔｕổｉ ｔｒẻ'],
    ['chu-kieu', 'ⓗⓞⓐ'],
    ['chu-kieu', '🅗🅞🅐'],
    ['chu-kieu', 'ᴛᴜổɪ ᴛʀẻ'],
    ['chu-kieu', 'năm 𝟮𝟬𝟮𝟲'],
    ['chu-vo', 'ThÃ nh phá»‘ Há»“ ChÃ Minh'],
    ['chu-vo', 'Ä‘oÃ n viÃªn'],
    ['chu-vo', 'viá»‡c tá»‘t'],
    ['chu-vo', 'mất chữ \uFFFD rồi'],
    ['ky-tu-an', 'Thành\u200BĐoàn'],
    ['ky-tu-an', 'Thành \u200E Đoàn'],
    ['ky-tu-an', 'a\u202Eb'],
    ['ky-tu-an', 'a\u2066b'],
    ['ky-tu-an', '\uE000'],
    ['ky-tu-an', 'a\u00ADb'],
    ['ky-tu-an', 'a\u0007b'],
    ['ky-tu-an', 'a\u200Db'],
    ['ky-tu-an', 'a\u{E0041}b'],
  ])('%s: %s', (code, text) => {
    expect(codes(text)).toEqual([code]);
  });

  it('tells the line, the column and the composed word', () => {
    const [fault] = characters('a.mdx', `một\nhai ${'Đoàn'.normalize('NFD')} ba`);
    expect(fault).toMatchObject({ at: { line: 2, column: 7 }, values: { right: 'Đoàn' } });
  });
});

it.each(['Đồng chí Кузнецов, 5 μm, 4 kΩ', 'Chị Noël ở Citroën, Müller, Straße, hoá, Zoë'])(
  'names and units of others are sound: %s',
  (text) => {
    expect(codes(text)).toEqual([]);
  },
);

it('mends what only looks alike, and takes no letter of an old encoding away', () => {
  expect(tidyLine('Bí thư chi \u00D0oàn xã, Кузнецов')).toBe('Bí thư chi Đoàn xã, Кузнецов');
  expect(tidyLine('Bạn ®\u00AD\u00EEc khen')).toBe('Bạn ®\u00AD\u00EEc khen');
});

it('says the same in today’s letters', () => {
  const right = (text: string) => characters('a.mdx', text)[0]?.values?.['right'];
  expect(right('thanh niªn §oµn x·')).toBe('niên');
  expect(right('huyeän Phuù Myõ')).toBe('huyện');
  expect(right('nhóm tié\u0302ng Anh')).toBe('tiếng');
  expect(right('chị 𝐇𝐨𝐚 𝐌ẫ𝐮 nói')).toBe('Hoa Mẫu');
  expect(right('ｃｈị Ｈｏａ')).toBe('chị Hoa');
});

describe('sound Vietnamese and its neighbours', () => {
  it.each([
    'Đoàn Thanh niên Cộng sản Hồ Chí Minh, khoẻ, hoà, thuỷ, ngoằn ngoèo, quýt, giã từ, Huế, ủy ban, uỷ ban, nguều ngoào',
    'ĐOÀN THANH NIÊN, ĐẮK LẮK, NGƯỜI Ê ĐÊ, GIÃ TỪ, XÃ BÌNH MỸ',
    "H'Hen Niê, Y Bliăng Ayŭn, Đắk R'lấp, K'Ho, Krông Pắc, Ayŭn Pa, H’Ví Dụ Niê",
    'Café, Müller, São Paulo, Señor, naïve, façade, Ångström, Zürich',
    'diện tích 75 m², 5 µm, 30 °C, ½ cân, 100 ± 5, § 5, ® và ©, “ngoặc” «kép» – — … •',
    'Ảnh 😀 👨‍👩‍👧‍👦 👍🏽 🇻🇳 ❤️ ⭐️',
    '1\u00a0500\u00a0đồng, một\u202fhai'.replace('\u202f', ' '),
    'Áo dài, á khoa, “á”, ê-kíp, ơn, ưu, Ã, Õ, Ĩ, Ũ, Ạ, Ẹ, Ỵ',
    'chị Ư, ông Ỷ, bà Ý; aâ? không có; #ViệcTốtÝNghĩa #TuổiTrẻĐồngNai',
    'Dùng Word® và Excel®, Sao Mẫu® Xanh®',
    'Tải 5 kW·h, lực 3 N·m, 5 A·h và 2 l·atm',
    'báo cáo¹ của tổ², xem kho¹ và cho¹, mục 2ª, 3º, ghi chú³',
    'Gia đình José, Müller, François ở Besançon; Loïc và Thaïs, Chloë, Noël, Raúl',
    'où est la crème brûlée, coût de maïs, août, déjà vu',
    'Søren, Bjørn, Øresund, El Niño, jalapeño, Citroën, Hermès, L’Oréal',
    'mảnh 20m×30m, a×b, 6 ÷ 2, ½ giờ, ¼ cân, ¾',
    'Đoàn·Hội·Đội, Nguyên·Mẫu, «Anh Mẫu» kể, © Đoàn xã, ¿Cómo está?',
    'H₂O, CO₂, m², x³, № 5, Sáng™, ⓒ 2026, ① ② ③, 1️⃣ 2️⃣, 🅰️ 🆗, tập ℝ, 25 ℃',
    'Tiếng Êđê: Ƀuôn, mđă; Jrai: Pơlơi; Khmer: ភាសា; Trung: 青年; Nhật: ガンダム',
  ])('%s', (text) => {
    expect(codes(text)).toEqual([]);
  });
});
