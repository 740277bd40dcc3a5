import { asciiSlug } from '../../domain/slug.ts';
import { nameOfCapitals } from '../../domain/typed/capital-name.ts';
import type { Match } from './match.ts';
import type { Listed } from './people-list.ts';
import type { Matchers, Proposal } from '../propose.ts';
import type { Lost } from '../read/source.ts';

/**
 * A written unit or award that may be one of several in the catalogue, or names all in capitals that
 * may be written as others are: a person decides.
 */
export type CitationQuestion = {
  kind: 'unit' | 'award' | 'names';
  written: string;
  near: Match['near'];
};

/** The first few of many names. */
const someOf = (names: readonly string[]): string =>
  names.slice(0, 3).join(', ') + (names.length > 3 ? ` và ${names.length - 3} tên nữa` : '');

type Citations = {
  /** Keys of a commendation: citations, groups. */
  data: { groups?: object[]; citations: object[] };
  questions: CitationQuestion[];
  proposals: Proposal[];
  lost: Lost[];
};

/**
 * Lines of a list as citations of a commendation. A unit or award is named by its id only where the
 * catalogue knows just that name; what is nearly a name is asked, and stands as written until then.
 * @param answers what a person decided: the id for a written name
 */
export function citationsOf(
  all: readonly Listed[],
  { unit, award }: Matchers,
  answers: ReadonlyMap<string, string>,
): Citations {
  const questions = new Map<string, CitationQuestion>();
  const proposals: Proposal[] = [];
  const lost: Lost[] = [];
  const decide = (kind: 'unit' | 'award', written: string, key: string): string | undefined => {
    if (!written) return undefined;
    const { id, near } = (kind === 'unit' ? unit : award)(written);
    const decided = id ?? answers.get(written);
    if (decided) return decided;
    if (near.length > 0) {
      questions.set(`${kind}\0${written}`, { kind, written, near });
      proposals.push({ key, value: near.map((one) => one.id).join(' | '), from: written });
    }
    return undefined;
  };
  // Which of several awards is whose would be lost with a name that the catalogue does not have.
  const awards = [...new Set(all.flatMap((line) => line.award || []))];
  const isGrouped =
    awards.length > 1 && awards.some((written) => !award(written).id && !answers.get(written));
  /** What a group gives, by its name. */
  const given = new Map<string, string>();
  const listed = all.map((line) => {
    const group = isGrouped ? [line.group, line.award].filter(Boolean).join(' – ') : line.group;
    if (group && (!isGrouped || line.award)) given.set(group, isGrouped ? line.award : group);
    return isGrouped ? { ...line, group, award: '' } : line;
  });
  const bands = [...new Set(listed.flatMap(({ group }) => group || []))];
  const ids = new Map<string, string>();
  const unknownAwards = new Set<string>();
  for (const label of bands) {
    const whole = asciiSlug(label);
    const base = (whole.length > 40 ? whole.slice(0, 41).replace(/-[^-]*$/, '') : whole) || 'nhom';
    const taken = new Set(ids.values());
    ids.set(label, taken.has(base) ? `${base}-${ids.size + 1}` : base);
  }
  const groups = bands.map((label, index) => {
    const id = decide('award', given.get(label) ?? '', `groups[${index}].award`);
    if (isGrouped && !id && given.has(label)) unknownAwards.add(given.get(label)!);
    return { id: ids.get(label)!, label, ...(id ? { award: id } : {}) };
  });
  const capitals = listed.flatMap(({ recipient, name }) => {
    const right = recipient === 'ca-nhan' ? nameOfCapitals(name) : undefined;
    return right === undefined ? [] : [{ name, right }];
  });
  const written = someOf(capitals.map(({ name }) => name));
  if (capitals.length > 0) {
    const near = [{ id: 'viet-lai', name: someOf(capitals.map(({ right }) => right)) }];
    questions.set('names', { kind: 'names', written, near });
  }
  const isRewritten = answers.get(written) === 'viet-lai';
  const citations = listed.map((line, index) => {
    const { no, recipient, name, role, place, reason, group } = line;
    const at = `citations[${index}]`;
    const unitId = decide('unit', line.unit, `${at}.unit`);
    const awardId = decide('award', line.award, `${at}.award`);
    if (line.award && !awardId) unknownAwards.add(line.award);
    const right = isRewritten ? capitals.find((one) => one.name === name)?.right : undefined;
    if (right) proposals.push({ key: `${at}.name`, value: right, from: name });
    return {
      no,
      ...(group ? { group: ids.get(group)! } : {}),
      recipient,
      name: right ?? name,
      ...(role ? { role } : {}),
      ...(unitId ? { unit: unitId } : line.unit ? { unitName: line.unit } : {}),
      ...(place ? { place } : {}),
      ...(awardId ? { award: awardId } : {}),
      ...(reason ? { reason } : {}),
    };
  });
  for (const written of unknownAwards) {
    const instead = isGrouped
      ? 'thành tên nhóm của danh sách; thêm vào danh mục, rồi chọn ở nhóm ấy'
      : 'thêm vào danh mục, rồi chọn ở “Hình thức khen chung” hoặc ở từng dòng';
    lost.push({
      what: `Hình thức khen “${written}” chưa có trong danh mục: ${instead}`,
      where: 'danh sách',
    });
  }
  return {
    data: { ...(groups.length > 0 ? { groups } : {}), citations },
    questions: [...questions.values()],
    proposals,
    lost,
  };
}
