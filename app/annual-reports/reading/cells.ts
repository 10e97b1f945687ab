/** What stands between one label and the next. */
export interface CellTexts {
  /** One entry a cell: a figure or sign as printed, `''` for an empty cell, null for one that cannot be read. */
  texts: (string | null)[];
  /** The cells stood on the label's own line, so they are certainly its own. */
  ruled: boolean;
  /** The label's line is not divided into the cells of the form: one is lost, or one is torn in two. */
  irregular: boolean;
}

/**
 * The cells after a label: a ruled row on the label's own line (`| 3 |  | 1 |`), or figures one after the other
 * over several lines. Words between them are remains of broken labels and are passed over.
 */
export function cellTexts(segment: string, count: number): CellTexts {
  const own = withoutPageNumbers(untilNextNumbering(segment), count);
  const line = ruledLine(own, count);
  if (line?.kept) return { texts: line.kept.map(figure), ruled: true, irregular: false };
  const texts = figuresInTurn(own, count);
  return { texts, ruled: false, irregular: line !== null || isTorn(own, { texts, count }) };
}

/** Some of the figures stand on the label's own line and one on the next: a cell, or the number of a page. */
function isTorn(own: string, { texts, count }: { texts: CellTexts['texts']; count: number }): boolean {
  const onLine = figuresOf(own.split('\n', 1)[0] ?? '').length;
  return onLine >= 2 && onLine < count && texts.length === count;
}

/** The part before words begin again, once there were figures: for rows that no label follows. */
export function untilWords(segment: string): string {
  const end = /(?<=\d[\s|]*(?:万?元)?[\s|]*)(?!万?元)\p{Script=Han}/u.exec(segment);
  return end ? segment.slice(0, end.index) : segment;
}

/** Where the row's own line is whole, a line with nothing but a number behind it is the number of a page. */
function withoutPageNumbers(segment: string, count: number): string {
  const [line = '', ...others] = segment.split('\n');
  const figures = line.match(/\d[\d.,]*/g)?.length ?? 0;
  const rest = others.filter((other) => other.trim() !== '');
  const pages = rest.every((other) => /^[ \t]*\d{1,3}(?:[ \t]*\/[ \t]*\d{1,3})?[ \t]*$/.test(other));
  return count > 1 && figures === count && rest.length === 1 && pages ? line : segment;
}

/** `3.` before a label that was not recognised begins the next row. */
function untilNextNumbering(segment: string): string {
  const next = /\d\.(?!\d)/.exec(segment);
  return next ? segment.slice(0, next.index) : segment;
}

/** Null where the label's line holds no row; `kept` is null where it holds another number of cells. */
function ruledLine(segment: string, count: number): { kept: string[] | null } | null {
  const line = segment.split('\n', 1)[0] ?? '';
  const cells = line
    .split('|')
    .slice(1)
    .map((cell) => cell.trim());
  if (cells.length < 2) return null;
  while (cells.length > count && cells.at(-1) === '') cells.pop();
  const filled = cells.filter((cell) => cell !== '');
  const kept = cells.length === count ? cells : filled.length === count ? filled : null;
  return { kept };
}

/** All figures of a text in their order; words between them are passed over. */
export function figuresOf(text: string): CellTexts['texts'] {
  return [...text.matchAll(figuresOnly)].map(([printed]) => figure(printed.trim()));
}

function figuresInTurn(segment: string, count: number): CellTexts['texts'] {
  const ownPipes = /\d[ \t]*\|/.test(segment) && !/^[ \t]*\d+[ \t]*$/m.test(segment);
  const pattern = ownPipes ? withEmptyLines : figuresOnly;
  const texts = [...afterLabelCell(segment).matchAll(pattern)].map(([text]) => figure(text.trim()));
  const filled = texts.filter((text) => text !== '');
  // A last bare pipe may as well open the next row.
  const inPlace = ownPipes && filled.length !== count && texts.length === count && texts.at(-1) !== '';
  return inPlace ? texts : filled;
}

/** A figure, a damaged figure, or a sign that stands for an empty cell. */
const figureOrSign = String.raw`-?[\d?\ufffd][\d?\ufffd.,]*|(?<=[\s|])[/\\*□×无—–-]+(?=[\s|]|$)`;
const figuresOnly = new RegExp(figureOrSign, 'g');
/** The same, and lines that are a separator only: cells that are empty. */
const withEmptyLines = new RegExp(`${figureOrSign}|(?<=\\n)[ \\t]*(?=\\|[ \\t]*\\n)`, 'g');

/** Damage at the end of the label, up to the first separator, is no cell. */
function afterLabelCell(segment: string): string {
  const end = segment.search(/[\s|]/);
  return end > 0 && !/\d/.test(segment.slice(0, end)) ? segment.slice(end) : segment;
}

/** The printed figure without separators of thousands, or the sign in its place; null when it cannot be read. */
function figure(text: string): string | null {
  if (text === '' || /^[/\\*□×无—–-]+$/.test(text)) return text;
  const plain = /^\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?$/.test(text) ? text.replace(/[, ]/g, '') : text;
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? plain : null;
}
