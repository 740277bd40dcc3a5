import type { Finding } from '../faults/fault.ts';
import { isTakenDown, items, type Scope, type Sketch } from './scope.ts';

type Part = { story: Sketch; part: number };

/**
 * Parts of a series that share a number, and numbers that no part has: told once each, on the later
 * story. Drafts count, for the part that is still missing may be one of them; a part that was taken
 * down leaves no gap.
 */
export function seriesParts({ stories, site }: Scope): Finding[] {
  const parts = [...stories.values()].flatMap((story): (Part & { id: string })[] => {
    const { id, part } = story.data.series ?? {};
    return id !== undefined && part !== undefined ? [{ story, id, part }] : [];
  });
  return [...Map.groupBy(parts, ({ id }) => id)].flatMap(([id, ofSeries]) => {
    const [, known] = items(site.series).find(([, one]) => one.id === id) ?? [];
    const inOrder = ofSeries.toSorted(
      (a, b) => a.part - b.part || (a.story.slug < b.story.slug ? -1 : 1),
    );
    return troubles(inOrder, known?.label ?? id);
  });
}

const troubles = (parts: readonly Part[], series: string): Finding[] => {
  const last = parts.at(-1)?.part ?? 0;
  return parts.flatMap(({ story, part }, index): Finding[] => {
    if (isTakenDown(story)) return [];
    const before = parts[index - 1];
    const told = (what: string, fix: string): Finding => ({
      file: story.file,
      at: ['series', 'part'],
      code: 'ky-loat-bai',
      values: { series, what, fix },
    });
    if (before?.part === part && !isTakenDown(before.story))
      return [
        told(
          `hai bài cùng là kỳ ${part}, bài kia ở ${before.story.file}`,
          `Bài sau là kỳ ${last + 1}: viết part: ${last + 1}`,
        ),
      ];
    const due = (before?.part ?? 0) + 1;
    if (part <= due) return [];
    const gap = part - 1 === due ? `kỳ ${due}` : `kỳ ${due} đến ${part - 1}`;
    return [
      told(`có kỳ ${part} mà chưa có ${gap}`, `Nếu bài này là kỳ ${due} thì viết part: ${due}`),
    ];
  });
};
