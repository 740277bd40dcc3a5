import type { CardBrand, CardStory } from './card-story.ts';
import { setLines, smallest } from './column.ts';
import type { Block } from './column.ts';
import type { Safe } from './footer.ts';
import { fit } from './line-break.ts';
import { qrPath, quietZone } from '../paint/qr.ts';
import { rect } from './scene.ts';
import type { Box, Scene, Shape } from './scene.ts';
import type { Theme } from './theme.ts';
import { upright } from './upright.ts';
import { words } from './words.ts';

/**
 * A poster for the notice board, drawn at the proportions of A4 and A5: the picture, the words, and a
 * code that leads to the page. Nothing when the words do not fit.
 */
export function poster(story: CardStory, theme: Theme, brand: CardBrand): Scene | undefined {
  const safe = { left: 84, right: 1156, top: 84, bottom: 1670 };
  const foot = invitation(story, theme, brand, safe);
  const size = { width: 1240, height: 1754 };
  return upright(story, theme, { ...size, safe, foot, headline: 116, name: 80 });
}

function invitation(story: CardStory, theme: Theme, brand: CardBrand, safe: Safe): Block {
  const side = 250;
  const top = safe.bottom - side;
  const width = safe.right - safe.left - side - 50;
  const size = smallest.text;
  const set = (text: string, weight: 'heavy' | 'plain', y: number) => {
    const room = { width, height: size * 2.6, weight, min: 30, max: size, leading: 1.24 };
    const fitted = fit(text, room);
    const block = fitted && setLines(fitted, { x: safe.left, y }, weight, theme.text, 1.24);
    return block ?? { shapes: [], height: 0 };
  };
  const name = set(brand.name, 'heavy', top + 36);
  const call = set(words.scan, 'plain', top + 36 + name.height);
  const host = set(brand.host, 'plain', top + 36 + name.height + call.height);
  const rule = rect({ x: safe.left, y: top, width, height: 3 }, theme.text);
  const code = qrShapes(story.url, { x: safe.right - side, y: top, width: side, height: side });
  const shapes = [rule, ...name.shapes, ...call.shapes, ...host.shapes, ...code];
  return { shapes, height: side + 50 };
}

/** A QR code as squares in a box, its quiet zone included: dark on white whatever the brand. */
function qrShapes(text: string, box: Box): Shape[] {
  const { d, size } = qrPath(text);
  const scale = box.width / (size + 2 * quietZone);
  return [
    rect(box, '#ffffff'),
    {
      kind: 'path',
      d,
      x: box.x + quietZone * scale,
      y: box.y + quietZone * scale,
      scale,
      fill: '#000000',
      clip: box,
    },
  ];
}
