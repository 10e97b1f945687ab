import type { YearTables } from '#law/report/checks-across-years.ts';
import { resultLines, type Table3, type Table3Line } from '#law/report/lines.ts';

/** What a figure of the prose counts, as the tables name it. */
export type Quantity =
  | 'received'
  | 'answered'
  | 'carriedIn'
  | 'carriedOut'
  | 'granted'
  | 'grantedInPart'
  | 'grantedWhollyOrInPart'
  | 'refused'
  | 'unable'
  | 'notProcessed'
  | 'otherwise'
  | 'reconsideration'
  | 'litigation'
  | DocumentQuantity;

/** 制发, 废止 and 现行有效 of 规章 and 行政规范性文件. */
export type DocumentQuantity = `${'rules' | 'normativeDocuments'}${'Made' | 'Repealed' | 'InForce'}`;

export interface TableFigure {
  where: string;
  value: number | null;
}

/**
 * Decides which figures of the tables a statement of the prose may mean (B8): it has to equal one of them. Empty
 * when the table is missing.
 *
 * @law 政府信息公开工作年度报告格式 附件第二部分 — 制发, 废止 and 现行有效件数; the form of 2019 has 制发 alone
 * @law 政府信息公开工作年度报告格式 附件第三部分 — received, handled by outcome, carried over
 * @law 政府信息公开工作年度报告格式 附件第四部分 — 行政诉讼 is both of its blocks
 */
export function figuresNamed(quantity: Quantity, { table2, table3, table4 }: YearTables): TableFigure[] {
  switch (quantity) {
    case 'reconsideration':
      return table4 ? [{ where: '表四行政复议总计', value: table4.reconsideration[4] ?? null }] : [];
    case 'litigation': {
      const cells = [table4?.directLitigation[4], table4?.litigationAfterReconsideration[4]];
      return table4 ? [{ where: '表四行政诉讼总计', value: added(cells) }] : [];
    }
    case 'rulesMade':
    case 'rulesRepealed':
    case 'rulesInForce':
    case 'normativeDocumentsMade':
    case 'normativeDocumentsRepealed':
    case 'normativeDocumentsInForce':
      return documentsNamed(quantity, table2);
    default:
      return table3
        ? linesMeant[quantity].map(({ where, lines }) => ({ where, value: totalOf(table3, lines) }))
        : [];
  }
}

function documentsNamed(quantity: DocumentQuantity, table2: YearTables['table2']): TableFigure[] {
  const [line, name] = quantity.startsWith('rules')
    ? (['governmentRules', '规章'] as const)
    : (['normativeDocuments', '行政规范性文件'] as const);
  const column = ['Made', 'Repealed', 'InForce'].findIndex((end) => quantity.endsWith(end));
  if (!table2 || (column > 0 && 'procurement' in table2)) return [];
  const head = ['制发件数', '废止件数', '现行有效件数'][column];
  return [{ where: `表二${name}${head}`, value: table2[line][column] ?? null }];
}

type InTable3 = Exclude<Quantity, 'reconsideration' | 'litigation' | DocumentQuantity>;

/** 收到 n 件 may count the year's own requests, or those carried in as well. */
const linesMeant: Record<InTable3, { where: string; lines: Table3Line[] }[]> = {
  received: [
    { where: '表三本年新收', lines: ['newlyReceived'] },
    { where: '本年新收加上年结转', lines: ['newlyReceived', 'carriedIn'] },
  ],
  answered: [{ where: '表三办理结果总计', lines: ['total'] }],
  carriedIn: [{ where: '表三上年结转', lines: ['carriedIn'] }],
  carriedOut: [{ where: '表三结转下年度继续办理', lines: ['carriedOut'] }],
  granted: [{ where: '表三予以公开', lines: ['granted'] }],
  grantedInPart: [{ where: '表三部分公开', lines: ['grantedInPart'] }],
  grantedWhollyOrInPart: [{ where: '表三予以公开加部分公开', lines: ['granted', 'grantedInPart'] }],
  refused: [
    { where: '表三不予公开各行相加', lines: results('refusedStateSecret', 'refusedRegistryEnquiry') },
  ],
  unable: [{ where: '表三无法提供各行相加', lines: results('notHeld', 'stillUnclear') }],
  notProcessed: [{ where: '表三不予处理各行相加', lines: results('petition', 'reissue') }],
  otherwise: [{ where: '表三其他处理', lines: results('noCorrection', 'otherProcessing') }],
};

/** The rows from one to another in the order of the form. */
function results(first: Table3Line, last: Table3Line): Table3Line[] {
  const lines: readonly Table3Line[] = resultLines;
  return lines.slice(lines.indexOf(first), lines.indexOf(last) + 1);
}

/** Rows that the form does not have add nothing; an unread one makes the sum unknown. */
function totalOf(table: Table3, lines: Table3Line[]): number | null {
  return added(lines.flatMap((line) => (table[line] ? [table[line][6]] : [])));
}

function added(cells: (number | null | undefined)[]): number | null {
  return cells.reduce<number | null>((sum, cell) => (sum === null || cell == null ? null : sum + cell), 0);
}
