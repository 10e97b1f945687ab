import { type Box, boxAround } from '#app/disclosure-requests/severance/box.ts';

/** Of pdf.js: what turns the plane of the file into the page as it is seen. */
export interface Viewport {
  width: number;
  height: number;
  transform: number[];
}

export type Matrix = [number, number, number, number, number, number];
type Point = [x: number, y: number];

export function matrixOf({ transform }: Viewport): Matrix {
  return transform as Matrix;
}

/** First `inner`, then `outer`. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** The box around some points of the page as it is seen; null when they lie off it. */
export function placeOf({ width, height }: Viewport, points: Point[]): Box | null {
  const xs = points.map(([x]) => x / width);
  const ys = points.map(([, y]) => y / height);
  return boxAround({
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  });
}

/** The same of a rectangle in the plane of the file. */
export function areaOf(viewport: Viewport, [x1, y1, x2, y2]: [number, number, number, number]): Box | null {
  const [a, b, c, d, e, f] = matrixOf(viewport);
  const seen = (x: number, y: number): Point => [a * x + c * y + e, b * x + d * y + f];
  return placeOf(viewport, [seen(x1, y1), seen(x2, y2), seen(x1, y2), seen(x2, y1)]);
}
