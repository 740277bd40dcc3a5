import { describe, expect, it } from 'vitest';
import { saidInForm } from '../../../src/desk/app/form/said.ts';
import { withoutDefaults, type Schema } from '../../../src/desk/app/form/schema.ts';
import { formOf } from '../../../src/desk/forms.ts';
import { faultKinds, type FaultCode } from '../../../src/domain/faults/table.ts';

const schemaOf = (name: 'profiles' | 'models' | 'commendations') => withoutDefaults(formOf(name));
const naming = (id: string) => (id === 'thanh-doan-mau' ? 'Thành Đoàn Mẫu' : id);
const keysOf = ({ properties = {}, items, anyOf = [] }: Schema): string[] => [
  ...Object.keys(properties),
  ...[...Object.values(properties), ...anyOf, ...(items ? [items] : [])].flatMap(keysOf),
];

describe('a fault as the form says it', () => {
  const say = saidInForm(schemaOf('commendations'), naming);
  const told = (code: FaultCode, message: string, hint: string) => say({ code, message, hint });

  it('calls keys and values as the fields are called', () => {
    expect(
      told(
        'thieu-ngay-viec',
        'Khen đột xuất phải có actDate: ngày làm việc tốt.',
        'Thêm actDate; nếu khen định kỳ, đổi timing thành dinh-ky.',
      ),
    ).toBe(
      'Khen đột xuất phải có “Ngày làm việc ấy”: ngày làm việc tốt. → Thêm “Ngày làm việc ấy”; nếu khen định kỳ, đổi “Định kỳ hay đột xuất” thành “Theo kỳ”.',
    );
  });

  it('calls what a consent covers as its boxes are called', () => {
    const { message, mend } = faultKinds['dong-y-thieu-ten'];
    const said = told('dong-y-thieu-ten', message, mend);
    expect(said).toMatch(/“Họ tên” ở “Được dùng gì”/u);
    expect(said).not.toMatch(/\bten\b|scope|recipient/u);
  });

  it.each(['dong-y-het-han', 'dong-y-da-rut'] as const)(
    'sends whoever must take a story down to the button for it: %s',
    (code) => {
      const { message, mend } = faultKinds[code];
      expect(told(code, message, mend)).toMatch(/“Rút tên, gỡ bài…”/u);
      expect(told(code, message, mend)).not.toMatch(/status|da-go|Tình trạng/u);
    },
  );

  it('says of what is missing only that it is to be filled in', () => {
    expect(
      told('thieu-khoa', 'Thiếu “lede” (Lời dẫn).', 'Một câu. Ví dụ: lede: Đổi buổi họp'),
    ).toBe('Cần điền mục này.');
  });

  it('leaves what somebody typed as it was typed', () => {
    const typed = '“Chị name Mẫu, đội photo” mở đầu bằng cách xưng hô.';
    expect(told('ten-kem-xung-ho', typed, '')).toBe(typed);
  });

  it('leaves out the line of a file, and keeps the address that is to be written', () => {
    expect(told('dau-trong-khai', 'Có số.', 'Bỏ số ở mọi mục. Viết: - "Xin chỗ"')).toBe(
      'Có số. → Bỏ số ở mọi mục.',
    );
    expect(told('dau-trong-khai', 'Có dấu.', 'Viết: lede: "Hai buổi"')).toBe('Có dấu.');
    const right = 'Viết: https://mau.example';
    expect(told('dia-chi-http', 'Chưa có https.', right)).toBe(`Chưa có https. → ${right}`);
  });

  it('says how a day is typed in the form, and shows the day as it is typed', () => {
    const of = 'không phải một ngày có thật viết theo NĂM-THÁNG-NGÀY.';
    const file = 'Viết năm bốn chữ số, tháng và ngày hai chữ số, nối bằng gạch ngang.';
    const form = ' không phải một ngày có thật. → Viết ngày/tháng/năm, như 26/3/2026.';
    expect(told('ngay-sai', `“5/3” ${of}`, file)).toBe(`“5/3”${form}`);
    expect(told('ngay-sai', `“2026-02-30” ${of}`, file)).toBe(`“30/02/2026”${form}`);
  });

  it('sends whoever types a name that the list has not to the list, not to an id', () => {
    const fault = { code: 'ma-sai', message: '“Moi Mau” không dùng làm mã được.', hint: 'Viết “moi-mau”.' } as const; // prettier-ignore
    expect(say({ ...fault, key: ['citations', 3, 'unit'] })).toBe(
      '“Moi Mau” chưa có trong danh mục. → Gõ vài chữ rồi chọn một tên hiện ra; chưa có tên ấy thì thêm vào danh mục.',
    );
    expect(say({ ...fault, key: ['aliases', 0] })).toContain('moi-mau');
  });

  it('sends nobody to a file, a command or a mark of Markdown, in what a field or the editor can mend', () => {
    const ofFiles = /^(?:khong-co-thu-muc|thu-muc|tep-|van-ban-|thieu-bai|dau-xung|yaml-|mdx-)/u;
    const wrong = Object.entries(faultKinds).flatMap(([code, { message, hint, mend }]) => {
      const said = say({ code: code as FaultCode, message, hint: hint ?? mend });
      return !ofFiles.test(code) &&
        /npm run|\.yaml|\.mdx|## |NĂM-THÁNG|<[A-Z]|\*\*|\]\(/u.test(said)
        ? [`${code}: ${said}`]
        : [];
    });
    expect(wrong).toEqual([]);
  });

  it('names no key of a file, whatever the kind of fault and of story', () => {
    for (const name of ['profiles', 'models', 'commendations'] as const) {
      const schema = schemaOf(name);
      const speak = saidInForm(schema, naming);
      const keys = [...new Set(keysOf(schema))].filter((key) => key.length >= 4).join('|');
      const bare = new RegExp(`(?<![\\w/.<-])(?:${keys})(?![\\w/-]|=)`, 'u');
      for (const [code, { message, hint, mend }] of Object.entries(faultKinds))
        expect(
          speak({ code: code as FaultCode, message, hint: hint ?? mend }).replaceAll(
            /\{\w+\}/gu,
            '',
          ),
        ).not.toMatch(bare);
    }
  });
});
