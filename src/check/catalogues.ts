import type { z } from 'astro/zod';
import type { Draft } from '../domain/draft.ts';
import type { Finding } from '../domain/faults/fault.ts';
import type { Catalogues } from '../domain/library.ts';
import * as schemas from '../domain/schemas/catalogue.ts';
import type { Ledger } from '../domain/schemas/catalogue.ts';
import { site as siteSchema, type Site } from '../domain/schemas/site.ts';
import { applySchema } from './schema/faults.ts';
import type { Sheet } from './sheet.ts';

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

/** Reads every catalogue; one that is not there is empty. */
export function readCatalogues(sheets: ReadonlyMap<string, Sheet>): ReadCatalogues {
  const findings: Finding[] = [];

  const list = <T>(file: string, element: z.ZodType<T>) => {
    const yaml = sheets.get(file)?.yaml;
    const data = yaml?.data;
    const values: T[] = [];
    const drafts: Draft<T>[] = [];
    if (data === undefined || data === null) return { values, drafts };
    if (!Array.isArray(data)) {
      const shape = {
        key: file,
        expected: 'danh sách, mỗi mục bắt đầu bằng gạch ngang',
        got: 'kiểu khác',
      };
      findings.push({ file, at: [], code: 'sai-kieu', values: shape });
      return { values, drafts };
    }
    data.forEach((item: unknown, index) => {
      const reading = applySchema(element, file, item, [index], yaml);
      findings.push(...reading.findings);
      drafts.push(reading.draft);
      if (reading.value !== undefined) values.push(reading.value);
    });
    return { values, drafts };
  };
  const single = <T>(file: string, schema: z.ZodType<T>, fallback: T) => {
    const yaml = sheets.get(file)?.yaml;
    const data = yaml?.data;
    if (data === undefined || (data === null && file !== 'site.yaml')) {
      return { value: fallback, draft: {} as Draft<T> };
    }
    if (data !== null && (typeof data !== 'object' || Array.isArray(data))) {
      const fix = Array.isArray(data) ? 'Bỏ dấu gạch ở đầu mỗi dòng.' : '';
      const got = Array.isArray(data) ? 'danh sách' : 'một dòng chữ';
      const shape = { key: file, expected: 'các dòng “khóa: giá trị”', got, fix };
      findings.push({ file, at: [], code: 'sai-kieu', values: shape });
      return { value: fallback, draft: {} as Draft<T> };
    }
    const reading = applySchema(schema, file, data, [], yaml);
    findings.push(...reading.findings);
    return { value: reading.value ?? fallback, draft: reading.draft };
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
