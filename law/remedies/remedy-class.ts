import type { Day, Provision } from '#law/cite.ts';
import type { ReplyCode } from '#law/disclosure/reply-types.ts';
import { inForce } from '#law/in-force.ts';

/** PRE: reconsideration first. FREE: either. MIXED: PRE for the withheld part, FREE for the rest. NONE: no remedy of its own. */
export type RemedyClass = 'PRE' | 'FREE' | 'MIXED' | 'NONE';

/** Replies that count as 不予公开, for which reconsideration comes first. */
const reconsiderationFirst: Provision<{ pre: ReplyCode[]; mixed: ReplyCode[] }>[] = [
  {
    from: '2008-05-01',
    value: { pre: [], mixed: [] },
    cite: { instrument: '政府信息公开条例（2007）', article: '第三十三条第二款' },
  },
  {
    from: '2019-05-15',
    value: { pre: [], mixed: [] },
    cite: { instrument: '政府信息公开条例', article: '第五十一条' },
  },
  {
    from: '2024-01-01',
    value: { pre: ['R3.1', 'R3.2', 'R3.3', 'R3.4', 'R3.5', 'R3.6', 'R3.7'], mixed: ['R2'] },
    cite: { instrument: '行政复议法', article: '第二十三条第一款第四项' },
  },
];

/** The remedy class of a reply by its type and the day it was given.
 * @law 行政复议法 第二十三条第一款第四项 — since 2024 reconsideration first where disclosure was refused
 * @law 政府信息公开条例 第五十一条 — before 2024 reconsideration or a suit, as one likes
 * @law 政府信息公开条例（2007） 第三十三条第二款 — the same under the first regulation
 * @law 法释〔2025〕8号 第一条 — refusals are decisions under arts. 14, 15 and 16
 * @reading of a reply granted in part the withheld part comes under the rule, the rest does not (granted-in-part-remedy)
 * @reading a registry enquiry (R3.8) is no refusal in this sense (registry-enquiry-remedy) */
export function remedyClass(code: ReplyCode, repliedOn: Day): RemedyClass {
  const { pre, mixed } = inForce(reconsiderationFirst, repliedOn).value;
  if (pre.includes(code)) return 'PRE';
  return mixed.includes(code) ? 'MIXED' : 'FREE';
}
