import { satteri } from '@astrojs/markdown-satteri';
import { hideLoneSigns, showLoneSigns } from '../../check/body/lone-signs.ts';
import { headingNamer } from '../../domain/views/heading-ids.ts';
import { text } from '../../text.ts';

type Processor = ReturnType<typeof satteri>;
type HastPlugin = NonNullable<NonNullable<Parameters<typeof satteri>[0]>['hastPlugins']>[number];

const headingIds: HastPlugin = () => {
  const nameOf = headingNamer();
  return {
    name: 'heading-ids-of-the-check',
    element: {
      filter: ['h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node, context) {
        // The footnotes' own label is referred to by aria-describedby.
        if (node.properties?.['id'] === 'footnote-label') return;
        context.setProperty(node, 'id', nameOf(context.textContent(node)));
      },
    },
  };
};

/** `www.…` typed bare becomes a link by itself, and to http (https://github.github.com/gfm/#extended-www-autolink). */
const safeLinks: HastPlugin = {
  name: 'https-for-bare-addresses',
  element: {
    filter: ['a'],
    visit(node, context) {
      const href = node.properties?.['href'];
      if (href === `http://${encodeURI(context.textContent(node))}`) {
        context.setProperty(node, 'href', `https${String(href).slice('http'.length)}`);
      }
    },
  },
};

/** The Markdown of bodies as the check reads it: its lone signs, its ids of headings. */
export function bodyMarkdown(): Processor {
  const { footnotes, footnoteBack } = text;
  const processor = satteri({
    features: {
      smartPunctuation: false,
      gfm: { footnotes: { label: footnotes, backLabel: footnoteBack } },
    },
    hastPlugins: [headingIds, safeLinks],
  });
  const createMdxRenderer = processor.createMdxRenderer!;
  return {
    ...processor,
    createMdxRenderer: async (shared, mdx) => {
      const renderer = await createMdxRenderer(shared, mdx);
      return {
        ...renderer,
        process: async (content, path, frontmatter) => {
          const made = await renderer.process(hideLoneSigns(content), path, frontmatter);
          return { ...made, code: showLoneSigns(made.code) };
        },
      };
    },
  };
}
