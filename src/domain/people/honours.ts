import { awardPath } from '../addresses.ts';
import type { Library, ModelEntry, ProfileEntry } from '../library.ts';
import type { Honour } from '../schemas/honour.ts';

/** What others awarded, ready to print: the award's name, linked where the catalogue has it. */
export type ToldHonour = Honour & { href?: string };

/** The honours of a story as its sources tell them, latest first; never decisions of the site's own. */
export function honoursOf(
  { data }: ProfileEntry | ModelEntry,
  { awards }: Pick<Library, 'awards'>,
): ToldHonour[] {
  return data.honours
    .map((honour) => {
      const award = awards.find(({ id }) => id === honour.award);
      return award ? { ...honour, award: award.name, href: awardPath(award.id) } : honour;
    })
    .sort((a, b) => b.year.localeCompare(a.year));
}

/** Who was given an award according to some source, latest first. */
export function toldRecipientsOf(
  { profiles, models }: Pick<Library, 'profiles' | 'models'>,
  award: string,
): { story: ProfileEntry | ModelEntry; honour: Honour }[] {
  return [...profiles, ...models]
    .flatMap((story) =>
      story.data.honours
        .filter((honour) => honour.award === award)
        .map((honour) => ({ story, honour })),
    )
    .sort(
      (a, b) =>
        b.honour.year.localeCompare(a.honour.year) || a.story.slug.localeCompare(b.story.slug),
    );
}
