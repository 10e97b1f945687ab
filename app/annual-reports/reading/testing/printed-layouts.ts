import { type Block, blocksOf, type MadeReport } from '#app/annual-reports/reading/testing/made-report.ts';

/** Prints a report as one of the texts in which reports are found: pages saved as text, text layers, exports. */
export type Layout = (report: MadeReport) => string;

interface PrintedRow {
  cells: (string | number)[];
  /** Columns that each cell spans. */
  spans: number[];
}

type Table = PrintedRow[];

const isFigure = (cell: string | number): cell is number => typeof cell === 'number';
const figuresOf = ({ cells }: PrintedRow) => cells.filter(isFigure);
const labelsOf = ({ cells }: PrintedRow) => cells.filter((cell) => !isFigure(cell));

const tableOf = (block: Exclude<Block, string>): Table =>
  block.map((row) => ({
    cells: row.map(({ value }) => value),
    spans: row.map(({ columns }) => columns),
  }));

const byTable =
  (print: (table: Table) => string): Layout =>
  (report) =>
    blocksOf(report)
      .map((block) => (typeof block === 'string' ? block : print(tableOf(block))))
      .join('\n');

const byRow = (print: (row: PrintedRow, index: number) => string): Layout =>
  byTable((table) => table.map(print).join('\n'));

const withSpans = ({ cells, spans }: PrintedRow) =>
  cells.flatMap((cell, index) => [cell, ...new Array<string>((spans[index] ?? 1) - 1).fill('')]);

const plainRow = ({ cells }: PrintedRow) => cells.join(' ');

/** A row whose label wraps around its figures, as a page read line by line gives it. */
const wrapped = (head: (label: string) => number) =>
  byRow((row) => {
    const label = labelsOf(row).join(' ');
    const figures = figuresOf(row).join(' ');
    if (figures === '' || label.length <= 8) return plainRow(row);
    return [label.slice(0, head(label)), figures, label.slice(head(label))].join('\n');
  });

const footed = (footer: (page: number) => string) =>
  byRow((row, index) => plainRow(row) + (index % 9 === 8 ? `\n${footer((index + 1) / 9)}` : ''));

/** Every cell can be read. */
export const wholeLayouts: Record<string, Layout> = {
  'rows in pipes with the gaps of merged cells': byRow((row) => `| ${withSpans(row).join(' | ')} |`),
  'rows in pipes with a rule below the first': byTable((table) =>
    table
      .map(({ cells }, index) => `| ${cells.join(' | ')} |${index === 0 ? '\n|---|---|---|' : ''}`)
      .join('\n'),
  ),
  'pipes between cells': byRow(({ cells }) => cells.join(' | ')),
  'pipes after cells': byRow(({ cells }) => `${cells.join(' | ')} |`),
  'as many pipes as columns': byRow(({ cells, spans }) =>
    cells.map((cell, index) => `${cell} ${'|'.repeat(spans[index] ?? 1)}`).join(' '),
  ),
  'one cell a line': byRow(({ cells }) => cells.join('\n')),
  'one cell and a pipe a line': byRow(({ cells }) => cells.map((cell) => `${cell} |`).join('\n')),
  'one cell a line, bare pipes for merged ones': byRow(({ cells, spans }) =>
    cells
      .map(
        (cell, index) => `${cell} |\n${(spans[index] ?? 1) > 1 ? '|'.repeat((spans[index] ?? 1) - 1) : ''}`,
      )
      .join('\n'),
  ),
  'cell and pipe on lines of their own': byRow(({ cells }) => cells.map((cell) => `${cell}\n|`).join('\n')),
  'a pipe before each row': byRow(({ cells }) => `|\n${cells.map((cell) => `${cell} |`).join('\n')}`),
  tabs: byRow(({ cells }) => cells.join('\t')),
  'tabs for merged cells too': byRow((row) => withSpans(row).join('\t')),
  commas: byRow(({ cells }) => cells.join(',')),
  'commas and quotation marks': byRow(({ cells }) =>
    cells.map((cell) => (isFigure(cell) ? cell : `"${cell}"`)).join(','),
  ),
  spaces: byRow(plainRow),
  'figures before their labels': byRow((row) =>
    [figuresOf(row).join(' '), labelsOf(row).join(' ')].filter(Boolean).join('\n'),
  ),
  'some figures before their labels': byRow((row, index) =>
    figuresOf(row).length === 7 && index % 3 === 1
      ? `${figuresOf(row).join(' ')}\n${labelsOf(row).join(' ')}`
      : plainRow(row),
  ),
  'labels that wrap late': wrapped((label) => label.length - 4),
  'labels that wrap early': wrapped(() => 6),
  'spaces in labels': byRow(({ cells }) =>
    cells.map((cell) => (isFigure(cell) ? cell : [...cell].join(' '))).join('\n'),
  ),
  'wide spaces in labels': byRow(({ cells }) =>
    cells.map((cell) => (isFigure(cell) ? cell : [...cell].join('\u3000'))).join(' '),
  ),
  'one character of the heading a line': byRow(({ cells }) =>
    cells.map((cell) => (cell === '三、本年度办理结果' ? [...cell].join('\n') : cell)).join(' '),
  ),
  'units in the cells': byRow(({ cells }) =>
    cells.map((cell) => (isFigure(cell) ? `${cell}件` : cell)).join(' '),
  ),
  'separators of thousands': byRow(({ cells }) => cells.map(withThousands).join('\n')),
  'wide separators of thousands': byRow(({ cells }) =>
    cells.map((cell) => (isFigure(cell) ? withThousands(cell).replaceAll(',', '，') : cell)).join('\n'),
  ),
  'page numbers between strokes': footed((page) => `— ${page} —`),
  'bare page numbers': footed(String),
  'page numbers of pages': footed((page) => `${page} / 6`),
  'page numbers in words': footed((page) => `第 ${page} 页 共 6 页`),
  'heads repeated on each page': byTable((table) =>
    table
      .flatMap((row, index) => (table.length > 20 && index % 10 === 9 ? [row, ...table.slice(0, 3)] : [row]))
      .map(({ cells }) => `${cells.join(' | ')} |`)
      .join('\n'),
  ),
  'no titles above the tables': (report) =>
    blocksOf(report)
      .filter((block) => typeof block !== 'string' || !/^[二三四]、/.test(block))
      .map((block) =>
        typeof block === 'string'
          ? block
          : tableOf(block)
              .map((row) => `| ${row.cells.join(' | ')} |`)
              .join('\n'),
      )
      .join('\n'),
};

/** Some cells cannot be told; those of table 3 and 4 that the sums settle have to be read. */
export const lossyLayouts: Record<string, Layout> = {
  'all run together': (report) => byRow(({ cells }) => cells.join(''))(report).replaceAll('\n', ''),
  'rows run together': byTable((table) =>
    table.map((row) => labelsOf(row).join('') + figuresOf(row).join('')).join('\n'),
  ),
  'all labels, then all figures by row': byTable((table) =>
    [...table.map((row) => labelsOf(row).join('\n')), ...table.flatMap(figuresOf)].join('\n'),
  ),
  'all labels, then all figures by column': byTable((table) => {
    const rows = table.map(figuresOf).filter((row) => row.length === 7);
    const columns = [0, 1, 2, 3, 4, 5, 6].flatMap((column) => rows.map((row) => row[column] ?? ''));
    const labels = table.map((row) => labelsOf(row).join('\n'));
    return rows.length > 20
      ? [...labels, ...columns].join('\n')
      : table.map(({ cells }) => cells.join('\n')).join('\n');
  }),
};

/** What agencies write instead of the words of the form. */
export const wordings: Record<string, (text: string) => string> = {
  '1．': (text) => text.replace(/(?<!\d)(\d)\.(?=\D)/g, '$1．'),
  '（1）': (text) => text.replace(/(?<!\d)(\d)\.(?=\D)/g, '（$1）'),
  'no numbers before labels': (text) => text.replace(/(?<!\d)(\d)\.(?=\D)/g, ''),
  'no numbers before groups': (text) => text.replace(/（[三四五六]）(?=不予|无法|其他处理)/g, ''),
  本单位不掌握: (text) => text.replaceAll('本机关不掌握', '本单位不掌握'),
  本局不掌握相关信息: (text) => text.replaceAll('本机关不掌握相关政府信息', '本局不掌握相关信息'),
  合计: (text) => text.replaceAll('总计', '合计'),
  '总  计': (text) => text.replaceAll('总计', '总  计'),
  总计: (text) => text.replaceAll('（七）总计', '总计'),
  '规 章': (text) => text.replaceAll('规章', '规 章'),
  规范性文件: (text) => text.replaceAll('行政规范性文件', '规范性文件'),
  'no quotation marks': (text) => text.replace(/[“”]/g, ''),
  结转下年度办理: (text) => text.replaceAll('结转下年度继续办理', '结转下年度办理'),
  'no note on partial disclosure': (text) =>
    text.replaceAll('（区分处理的，只计这一情形，不计其他情形）', ''),
  'no consequence of default': (text) => text.replaceAll('、行政机关不再处理其政府信息公开申请', ''),
  '第20条第(1)项': (text) =>
    text.replace(/第二十条第（([一五六八])）项/g, (_, item: string) => `第20条第(${digitOf[item]})项`),
  需另行制作: (text) => text.replaceAll('需要另行制作', '需另行制作'),
  未审结: (text) => text.replaceAll('尚未审结', '未审结'),
  本年制发数: (text) => text.replaceAll('本年制发件数', '本年制发数'),
  历史累计: (text) => text.replaceAll('现行有效件数', '现行有效件数（历史累计）'),
  'a sentence before table 3': (text) =>
    text.replace(
      /三、收到和处理政府信息公开申请情况/,
      '$&\n除表中所列外，另有来函8份，其中公开2份，转办3份。该部分以表格形式报告。',
    ),
  'a sentence before table 4': (text) =>
    text.replace(
      /四、政府信息公开行政复议、行政诉讼情况/,
      '$&\n2024年，各类案件均按时办结，共召开会议12次。',
    ),
};

const digitOf: Record<string, number> = { 一: 1, 五: 5, 六: 6, 八: 8 };

function withThousands(cell: string | number): string {
  return isFigure(cell) ? cell.toLocaleString('en-US', { maximumFractionDigits: 6 }) : cell;
}
