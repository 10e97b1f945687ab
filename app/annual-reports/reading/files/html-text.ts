import type { CheerioAPI } from 'cheerio';
import { type SpannedCell, spannedRows } from '#app/annual-reports/reading/files/spanned-rows.ts';
import { tableRow } from '#app/annual-reports/reading/files/table-row.ts';

/** The visible text of a web page, one block a line, each table row as one line `| a | b |`. */
export async function htmlText(html: string): Promise<string> {
  const { load } = await import('cheerio');
  const page = load(html);
  page('script, style, noscript, template, rt, rp, [hidden]').remove();
  page('[style*="display:none"], [style*="display: none"]').remove();
  page('input, textarea').each((_, field) => {
    page(field).replaceWith(page('<span>').text(page(field).attr('value') ?? page(field).text()));
  });
  const lines = lineWriter();
  for (const node of page.root()[0]?.children ?? []) write(page, node, lines);
  return lines.text();
}

type PageNode = NonNullable<ReturnType<CheerioAPI['root']>[0]>['children'][number];
type PageElement = Extract<PageNode, { attribs: unknown }>;

const blocks = new Set(
  'address article aside blockquote br caption center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 head header hr html li main nav ol p pre section table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
);

function write(page: CheerioAPI, node: PageNode, lines: LineWriter): void {
  if (node.type === 'text') lines.inline(node.data);
  if (!('attribs' in node)) return;
  if (node.name === 'table' && page(node).find('table').length === 0) {
    writeTable(page, node, lines);
    return;
  }
  const block = blocks.has(node.name);
  if (block) lines.end();
  for (const child of node.children) write(page, child, lines);
  if (block) lines.end();
}

function writeTable(page: CheerioAPI, table: PageElement, lines: LineWriter): void {
  lines.end();
  const caption = page(table).find('caption').text();
  if (caption !== '') lines.line(caption);
  const rows = page(table)
    .find('tr')
    .toArray()
    .map((row) =>
      page(row)
        .children('td, th')
        .toArray()
        .map((cell) => cellOf(page, cell)),
    );
  for (const row of spannedRows(rows)) lines.line(tableRow(row));
}

function cellOf(page: CheerioAPI, cell: PageElement): SpannedCell {
  page(cell).find('br').replaceWith(' ');
  const parts = page(cell).find('p, div');
  // Two paragraphs of a cell are not one word: `1` over `2` is no 12.
  parts.append(' ');
  const span = (name: string) => Math.max(1, Math.trunc(Number(page(cell).attr(name) ?? 1)) || 1);
  return { text: page(cell).text(), columns: span('colspan'), rows: span('rowspan') };
}

/** Collects inline text until a block ends. */
interface LineWriter {
  inline(text: string): void;
  end(): void;
  line(text: string): void;
  text(): string;
}

function lineWriter(): LineWriter {
  const lines: string[] = [];
  let open = '';
  const end = () => {
    if (open.trim() !== '') lines.push(open.trim());
    open = '';
  };
  return {
    inline: (text) => {
      open += text.replace(/\s+/g, ' ');
    },
    end,
    line: (text) => {
      end();
      lines.push(text);
    },
    text: () => {
      end();
      return lines.join('\n');
    },
  };
}
