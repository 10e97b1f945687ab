import type { Label } from '#app/annual-reports/reading/find-labels.ts';
import { compact, normalise } from '#app/annual-reports/reading/normalise.ts';
import { reportForms, type Table2Line } from '#law/report/forms.ts';
import { linesOf2019, linesOf2021, type Table3Line } from '#law/report/lines.ts';

/** Rows are keyed by table and line; headings by a key of their own, they hold no figures. */
export type ReportLabel = `2:${Table2Line}` | `3:${Table3Line}` | Heading;

export type Heading =
  | 'item1' // 第二十条第（一）项
  | 'item5'
  | 'item6'
  | 'item8'
  | 'item9'
  | `documents2021:${number}` // 本年制发件数 …
  | `documents2019:${number}` // 本年新制作数量 …
  | `head:${string}` // other heads of table 2
  | 'part3' // 三、收到和处理政府信息公开申请情况
  | 'columns' // 法人或其他组织
  | 'results' // 三、本年度办理结果
  | 'refused'
  | 'unable'
  | 'notProcessed'
  | 'otherwise'
  | 'part4' // 四、政府信息公开行政复议、行政诉讼情况
  | 'reconsideration'
  | 'directLitigation'
  | 'litigationAfterReconsideration'
  | 'part5'; // 五、存在的主要问题及改进情况

/** Every label of tables 2, 3 and 4 in the order in which both forms print them. */
export function reportLabels(): Label<ReportLabel>[] {
  return [
    ...table2Labels(),
    heading('part3', '三、收到和处理政府信息公开申请情况'),
    heading('columns', '法人或其他组织'),
    ...table3Labels(),
    heading('part4', '四、政府信息公开行政复议、行政诉讼情况'),
    heading('reconsideration', '行政复议'),
    heading('directLitigation', '未经复议直接起诉'),
    heading('litigationAfterReconsideration', '复议后起诉'),
    heading('part5', '五、存在的主要问题及改进情况', '五、政府信息公开工作存在的主要问题及改进情况'),
  ];
}

function table2Labels(): Label<ReportLabel>[] {
  return [
    heading('item1', '第二十条第(一)项'),
    heading('documents2021:0', '本年制发件数'),
    heading('documents2021:1', '本年废止件数'),
    heading('documents2021:2', '现行有效件数'),
    heading('documents2019:0', '本年新制作数量'),
    heading('documents2019:1', '本年新公开数量'),
    heading('documents2019:2', '对外公开总数量'),
    row('governmentRules'),
    row('normativeDocuments'),
    heading('item5', '第二十条第(五)项'),
    heading('head:decisions5', '处理决定数量'),
    row('permits'),
    row('otherServices'),
    heading('item6', '第二十条第(六)项'),
    heading('head:decisions6', '处理决定数量'),
    row('penalties'),
    row('coercion'),
    heading('item8', '第二十条第(八)项'),
    heading('head:fees', '本年收费金额(单位:万元)', '上一年项目数量本年增/减'),
    row('fees'),
    heading('item9', '第二十条第(九)项'),
    heading('head:procurement', '采购项目数量采购总金额'),
    row('procurement'),
  ];
}

function row(line: Table2Line): Label<ReportLabel> {
  const spellings = reportForms.flatMap(({ value }) =>
    value.table2.filter((r) => r.line === line).map((r) => r.zh),
  );
  return { key: `2:${line}`, spellings: [...new Set(spellings)].map(spelled) };
}

const groups: readonly { before: Table3Line; key: Heading; zh: string }[] = [
  { before: 'granted', key: 'results', zh: '三、本年度办理结果' },
  { before: 'refusedStateSecret', key: 'refused', zh: '(三)不予公开' },
  { before: 'notHeld', key: 'unable', zh: '(四)无法提供' },
  { before: 'petition', key: 'notProcessed', zh: '(五)不予处理' },
];

function table3Labels(): Label<ReportLabel>[] {
  const single = linesOf2019.find(({ line }) => line === 'otherProcessing');
  return linesOf2021.flatMap(({ line, zh }) => {
    const group = groups.find(({ before }) => before === line);
    return [
      ...(group ? [heading(group.key, group.zh)] : []),
      ...(line === 'noCorrection' && single ? [heading('otherwise', single.zh)] : []),
      { key: `3:${line}`, spellings: [...(shortened[line] ?? [zh])].map(spelled) } as const,
    ];
  });
}

/** Long labels by their telling beginning; tools that redraw tables shorten them further. */
const shortened: Partial<Record<Table3Line, string[]>> = {
  grantedInPart: ['(二)部分公开'],
  noCorrection: ['1.申请人无正当理由逾期不补正', '1.逾期不补正'],
  otherOutcome: ['3.其他', '其他'],
  total: ['(七)总计', '总计', '(七)合计', '合计'],
  noPayment: ['2.申请人逾期未按收费通知要求缴纳费用', '2.逾期不缴费'],
};

function heading(key: Heading, ...spellings: string[]): Label<ReportLabel> {
  return { key, spellings: spellings.map(spelled) };
}

/** The label as it looks in a compact text. */
function spelled(zh: string): string {
  return compact(normalise(zh)).text;
}
