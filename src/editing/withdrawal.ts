import { checkContent, type CheckOptions } from '../check/check.ts';
import { pageName, storyPath } from '../domain/addresses.ts';
import { daysBetween } from '../domain/date.ts';
import type { Fault } from '../domain/faults/fault.ts';
import type { Story } from '../domain/library.ts';
import { hasRunOut } from '../domain/people/who-may-be-shown.ts';
import { addNotices } from './catalogue.ts';
import type { Edit } from './edit.ts';
import { editStory } from './front-matter.ts';

/** Days after a request within which a story must be gone, and after which the officer is warned. */
export const withdrawalDeadline = 15;
const warning = 10;

const consentOf = (story: Story) => ('consent' in story.data ? story.data.consent : undefined);

/** Whether a published story's consent has run out before `today`. */
export function isExpired(story: Story, today: string): boolean {
  return story.data.status === 'da-dang' && hasRunOut(consentOf(story), today);
}

/** The day on which somebody asked to be taken down, as the story keeps it. */
export function requestedOn(story: Story): string | undefined {
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
 */
export async function otherPlaces(
  stories: readonly Story[],
  before: readonly Fault[],
  contentDir: string,
  options: CheckOptions,
): Promise<Fault[]> {
  const gone = new Set(stories.map(({ collection, slug }) => `${collection}/${slug}`));
  const { faults } = await checkContent(contentDir, { ...options, gone });
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

/** Takes stories down: the state, the day of the request, a notice for each. */
export async function planWithdrawal(
  contentDir: string,
  stories: readonly Story[],
  { today, requested, reason, by, stays = [] }: Withdrawal,
): Promise<Edit[]> {
  const edits: Edit[] = [];
  for (const story of stories) {
    const day = requested ?? requestedOn(story);
    edits.push(
      await editStory(contentDir, story.file, (data) => ({
        ...data,
        status: 'da-go',
        ...(day && data['consent']
          ? { consent: { ...(data['consent'] as object), withdrawn: day } }
          : {}),
      })),
    );
  }
  const notices = stories.map((story) => ({
    date: today,
    type: 'go-theo-yeu-cau' as const,
    page: pageName(storyPath(story)),
    text: reason || 'Bài đã được gỡ khỏi trang.',
    by,
    ...(stays.length > 0 ? { stays } : {}),
  }));
  edits.push(await addNotices(contentDir, notices));
  return edits;
}
