/** Three-channel pixels that are drawn on. */
export type Canvas = { data: Buffer; width: number; height: number };

/**
 * Outlines as quadratic curves, six numbers each: start, control point and end. A straight line has
 * its control point half way. The non-zero rule tells inside from outside.
 */
export type Curves = Float64Array;

/** Where outlines stand on the canvas: the origin in pixels, and pixels for one unit of theirs. */
export type Placement = { x: number; y: number; scaleX: number; scaleY: number };

type Area = { x: number; y: number; width: number; height: number };

// How far, in pixels, a curve may lie from the lines it is drawn as.
const tolerance = 0.05;

// A shape's points on the canvas, and the signed coverage of its own area, which every shape leaves
// empty for the next: memory of their own would cost more than the drawing.
let points = new Float64Array(1 << 10);
let cover = new Float64Array(1 << 16);

/**
 * Fills outlines with one colour. What lies beyond `clip` is left out. Coverage of each pixel is exact
 * to the tolerance, in plain arithmetic, so every machine gives the same bytes.
 */
export function fillCurves(
  canvas: Canvas,
  curves: Curves,
  placement: Placement,
  colour: readonly [number, number, number],
  clip: Area = { x: 0, y: 0, ...canvas },
): void {
  if (curves.length === 0) return;
  if (points.length < curves.length) points = new Float64Array(curves.length);
  const area = placePoints(curves, placement);
  const cells = area.width * area.height;
  if (cover.length < cells) cover = new Float64Array(cells);
  for (let index = 0; index < curves.length; index += 6) addCurve(index, area);
  paint(canvas, area, colour, clip);
  cover.fill(0, 0, cells);
}

// Control points may lie outside the shape; the area is then a little larger than its ink.
function placePoints(curves: Curves, { x, y, scaleX, scaleY }: Placement): Area {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let index = 0; index < curves.length; index += 2) {
    const pointX = x + curves[index]! * scaleX;
    const pointY = y + curves[index + 1]! * scaleY;
    points[index] = pointX;
    points[index + 1] = pointY;
    if (pointX < left) left = pointX;
    if (pointX > right) right = pointX;
    if (pointY < top) top = pointY;
    if (pointY > bottom) bottom = pointY;
  }
  [left, top] = [Math.floor(left), Math.floor(top)];
  // One column more takes what a curve on the right edge hands to its neighbour.
  return {
    x: left,
    y: top,
    width: Math.floor(right) - left + 2,
    height: Math.floor(bottom) - top + 1,
  };
}

function paint(
  { data, ...canvas }: Canvas,
  area: Area,
  [red, green, blue]: readonly [number, number, number],
  clip: Area,
): void {
  const left = Math.max(area.x, Math.ceil(clip.x), 0);
  const right = Math.min(area.x + area.width, Math.floor(clip.x + clip.width), canvas.width);
  const bottom = Math.min(area.y + area.height, Math.floor(clip.y + clip.height), canvas.height);
  for (let y = Math.max(area.y, Math.ceil(clip.y), 0); y < bottom; y += 1) {
    let winding = 0;
    let cell = (y - area.y) * area.width;
    for (let x = area.x; x < left; x += 1, cell += 1) winding += cover[cell]!;
    let target = (y * canvas.width + left) * 3;
    for (let x = left; x < right; x += 1, cell += 1, target += 3) {
      winding += cover[cell]!;
      const share = Math.min(Math.abs(winding), 1);
      if (share < 1 / 512) continue;
      if (share > 511 / 512) {
        data[target] = red;
        data[target + 1] = green;
        data[target + 2] = blue;
        continue;
      }
      const under = 1 - share;
      data[target] = red * share + data[target]! * under + 0.5;
      data[target + 1] = green * share + data[target + 1]! * under + 0.5;
      data[target + 2] = blue * share + data[target + 2]! * under + 0.5;
    }
  }
}

function addCurve(at: number, { x: left, y: top, width }: Area): void {
  const [x0, y0] = [points[at]! - left, points[at + 1]! - top];
  const [x1, y1] = [points[at + 2]! - left, points[at + 3]! - top];
  const [x2, y2] = [points[at + 4]! - left, points[at + 5]! - top];
  const [bendX, bendY] = [x0 - 2 * x1 + x2, y0 - 2 * y1 + y2];
  // The chord of a quadratic leaves it by a quarter of its bend, and by a square of the steps less.
  const bend = Math.sqrt(bendX * bendX + bendY * bendY);
  const steps = Math.max(1, Math.ceil(Math.sqrt(bend / (4 * tolerance))));
  let [fromX, fromY] = [x0, y0];
  for (let step = 1; step <= steps; step += 1) {
    const t = step / steps;
    const rest = 1 - t;
    const toX = rest * rest * x0 + 2 * rest * t * x1 + t * t * x2;
    const toY = rest * rest * y0 + 2 * rest * t * y1 + t * t * y2;
    if (fromY < toY) addLine(fromX, fromY, toX, toY, 1, width);
    else if (fromY > toY) addLine(toX, toY, fromX, fromY, -1, width);
    [fromX, fromY] = [toX, toY];
  }
}

// A line from top to bottom, row by row. Each row's piece turns on all that lies to its right.
function addLine(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  direction: number,
  width: number,
): void {
  const slope = (x1 - x0) / (y1 - y0);
  for (let row = Math.floor(y0); row < y1; row += 1) {
    const high = Math.max(y0, row);
    const low = Math.min(y1, row + 1);
    const one = x0 + (high - y0) * slope;
    const other = x0 + (low - y0) * slope;
    addPiece(row * width, Math.min(one, other), Math.max(one, other), direction * (low - high));
  }
}

function addPiece(row: number, left: number, right: number, height: number): void {
  const first = Math.floor(left);
  const last = Math.floor(right);
  if (first === last) {
    const passed = (left + right) / 2 - first;
    cover[row + first]! += height * (1 - passed);
    cover[row + first + 1]! += height * passed;
    return;
  }
  for (let cell = first; cell <= last; cell += 1) {
    const [from, to] = [Math.max(left, cell), Math.min(right, cell + 1)];
    const part = (height * (to - from)) / (right - left);
    const passed = (from + to) / 2 - cell;
    cover[row + cell]! += part * (1 - passed);
    cover[row + cell + 1]! += part * passed;
  }
}
