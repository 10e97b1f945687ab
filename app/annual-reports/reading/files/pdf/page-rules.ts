import type { PDFPageProxy } from 'pdfjs-dist';
import { type Matrix, moved, times } from '#app/annual-reports/reading/files/pdf/matrix.ts';
import type { Rule } from '#app/annual-reports/reading/files/pdf/pdf-page.ts';

type PDFOperatorList = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

export interface PageRules {
  horizontal: Rule[];
  vertical: Rule[];
}

/** The straight lines of a page: stroked lines and boxes, and the thin filled boxes that Word prints for them. */
export function rulesOf({ fnArray, argsArray }: PDFOperatorList, page: Matrix): PageRules {
  const rules: PageRules = { horizontal: [], vertical: [] };
  const saved: Matrix[] = [];
  let now = page;
  fnArray.forEach((operator: number, index: number) => {
    const args = argsArray[index];
    if (operator === op.save || operator === op.beginForm) saved.push(now);
    if (operator === op.restore || operator === op.endForm) now = saved.pop() ?? page;
    if (operator === op.transform) now = times(now, args as Matrix);
    if (operator === op.beginForm && args?.[0]) now = times(now, args[0] as Matrix);
    if (operator === op.path) addPath(rules, args as PathArgs, now);
  });
  return rules;
}

/** Numbers of operators in pdf.js (its OPS). */
const op = { save: 10, restore: 11, transform: 12, beginForm: 74, endForm: 75, path: 91 };
/** What is done with a path. */
const strokes = new Set([20, 21, 24, 25, 26, 27]);
const fills = new Set([22, 23]);

type PathArgs = [paint: number, data: (ArrayLike<number> | null)[] | null, box: ArrayLike<number> | null];

function addPath(rules: PageRules, [paint, data]: PathArgs, at: Matrix): void {
  const path = data?.[0];
  if (!path || !(strokes.has(paint) || fills.has(paint))) return;
  for (const figure of figuresOf(path, at)) {
    if (strokes.has(paint)) addLines(rules, figure);
    else addThinBox(rules, figure);
  }
}

interface Point {
  x: number;
  y: number;
}

/** How many numbers follow each drawing step: move, line, curve, curve of two points, close. */
const lengths = [2, 2, 6, 4, 0];

/** The corners of each figure of a path; curves are no borders of a table. */
function figuresOf(path: ArrayLike<number>, at: Matrix): Point[][] {
  const figures: Point[][] = [];
  let figure: Point[] = [];
  for (let index = 0; index < path.length; ) {
    const step = path[index] ?? 4;
    const from = index + 1;
    if (step === 0) {
      figure = [];
      figures.push(figure);
    }
    if (step === 0 || step === 1) figure.push(moved([path[from] ?? 0, path[from + 1] ?? 0], at));
    if (step === 4 && figure[0]) figure.push(figure[0]);
    index = from + (lengths[step] ?? path.length);
  }
  return figures;
}

/** A line leans less than this, and a box thinner than this is a line: points. */
const thin = 3;
/** Shorter ones are dashes, ticks and letters drawn as shapes. */
const shortest = 4;

function addLines(rules: PageRules, corners: Point[]): void {
  for (const [index, corner] of corners.entries()) {
    const before = corners[index - 1];
    if (before) add(rules, before, corner);
  }
}

function addThinBox(rules: PageRules, corners: Point[]): void {
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const a = { x: Math.min(...xs), y: Math.min(...ys) };
  const b = { x: Math.max(...xs), y: Math.max(...ys) };
  add(rules, a, b);
}

function add(rules: PageRules, a: Point, b: Point): void {
  const [across, down] = [Math.abs(a.x - b.x), Math.abs(a.y - b.y)];
  if (down < thin && across >= shortest)
    rules.horizontal.push({ at: (a.y + b.y) / 2, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) });
  else if (across < thin && down >= shortest)
    rules.vertical.push({ at: (a.x + b.x) / 2, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) });
}
