import type { Cite, Day, Provision } from '#law/cite.ts';
import { inForce } from '#law/in-force.ts';

/** 保管期限: 永久, 三十年, 十年 */
export type Retention = 'permanent' | '30-years' | '10-years';

export interface RetentionFacts {
  /** A decision or judgment overturned the reply, or the office marked the case as a precedent. */
  lostOrPrecedent: boolean;
  /** There was reconsideration or litigation. */
  remedied: boolean;
}

export interface RetentionPeriod {
  retention: Retention;
  /** In Chinese. */
  because: string;
  cite: Cite;
}

type Rule = Record<'lostOrPrecedent' | 'remedied' | 'other', Retention>;

/** The list of periods that an agency sets for its own papers; these are the defaults. */
const rules: Provision<Rule>[] = [
  {
    from: '2006-12-18',
    value: { lostOrPrecedent: 'permanent', remedied: '30-years', other: '10-years' },
    cite: { instrument: '机关文件材料归档范围和文书档案保管期限规定', article: '第六条' },
  },
];

/** How long the file of a request is kept.
 * @law 机关文件材料归档范围和文书档案保管期限规定 第六条 — permanently, or for thirty or ten years
 * @reading permanently where the reply was overturned or the case is a precedent, thirty years where there was a
 *   remedy, else ten; an agency's own list may set other periods (retention-of-requests) */
export function retentionOf({ lostOrPrecedent, remedied }: RetentionFacts, on: Day): RetentionPeriod {
  const { value, cite } = inForce(rules, on);
  if (lostOrPrecedent)
    return { retention: value.lostOrPrecedent, because: '答复被纠正，或者列为典型案例。', cite };
  if (remedied) return { retention: value.remedied, because: '经过复议或者诉讼。', cite };
  return { retention: value.other, because: '其他申请件。', cite };
}
