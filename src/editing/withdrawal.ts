import { checkContent, type CheckOptions } from '../check/check.ts';
import { pageName, storyPath } from '../domain/addresses.ts';
import { daysBetween } from '../domain/date.ts';
import type { Fault } from '../domain/faults/fault.ts';
import { hasRunOut } from '../domain/people/who-may-be-shown.ts';
import { addNotices } from './catalogue.ts';
import type { Sketch } from '../domain/rules/scope.ts';
import type { Edit } from './edit.ts';
import { tombstoneOf } from './tombstone.ts';

/** Days after a request within which a story must be gone, and after which the officer is warned. */
export const withdrawalDeadline = 15;
const warning = 10;

const consentOf = (story: Sketch) => ('consent' in story.data ? story.data.consent : undefined);

/** Whether a published story's consent has run out before `today`. */
export function isExpired(story: Sketch, today: string): boolean {
  return story.data.status === 'da-dang' && hasRunOut(consentOf(story), today);
}

/** The day on which somebody asked to be taken down, as the story keeps it. */
export function requestedOn(story: Sketch): string | undefined {
  const withdrawn = consentOf(story)?.withdrawn;
  return typeof withdrawn === 'string' ? withdrawn : undefined;
}

/** How much of the time for a request is gone: days since, and whether they press. */
export function timeSince(
  requested: string,
  today: string,
): { days: number; isLate: boolean; isNear: boolean } {
  const days = daysBetween(requested, today);
  const isLate = days >= withdrawalDeadline;
  return { days, isLate, isNear: !isLate && days >= warning };
}

/**
 * Every other place that names the people of these stories, as check will tell of it once they are
 * taken down; what it tells of already is left out.
 * @param edits what takes them down
 */
export async function otherPlaces(
  edits: readonly Edit[],
  before: readonly Fault[],
  contentDir: string,
  options: CheckOptions,
): Promise<Fault[]> {
  const unsaved = new Map(edits.map(({ file, after }) => [file, after]));
  const { faults } = await checkContent(contentDir, { ...options, unsaved });
  const known = new Set(before.map(({ file, line, message }) => `${file}:${line} ${message}`));
  return faults.filter(
    ({ file, line, message, code }) =>
      code === 'nguoi-da-rut' && !known.has(`${file}:${line} ${message}`),
  );
}

/** What a withdrawal says: to the reader, and of places that must keep the name. */
type Withdrawal = {
  today: string;
  requested?: string | undefined;
  reason?: string | undefined;
  by: string;
  stays?: { page: string; why: string }[];
};

/** What takes stories down, and what a person has to see to besides. */
type Planned = { edits: Edit[]; notices: Edit; byHand: string[] };

/** Takes stories down, whatever is wrong with them: the state, the day of the request, a notice for each. */
export async function planWithdrawal(
  contentDir: string,
  stories: readonly Sketch[],
  { today, requested, reason, by, stays = [] }: Withdrawal,
): Promise<Planned> {
  const tombstones = await Promise.all(
    stories.map((story) => tombstoneOf(contentDir, story, today, requested ?? requestedOn(story))),
  );
  const notices = stories.map((story) => ({
    date: today,
    type: 'go-theo-yeu-cau' as const,
    page: pageName(storyPath(story)),
    text: reason || 'Bài đã được gỡ khỏi trang.',
    by,
    ...(stays.length > 0 ? { stays } : {}),
  }));
  return {
    edits: tombstones.map(({ edit }) => edit),
    notices: await addNotices(contentDir, notices),
    byHand: tombstones.flatMap(({ edit, byHand }) => byHand.map((said) => `${edit.file}: ${said}`)),
  };
}
