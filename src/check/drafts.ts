import { isError } from '../domain/faults/fault.ts';
import { withStories, type Library, type PreviewState, type Story } from '../domain/library.ts';
import type { Sketch } from '../domain/rules/scope.ts';
import { isPublic, isTombstone } from '../domain/selection.ts';
import { unclear } from '../domain/unclear.ts';
import type { Checked } from './check.ts';
import { schemaFor } from './story-schemas.ts';

const missing = '(chưa viết)';

/** What stands in for the keys a draft has not got yet, so that its page can be seen at all. */
const standIns = ({ site, units }: Library, today: string): Record<Story['collection'], object> => {
  const unit = units[0]?.id;
  const field = site.fields[0]?.id;
  const shared = { title: missing, lede: missing, date: today };
  return {
    profiles: {
      ...shared,
      kind: 'ca-nhan',
      name: missing,
      role: missing,
      unit,
      group: 'doan-vien',
      field,
      criteria: [{ id: site.criteria[0]?.id, evidence: missing }],
    },
    models: {
      ...shared,
      owner: unit,
      started: unclear,
      state: 'thi-diem',
      lastChecked: unclear,
      field,
      problem: missing,
      steps: [missing],
      needs: {
        costFrom: unclear,
        costTo: unclear,
        people: unclear,
        setup: unclear,
        upkeep: unclear,
      },
      conditions: unclear,
      notFor: unclear,
      limits: unclear,
      adapt: unclear,
      contact: unclear,
    },
    commendations: {
      ...shared,
      decision: { number: unclear, date: unclear, issuerName: missing, summary: unclear },
      timing: 'dinh-ky',
      legalKind: 'khong-ap-dung',
      period: missing,
      citations: [],
    },
    campaigns: { ...shared, from: today, to: today, why: missing, pick: missing, items: [] },
  };
};

const stateOf = ({ data }: Sketch, today: string): PreviewState | undefined => {
  if (data.status === 'cho-duyet') return 'cho-duyet';
  if (data.status === 'da-dang') return (data.date ?? '') > today ? 'hen-ngay' : undefined;
  return data.status === 'da-go' ? undefined : 'nhap';
};

/** A draft with what it lacks stood in for; undefined where even that makes no page of it. */
const completed = (
  { collection, slug, file, data }: Sketch,
  standIn: object,
): Story | undefined => {
  const schema = schemaFor(collection, 'da-dang');
  const given = Object.entries(data).filter(([, value]) => value !== undefined);
  let draft: Record<string, unknown> = { ...standIn, ...Object.fromEntries(given) };
  for (let round = 0; round < 4; round += 1) {
    const read = schema.safeParse({ ...draft, status: 'da-dang' });
    if (read.success) return { collection, slug, file, data: read.data } as Story;
    const wrong = new Set(read.error.issues.map(({ path }) => String(path[0])));
    const rest = Object.entries(draft).filter(([key]) => !wrong.has(key));
    const fresh = Object.entries(standIn).filter(([key]) => wrong.has(key));
    draft = Object.fromEntries([...rest, ...fresh]);
  }
  return undefined;
};

/**
 * The same content as whoever approves it may see it: drafts, stories that wait and stories set for a
 * day stand beside the public ones, each marked with its state, as they would be read today. For eyes
 * inside the union only; a release never asks for it.
 */
export function withDrafts(checked: Checked, today: string): Checked {
  const { library, sketches } = checked;
  const standIn = standIns(library, today);
  // A body that cannot be read would stop the page of every other story.
  const unreadable = new Set(
    checked.faults.filter((fault) => isError(fault) && !fault.key).map(({ file }) => file),
  );
  const shown = sketches.flatMap((sketch): Story[] => {
    const state = stateOf(sketch, today);
    if (!state || !sketch.readable || unreadable.has(sketch.file)) return [];
    const story = completed(sketch, standIn[sketch.collection]);
    if (!story) return [];
    const date = story.data.date > today ? today : story.data.date;
    const verification = { status: 'da-xac-minh', methods: [], ...story.data.verification };
    const data = { ...story.data, date, previewState: state };
    return [
      {
        ...story,
        data: { ...data, verification: { ...verification, status: 'da-xac-minh' } },
      } as Story,
    ];
  });
  const files = new Set(shown.map(({ file }) => file));
  return {
    ...checked,
    // What a draft still lacks keeps nobody from looking at it.
    faults: checked.faults.filter(({ file }) => !files.has(file)),
    library: withStories(library, (stories, kind) => [
      ...stories.filter(
        (story) => !files.has(story.file) && (isPublic(story, today) || isTombstone(story, today)),
      ),
      ...shown.filter(({ collection }) => collection === kind),
    ]),
  };
}
