import type { Cite, Provision } from '#law/cite.ts';
import { inForce } from '#law/in-force.ts';
import { type LineOfTable3, linesOf2019, linesOf2021 } from '#law/report/lines.ts';

export type ReportFormName = '2019' | '2021';

/** A row of table 2 (主动公开政府信息情况). */
export type Table2Line =
  | 'governmentRules' // 规章
  | 'normativeDocuments' // 行政规范性文件
  | 'permits' // 行政许可
  | 'otherServices' // 其他对外管理服务事项 (form of 2019)
  | 'penalties' // 行政处罚
  | 'coercion' // 行政强制
  | 'fees' // 行政事业性收费
  | 'procurement'; // 政府集中采购 (form of 2019)

export interface LineOfTable2 {
  line: Table2Line;
  /** The label exactly as in the form. */
  zh: string;
  /** The heading of the block, e.g. 第二十条第（五）项. */
  block: string;
  /** The headings of the cells, left to right. */
  columns: readonly string[];
  cite: Cite;
}

type Cell = number | null;

/** Table 2 of the form of 2021. Pieces and decisions are whole numbers; fees are in 万元 and may have decimals. */
export interface Table2 {
  governmentRules: Cell[];
  normativeDocuments: Cell[];
  permits: Cell;
  penalties: Cell;
  coercion: Cell;
  fees: Cell;
}

/** Table 2 of the form of 2019, cells in the order of its columns; the amount of procurement in 元. */
export type Table2Of2019 = Record<Table2Line, Cell[]>;

/** A block of table 4. */
export type Table4Block = 'reconsideration' | 'directLitigation' | 'litigationAfterReconsideration';

/** Table 4: five cells a block, in the order of `table4Columns`. */
export type Table4 = Record<Table4Block, Cell[]>;

export interface BlockOfTable4 {
  block: Table4Block;
  zh: string;
  group: string | null;
}

/** The three blocks of table 4, left to right; the same in both forms. */
export const table4Blocks: readonly BlockOfTable4[] = [
  { block: 'reconsideration', zh: '行政复议', group: null },
  { block: 'directLitigation', zh: '未经复议直接起诉', group: '行政诉讼' },
  { block: 'litigationAfterReconsideration', zh: '复议后起诉', group: '行政诉讼' },
];

export type Table4Column = 'upheld' | 'overturned' | 'other' | 'pending' | 'total';

export const table4Columns: readonly { column: Table4Column; zh: string }[] = [
  { column: 'upheld', zh: '结果维持' },
  { column: 'overturned', zh: '结果纠正' },
  { column: 'other', zh: '其他结果' },
  { column: 'pending', zh: '尚未审结' },
  { column: 'total', zh: '总计' },
];

export interface ReportForm {
  name: ReportFormName;
  table2: readonly LineOfTable2[];
  table3: readonly LineOfTable3[];
}

const article20 = (item: string): Pick<LineOfTable2, 'block' | 'cite'> => ({
  block: `第二十条第（${item}）项`,
  cite: { instrument: '政府信息公开条例', article: `第二十条第${item}项` },
});

const documentsOf2021 = ['本年制发件数', '本年废止件数', '现行有效件数'];
const decisionsOf2021 = ['本年处理决定数量'];
const documentsOf2019 = ['本年新制作数量', '本年新公开数量', '对外公开总数量'];
const decisionsOf2019 = ['上一年项目数量', '本年增/减', '处理决定数量'];

/** The forms by report year: a report of a year uses the form in force for that year. */
export const reportForms: Provision<ReportForm>[] = [
  {
    from: '2019-01-01',
    value: {
      name: '2019',
      table2: [
        { line: 'governmentRules', zh: '规章', columns: documentsOf2019, ...article20('一') },
        { line: 'normativeDocuments', zh: '规范性文件', columns: documentsOf2019, ...article20('一') },
        { line: 'permits', zh: '行政许可', columns: decisionsOf2019, ...article20('五') },
        { line: 'otherServices', zh: '其他对外管理服务事项', columns: decisionsOf2019, ...article20('五') },
        { line: 'penalties', zh: '行政处罚', columns: decisionsOf2019, ...article20('六') },
        { line: 'coercion', zh: '行政强制', columns: decisionsOf2019, ...article20('六') },
        { line: 'fees', zh: '行政事业性收费', columns: decisionsOf2019.slice(0, 2), ...article20('八') },
        {
          line: 'procurement',
          zh: '政府集中采购',
          columns: ['采购项目数量', '采购总金额'],
          ...article20('九'),
        },
      ],
      table3: linesOf2019,
    },
    cite: { instrument: '关于政府信息公开工作年度报告有关事项的通知', article: '附件' },
  },
  {
    from: '2021-01-01',
    value: {
      name: '2021',
      table2: [
        { line: 'governmentRules', zh: '规章', columns: documentsOf2021, ...article20('一') },
        { line: 'normativeDocuments', zh: '行政规范性文件', columns: documentsOf2021, ...article20('一') },
        { line: 'permits', zh: '行政许可', columns: decisionsOf2021, ...article20('五') },
        { line: 'penalties', zh: '行政处罚', columns: decisionsOf2021, ...article20('六') },
        { line: 'coercion', zh: '行政强制', columns: decisionsOf2021, ...article20('六') },
        { line: 'fees', zh: '行政事业性收费', columns: ['本年收费金额（单位：万元）'], ...article20('八') },
      ],
      table3: linesOf2021,
    },
    cite: { instrument: '政府信息公开工作年度报告格式', article: '附件' },
  },
];

/**
 * Decides which form the report of a year uses; null before 2019, when no form was prescribed.
 *
 * @law 关于政府信息公开工作年度报告有关事项的通知 附件 — report years 2019 and 2020
 * @law 政府信息公开工作年度报告格式 附件 — report years from 2021
 */
export function reportFormOf(year: number): Provision<ReportForm> | null {
  const on = `${year}-01-01`;
  return reportForms.some((form) => form.from <= on) ? inForce(reportForms, on) : null;
}
