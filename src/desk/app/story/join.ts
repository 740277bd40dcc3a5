import type { Value } from '../../../editing/yaml/written.ts';

/** What a story holds, as it is typed and saved. */
export type StoryContent = { data: Value; body?: string | undefined };

type Fields = Record<string, Value | undefined>;

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * Two versions of one story together, where no key was changed in both; undefined where one was.
 * @param base what both began with
 */
export function joined(
  base: StoryContent,
  mine: StoryContent,
  theirs: StoryContent,
): StoryContent | undefined {
  const [was, own, other] = [base, mine, theirs].map(({ data, body }): Fields => ({
    ...(data as Record<string, Value>),
    '': (body ?? '').trim(),
  })) as [Fields, Fields, Fields];
  const keys = [...new Set([...Object.keys(other), ...Object.keys(own)])];
  const isEither = (key: string) =>
    isSame(own[key], other[key]) || isSame(own[key], was[key]) || isSame(other[key], was[key]);
  if (!keys.every(isEither)) return undefined;
  const isOwn = (key: string) => isSame(other[key], was[key]);
  const data = keys
    .filter((key) => key !== '')
    .map((key) => [key, isOwn(key) ? own[key] : other[key]] as const)
    .filter(([, value]) => value !== undefined);
  return { data: Object.fromEntries(data) as Value, body: isOwn('') ? mine.body : theirs.body };
}
