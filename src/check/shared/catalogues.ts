import type { z } from 'astro/zod';
import { leaveOutEmpty, type Draft } from '../../domain/draft.ts';
import type { Finding } from '../../domain/faults/fault.ts';
import type { Catalogues } from '../../domain/library.ts';
import * as schemas from '../../domain/schemas/catalogue.ts';
import type { Ledger } from '../../domain/schemas/catalogue.ts';
import { siteSchema, type Site } from '../../domain/schemas/site.ts';
import { applySchema, type Reading } from '../schema/faults.ts';
import type { Sheet } from '../sheet.ts';

/** The catalogues as far as they could be read, in whole and in part. */
export type ReadCatalogues = {
  whole: Catalogues;
  ledger: Ledger;
  drafts: {
    site: Draft<Site>;
    units: Draft<schemas.Unit>[];
    awards: Draft<schemas.Award>[];
    notices: Draft<schemas.Notice>[];
  };
  findings: Finding[];
};

/** Stands in for a site.yaml that has faults, so that the other files can still be checked. */
const placeholder: Site = siteSchema.parse({
  name: 'Gương sáng',
  operator: 'Chưa khai',
  url: 'https://guongsang.example',
  description: 'Chưa khai',
  contacts: { corrections: 'chưa khai', withdrawals: 'chưa khai' },
  criteria: [{ id: 'chua-khai', label: 'Chưa khai' }],
  should: [],
  fields: [{ id: 'chua-khai', label: 'Chưa khai' }],
});

/** A list of entries or one group of keys, as far as it could be read. */
type Listed<T> = { values: T[]; drafts: Draft<T>[]; findings: Finding[] };
type Single<T> = { value: T; draft: Draft<T>; findings: Finding[] };

// A sheet is read by one schema; told again while it is the same.
const known = new WeakMap<Sheet, unknown>();

const once = <Read>(sheet: Sheet, read: () => Read): Read => {
  if (!known.has(sheet)) known.set(sheet, read());
  return known.get(sheet) as Read;
};

const readList = <T>({ file, yaml }: Sheet, element: z.ZodType<T>): Listed<T> => {
  const data = yaml?.data;
  if (data === undefined || data === null) return { values: [], drafts: [], findings: [] };
  if (!Array.isArray(data)) {
    const isGroup = typeof data === 'object';
    const shape = {
      key: file,
      expected: 'danh sách, mỗi mục bắt đầu bằng gạch ngang',
      got: isGroup ? 'một nhóm khóa không có gạch' : 'một dòng chữ',
      fix: isGroup ? 'Viết dấu gạch nối và một dấu cách trước khóa đầu của mỗi mục: “- ”.' : '',
    };
    const finding: Finding = { file, at: [], code: 'sai-kieu', values: shape };
    return { values: [], drafts: [], findings: [finding] };
  }
  const readings = data.map((item: unknown, index): Reading<T> => {
    if (leaveOutEmpty(item) !== undefined) return applySchema(element, file, item, [index], yaml);
    const about = 'Mục này để trống: điền vào, hoặc xóa dòng ấy.';
    const values = { key: `mục ${index + 1} của ${file}`, title: '', about };
    return {
      draft: {} as Draft<T>,
      findings: [{ file, at: [index], code: 'thieu-khoa', values }],
    };
  });
  return {
    values: readings.flatMap(({ value }) => (value === undefined ? [] : [value])),
    drafts: readings.map(({ draft }) => draft),
    findings: readings.flatMap((reading) => reading.findings),
  };
};

const readSingle = <T>({ file, yaml }: Sheet, schema: z.ZodType<T>, fallback: T): Single<T> => {
  const data = yaml?.data;
  const nothing = { value: fallback, draft: {} as Draft<T> };
  if (data === undefined || (data === null && file !== 'site.yaml')) {
    return { ...nothing, findings: [] };
  }
  if (data !== null && (typeof data !== 'object' || Array.isArray(data))) {
    const fix = Array.isArray(data) ? 'Bỏ dấu gạch ở đầu mỗi dòng.' : '';
    const got = Array.isArray(data) ? 'danh sách' : 'một dòng chữ';
    const shape = { key: file, expected: 'các dòng “khóa: giá trị”', got, fix };
    return { ...nothing, findings: [{ file, at: [], code: 'sai-kieu', values: shape }] };
  }
  const { value = fallback, draft, findings } = applySchema(schema, file, data, [], yaml);
  return { value, draft, findings };
};

/** Reads every catalogue; one that is not there is empty. */
export function readCatalogues(sheets: ReadonlyMap<string, Sheet>): ReadCatalogues {
  const findings: Finding[] = [];
  const list = <T>(file: string, element: z.ZodType<T>): Listed<T> => {
    const sheet = sheets.get(file) ?? { file, text: '', findings: [] };
    const read = once(sheet, () => readList(sheet, element));
    findings.push(...read.findings);
    return read;
  };
  const single = <T>(file: string, schema: z.ZodType<T>, fallback: T): Single<T> => {
    const sheet = sheets.get(file) ?? { file, text: '', findings: [] };
    const read = once(sheet, () => readSingle(sheet, schema, fallback));
    findings.push(...read.findings);
    return read;
  };

  const site = single('site.yaml', siteSchema, placeholder);
  const units = list('units.yaml', schemas.units.element);
  const awards = list('awards.yaml', schemas.awards.element);
  const notices = list('notices.yaml', schemas.notices.element);
  const abbreviations = single('abbreviations.yaml', schemas.abbreviations, {});
  const ledger = single('share-ledger.json', schemas.ledger, {});
  return {
    whole: {
      site: site.value,
      units: units.values,
      awards: awards.values,
      notices: notices.values,
      abbreviations: abbreviations.value,
    },
    ledger: ledger.value,
    drafts: {
      site: site.draft,
      units: units.drafts,
      awards: awards.drafts,
      notices: notices.drafts,
    },
    findings,
  };
}
