import { describe, expect, test } from 'vitest';
import { units as schema } from '../../../src/domain/schemas/catalogue.ts';
import {
  existedOn,
  heirsOf,
  indexUnits,
  labelUnit,
  lineageOf,
  parentOn,
  successionCycle,
  unitTerms,
} from '../../../src/domain/units/units.ts';

const base = { level: 'co-so', kind: 'dia-ban' } as const;
const units = indexUnits(
  schema.parse([
    {
      ...base,
      id: 'xa-cu',
      names: [
        { name: 'Đoàn xã Cũ', from: '2004-01-01', to: '2019-12-31' },
        { name: 'Đoàn thị trấn Cũ', short: 'Thị đoàn Cũ', from: '2020-01-01', to: '2025-06-30' },
      ],
      parents: [{ unit: 'huyen', from: '2004-01-01', to: '2025-06-30' }],
      events: [
        { type: 'doi-ten', date: '2020-01-01' },
        { type: 'hop-nhat', date: '2025-07-01', to: ['phuong-moi'] },
      ],
    },
    {
      ...base,
      id: 'phuong-moi',
      names: [{ name: 'Đoàn phường Mới', from: '2025-07-01' }],
      events: [{ type: 'thanh-lap', date: '2025-07-01' }],
    },
    {
      ...base,
      id: 'huyen',
      level: 'tren-co-so',
      names: [{ name: 'Huyện Đoàn' }],
      events: [{ type: 'ket-thuc', date: '2025-07-01' }],
    },
    {
      ...base,
      id: 'lon-len',
      names: [{ name: 'Đoàn xã Lớn' }],
      events: [{ type: 'sap-nhap', date: '2025-07-01', to: ['lon-len'] }],
    },
  ]),
);
const label = (id: string, day: string) => labelUnit(units, id, day, '2026-11-01');

describe('a unit over time', () => {
  test('is named as on the day, with what has become of it', () => {
    expect(label('xa-cu', '2015-03-01')).toMatchObject({
      name: 'Đoàn xã Cũ',
      now: 'nay thuộc Đoàn phường Mới',
    });
    expect(label('xa-cu', '2021-03-01').name).toBe('Đoàn thị trấn Cũ');
    expect(labelUnit(units, 'xa-cu', '2015-03-01', '2021-01-01').now).toBe(
      'nay thuộc Đoàn phường Mới',
    );
    expect(label('phuong-moi', '2026-01-01')).toEqual({
      id: 'phuong-moi',
      name: 'Đoàn phường Mới',
    });
    expect(label('huyen', '2020-01-01').now).toBe('nay không còn');
  });

  test('a renamed unit that still stands says its new name', () => {
    const [renamed] = schema.parse([
      {
        ...base,
        id: 'a',
        names: [
          { name: 'Tên trước', to: '2021-12-31' },
          { name: 'Tên sau', from: '2022-01-01' },
        ],
        events: [{ type: 'doi-ten', date: '2022-01-01' }],
      },
    ]);
    expect(labelUnit(indexUnits([renamed!]), 'a', '2020-01-01', '2026-01-01')).toMatchObject({
      name: 'Tên trước',
      now: 'nay là Tên sau',
    });
  });

  test('lives from its first name to the event that ended it', () => {
    const old = units.get('xa-cu')!;
    expect(
      ['2003-12-31', '2004-01-01', '2025-06-30', '2025-07-01'].map((d) => existedOn(old, d)),
    ).toEqual([false, true, true, false]);
  });

  test('an event ends it also where its last name has no end', () => {
    const district = units.get('huyen')!;
    expect(['2025-06-30', '2025-07-01'].map((day) => existedOn(district, day))).toEqual([
      true,
      false,
    ]);
  });

  test('one that took others in goes on as itself', () => {
    const grown = units.get('lon-len')!;
    expect(existedOn(grown, '2026-01-01')).toBe(true);
    expect(heirsOf(units, grown)).toEqual([grown]);
  });

  test('the new unit gathers the old, and is found by every old name', () => {
    expect(lineageOf(units, 'phuong-moi')).toEqual(new Set(['phuong-moi', 'xa-cu']));
    expect(unitTerms(units, units.get('phuong-moi')!)).toEqual(
      expect.arrayContaining(['Đoàn xã Cũ', 'Thị đoàn Cũ', 'Đoàn phường Mới']),
    );
    expect(unitTerms(units, units.get('xa-cu')!)).toContain('Đoàn phường Mới');
  });

  test('the unit above is the one of the day', () => {
    expect(parentOn(units, units.get('xa-cu')!, '2015-01-01')?.id).toBe('huyen');
    expect(parentOn(units, units.get('xa-cu')!, '2026-01-01')).toBeUndefined();
  });

  test('a circle of heirs is told by its chain', () => {
    const ring = indexUnits(
      schema.parse(
        ['a', 'b'].map((id, at, all) => ({
          ...base,
          id,
          names: [{ name: id }],
          events: [{ type: 'sap-nhap', date: '2025-07-01', to: [all[1 - at]] }],
        })),
      ),
    );
    expect(successionCycle(ring, ring.get('a')!)).toEqual(['a', 'b', 'a']);
    expect(successionCycle(units, units.get('xa-cu')!)).toBeUndefined();
    expect(heirsOf(ring, ring.get('a')!)).toEqual([]);
  });
});
