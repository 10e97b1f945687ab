/** A line of a text before anybody knows what it is: its words without Markdown marks, or the rows of a table. */
export interface Line {
  text: string;
  /** How many # stood before it; 0 where none did. */
  marks: number;
  rows?: string[][];
  picture?: boolean;
}

/** The lines of plain text or Markdown that hold anything, each stripped of marks and of blanks that say nothing. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let table: string[][] | null = null;
  for (const raw of withoutComments(text).split(/\r\n|[\n\r\v\f\u2028\u2029]/)) {
    const line = oneBlank(raw);
    const cells = cellsOf(line);
    if (cells === null) {
      table = null;
      if (line !== '') lines.push(...lineOf(line));
      continue;
    }
    if (cells.every((cell) => cell === '' || /^:?-+:?$/.test(cell))) continue;
    if (table === null) {
      table = [];
      lines.push({ text: '', marks: 0, rows: table });
    }
    table.push(cells);
  }
  return lines;
}

/** Every run of blanks, full-width and no-break ones too, as one blank; none at the ends. Invisible marks are dropped. */
export function oneBlank(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

function withoutComments(text: string): string {
  return text.includes('<!--') ? text.replace(/<!--[\s\S]*?-->/g, '\n') : text;
}

/** The cells of `| a | b |`; null where the line is no row. */
function cellsOf(line: string): string[] | null {
  if (line.length < 2 || !line.startsWith('|') || !/(?<!\\)\|$/.test(line)) return null;
  return line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => oneBlank(withoutMarks(cell.replaceAll('\\|', '|'))));
}

function lineOf(line: string): Line[] {
  const picture = /^!\[([^\]]*)\]\([^)]*\)$/.exec(line);
  if (picture) return [{ text: oneBlank(picture[1] ?? ''), marks: 0, picture: true }];
  const heading = /^(#{1,6}) (.*)$/.exec(line);
  const text = oneBlank(withoutMarks(heading?.[2] ?? line));
  if (text === '' || /^(#{1,6}|[-*_=]{3,})$/.test(text)) return [];
  // What was hidden behind a mark may be marked itself.
  if (text !== line)
    return lineOf(text).map((inner) => ({ ...inner, marks: heading?.[1]?.length ?? inner.marks }));
  return [{ text, marks: 0 }];
}

/** Without quote and list marks at the start, and without ** around words and addresses of links; however often nested. */
function withoutMarks(text: string): string {
  const less = text
    .replace(/^[>*+-] +/, '')
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/(?<!!)\[([^[\]]+)\]\((?:https?:|mailto:|\/|#)[^()\s]*\)/g, '$1')
    .trim();
  return less === text ? text : withoutMarks(less);
}
