import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check.ts';
import { changedFacts } from '../../../src/desk/app/story/changed-facts.ts';
import { withIds } from '../../../src/desk/app/form/own-ids.ts';
import type { Schema } from '../../../src/desk/app/form/schema.ts';
import { formOf } from '../../../src/desk/forms.ts';
import { addNotices, editList } from '../../../src/editing/catalogue.ts';
import { writeEdits } from '../../../src/editing/edit.ts';
import { listLineAt, planHiding } from '../../../src/editing/hidden-lines.ts';
import { changeUnit, type UnitChange } from '../../../src/editing/unit-change.ts';
import { copyContent, type ContentCopy } from '../../fixtures/content-copy.ts';

const today = '2026-06-01';
const check = (copy: ContentCopy) => checkContent(copy.root, { today, production: false });
const errors = async (copy: ContentCopy) =>
  (await check(copy)).faults.filter(({ severity }) => severity === 'E').map(({ code }) => code);

const merge: UnitChange = {
  unit: 'doan-phuong-moi-mau',
  kind: 'hop-nhat',
  date: '2026-05-25',
  decision: '90-QĐ/MẪU',
  heirs: [{ name: 'Đoàn phường Hợp Mẫu' }],
  movesChildren: true,
};
const change = async (copy: ContentCopy, what: UnitChange) => {
  let notice = '';
  const edit = await editList(copy.root, 'units.yaml', (list) => {
    const changed = changeUnit(list as never[], what);
    notice = changed.notice;
    return changed.units as never[];
  });
  return { edit, notice };
};

describe('a unit', () => {
  it('merged into a new one ends the day before, and the content stays sound', async () => {
    using copy = copyContent();
    const before = copy.read('units.yaml');
    const { edit, notice } = await change(copy, merge);
    await writeEdits(copy.root, [edit]);
    expect(notice).toBe(
      'Từ ngày 25/5/2026, Đoàn phường Mới Mẫu hợp nhất thành Đoàn phường Hợp Mẫu (Quyết định số 90-QĐ/MẪU).',
    );
    expect(await errors(copy)).toEqual([]);
    const text = copy.read('units.yaml');
    expect(text).toContain(
      'names: [{ name: Đoàn phường Mới Mẫu, from: "2025-07-01", to: "2026-05-24" }]',
    );
    // Whatever the change does not speak of stays as it was typed.
    const gone = before.split('\n').filter((line) => !text.includes(line));
    expect(gone).toEqual([
      '  names: [{ name: Đoàn phường Mới Mẫu, from: "2025-07-01" }]',
      '  parents: [{ unit: thanh-doan-mau, from: "2025-07-01" }]',
    ]);
  });

  it('renamed goes on under its id with both names', async () => {
    using copy = copyContent();
    const { edit } = await change(copy, {
      ...merge,
      kind: 'doi-ten',
      renamed: { name: 'Đoàn phường Tên Mẫu' },
      heirs: [],
    });
    await writeEdits(copy.root, [edit]);
    expect(await errors(copy)).toEqual([]);
    const { library } = await check(copy);
    const unit = library.units.find(({ id }) => id === merge.unit)!;
    expect(unit.names.map(({ name, from, to }) => [name, from, to])).toEqual([
      ['Đoàn phường Mới Mẫu', '2025-07-01', '2026-05-24'],
      ['Đoàn phường Tên Mẫu', '2026-05-25', undefined],
    ]);
  });

  it('takes the units below it along', () => {
    const units = [
      { id: 'a', names: [{ name: 'A' }] },
      { id: 'b', names: [{ name: 'B' }], parents: [{ unit: 'a' }] },
      { id: 'c', names: [{ name: 'C' }] },
    ];
    const moved: UnitChange = { ...merge, unit: 'a', kind: 'sap-nhap', heirs: [{ id: 'c' }] };
    const { units: next } = changeUnit(units, moved);
    expect(next.find(({ id }) => id === 'b')!.parents).toEqual([
      { unit: 'a', to: '2026-05-24' },
      { unit: 'c', from: '2026-05-25' },
    ]);
  });
});

describe('a line of a list', () => {
  const file = 'commendations/khen-dot-xuat/index.mdx';
  it('is known by the row it stands on, and loses the name but not the deed', async () => {
    using copy = copyContent();
    const row =
      copy
        .read(file)
        .split('\n')
        .findIndex((line) => line.includes('Võ Giả Định')) + 1;
    expect(listLineAt(copy.read(file), row)).toBe(1);
    expect(listLineAt(copy.read(file), 2)).toBeUndefined();
    const { library } = await check(copy);
    await writeEdits(copy.root, [await planHiding(copy.root, library.commendations[0]!, [1])]);
    expect(copy.read(file)).not.toContain('Võ Giả Định');
    expect(copy.read(file)).toContain('reason: "Báo cháy và dẫn 12 người ra ngoài"');
    expect(await errors(copy)).toEqual([]);
  });
});

describe('notices', () => {
  const notice = {
    date: today,
    type: 'cap-nhat',
    page: 'guong/vi-du',
    text: 'Sửa.',
    by: 'Mẫu',
  } as const;
  it.each([
    '',
    '[]\n',
    '# Chưa có\n',
    '\uFEFF- { date: "2026-05-01", type: cap-nhat, page: guong/vi-du, text: Cũ., by: Mẫu }\r\n',
  ])('are added behind %j', async (before) => {
    using copy = copyContent();
    copy.write('notices.yaml', before);
    await writeEdits(copy.root, [await addNotices(copy.root, [notice])]);
    expect((await check(copy)).library.notices.at(-1)?.text).toBe('Sửa.');
    expect(copy.read('notices.yaml')).toContain(before.replace('[]\n', ''));
  });
});

describe('what readers are told was put right', () => {
  const schema = formOf('profiles') as Schema;
  const story = {
    role: 'Bí thư',
    unit: 'a',
    figures: [
      { id: 'x', label: 'việc đã xong', value: 31, of: 40 },
      { id: 'y', label: 'buổi tối', value: 1200 },
    ],
    updated: '2026-01-01',
  };
  it('is each fact by the name a person gives it', () => {
    const next = {
      ...story,
      unit: 'b',
      figures: [
        { ...story.figures[1]!, value: 1250 },
        { ...story.figures[0]!, value: 29 },
      ],
      updated: '2026-06-01',
    };
    const naming = (id: string) => ({ a: 'Đoàn xã A', b: 'Đoàn xã B' })[id] ?? id;
    expect(changedFacts(story, next, schema, naming)).toEqual([
      { what: 'đơn vị', was: 'Đoàn xã A', is: 'Đoàn xã B' },
      { what: '“việc đã xong”', was: '31', is: '29' },
      { what: '“buổi tối”', was: '1.200', is: '1.250' },
    ]);
  });
});

it('a new source or figure has an id without anybody thinking of one, a new line its number', () => {
  expect(withIds({ sources: [{ id: 'nguon-1' }, {}, { title: 'Sổ' }] })).toEqual({
    sources: [{ id: 'nguon-1' }, { id: 'nguon-2' }, { id: 'nguon-3', title: 'Sổ' }],
  });
  const lines = [{ no: 4, name: 'A' }, { name: 'B' }, null, {}, {}];
  expect(withIds({ citations: lines })).toEqual({
    citations: [{ no: 4, name: 'A' }, { name: 'B' }, null, { no: 5 }, { no: 6 }],
  });
});
