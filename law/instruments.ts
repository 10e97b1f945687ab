import { holidayNotices } from '#law/calendar/holiday-notices.ts';
import type { Day } from '#law/cite.ts';

/** A text of law or an official notice that the code may cite. */
export interface Instrument {
  /** As cited: the short title, with the year or form where two editions of one title stand side by side. */
  title: string;
  /** 发文字号, where it is known. */
  number?: string;
  /** First day in force; null where we do not know the day of a letter. */
  from: Day | null;
  /** Last day in force; absent: still in force. */
  to?: Day;
  /** How many articles it has; null: not divided into articles, so any part may be cited. */
  articles: number | null;
}

/** Every instrument that law/ cites; a citation of anything else fails law-check. */
export const instruments: readonly Instrument[] = [
  {
    title: '政府信息公开条例（2007）',
    number: '国务院令第492号',
    from: '2008-05-01',
    to: '2019-05-14',
    articles: 38,
  },
  { title: '政府信息公开条例', number: '国务院令第711号', from: '2019-05-15', articles: 56 },
  {
    title: '政府信息公开信息处理费管理办法',
    number: '国办函〔2020〕109号',
    from: '2021-01-01',
    articles: 11,
  },
  {
    title: '行政复议法（1999）',
    number: '主席令第16号',
    from: '1999-10-01',
    to: '2023-12-31',
    articles: 43,
  },
  { title: '行政复议法', number: '主席令第9号', from: '2024-01-01', articles: 90 },
  { title: '行政诉讼法', number: '主席令第15号', from: '2015-05-01', articles: 103 },
  { title: '民法典', number: '主席令第45号', from: '2021-01-01', articles: 1260 },
  { title: '法释〔2018〕1号', number: '法释〔2018〕1号', from: '2018-02-08', articles: 163 },
  { title: '法释〔2025〕8号', number: '法释〔2025〕8号', from: '2025-06-01', articles: 15 },
  { title: '民法总则', number: '主席令第66号', from: '2017-10-01', to: '2020-12-31', articles: 206 },
  { title: '民法通则', number: '主席令第37号', from: '1987-01-01', to: '2020-12-31', articles: 156 },
  // Four editions; article 2 lists the holidays of all citizens in each of them.
  { title: '全国年节及纪念日放假办法', number: '国务院令第795号修订', from: '1949-12-23', articles: 8 },
  { title: '国务院关于职工工作时间的规定', number: '国务院令第174号', from: '1995-05-01', articles: 9 },
  {
    title: '关于政府信息公开期限有关问题的解释',
    number: '国办公开办函〔2015〕207号',
    from: null,
    articles: null,
  },
  {
    title: '关于政府信息公开工作年度报告有关事项的通知',
    number: '国办公开办函〔2019〕60号',
    from: null,
    to: '2021-09-25',
    articles: null,
  },
  {
    title: '政府信息公开工作年度报告格式',
    number: '国办公开办函〔2021〕30号',
    from: '2021-09-26',
    articles: null,
  },
  {
    title: '关于审理政府信息公开行政复议案件若干问题的指导意见',
    number: '国办函〔2021〕132号',
    from: null,
    articles: null,
  },
  { title: '江苏省政府信息公开申请办理答复规范', number: '苏政办函〔2019〕98号', from: null, articles: null },
  { title: '最高人民法院指导案例26号', from: null, articles: null },
  { title: '最高人民法院指导案例101号', from: null, articles: null },
  {
    title: '关于政府信息公开处理决定送达问题的解释',
    number: '国办公开办函〔2016〕235号',
    from: null,
    articles: null,
  },
  {
    title: '关于政府信息公开申请接收渠道问题的解释',
    number: '国办公开办函〔2017〕19号',
    from: null,
    articles: null,
  },
  { title: '行政复议法实施条例', number: '国务院令第499号', from: '2007-08-01', articles: 66 },
  { title: '民事诉讼法', number: '主席令第11号', from: '2024-01-01', articles: 306 },
  // Revised in 2012 and 2015; what official post may carry stands in the same article of all three.
  { title: '邮政法', number: '主席令第12号', from: '2009-10-01', articles: 87 },
  { title: '保守国家秘密法', number: '主席令第20号', from: '2024-05-01', articles: 65 },
  // As revised by 国务院令第694号.
  { title: '行政法规制定程序条例', number: '国务院令第321号', from: '2018-05-01', articles: 40 },
  { title: '立法法', number: '主席令第3号修正', from: '2023-03-15', articles: 120 },
  // Revised by 国务院令第695号 from 2018-05-01; effect and filing stand in the same articles of both editions.
  { title: '规章制定程序条例', number: '国务院令第322号', from: '2002-01-01', articles: 41 },
  {
    title: '法规规章备案条例',
    number: '国务院令第337号',
    from: '2002-01-01',
    to: '2024-10-31',
    articles: 22,
  },
  { title: '法规规章备案审查条例', number: '国务院令第789号', from: '2024-11-01', articles: 26 },
  { title: '优化营商环境条例', number: '国务院令第722号', from: '2020-01-01', articles: 72 },
  { title: '公平竞争审查条例', number: '国务院令第783号', from: '2024-08-01', articles: 27 },
  { title: '重大行政决策程序暂行条例', number: '国务院令第713号', from: '2019-09-01', articles: 44 },
  { title: '党政机关公文处理工作条例', number: '中办发〔2012〕14号', from: '2012-07-01', articles: 42 },
  // 关于加强行政规范性文件制定和监督管理工作的通知
  { title: '国办发〔2018〕37号', number: '国办发〔2018〕37号', from: '2018-05-16', articles: null },
  // 关于全面推行行政规范性文件合法性审核机制的指导意见
  { title: '国办发〔2018〕115号', number: '国办发〔2018〕115号', from: '2018-12-04', articles: null },
  // 关于在制定行政法规规章行政规范性文件过程中充分听取企业和行业协会商会意见的通知
  { title: '国办发〔2019〕9号', number: '国办发〔2019〕9号', from: '2019-03-01', articles: null },
  // 《关于全面推进政务公开工作的意见》实施细则
  { title: '国办发〔2016〕80号', number: '国办发〔2016〕80号', from: '2016-11-10', articles: null },
  // 关于做好政府公报工作的通知
  { title: '国办发〔2018〕22号', number: '国办发〔2018〕22号', from: null, articles: null },
  { title: '苏政办发〔2022〕35号', number: '苏政办发〔2022〕35号', from: null, articles: null },
  {
    title: '江苏省规范性文件制定和备案规定',
    number: '江苏省人民政府令第54号',
    from: '2009-06-01',
    to: '2022-07-31',
    articles: null,
  },
  {
    title: '江苏省行政规范性文件管理规定',
    number: '江苏省人民政府令第158号',
    from: '2022-08-01',
    articles: null,
  },
  {
    title: '机关文件材料归档范围和文书档案保管期限规定',
    number: '国家档案局令第8号',
    from: '2006-12-18',
    articles: null,
  },
  { title: 'GB/T9704-2012', number: 'GB/T 9704-2012', from: '2012-07-01', articles: null },
  { title: 'GB11714-1997', number: 'GB 11714-1997', from: null, articles: null },
  { title: 'GB32100-2015', number: 'GB 32100-2015', from: '2015-10-01', articles: null },
  ...holidayNotices.flatMap(noticesOfYear),
];

function noticesOfYear({ year, title, holidays }: (typeof holidayNotices)[number]): Instrument[] {
  const own = holidays.flatMap(({ notice }) => notice ?? []);
  return [title, ...own].map((each) => ({
    title: each,
    from: `${year - 1}-10-01`,
    to: `${year}-12-31`,
    articles: null,
  }));
}
