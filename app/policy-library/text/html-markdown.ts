import type { CheerioAPI } from 'cheerio';
import { oneBlank } from '#app/policy-library/text/lines.ts';

type Page = ReturnType<CheerioAPI['root']>[number];
type Node = Page['children'][number];
type Tag = Extract<Node, { attribs: unknown }>;

/** A part of a page as Markdown: a line a paragraph, `#` before headings, `| a | b |` for rows, `![…]()` for pictures. */
export function markdownOf($: CheerioAPI, nodes: readonly Node[]): string {
  const written: string[] = [];
  for (const node of nodes) write($, node, written);
  return written.join('').replace(/ *\n[\n ]*/g, '\n');
}

const LINES = new Set(
  'address article blockquote body center dd details div dl dt fieldset figcaption figure hr main p pre section summary ul'.split(
    ' ',
  ),
);

function write($: CheerioAPI, node: Node, written: string[]): void {
  if (node.type === 'text') {
    written.push(unwrapped(node.data));
    return;
  }
  if (node.type !== 'tag' || isHidden(node.attribs)) return;
  const inside = () => {
    for (const child of node.children) write($, child, written);
  };
  if (node.name === 'br') written.push('\n');
  else if (/^h[1-6]$/.test(node.name))
    written.push(`\n${'#'.repeat(Number(node.name[1]))} ${lineIn($, node)}\n`);
  else if (node.name === 'img')
    written.push(`\n![${oneBlank(node.attribs.alt ?? '').replace(/[[\]]/g, '')}]()\n`);
  else if (node.name === 'table') writeTable($, node, written);
  else if (node.name === 'ol') writeList($, node, written);
  else if (LINES.has(node.name) || node.name === 'li') {
    written.push('\n');
    inside();
    written.push('\n');
  } else inside();
}

function isHidden(attribs: Record<string, string>): boolean {
  return 'hidden' in attribs || /display\s*:\s*none/i.test(attribs.style ?? '');
}

/** Breaks of the source between two Han characters are no blanks. */
function unwrapped(text: string): string {
  const wide = '\u3000-\u303f\u4e00-\u9fff\uff00-\uffef';
  return text
    .replace(new RegExp(`([${wide}])[ \\t]*[\\r\\n]+[ \\t]*(?=[${wide}])`, 'g'), '$1')
    .replace(/[\r\n\t]+/g, ' ');
}

function lineIn($: CheerioAPI, node: Tag): string {
  const written: string[] = [];
  for (const child of node.children) write($, child, written);
  return oneBlank(unwrapped(written.join(''))).replace(/(^| )#{1,6} /g, '$1');
}

/** What the reader of a numbered list sees before each line: 1. 2. and, one level down, （1） （2）. */
function writeList($: CheerioAPI, list: Tag, written: string[]): void {
  const deep = $(list).parents('ol').length > 0;
  let number = Number(list.attribs.start ?? 1) || 1;
  for (const item of list.children) {
    if (item.type !== 'tag') continue;
    written.push(`\n${deep ? `（${number}）` : `${number}. `}`);
    for (const child of item.children) write($, child, written);
    written.push('\n');
    number += 1;
  }
}

/** A table of data as rows; one that only lays out the page, with other tables or a single cell in it, as what it holds. */
function writeTable($: CheerioAPI, table: Tag, written: string[]): void {
  const rows = $(table).find('tr').toArray();
  const cells = $(table).find('td, th');
  if ($(table).find('table').length > 0 || cells.length <= 1 || rows.length === 0) {
    for (const cell of $(table)
      .find('caption, td, th')
      .filter((_, each) => $(each).parents('table')[0] === table)
      .toArray()) {
      written.push('\n');
      for (const child of cell.children) write($, child, written);
      written.push('\n');
    }
    return;
  }
  const caption = oneBlank($(table).find('caption').text());
  written.push(`\n${caption}\n`);
  for (const row of gridOf($, rows))
    written.push(`| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`);
  written.push('<!-- -->\n');
}

/** Cells in their columns: one that spans columns or rows has its words in the first and leaves the others empty. */
function gridOf($: CheerioAPI, rows: readonly Tag[]): string[][] {
  const grid: string[][] = rows.map(() => []);
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of $(row).children('td, th').toArray()) {
      while (grid[y]?.[x] !== undefined) x += 1;
      const [wide, high] = [span(cell.attribs.colspan), span(cell.attribs.rowspan)];
      const words = lineIn($, cell);
      for (let down = 0; down < high; down += 1) {
        for (let right = 0; right < wide; right += 1) {
          const target = grid[y + down];
          if (target) target[x + right] = down + right === 0 ? words : '';
        }
      }
      x += wide;
    }
  }
  return grid.map((row) => Array.from(row, (cell) => cell ?? ''));
}

function span(value: string | undefined): number {
  const count = Number(value ?? 1);
  return Number.isInteger(count) && count >= 1 && count <= 100 ? count : 1;
}
