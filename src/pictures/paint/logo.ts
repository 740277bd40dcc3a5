import { rect } from '../design/scene.ts';
import type { Box, Shape } from '../design/scene.ts';

/** The union's logo in a box, on a chip of paper that reaches `padding` pixels beyond it. */
export function logoChip(box: Box, padding: number, paper: string): Shape[] {
  const chip = {
    x: box.x - padding,
    y: box.y - padding,
    width: box.width + 2 * padding,
    height: box.height + 2 * padding,
  };
  return [rect(chip, paper), { kind: 'logo', ...box }];
}
