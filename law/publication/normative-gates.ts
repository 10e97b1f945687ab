import type { Cite } from '#law/cite.ts';
import type { GateRow } from '#law/publication/making-facts.ts';

const notice37 = (part: string): Cite => ({ instrument: '国办发〔2018〕37号', article: part });

/** 行政规范性文件的十二道关口 (portal practice under 国办发〔2018〕37号). */
export const normativeGates: readonly GateRow[] = [
  {
    gate: 'plan',
    zh: '立项',
    cites: [notice37('（二）')],
    demands: ['写明必要性', '列出上位依据', '不重复上位法和上级文件，不以文件落实文件'],
  },
  {
    gate: 'drafting',
    zh: '起草和评估论证',
    cites: [
      notice37('（一）'),
      notice37('（四）'),
      { instrument: '国办发〔2016〕80号', article: '第二部分' },
    ],
    demands: [
      '同时提交解读方案，没有解读方案的不予收文',
      '附起草说明',
      '评估论证',
      '不得设定行政许可、行政处罚、行政强制、行政收费，不得违法减损权利、增加义务',
    ],
  },
  {
    gate: 'comments',
    zh: '公开征求意见',
    cites: [
      { instrument: '优化营商环境条例', article: '第六十二条' },
      { instrument: '重大行政决策程序暂行条例', article: '第十五条' },
      notice37('（五）'),
    ],
    demands: [
      '与市场主体生产经营密切相关的、重大行政决策：一般不少于30日',
      '缩短期限的公开说明理由',
      '逐条答复意见，公布采纳情况',
    ],
  },
  {
    gate: 'fair-competition',
    zh: '听取企业意见和公平竞争审查',
    cites: [
      { instrument: '公平竞争审查条例', article: '第十八条' },
      { instrument: '国办发〔2019〕9号', article: '第一部分' },
    ],
    demands: ['听取企业和行业协会商会意见', '涉及经营者经济活动的，未经审查或者违反审查标准的不得出台'],
  },
  {
    gate: 'legal-review',
    zh: '合法性审核',
    cites: [{ instrument: '国办发〔2018〕115号', article: '审核时限' }, notice37('（六）')],
    demands: [
      '送审稿、起草说明、制定依据、征求意见及采纳情况、评估论证材料齐全',
      '审核不少于5个工作日，不超过15个工作日',
    ],
  },
  {
    gate: 'deliberation',
    zh: '集体审议',
    cites: [notice37('（六）'), notice37('（七）')],
    demands: ['审核合法', '会议审议，不得以传批、会签代替'],
  },
  {
    gate: 'signing',
    zh: '签发',
    cites: [notice37('（七）'), { instrument: '国办发〔2016〕80号', article: '第二部分' }],
    demands: ['签发审议通过的文本', '解读材料同步审签'],
  },
  {
    gate: 'publication',
    zh: '统一登记、编号、印发和公布',
    cites: [notice37('（八）'), { instrument: '优化营商环境条例', article: '第六十四条第二款' }],
    demands: ['一个登记号、一个发文字号、一次印发', '未经公布的不得作为行政管理依据', '解读材料同步公布'],
  },
  {
    gate: 'filing',
    zh: '备案',
    cites: [{ instrument: '江苏省行政规范性文件管理规定', article: '备案' }],
    demands: ['公布之日起15日内报送上一级人民政府备案'],
  },
  {
    gate: 'effect',
    zh: '施行',
    cites: [{ instrument: '江苏省行政规范性文件管理规定', article: '施行日期' }],
    demands: ['公布之日起30日后施行；不立即施行有碍施行的写明理由'],
  },
  {
    gate: 'term',
    zh: '有效期',
    cites: [{ instrument: '江苏省行政规范性文件管理规定', article: '有效期' }],
    demands: ['写明有效期：一般不超过5年，暂行、试行的不超过2年', '期满前评估，未作决定的期满失效'],
  },
  {
    gate: 'clean-up',
    zh: '清理',
    cites: [{ instrument: '立法法', article: '第一百一十六条' }],
    demands: ['上位法变化时及时清理，并按期全面清理', '公布继续有效、废止、失效三张目录'],
  },
];
