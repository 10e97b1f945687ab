import type { Cite } from '#law/cite.ts';
import type { Table4Column } from '#law/report/forms.ts';

/** 结果: a column of table 4 that a concluded case is counted in. */
export type RemedyResult = Exclude<Table4Column, 'pending' | 'total'>;

/** How a case ended, as the decision or judgment words it. */
export interface RemedyOutcome {
  key: string;
  zh: string;
  before: 'reconsideration' | 'court';
  result: RemedyResult;
  /** The agency has to do something: a task with its limit. */
  orders: boolean;
  cite: Cite;
}

const reconsideration = (article: string): Cite => ({ instrument: '行政复议法', article });
const litigation = (article: string): Cite => ({ instrument: '行政诉讼法', article });

type Row = [key: string, zh: string, article: string];

const rowsOf = (of: Omit<RemedyOutcome, 'key' | 'zh' | 'cite'>, rows: Row[]): RemedyOutcome[] =>
  rows.map(([key, zh, article]) => ({
    ...of,
    key,
    zh,
    cite: of.before === 'court' ? litigation(article) : reconsideration(article),
  }));

/** Every way in which a case of information disclosure ends. */
export const remedyOutcomes: readonly RemedyOutcome[] = [
  ...rowsOf({ before: 'reconsideration', result: 'upheld', orders: false }, [
    ['upheld', '维持', '第六十八条'],
    ['request-dismissed', '驳回行政复议请求', '第六十九条'],
  ]),
  ...rowsOf({ before: 'reconsideration', result: 'overturned', orders: true }, [
    ['changed', '变更', '第六十三条'],
    ['annulled', '撤销或者部分撤销，责令重新答复', '第六十四条'],
    ['ordered', '责令在一定期限内履行（答复）', '第六十六条'],
  ]),
  ...rowsOf({ before: 'reconsideration', result: 'overturned', orders: false }, [
    ['annulled-only', '撤销或者部分撤销，不责令重新答复', '第六十四条'],
    ['unlawful', '确认违法', '第六十五条'],
    ['void', '确认无效', '第六十七条'],
  ]),
  ...rowsOf({ before: 'reconsideration', result: 'other', orders: false }, [
    ['not-accepted', '不予受理', '第三十条'],
    ['application-dismissed', '驳回行政复议申请', '第三十三条'],
    ['terminated', '撤回、终止', '第四十一条'],
    ['mediated', '调解', '第七十三条'],
  ]),
  ...rowsOf({ before: 'court', result: 'upheld', orders: false }, [
    ['claim-dismissed', '驳回诉讼请求', '第六十九条'],
  ]),
  ...rowsOf({ before: 'court', result: 'overturned', orders: true }, [
    ['annulled', '撤销或者部分撤销，判令重新答复', '第七十条'],
    ['ordered', '判决在一定期限内履行（答复）', '第七十二条'],
  ]),
  ...rowsOf({ before: 'court', result: 'overturned', orders: false }, [
    ['annulled-only', '撤销或者部分撤销，不判令重新答复', '第七十条'],
    ['unlawful', '确认违法', '第七十四条'],
    ['void', '确认无效', '第七十五条'],
    ['changed', '变更', '第七十七条'],
  ]),
  ...rowsOf({ before: 'court', result: 'other', orders: false }, [
    ['not-filed', '不予立案', '第五十一条'],
    ['suit-dismissed', '驳回起诉', '第四十九条'],
    ['withdrawn', '撤诉', '第六十二条'],
    ['mediated', '调解', '第六十条'],
  ]),
];

/** In which column of table 4 an outcome is counted, and whether it orders something.
 * @law 政府信息公开工作年度报告格式 附件第四部分 — upheld, overturned, other
 * @law 行政复议法 第六十八条 — upheld; dismissed on the merits counts with it
 * @law 行政诉讼法 第六十九条 — the claim dismissed
 * @reading what ends without a judgement on the merits is 其他结果 (remedy-results)
 * @throws when there is no such outcome */
export function remedyOutcome(before: RemedyOutcome['before'], key: string): RemedyOutcome {
  const found = remedyOutcomes.find((each) => each.before === before && each.key === key);
  if (!found) throw new Error(`no outcome ${key} before a ${before}`);
  return found;
}

/** 二审: what the court of appeal did with the first judgment. */
export type AppealOutcome =
  | { kind: 'affirmed' } // 驳回上诉，维持原判
  | { kind: 'withdrawn' } // 撤回上诉
  | { kind: 'remanded' } // 发回重审
  | { kind: 'replaced'; key: string }; // 改判

/** The result of a case over its instances: one entry, with what stands at last; null while it is open again.
 * @law 行政诉讼法 第八十九条 — affirmed, replaced or remanded
 * @reading first and second instance are one case (instances-one-case) */
export function resultOfInstances(firstKey: string, appeal: AppealOutcome | null): RemedyResult | null {
  if (appeal?.kind === 'remanded') return null;
  return remedyOutcome('court', appeal?.kind === 'replaced' ? appeal.key : firstKey).result;
}
