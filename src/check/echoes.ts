import { isError, keyPathOf, type Fault, type Finding } from '../domain/faults/fault.ts';
import type { FaultCode } from '../domain/faults/table.ts';

/** Faults that only follow from another one: by the code that stands behind them, on the same line. */
const followers: Partial<Record<FaultCode, readonly FaultCode[]>> = {
  'thu-dien-tu': ['mdx-dia-chi', 'mdx-html'],
  'ngay-sai': ['ngay-khong-co', 'dong-y-da-rut', 'chu-kieu', 'dau-le'],
  'sai-kieu': [
    'thieu-dong-y',
    'dong-y-thieu-ten',
    'xac-minh-thieu',
    'dau-trong-khai',
    'cho-chua',
    'thu-hoi-thieu-quyet-dinh',
  ],
  'gia-tri-la': ['dong-y-thieu-ten'],
  'chu-vo': ['dau-cau'],
  'ma-sai': ['dau-cau'],
  'khoa-la': ['khong-co-trang', 'so-dien-thoai', 'so-dinh-danh', 'thu-dien-tu'],
  'so-dien-thoai': ['sai-kieu', 'so-go-tay', 'dia-chi-tran', 'mdx-dia-chi'],
  'so-dinh-danh': ['so-go-tay'],
  'mdx-sai': ['so-go-tay', 'dau-go-khac'],
  'mdx-the-ho': ['dau-go-khac'],
  'mdx-dia-chi': ['khong-co-trang'],
  'mdx-dau-thua': ['ngoac-kep-le', 'dau-cau'],
  'mdx-dong-mat': ['mdx-dia-chi'],
  'mdx-ghi-chu': ['mdx-dia-chi', 'so-go-tay'],
  'phay-trong-ngoac': ['dau-le', 'lien-he-sai', 'ngoac-kep-le', 'dong-y-thieu-ten', 'so-lieu-la'],
  'yaml-ky-tu-dau': ['thieu-khoa', 'sai-kieu', 'thieu-dong-y'],
  'anh-chu-qua-dai': ['tieu-de-chia-se-dai'],
  'chu-sau-thang': ['thieu-khoa', 'anh-sai-loai', 'khong-co-tep'],
  'yaml-ngoac': ['ngoac-kep-le'],
  'so-viet-sai': ['chu-kieu', 'so-lieu-la'],
  'mdx-thuoc-tinh-lenh': [
    'mdx-thuoc-tinh-thieu',
    'so-lieu-chua-khai',
    'anh-thieu-nguon',
    'anh-thieu-mo-ta',
  ],
  'mdx-ben-trong': ['so-lieu-chua-khai'],
  'mdx-thuoc-tinh-la': ['mdx-thuoc-tinh-thieu', 'so-lieu-chua-khai'],
  'mdx-thuoc-tinh-thieu': ['so-lieu-chua-khai'],
  'so-lieu-chua-khai': ['mdx-thuoc-tinh-sai'],
};

const lineOf = ({ file, line }: Fault) => `${file}:${line}`;
const placeOf = (fault: Fault) => `${lineOf(fault)}:${fault.column}`;

/** One cause, one fault: without what only follows from another, and reminders about a place already at fault. */
export function withoutEchoes(faults: readonly Fault[]): Fault[] {
  const errors = faults.filter(isError);
  const places = new Set(errors.map(placeOf));
  const followed = new Set(
    errors.flatMap((fault) =>
      (followers[fault.code] ?? []).map((code) => `${lineOf(fault)} ${code}`),
    ),
  );
  return faults.filter(
    (fault) =>
      !followed.has(`${lineOf(fault)} ${fault.code}`) &&
      !(fault.severity === 'W' && places.has(placeOf(fault))),
  );
}

/** A value that no rule could read: what asks for it misses it without need. */
const refusals: ReadonlySet<FaultCode> = new Set([
  'sai-kieu',
  'gia-tri-la',
  'thieu-khoa',
  'ma-sai',
]);

/** Where what a rule misses would be told: the key, and the one catalogue where it is not the story's own. */
const kept: Record<string, { key: string; file?: string }> = {
  nguồn: { key: 'sources' },
  nhóm: { key: 'groups' },
  'lĩnh vực': { key: 'fields', file: 'site.yaml' },
  'tiêu chí': { key: 'criteria', file: 'site.yaml' },
  'điều nên làm': { key: 'should', file: 'site.yaml' },
  'loạt bài': { key: 'series', file: 'site.yaml' },
};

/** The places whose refusal is the whole cause: a list, an item of it, an item's id. */
const listPlaces = ({ code, file, values }: Finding): string | undefined => {
  if (code === 'so-lieu-chua-khai') return `${file} figures`;
  const list = code === 'khong-co-ma' && kept[values?.['kind'] ?? ''];
  return list ? `${list.file ?? file} ${list.key}` : undefined;
};

/** What a refused value takes away with it, as the rules would ask for it. */
const takenAway = (refused: Finding): string | undefined => {
  const path = keyPathOf(refused);
  const [key, , part] = path;
  if (path[1] === 'events') return `${refused.file} ${key} events`;
  if (path.includes('scope')) return `${refused.file} scope`;
  if (key === 'verification' && (path.length === 1 || path[1] === 'status'))
    return `${refused.file} verification`;
  const isList = path.length === 1 || (path.length === 2 && typeof path[1] === 'number');
  return isList || (path.length === 3 && part === 'id') ? `${refused.file} ${key}` : undefined;
};

/** Names by which a story would be known whose folder or file stands under another name or place. */
const misplacedIn = ({ code, file, values }: Finding): string[] => {
  if (!/^(?:thieu-bai|ten-tep|tep-lac-cho|ten-thu-muc)$/.test(code)) return [];
  const [name = '', above = ''] = file.split('/').toReversed();
  const stem = name.replace(/\..*$/, '');
  return [values?.['slug'] ?? '', stem, above].filter(Boolean);
};
/** What stories are called where a rule asks for one that is not there. */
const storyKinds = new Set(['gương', 'mô hình', 'đợt khen']);

/** What rules miss only because the value they ask for was refused where it stands, which is told already. */
export function withoutConsequences(
  judged: readonly Finding[],
  refused: readonly Finding[],
): Finding[] {
  const misplaced = new Set(refused.flatMap(misplacedIn));
  const places = new Set(refused.map(({ file, at }) => JSON.stringify([file, at])));
  const gone = new Set(
    refused.flatMap((one) => (refusals.has(one.code) ? (takenAway(one) ?? []) : [])),
  );
  for (const { code, file, at, values } of refused) {
    const [key] = keyPathOf({ at });
    if (code === 'yaml-thut-dong' && values?.['meant']) gone.add(`${file} ${values['meant']}`);
    const isOfChecks =
      key === 'verification' && (code === 'khoa-la' || keyPathOf({ at }).length > 1);
    if (isOfChecks && (refusals.has(code) || values?.['meant'])) gone.add(`${file} checked`);
  }
  return judged.filter((finding) => {
    const { code, file, at } = finding;
    if (code === 'thieu-khoa') return !places.has(JSON.stringify([file, at]));
    if (code.startsWith('dong-y-thieu-')) return !gone.has(`${file} scope`);
    if (code === 'xac-minh-thieu') return !gone.has(`${file} checked`);
    if (code === 'chua-xac-minh') return !gone.has(`${file} verification`);
    if (code === 'don-vi-dut-doan') return !gone.has(`${file} ${keyPathOf(finding)[0]} events`);
    if (code === 'khong-co-ma' && storyKinds.has(finding.values?.['kind'] ?? ''))
      return !misplaced.has(finding.values?.['value'] ?? '');
    const list = listPlaces(finding);
    return list === undefined || !gone.has(list);
  });
}

/** What entries of a catalogue are called where a rule asks for one. */
const entries: Readonly<Record<string, string>> = {
  'units.yaml': 'đơn vị',
  'awards.yaml': 'hình thức khen',
};

/** What rules miss because a catalogue has no entry at all, told once at the catalogue. */
export function withoutMissed(
  judged: readonly Finding[],
  isHollow: (file: string) => boolean,
): Finding[] {
  return Object.entries(entries).reduce<Finding[]>(
    (rest, [file, kind]) => {
      const isMissed = ({ code, values }: Finding) =>
        code === 'khong-co-ma' && values?.['kind'] === kind;
      const { length } = rest.filter(isMissed);
      if (length === 0 || !isHollow(file)) return rest;
      const reason = `tệp không có mục nào, mà ${length} chỗ nhắc tới mục của nó`;
      const fix = 'Chép lại các mục từ bản trước của tệp.';
      const one: Finding = { file, at: [], code: 'tep-khong-doc-duoc', values: { reason, fix } };
      return [...rest.filter((finding) => !isMissed(finding)), one];
    },
    [...judged],
  );
}
