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
