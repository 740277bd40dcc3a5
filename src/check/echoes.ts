import type { Fault } from '../domain/faults/fault.ts';
import type { FaultCode } from '../domain/faults/table.ts';

/** Faults that only follow from another one: by the code that stands behind them, on the same line. */
const followers: Partial<Record<FaultCode, readonly FaultCode[]>> = {
  'thu-dien-tu': ['mdx-dia-chi'],
  'ngay-sai': ['ngay-khong-co'],
  'sai-kieu': [
    'thieu-dong-y',
    'dong-y-thieu-ten',
    'xac-minh-thieu',
    'dau-trong-khai',
    'thu-hoi-thieu-quyet-dinh',
  ],
  'gia-tri-la': ['dong-y-thieu-ten'],
  'so-dien-thoai': ['so-go-tay'],
  'so-dinh-danh': ['so-go-tay'],
  'mdx-sai': ['so-go-tay'],
  'mdx-dia-chi': ['khong-co-trang'],
  'mdx-dong-mat': ['mdx-dia-chi'],
  'mdx-ghi-chu': ['mdx-dia-chi'],
  'phay-trong-ngoac': ['dau-le', 'lien-he-sai'],
  'yaml-ky-tu-dau': ['thieu-khoa', 'sai-kieu'],
  'anh-chu-qua-dai': ['tieu-de-chia-se-dai'],
  'chu-sau-thang': ['thieu-khoa'],
  'so-viet-sai': ['chu-kieu', 'so-lieu-la'],
  'mdx-thuoc-tinh-lenh': [
    'mdx-thuoc-tinh-thieu',
    'so-lieu-chua-khai',
    'anh-thieu-nguon',
    'anh-thieu-mo-ta',
  ],
  'mdx-thuoc-tinh-la': ['mdx-thuoc-tinh-thieu', 'so-lieu-chua-khai'],
  'mdx-thuoc-tinh-thieu': ['so-lieu-chua-khai'],
  'so-lieu-chua-khai': ['mdx-thuoc-tinh-sai'],
};

const lineOf = ({ file, line }: Fault) => `${file}:${line}`;
const placeOf = (fault: Fault) => `${lineOf(fault)}:${fault.column}`;

/** One cause, one fault: without what only follows from another, and reminders about a place already at fault. */
export function withoutEchoes(faults: readonly Fault[]): Fault[] {
  const errors = faults.filter(({ severity }) => severity === 'E');
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
