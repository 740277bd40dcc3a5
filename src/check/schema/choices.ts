import { asciiSlug } from '../../domain/slug.ts';
import { nearest } from '../../domain/typed/nearest.ts';

/** What people call a choice in other words than its own. */
const choicesCalled: Readonly<Record<string, string>> = {
  'bao-chi': 'bai-bao',
  bao: 'bai-bao',
  'd-c': 'dong-chi',
  xa: 'co-so',
  phuong: 'co-so',
  huyen: 'tren-co-so',
  'giai-the': 'ket-thuc',
  'cai-chinh': 'dinh-chinh',
  sua: 'dinh-chinh',
  published: 'da-dang',
  public: 'da-dang',
  dang: 'da-dang',
  final: 'da-dang',
  draft: 'nhap',
  'da-duyet': 'da-dang',
  so: 'so-sach',
  'so-theo-doi': 'so-sach',
  dem: 'dem-truc-tiep',
  do: 'do-truc-tiep',
  'uoc-luong': 'uoc-tinh',
  facebook: 'mang-xa-hoi',
  zalo: 'mang-xa-hoi',
  'hinh-anh': 'anh',
  'cong-an': 'luc-luong-vu-trang',
  'bo-doi': 'luc-luong-vu-trang',
  'quan-doi': 'luc-luong-vu-trang',
  'dan-quan': 'luc-luong-vu-trang',
  'giao-vien': 'vien-chuc',
  'nong-dan': 'nong-thon',
  'bac-si': 'vien-chuc',
  'bai-viet': 'bai-bao',
  'go-bai': 'go-theo-yeu-cau',
  'thanh-pho': 'tinh',
  'quyet-dinh': 'theo-quyet-dinh',
  'thi-dua': 'phong-trao-thi-dua',
  'truong-hoc': 'tai-noi-hoc-tap',
  'tai-truong': 'tai-noi-hoc-tap',
  'tai-lop': 'tai-noi-hoc-tap',
  'hoi-truong': 'hoi-nghi',
  person: 'ca-nhan',
  output: 'dau-ra',
  outcome: 'ket-qua',
};

/** The choice that was meant: of two or three letters each one counts; it may stand behind another word. */
export function nearestChoice(value: string, allowed: readonly string[]): string | undefined {
  const slug = asciiSlug(value);
  const called = choicesCalled[slug.replace(/^cap-/, '')];
  if (called && allowed.includes(called)) return called;
  const near = nearest(value, allowed);
  if (near === undefined) return allowed.find((one) => slug.endsWith(`-${one}`));
  return slug.length <= 3 && slug !== near ? undefined : near;
}
