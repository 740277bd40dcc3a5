import { describe, expect, it } from 'vitest';
import { saidInForm } from '../../../src/desk/app/form/said.ts';
import { withoutDefaults, type Schema } from '../../../src/desk/app/form/schema.ts';
import { formOf } from '../../../src/desk/forms.ts';
import { faultKinds, type FaultCode } from '../../../src/domain/faults/table.ts';

const schemaOf = (name: 'profiles' | 'models' | 'commendations') =>
  withoutDefaults(formOf(name) as Schema);
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
