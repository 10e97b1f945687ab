import { type CellTexts, cellTexts, figuresOf, untilWords } from '#app/annual-reports/reading/cells.ts';
import type { TableReading, Unreadable } from '#app/annual-reports/reading/report-reading.ts';
import { agreedCells, rowOfFigures } from '#app/annual-reports/reading/row-of-figures.ts';
import type { Segments } from '#app/annual-reports/reading/segments.ts';
import { type Table4, table4Blocks, table4Columns } from '#law/report/forms.ts';

const columns = table4Columns.length;
const count = columns * table4Blocks.length;

/** Reads 政府信息公开行政复议、行政诉讼情况: one row of three blocks of five cells. */
export function readTable4(segments: Segments): TableReading<Table4> {
  const text = textOf(segments);
  if (text === null) return nothing;
  const { texts, irregular } = textsOf(text);
  const runTogether = texts.length * 2 <= count;
  const figures = rowOfFigures(texts, { count, runTogether, fits: blocksAddUp, irregular });
  if (figures.kind === 'unreadable') {
    return {
      ...nothing,
      table: tableOf(new Array(count).fill(null)),
      unreadable: [{ where: '表四', reason: figures.reason }],
    };
  }
  const cells = figures.kind === 'read' ? figures.cells : agreedCells(figures.choices);
  const cut = figures.kind === 'choices' || figures.cut;
  const read = cells.filter((cell) => cell !== null);
  const whole = cut && read.length === count;
  return {
    table: tableOf(cells),
    unreadable: unreadableIn(
      cells,
      figures.kind === 'read' ? figures.reason : '数字连写，有几种分法都能相加',
    ),
    restored: whole
      ? [
          {
            where: '表四',
            value: read,
            status: 'proven',
            proof: '数字连写，只有一种分法使三组各自相加等于总计',
          },
        ]
      : [],
    cells: { expected: count, read: read.length, cut: cut ? read.length : 0 },
  };
}

const nothing: TableReading<Table4> = {
  table: null,
  unreadable: [{ where: '表四', reason: '没有找到此表' }],
  restored: [],
  cells: { expected: count, read: 0, cut: 0 },
};

/** Everything from the heads of the table to the prose after it: only the cells hold digits. */
function textOf({ found }: Segments): string | null {
  if (!found.has('directLitigation') && !found.has('litigationAfterReconsideration')) return null;
  const heads = (['part4', 'reconsideration', 'directLitigation'] as const).map(
    (key) => found.get(key)?.text ?? '',
  );
  return `${withoutWords(heads.join('\n'))}\n${found.get('litigationAfterReconsideration')?.text ?? ''}`;
}

/** Sentences before the table, and its other heads; figures of a block may stand behind its own head. */
function withoutWords(text: string): string {
  return text.slice(text.lastIndexOf('。') + 1).replace(/\p{Script=Han}+/gu, ' ');
}

function textsOf(text: string): Pick<CellTexts, 'texts' | 'irregular'> {
  const lines = text.split('\n');
  const ruled = lines
    .map((line) => cellTexts(`|${line.replace(/^\s*\|/, '')}`, count))
    .find(
      ({ texts, ruled: isRuled }) =>
        isRuled && texts.length === count && texts.some((cell) => cell !== '' && cell !== null),
    );
  if (ruled) return ruled;
  const whole = lines.filter((line) => !line.includes('|') && figuresOf(line).length === count);
  if (whole.length === 1) return { texts: figuresOf(whole[0] ?? ''), irregular: false };
  // An empty cell before the first figure cannot be told from the gaps between the heads.
  const figures = text.slice(Math.max(0, text.search(/[\d?\ufffd]/)));
  const rows = figures.split('\n').filter((line) => (line.match(/\d/g)?.length ?? 0) > columns);
  const irregular = rows.some((line) => line.split('|').length > columns);
  return { texts: cellTexts(untilWords(figures), count).texts, irregular };
}

/** Each finished block of five adds up. */
function blocksAddUp(numbers: readonly number[]): boolean {
  if (numbers.length % columns !== 0) return true;
  const block = numbers.slice(-columns);
  return block.slice(0, -1).reduce((a, b) => a + b, 0) === block.at(-1);
}

function tableOf(cells: readonly (number | null)[]): Table4 {
  const blocks = table4Blocks.map(({ block }, index) => [
    block,
    cells.slice(index * columns, (index + 1) * columns),
  ]);
  return Object.fromEntries(blocks) as Table4;
}

function unreadableIn(cells: readonly (number | null)[], reason: string | null): Unreadable[] {
  return table4Blocks.flatMap(({ zh }, index) => {
    const lost = table4Columns.filter((_, column) => cells[index * columns + column] === null);
    if (lost.length === 0) return [];
    return [
      { where: `表四 ${zh}：${lost.map((column) => column.zh).join('、')}`, reason: reason ?? '数字残缺' },
    ];
  });
}
