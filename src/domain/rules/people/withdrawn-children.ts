import { namedPage } from '../../addresses.ts';
import type { Draft } from '../../draft.ts';
import type { Finding } from '../../faults/fault.ts';
import { givenName } from '../../people/name-forms.ts';
import { isWorded } from '../../piece.ts';
import type { Notice } from '../../schemas/catalogue.ts';
import { isTakenDown, items, type Scope, type Sketch } from '../scope.ts';
import { answeredIn, isWithdrawn } from './withdrawn.ts';

type Child = { given: string; unit: string; page: string; owner: Sketch; isGone: boolean };

/** All children with a page, by the name they are called by. */
const childrenOf = ({ stories, today }: Scope): Child[] =>
  [...stories.values()].flatMap((owner): Child[] => {
    if (owner.collection !== 'profiles' || owner.data.kind !== 'ca-nhan') return [];
    const { minor, name, unit } = owner.data;
    if (!minor || !name || !unit) return [];
    const isGone = isWithdrawn(owner, today);
    const page = namedPage(owner.file);
    return [{ given: givenName(name.trim()), unit, page, owner, isGone }];
  });

/** The units a story speaks of. */
const unitsOf = ({ data }: Sketch): ReadonlySet<string> => {
  const { unit, owner, people, citations } = data as {
    unit?: string;
    owner?: string;
    people?: ({ unit?: string } | undefined)[];
    citations?: ({ unit?: string } | undefined)[];
  };
  const inLists = [...items(people), ...items(citations)].map(([, one]) => one.unit);
  return new Set([unit, owner, ...inLists].filter((id) => id !== undefined));
};

/**
 * Stories of a withdrawn child's own unit that call one by its given name, as children are called:
 * only a reminder, for another child may be meant. One that is left with a page frees the name.
 */
export function withdrawnChildren(scope: Scope, notices: readonly Draft<Notice>[]): Finding[] {
  const children = childrenOf(scope);
  const living = new Set(children.flatMap(({ given, isGone }) => (isGone ? [] : given)));
  const gone = children.filter(({ given, isGone }) => isGone && !living.has(given));
  if (gone.length === 0) return [];
  const answered = answeredIn(notices);
  return [...scope.stories.values()].flatMap((story) => {
    const here = namedPage(story.file);
    const units = unitsOf(story);
    return gone.flatMap(({ given, unit, page, owner }): Finding[] => {
      if (story === owner || isTakenDown(story) || !units.has(unit)) return [];
      if (answered.has(`${page} ${here}`)) return [];
      const called = new RegExp(
        `(?<!\\p{L})(?:[Ee]m|[Bb]é|[Cc]háu|[Bb]ạn)\\s${RegExp.escape(given)}(?!\\p{L}|\\s\\p{Lu})`,
        'u',
      );
      for (const { text, pointOf, file } of story.pieces.filter(isWorded)) {
        const [value] = called.exec(text) ?? [];
        if (!value) continue;
        const at = pointOf(text.indexOf(value), value.length);
        return [{ file, at, code: 'tre-em-da-rut', values: { value, page, here } }];
      }
      return [];
    });
  });
}
