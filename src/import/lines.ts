import { namedInText } from './list/named-in-text.ts';
import { joinLists, type Listed } from './list/people-list.ts';
import { isHonouring } from './list/names.ts';
import { readTypedPeople } from './list/typed-people.ts';
import { withoutSender } from './messages.ts';
import { elements, isHeading, isList, textWithin, type DocumentElement } from './read/tree.ts';

/** The lines of a text, each cell and item its own; of a message its words alone. */
export function linesWithin(blocks: readonly DocumentElement[]): string[] {
  return blocks.flatMap((block) => {
    const cells = elements(block, 'td', 'th', 'li');
    const parts = cells.length > 0 ? cells : [block];
    return parts.flatMap((part) => {
      const inner = elements(part, 'p');
      return (inner.length > 0 ? inner : [part])
        .map((line) => withoutSender(textWithin(line)))
        .filter(Boolean);
    });
  });
}

/** The lists of a document that name people or collectives line by line, each with what stands above it. */
const typedLists = (blocks: readonly DocumentElement[]): { above: string; listed: Listed[] }[] =>
  blocks.flatMap((list, at) => {
    if (!isList(list)) return [];
    const above = at > 0 ? withoutSender(textWithin(blocks[at - 1]!)) : '';
    return [{ above, listed: readTypedPeople(elements(list, 'li').map(textWithin), above) }];
  });

/** Whether a document lists line by line whom it honours, with little else in it. */
export function honoursInLines(blocks: readonly DocumentElement[]): boolean {
  const others = blocks.filter(({ tagName }) => tagName === 'p');
  return (
    others.length <= 6 &&
    typedLists(blocks).some(({ above, listed }) => isHonouring(above) && listed.length > 1)
  );
}

/** The honoured that the lists of a document name line by line, or its sentences where it has none. */
export function typedIn(blocks: readonly DocumentElement[]): Listed[] {
  const inLists = joinLists(
    typedLists(blocks).map(({ listed }) => ({ listed, around: [], lost: [] })),
  );
  const prose = blocks.filter((block) => block.tagName === 'p' || isHeading(block));
  return inLists.length > 0 ? inLists : namedInText(prose.map(textWithin));
}
