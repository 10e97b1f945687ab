import type { ReportTables } from '#app/annual-reports/report-tables.ts';
import { tallyTable3, tallyTable4 } from '#app/annual-reports/tally.ts';
import type { ReportContent } from '#app/annual-reports/writing/report-content.ts';
import { madeContent } from '#cli/demo/made-content.ts';

/** What an agency did in a year, in the few figures that differ. */
export interface OutsideFigures {
  code: string;
  /** 新收 that were answered, by outcome; all of natural persons. */
  granted: number;
  inPart: number;
  notHeld: number;
  carriedIn: number;
  carriedOut: number;
  normative: [made: number, repealed: number, inForce: number];
  permits: number;
  penalties: number;
}

type Row = [code: string, requests: number[], normative: [number, number, number], decisions: number[]];

const figures = ([code, requests, normative, decisions]: Row): OutsideFigures => {
  const [granted = 0, inPart = 0, notHeld = 0, carriedIn = 0, carriedOut = 0] = requests;
  const [permits = 0, penalties = 0] = decisions;
  return { code, granted, inPart, notHeld, carriedIn, carriedOut, normative, permits, penalties };
};

/** Of 2024, all invented: the departments, the agencies of the district, and the development zone. */
export const outside2024: OutsideFigures[] = (
  [
    ['fgw', [14, 2, 9, 1, 2], [1, 0, 12], [36, 0]],
    ['czj', [8, 1, 6, 0, 1], [2, 1, 9], [0, 4]],
    ['zrzy', [41, 6, 22, 3, 5], [1, 2, 15], [512, 38]],
    ['wjw', [11, 0, 7, 1, 0], [0, 0, 6], [207, 61]],
    ['kfq', [5, 0, 3, 0, 0], [0, 0, 2], [18, 3]],
    ['slq', [7, 1, 4, 0, 1], [2, 0, 11], [0, 0]],
    ['slq-jyj', [3, 0, 2, 0, 0], [0, 0, 0], [9, 0]],
    ['slq-zjj', [6, 1, 5, 1, 1], [0, 0, 0], [44, 17]],
    ['slq-qcz', [2, 0, 1, 0, 0], [0, 0, 0], [0, 2]],
  ] as Row[]
).map(figures);

/** Of 2025: some have handed in, and the carry-over of one does not follow from 2024. */
export const outside2025: OutsideFigures[] = (
  [
    ['fgw', [17, 1, 8, 2, 1], [0, 1, 11], [31, 0]],
    ['czj', [9, 2, 4, 0, 0], [1, 0, 10], [0, 6]],
    ['wjw', [12, 1, 5, 4, 2], [1, 0, 7], [188, 54]],
    ['slq', [8, 0, 6, 1, 2], [1, 1, 11], [0, 0]],
  ] as Row[]
).map(figures);

/** The tables that the figures make. */
export function tablesOf(made: OutsideFigures): ReportTables {
  const { granted, inPart, notHeld, carriedIn, carriedOut, normative, permits, penalties } = made;
  const natural = { column: 'naturalPerson' as const };
  return {
    table2: {
      governmentRules: [0, 0, 0],
      normativeDocuments: normative,
      permits,
      penalties,
      coercion: 0,
      fees: 0,
    },
    table3: tallyTable3([
      { ...natural, lines: ['newlyReceived', 'granted'], n: granted },
      { ...natural, lines: ['newlyReceived', 'grantedInPart'], n: inPart },
      { ...natural, lines: ['newlyReceived', 'notHeld'], n: notHeld },
      { ...natural, lines: ['carriedIn', 'granted'], n: carriedIn },
      { ...natural, lines: ['newlyReceived', 'carriedOut'], n: carriedOut },
    ]),
    table4: tallyTable4([]),
  };
}

interface OutsideAgency {
  id: number;
  code: string;
  name: string;
}

/** The report that such an agency publishes, every part told in a sentence of its own. */
export function outsideContent(agency: OutsideAgency, year: number, tables: ReportTables): ReportContent {
  return madeContent({
    agency,
    year,
    tables,
    prose: {
      preamble: `示例：本报告由${agency.name}编制。所列数据的统计期限为${year}年1月1日至${year}年12月31日。`,
      openness: '示例：围绕本机关职责主动公开各类信息，重要文件都配有解读。',
      requests: '示例：按时答复每一件申请，疑难的事先会商。',
      management: '示例：文件发布前逐件审查，失效的及时标明。',
      platform: '示例：网站专栏每周检查一次，栏目和链接保持有效。',
      guarantee: '示例：明确分管负责人和承办机构，全年组织两次学习。',
      problems: '示例：解读形式还比较单一；下一步增加图解和问答。',
      others: '示例：本年度没有收取信息处理费。',
    },
  });
}
