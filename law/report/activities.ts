import type { Cite, Provision } from '#law/cite.ts';
import { inForce } from '#law/in-force.ts';

export type ActivityKey =
  | 'libraryDocuments' // 政策文件库公开文件
  | 'gazetteDocuments' // 政府公报刊登文件
  | 'gazetteIssues' // 政府公报
  | 'libraryExplainers' // 解读栏目发布
  | 'commentCalls' // 意见征集
  | 'commentResults' // 采纳情况反馈
  | 'policyItems' // 各渠道发布政策信息
  | 'newMediaItems' // 政务新媒体发布
  | 'serviceItems' // 政务服务平台发布
  | 'explainers' // 各渠道解读
  | 'conciseAnswers' // 简明问答
  | 'pressConferences' // 新闻发布会
  | 'interviews' // 在线访谈
  | 'liveEvents' // 网上直播
  | 'openDays' // 开放日
  | 'hearings' // 听证会
  | 'trainings' // 培训
  | 'processingFee'; // 信息处理费

/** Something that part one (or six) counts and that is no cell of a table. */
export interface YearlyActivity {
  key: ActivityKey;
  zh: string;
  unit: string;
  /** How it is counted, in words for officer and auditor. */
  rule: string;
  /** `system`: counted from its records here; `filed`: told by the responsible unit. */
  by: 'system' | 'filed';
  /** Money has two. */
  decimals: 0 | 2;
  cite: Cite;
}

const part = (name: string): Cite => ({
  instrument: '政府信息公开工作年度报告格式',
  article: `附件第${name}部分`,
});
type Row = [key: ActivityKey, zh: string, unit: string, rule: string];
const row =
  (by: YearlyActivity['by'], cite: Cite) =>
  (...[key, zh, unit, rule]: Row): YearlyActivity => ({ key, zh, unit, rule, by, decimals: 0, cite });
const system = row('system', part('一'));
const filed = row('filed', part('一'));

/** By report year. */
const activities: Provision<readonly YearlyActivity[]>[] = [
  {
    from: '2021-01-01',
    cite: part('一'),
    value: [
      system(
        'libraryDocuments',
        '政策文件库公开文件',
        '件',
        '本机关为主办机关、主动公开、公布日期在本年的文件，一个文件计一件；征求意见稿不计。',
      ),
      system(
        'gazetteDocuments',
        '政府公报刊登文件',
        '件',
        '本年出版的各期公报刊登的本机关文件，一个文件在几期刊登的计一件。',
      ),
      system('gazetteIssues', '政府公报', '期', '出版日期在本年的公报，一期计一期；样刊不计。'),
      system(
        'libraryExplainers',
        '门户网站解读',
        '篇',
        '本机关发布、发布日期在本年的解读材料，一篇一种形式计一篇；撤下的不计。',
      ),
      system('commentCalls', '意见征集', '次', '本机关制定、征集开始日期在本年的草案，一次征集计一次。'),
      system('commentResults', '意见采纳情况反馈', '次', '反馈日期在本年的征集，一次征集计一次。'),
      filed(
        'policyItems',
        '各渠道发布政策信息',
        '条',
        '以本机关名义通过公报、网站、新媒体和政务服务平台发布的政策信息，同一政策在几个渠道发布的计一条。',
      ),
      filed(
        'newMediaItems',
        '政务新媒体发布政策信息',
        '条',
        '本机关政务新媒体账号发布的政策信息，转发的不计。',
      ),
      filed('serviceItems', '政务服务平台发布政策信息', '条', '政务服务平台政策栏目发布的信息，一条计一条。'),
      filed('explainers', '政策解读', '期', '文字、图片、视频等各种形式合计，一个文件的一种形式计一期。'),
      filed('conciseAnswers', '政策简明问答', '期', '一个文件的一组问答计一期。'),
      filed('pressConferences', '新闻发布会', '场', '本机关举办或者牵头举办的，一次发布计一场。'),
      filed('interviews', '在线访谈', '次', '在门户网站访谈栏目进行的，一次计一次。'),
      filed('liveEvents', '网上直播', '次', '会议、活动的网上直播，一次活动计一次。'),
      filed('openDays', '政府开放日', '次', '一次活动计一次，几个场地同时进行的计一次。'),
      filed('hearings', '听证会', '次', '本机关组织的听证，一次计一次。'),
      filed('trainings', '业务培训', '次', '政务公开专题培训，一次计一次；会议上的部署不计。'),
      {
        key: 'processingFee',
        zh: '信息处理费',
        unit: '元',
        rule: '本年实际收到的信息处理费，退还的减去；没有收取的填0。',
        by: 'filed',
        decimals: 2,
        cite: part('六'),
      },
    ],
  },
];

/**
 * Decides which yearly activities a report counts, and how.
 *
 * @law 政府信息公开工作年度报告格式 附件第一部分 — 主动公开 and the other aspects are told with figures
 * @law 政府信息公开工作年度报告格式 附件第六部分 — 信息处理费
 * @reading what is one event of each kind (activity-counting)
 */
export function activitiesOf(year: number): readonly YearlyActivity[] {
  return inForce(activities, `${year}-01-01`).value;
}
