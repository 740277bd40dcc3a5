import { awardOfLine, stands } from '../decisions.ts';
import type { Finding } from '../faults/fault.ts';
import type { Piece } from '../piece.ts';
import { isPublished, isTakenDown, items, type Rule, type Scope } from './scope.ts';

const stateNames: Record<string, string> = { 'thu-hoi': 'thu hồi', 'huy-bo': 'hủy bỏ' };

/** The lines of a decision: called by name, and taken back only by another decision. */
export const citationLines: Rule = (story, find, { stories }) => {
  if (story.collection !== 'commendations' || isTakenDown(story)) return;
  if (story.data.timing === 'dot-xuat' && !story.data.actDate) find(['actDate'], 'thieu-ngay-viec');
  const numbers = new Set<number>();
  const lines = items(story.data.citations);
  const needsAward = story.data.status === 'nhap' ? 'thieu-khoa-nhap' : 'thieu-khoa';
  // A list whose decision names the award once wants it once, not thirty times.
  const isOnce = lines.length > 1 && lines.every(([, line]) => !awardOfLine(line, story.data));
  if (isOnce) find(['award'], needsAward, { key: 'award' });
  for (const [index, citation] of lines) {
    const at = ['citations', index] as const;
    const no = `${citation.no ?? index + 1}`;
    if (citation.no !== undefined && numbers.has(citation.no)) {
      find([...at, 'no'], 'trung-ma', { value: no, other: 'citations' });
    }
    if (citation.no !== undefined) numbers.add(citation.no);
    if (citation.recipient && citation.recipient !== 'an-danh' && !citation.name) {
      find([...at, 'name'], 'thieu-ten-nguoi-nhan', { no });
    }
    if (!isOnce && !awardOfLine(citation, story.data))
      find([...at, 'award'], needsAward, { key: 'award' });
    const state = stateNames[citation.state ?? ''];
    if (!state) continue;
    if (!citation.revokedBy?.number || !citation.revokedBy.date) {
      find([...at, citation.revokedBy ? 'revokedBy' : 'state'], 'thu-hoi-thieu-quyet-dinh', {
        no,
        state,
      });
    }
    for (const key of ['profile', 'model'] as const) {
      const target = stories.get(`${key}s/${citation[key]}`);
      if (target && isPublished(target)) {
        find([...at, key], 'thu-hoi-con-lien-ket', { no, state, value: citation[key]! });
      }
    }
  }
};

/** Achievements honoured a second time, in any decision, by lines still in force. */
export function achievementsTwice({ stories }: Scope): Finding[] {
  const lines = [...stories.values()].flatMap((story) =>
    story.collection !== 'commendations' || isTakenDown(story)
      ? []
      : items(story.data.citations)
          .filter(([, line]) => line.achievement && stands(line))
          .map(([index, citation]) => ({ story, index, citation })),
  );
  lines.sort((a, b) =>
    (a.story.data.decision?.date ?? '').localeCompare(b.story.data.decision?.date ?? ''),
  );
  const first = new Map<string, string>();
  return lines.flatMap(({ story, index, citation }): Finding[] => {
    const value = citation.achievement!;
    const other = first.get(value);
    if (other === undefined) {
      first.set(value, `${story.slug}, dòng ${citation.no ?? index + 1}`);
      return [];
    }
    const at = ['citations', index, 'achievement'];
    return [{ file: story.file, at, code: 'thanh-tich-trung', values: { value, other } }];
  });
}

/** The number of a decision with the words that the page says itself, or with its day. */
export function wordyNumbers(piece: Piece): Finding[] {
  const { kind, path, text: value, file, pointOf } = piece;
  if (kind !== 'data' || path.at(-1) !== 'number') return [];
  const right = value
    .replace(/^(?:quyết định\s*)?số\s*:?\s*(?=\d)/iu, '')
    .replace(/[\s,]+ngày\s+\d.*$/iu, '');
  const at = pointOf(0, value.length);
  if (right !== value) return [{ file, at, code: 'so-kem-chu', values: { value, right } }];
  const joined = value.trim().replaceAll(/\s*([-–/])\s*/gu, '$1');
  if (joined !== value.trim()) {
    const values = { count: '1', value: `“${value}” → “${joined}”` };
    return [{ file, at, code: 'dau-cau', values }];
  }
  if (!/^(?:[OoQlI]\d|\d+[OoQlI](?=[-/]))/.test(value)) return [];
  const reason = 'có chữ O, l hay I ở chỗ của chữ số';
  return [{ file, at, code: 'so-lieu-la', values: { label: value, reason } }];
}
