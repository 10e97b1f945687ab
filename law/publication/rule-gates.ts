import type { Cite } from '#law/cite.ts';
import type { GateRow } from '#law/publication/making-facts.ts';

const procedure = (article: string): Cite => ({ instrument: '规章制定程序条例', article });

/** 地方政府规章的制定程序. */
export const ruleGates: readonly GateRow[] = [
  {
    gate: 'plan',
    zh: '立项',
    cites: [procedure('第十一条'), procedure('第十二条')],
    demands: ['写明必要性、主要问题和拟确立的主要制度', '列入年度规章制定工作计划'],
  },
  {
    gate: 'drafting',
    zh: '起草',
    cites: [procedure('第三条'), procedure('第十八条')],
    demands: ['附起草说明', '没有上位依据不得减损权利、增加义务', '同时提交解读方案'],
  },
  {
    gate: 'comments',
    zh: '公开征求意见',
    cites: [procedure('第十五条')],
    demands: ['向社会公布草案和说明，一般不少于30日'],
  },
  {
    gate: 'fair-competition',
    zh: '听取企业意见和公平竞争审查',
    cites: [
      { instrument: '公平竞争审查条例', article: '第十八条' },
      { instrument: '优化营商环境条例', article: '第六十二条' },
    ],
    demands: ['听取市场主体、行业协会商会意见', '涉及经营者经济活动的，未经审查或者违反审查标准的不得出台'],
  },
  {
    gate: 'legal-review',
    zh: '法制机构审查',
    cites: [procedure('第十八条'), procedure('第十九条')],
    demands: ['送审稿由起草单位主要负责人签署', '附说明、汇总的意见和其他材料'],
  },
  {
    gate: 'deliberation',
    zh: '常务会议或者全体会议',
    cites: [procedure('第二十七条'), { instrument: '立法法', article: '第九十五条第二款' }],
    demands: ['法制机构提出审议建议', '政府常务会议或者全体会议决定'],
  },
  {
    gate: 'signing',
    zh: '签署命令',
    cites: [procedure('第二十九条'), procedure('第三十条')],
    demands: ['按审议意见修改', '市长签署命令，单独编排序号', '命令载明通过日期、施行日期、公布日期'],
  },
  {
    gate: 'publication',
    zh: '公布',
    cites: [procedure('第三十一条'), { instrument: '立法法', article: '第九十七条' }],
    demands: ['及时在政府公报、政府网站和报纸刊载', '公报上的文本为标准文本'],
  },
  {
    gate: 'filing',
    zh: '备案',
    cites: [{ instrument: '法规规章备案审查条例', article: '第四条' }, procedure('第三十四条')],
    demands: ['公布之日起30日内报国务院备案，同时报省人民政府等备案'],
  },
  {
    gate: 'effect',
    zh: '施行',
    cites: [procedure('第三十二条')],
    demands: ['公布之日起30日后施行；不立即施行有碍施行的，可以自公布之日起施行'],
  },
  {
    gate: 'clean-up',
    zh: '清理',
    cites: [procedure('第三十七条'), { instrument: '立法法', article: '第一百一十六条' }],
    demands: ['不适应要求、不符合上位法的，及时修改或者废止'],
  },
];
