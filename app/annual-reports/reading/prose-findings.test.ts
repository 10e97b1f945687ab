import { describe, expect, it } from 'vitest';
import { readReport } from '#app/annual-reports/reading/read-report.ts';
import { blocksOf, type MadeReport } from '#app/annual-reports/reading/testing/made-report.ts';
import { linesOf2021 } from '#law/report/lines.ts';

const rows: Record<string, number[]> = {
  newlyReceived: [80, 15, 0, 0, 3, 0, 98],
  carriedIn: [9, 2, 0, 0, 0, 0, 11],
  granted: [20, 5, 0, 0, 0, 0, 25],
  grantedInPart: [7, 0, 0, 0, 0, 0, 7],
  refusedInternalAffairs: [4, 0, 0, 0, 0, 0, 4],
  notHeld: [56, 12, 0, 0, 3, 0, 71],
  repeat: [1, 0, 0, 0, 0, 0, 1],
  total: [88, 17, 0, 0, 3, 0, 108],
  carriedOut: [1, 0, 0, 0, 0, 0, 1],
};
const report: MadeReport = {
  table2: {
    governmentRules: [3, 3, 18],
    normativeDocuments: [5, 8, 73],
    permits: 12,
    penalties: 4,
    coercion: 0,
    fees: 1.2,
  },
  table3: Object.fromEntries(linesOf2021.map(({ line }) => [line, rows[line] ?? [0, 0, 0, 0, 0, 0, 0]])),
  table4: {
    reconsideration: [3, 0, 1, 2, 6],
    directLitigation: [1, 0, 0, 1, 2],
    litigationAfterReconsideration: [0, 0, 0, 1, 1],
  },
};

const overview = '2024年，示例丙市人民政府认真执行《政府信息公开条例》，公开行政许可类信息69条。';
const improvement = '工作中还存在2个薄弱环节，下一年将从3个方面改进。';
const fee = '本机关2024年未收取信息处理费。';

/** The report as text, with a sentence of its prose put in the place of another. */
function findingsWith(old: string, sentence: string) {
  const text = blocksOf(report)
    .map((block) =>
      typeof block === 'string'
        ? block.replace(old, sentence)
        : block.map((row) => row.map(({ value }) => value).join(' | ')).join('\n'),
    )
    .join('\n');
  return readReport(text).findings.map(({ rule, found, expected }) => `${rule} ${found} ${expected}`);
}

/** Sentences that agree with the tables, or speak of something else. */
const clean: string[] = [
  '2024年共收到政府信息公开申请98件，答复108件（含2023年结转11件），结转下年度办理1件。',
  '全年共办理政府信息公开申请109件（含上年结转11件）。',
  '去年收到政府信息公开申请120件，今年新收政府信息公开申请98件，同比下降18%。',
  '2023年收到政府信息公开申请120件。2024年收到政府信息公开申请98件。',
  '全年收到政府信息公开申请98件，其中网上申请50件，信函申请48件；收到自然人申请80件。',
  '通过网上平台收到申请50件，通过信函收到申请48件，共收到申请98件。',
  '通过政府网站、信函、当面等渠道共收到政府信息公开申请98件。',
  '认真做好依申请公开工作。办理人大建议50件、政协提案60件，办结110件。',
  '依申请公开工作有序推进，全年受理市长信箱信件880件，办结880件。',
  '全市收到政府信息公开申请98件，市政府办公室受理政府信息公开申请17件。',
  '答复政府信息公开申请108件，其中予以公开25件、部分公开7件、不予公开4件、无法提供71件、不予处理1件、其他处理0件。',
  '因政府信息公开被申请行政复议6件，行政诉讼3件。',
  '全市行政复议机构审结行政复议案件215件，行政诉讼案件88件。',
  '制定市政府规章3件，行政规范性文件5件，清理规范性文件40件，废止规范性文件8件。',
  '主动公开政府信息212条，其中财政信息2条，行政处罚信息51条，通知公告46条。',
  '主动公开政府信息63条，其中组织机构类信息16条，动态类信息36条，预决算信息5条，工作报告1条，其他信息5条。',
  '2022年以来累计收到政府信息公开申请400件。',
  '收到政府信息公开申请98件，其中予以公开或部分公开的有32件，占29.6%；不予公开的4件；无法提供的71件。',
  '共受理依申请公开事项98件，上年结转11件，予以公开25件、部分公开7件、无法提供71件、结转下年度办理1件。',
  '答复政府信息公开申请108件（含上年度转结申请11件，另有1件申请转结下年度继续办理）。',
  '全年新增依申请98件、上年结转11件；答复办结108件，结转至2025年办理1件。',
  '2023年结转至2024年11件，2024年共受理98件，已办结108件，结转下年度办理3年以上的0件。',
  '新收政府信息公开申请数量98件，上年结转政府信息公开申请数量11件。',
  '废止8份规范性文件，现行有效规范性文件73份；现行有效政府规章18部。',
  '开展清理，规范性文件继续有效60件，失效2件、废止6件。',
  '指导各部门清理文件，废止规范性文件40件。',
  '收到申请98件，其中网络申请50件，信函申请48件，发生行政复议6件。',
  '未发生因政府信息公开引发的行政复议被纠正、行政诉讼败诉的情况。',
  '未收到法人提出的政府信息公开申请，未收到网上申请。',
  '无法提供的申请均已说明理由，行政复议期间沟通充分。',
  '2023年未收到政府信息公开申请。',
  '收到政府信息公开申请98件（网上申请50件，信函申请40件，当面申请8件）。',
];

/** Sentences that contradict the tables: what is found and what was expected. */
const wrong: [string, string[]][] = [
  ['2024年共收到政府信息公开申请97件。', ['B8 97 98']],
  ['2024年收到政府信息公开申请98件，答复107件。', ['B8 107 108']],
  ['收到政府信息公开申请98件（含上年结转12件）。', ['B8 12 11']],
  ['收到政府信息公开申请98件，结转下年度继续办理3件。', ['B8 3 1']],
  ['政府信息公开申请予以公开26件。', ['B8 26 25']],
  ['因政府信息公开引发行政复议4件。', ['B8 4 6']],
  ['因政府信息公开引发行政诉讼4件。', ['B8 4 3']],
  ['因政府信息公开引发行政复议6件，均获维持。', ['B8 3 6']],
  ['制定市政府规章2件。', ['B8 2 3']],
  ['制发行政规范性文件6件。', ['B8 6 5']],
  ['主动公开政府信息86条，其中组织机构类2条，动态类73条，其他信息10条。', ['breakdown 86 85']],
  ['主动公开政府信息80条，其中组织机构类12条，动态类73条。', ['breakdown 80 85']],
  ['开展培训9场，分别为市级3场、县级5场。', ['breakdown 9 8']],
  ['收到政府信息公开申请98件（网上申请50件，信函申请40件，当面申请9件）。', ['breakdown 98 99']],
  ['收到政府信息公开申请98件，予以公开或部分公开33件。', ['B8 33 32']],
  ['新收政府信息公开申请数量96件。', ['B8 96 98']],
  ['收到政府信息公开申请98件，结转至2025年办理3件。', ['B8 3 1']],
  ['制发6份规范性文件，废止9份规范性文件。', ['B8 6 5', 'B8 9 8']],
  ['现行有效规范性文件72件，规章现行有效。', ['B8 72 73']],
  ['2024年，未收到政府信息公开申请。', ['B8 0 98']],
  ['未发生因政府信息公开引发的行政复议和行政诉讼。', ['B8 0 6', 'B8 0 3']],
  ['全年未制发行政规范性文件。', ['B8 0 5']],
];

describe('prose against tables', () => {
  it.each(clean)('is no mistake: %s', (sentence) => {
    expect(findingsWith(overview, sentence)).toEqual([]);
  });

  it.each(wrong)('is found: %s', (sentence, expected) => {
    expect(findingsWith(overview, sentence)).toEqual(expected);
  });
});

/** What is changed in the document, and the finding. */
const forms: [string, string, string, string[]][] = [
  ['part five is empty', improvement, '无。', ['B13 无 五、存在的主要问题及改进情况']],
  ['the fee is not told', fee, '无其他需要报告的事项。', ['B9 null 收取情况']],
  ['the fee is larger than all charges', fee, '全年收取信息处理费28800元。', ['B9 28800 1.2']],
  ['the fee was charged', fee, '全年收取信息处理费880元。', []],
  [
    'another period',
    '自2024年1月1日起至2024年12月31日止',
    '自2023年1月1日起至2023年12月31日止',
    ['B14 2023-01-01至2023-12-31 2024-01-01至2024-12-31'],
  ],
  [
    'another title',
    '2024年政府信息公开工作年度报告',
    '2024年度信息公开工作报告',
    ['title 示例丙市人民政府2024年度信息公开工作报告 2024年政府信息公开工作年度报告'],
  ],
  ['a heading of another year is the title', '示例丙市人民政府2024年', '示例丙市人民政府2024年度', []],
  ['a township with rules', '示例丙市人民政府2024', '示例丙镇人民政府2024', ['rank 3 0']],
  ['a department with rules', '示例丙市人民政府2024', '示例丙市教育局2024', ['rank 3 0']],
];

describe('the report as a document', () => {
  it.each(forms)('%s', (_, old, sentence, expected) => {
    expect(findingsWith(old, sentence)).toEqual(expected);
  });
});
