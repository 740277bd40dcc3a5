import type { HtmlPage } from '../../html.ts';

const innermost = /([^{};]+)\{([^{}]*)\}/g;
const scope = /\[(data-astro-cid-[\w-]+)\]/g;
/** What a rule asks of the page: the scope of a component, the focal point of a picture. */
const asked = /\[(data-astro-cid-[\w-]+|data-[xy]='\d+')\]/g;

/** What stands at the top of a style sheet, one by one, however deep its rules are nested. */
const statementsOf = function* (css: string): Generator<string> {
  let depth = 0;
  let start = 0;
  for (const { index, 0: sign } of css.matchAll(/[{};]/g)) {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth > 0) continue;
    yield css.slice(start, index + 1).trim();
    start = index + 1;
  }
  yield css.slice(start).trim();
};

/**
 * The blocks of layers in the order of their words, behind what is no block. Astro hands them over as
 * the modules came, which differs from run to run; what wins is decided by layer and by selector.
 * Names of scopes do not count: they tell where the project lies.
 */
export function orderedLayers(css: string): string {
  const [blocks = [], others = []] = [true, false].map((isBlock) =>
    [...statementsOf(css)].filter((one) => /^@layer [\w-]+\{/.test(one) === isBlock),
  );
  const keyed = blocks.map((block) => ({ block, key: block.replace(scope, '') }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
  return [...others, ...keyed.map(({ block }) => block)].join('');
}

/**
 * Takes out the scoped styles of components that do not stand on the page, and the focal points that
 * no picture of it has. A route inlines the styles of every component it might use; a story on a slow
 * network should carry its own only.
 */
export function keepOwnStyles(page: HtmlPage): void {
  const held = new Set(page.elements.flatMap(({ attributes }) => [...attributes.keys()]));
  for (const axis of ['data-x', 'data-y'])
    for (const { attributes } of held.has(axis) ? page.elements : [])
      held.add(`${axis}='${attributes.get(axis)}'`);
  const stands = (selector: string) =>
    [...selector.matchAll(asked)].every(([, one]) => held.has(one!.toLowerCase()));
  const own = (css: string): string => {
    const kept = css.replace(innermost, (whole, prelude: string, body: string) => {
      // An at-rule is dropped only once everything in it has been.
      if (prelude.trim().startsWith('@')) return body.trim() ? whole : '';
      return prelude.split(',').some(stands) ? whole : '';
    });
    return kept === css ? css : own(kept);
  };
  for (const style of page.named('style'))
    page.setContent(style, orderedLayers(own(page.contentOf(style))));
}
