import type { Curves } from './ink.ts';

/**
 * Collects outlines as quadratic curves, six numbers each: start, control point and end. Every
 * contour is closed.
 */
export class Pen {
  readonly #numbers: number[] = [];
  #start: readonly [number, number] = [0, 0];
  #at: readonly [number, number] = [0, 0];

  get at(): readonly [number, number] {
    return this.#at;
  }

  move(x: number, y: number): void {
    this.close();
    this.#start = [x, y];
    this.#at = [x, y];
  }

  line(x: number, y: number): void {
    const [fromX, fromY] = this.#at;
    this.bend((fromX + x) / 2, (fromY + y) / 2, x, y);
  }

  bend(controlX: number, controlY: number, x: number, y: number): void {
    this.#numbers.push(...this.#at, controlX, controlY, x, y);
    this.#at = [x, y];
  }

  close(): void {
    const [[x, y], [startX, startY]] = [this.#at, this.#start];
    if (x !== startX || y !== startY) this.line(startX, startY);
  }

  curves(): Curves {
    this.close();
    return Float64Array.from(this.#numbers);
  }
}

const numbersOf = { M: 2, L: 2, H: 1, V: 1, h: 1, v: 1, A: 7, Z: 0, z: 0 } as const;

/**
 * The outlines of an SVG path as the signs and QR codes are written: M, L, H, V, h, v, z and A with
 * the arc of a circle. Throws for anything else.
 */
export function curvesOf(d: string): Curves {
  const pen = new Pen();
  for (const [, name = '', rest = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/gu)) {
    const values = (rest.match(/-?\d+(?:\.\d+)?/gu) ?? []).map(Number);
    const each = numbersOf[name as keyof typeof numbersOf];
    if (each === undefined || (each === 0 ? values.length > 0 : values.length % each !== 0))
      throw new Error(`A path of this kind cannot be drawn: ${name}${rest}`);
    if (each === 0) pen.close();
    for (let index = 0; index < values.length; index += each || 1)
      draw(pen, name, values.slice(index, index + each));
  }
  return pen.curves();
}

function draw(pen: Pen, name: string, values: number[]): void {
  const [x = 0, y = 0] = values;
  const [atX, atY] = pen.at;
  if (name === 'M') pen.move(x, y);
  else if (name === 'L') pen.line(x, y);
  else if (name === 'H') pen.line(x, atY);
  else if (name === 'V') pen.line(atX, x);
  else if (name === 'h') pen.line(atX + x, atY);
  else if (name === 'v') pen.line(atX, atY + x);
  else drawArc(pen, values);
}

// https://www.w3.org/TR/SVG2/implnote.html#ArcConversionEndpointToCenter, for a circle.
function drawArc(pen: Pen, [radius = 0, , , large = 0, sweep = 0, x = 0, y = 0]: number[]): void {
  const [fromX, fromY] = pen.at;
  const [halfX, halfY] = [(x - fromX) / 2, (y - fromY) / 2];
  const half = Math.sqrt(halfX * halfX + halfY * halfY);
  const side = large === sweep ? -1 : 1;
  const away = (side * Math.sqrt(Math.max(radius * radius - half * half, 0))) / half;
  const [middleX, middleY] = [fromX + halfX - halfY * away, fromY + halfY + halfX * away];
  const from = Math.atan2(fromY - middleY, fromX - middleX);
  const whole = 2 * Math.PI;
  const turn = Math.atan2(y - middleY, x - middleX) - from;
  const angle = sweep ? (turn + whole) % whole : (turn - whole) % whole;
  // A sixteenth of a circle differs from its curve by a 6,000th of the radius.
  const steps = Math.ceil((Math.abs(angle) / whole) * 16);
  const step = angle / steps;
  const reach = radius / Math.cos(step / 2);
  for (let index = 1; index <= steps; index += 1) {
    const to = from + step * index;
    const control = to - step / 2;
    const isLast = index === steps;
    pen.bend(
      middleX + reach * Math.cos(control),
      middleY + reach * Math.sin(control),
      isLast ? x : middleX + radius * Math.cos(to),
      isLast ? y : middleY + radius * Math.sin(to),
    );
  }
}
