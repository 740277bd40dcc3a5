import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentWall } from '../../../src/publish/astro/content-wall.ts';
import { copyContent } from '../../fixtures/content-copy.ts';

const story = 'profiles/vi-du/index.mdx';
const context = {
  error: (message: string) => {
    throw new Error(message);
  },
};
type Hook = (this: typeof context, ...given: (string | undefined)[]) => unknown;

const wall = (root: string) => {
  const { transform, resolveId } = contentWall(root) as unknown as Record<string, Hook>;
  const file = join(root, story);
  return {
    compile: () => transform!.call(context, '', file),
    ask: (source: string) => resolveId!.call(context, source, `${file}?astroPropagatedAssets`),
  };
};

describe('the wall around content', () => {
  it.each(["import fs from 'node:fs'", '{1 + 1}', '<script>x</script>'])(
    'does not compile %s',
    (attack) => {
      using content = copyContent();
      content.replace(story, 'Tối thứ hai,', `Tối thứ hai.\n\n${attack}\n\n`);
      expect(() => wall(content.root).compile()).toThrow(/vi-du\/index\.mdx:\d+: /);
    },
  );

  it.each([
    '../evil.js',
    '../../.env?raw',
    'node:fs',
    './a.svg',
    './a.jpg?raw',
    '/etc/passwd',
    './../x/a.jpg',
  ])('lets nothing of content take in %s', (source) => {
    using content = copyContent();
    expect(() => wall(content.root).ask(source)).toThrow('không được lấy');
  });

  it('lets a sound story and its own pictures through', () => {
    using content = copyContent();
    const { compile, ask } = wall(content.root);
    expect(compile()).toEqual({ code: expect.stringMatching(/^---\n+---\n/), map: null });
    expect(ask('./chan-dung.jpg')).toBe(undefined);
  });
});
