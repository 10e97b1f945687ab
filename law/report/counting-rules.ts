import type { Cite, Provision } from '#law/cite.ts';
import { inForce } from '#law/in-force.ts';
import type { Table2Line, Table4Column } from '#law/report/forms.ts';
import type { Table3Line } from '#law/report/lines.ts';

/** How a figure is counted, in words for officer, auditor and public. */
export interface CountingRule {
  rule: string;
  cite: Cite;
}

const part = (name: string): Cite => ({
  instrument: '政府信息公开工作年度报告格式',
  article: `附件第${name}部分`,
});
const article50: Cite = { instrument: '政府信息公开条例', article: '第五十条' };

interface CountingRules {
  intake: Record<'newlyReceived' | 'carriedIn' | 'total' | 'carriedOut' | 'result', string>;
  cases: Record<Table4Column, string>;
  documents: readonly string[];
  decisions: string;
  fees: string;
}

/** By report year: a new notice of the form is a new row. */
const countingRules: Provision<CountingRules>[] = [
  {
    from: '2021-01-01',
    cite: part('三'),
    value: {
      intake: {
        newlyReceived:
          '收到申请之日在本年1月1日至12月31日的申请，一个登记号计一件，后来撤回、视为放弃的也计；补正不另计，按第一次收到的日期归年；类别看申请人本人，不看代理人。',
        carriedIn: '上年12月31日24时还没有最终答复的申请，与上年报告的结转下年度一致。',
        result:
          '最终答复在本年发出的申请，一件只计一种结果；区分处理的只计部分公开；按答复发出的日期归年，不看登记日期。',
        total: '本年发出最终答复的全部申请，等于各项办理结果之和。',
        carriedOut: '本年12月31日24时还没有最终答复的申请，等待补正、征求意见、延期和等待缴费的都在内。',
      },
      cases: {
        upheld: '本年审结、维持原行为或者驳回请求的案件。',
        overturned: '本年审结、撤销、变更、确认违法或者责令履行的案件。',
        other: '本年审结、不予受理、驳回起诉、撤回、终止或者调解的案件。',
        pending: '本年12月31日24时还没有审结的案件。',
        total: '本年审结的和年末尚未审结的案件之和；作为复议机关共同被告的案件不计。',
      },
      documents: [
        '公布日期在本年的文件，一个文件计一件。',
        '本年被废止或者宣布失效、期满失效的文件；部分失效的不计。',
        '本年12月31日仍然有效的文件：公布未施行的计入，部分失效的计入，12月31日是最后一日的计入。',
      ],
      decisions: '本年作出的处理决定，公开的和依法没有公开的都计；由承担职责的单位填报。',
      fees: '本年收取的全部行政事业性收费，以万元为单位，按填报的小数位数；由承担职责的单位填报。',
    },
  },
];

/**
 * Tells how a row of table 3 is counted.
 *
 * @law 政府信息公开条例 第五十条 — requests received and handled
 * @law 政府信息公开工作年度报告格式 附件第三部分 — the rows
 * @reading the day of receipt and of the final reply decide the year (report-counting-days)
 */
export function ruleOfLine(line: Table3Line, year: number): CountingRule {
  const { intake } = at(year);
  const known = line in intake ? (line as keyof typeof intake) : 'result';
  return { rule: intake[known], cite: known === 'newlyReceived' ? article50 : part('三') };
}

/**
 * Tells how a column of table 4 is counted.
 *
 * @law 政府信息公开工作年度报告格式 附件第四部分 — results, pending, and the reconsideration body as co-defendant
 */
export function ruleOfCase(column: Table4Column, year: number): CountingRule {
  return { rule: at(year).cases[column], cite: part('四') };
}

/**
 * Tells how a cell of table 2 is counted; `column` is 0 for 制发, 1 for 废止, 2 for 现行有效.
 *
 * @law 政府信息公开工作年度报告格式 附件第二部分 — 第二十条第（一）（五）（六）（八）项
 * @reading 制发、废止和现行有效 (yearly-counts)
 */
export function ruleOfTable2(line: Table2Line, column: number, year: number): CountingRule {
  const rules = at(year);
  const documents = line === 'governmentRules' || line === 'normativeDocuments';
  const rule = documents ? rules.documents[column] : line === 'fees' ? rules.fees : rules.decisions;
  return { rule: rule ?? '', cite: part('二') };
}

function at(year: number): CountingRules {
  return inForce(countingRules, `${year}-01-01`).value;
}
