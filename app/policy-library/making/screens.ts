import type { Cite } from '#law/cite.ts';

const notice: Cite = { instrument: '国办发〔2018〕37号', article: '（一）' };

/** 禁止性内容: what a document made by this course must not contain; the drafter confirms each. */
export const screens: readonly { key: string; zh: string; cite: Cite }[] = [
  { key: 'powers', zh: '没有增加法律、法规规定之外的行政权力事项，没有减少法定职责', cite: notice },
  { key: 'permits', zh: '没有设定行政许可、行政处罚、行政强制、行政征收、行政收费等事项', cite: notice },
  {
    key: 'proofs',
    zh: '没有增加办理行政许可事项的条件，没有规定出具循环证明、重复证明、无谓证明',
    cite: notice,
  },
  { key: 'rights', zh: '没有违法减损权利或者增加义务，没有侵犯人身权、财产权等基本权利', cite: notice },
  { key: 'market', zh: '没有超越职权规定应由市场调节、社会自律、公民自我管理的事项', cite: notice },
  { key: 'barriers', zh: '没有违法设置市场准入和退出条件，没有违法干预市场主体正常生产经营', cite: notice },
];
