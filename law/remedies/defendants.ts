import type { Cite } from '#law/cite.ts';
import { courtLevel, type RepliedBy } from '#law/remedies/reconsideration-body.ts';

/** What came of reconsideration before the suit. */
export type BeforeSuit =
  | 'none' // 直接起诉
  | 'upheld' // 维持, or dismissed on the merits
  | 'inadmissible' // 不予受理 or dismissed as inadmissible
  | 'changed' // 改变原行政行为
  | 'silent'; // 逾期未作决定

export interface Defendants {
  /** original: the agency that replied. body: the reconsideration body. */
  defendants: ('original' | 'body')[];
  /** Whose suit it is in table 4: the other one counts nothing. */
  countedBy: 'original' | 'body';
  cite: Cite;
}

const litigation = (article: string): Cite => ({ instrument: '行政诉讼法', article });

/** Who is sued over a reply, and for whom the case counts in the report.
 * @law 行政诉讼法 第二十六条 — the agency; both where reconsideration upheld it; the body where it changed it or did not decide
 * @law 法释〔2018〕1号 第一百三十三条 — dismissed on the merits is upheld, dismissed as inadmissible is not
 * @law 政府信息公开工作年度报告格式 附件第四部分 — a body sued as co-defendant counts nothing
 * @reading a body sued alone counts its own suit, as one over its own act (body-sued-alone) */
export function defendantsOf(before: BeforeSuit, over: 'reply' | 'reconsideration'): Defendants {
  if (before === 'none')
    return { defendants: ['original'], countedBy: 'original', cite: litigation('第二十六条第一款') };
  if (before === 'upheld') {
    return { defendants: ['original', 'body'], countedBy: 'original', cite: litigation('第二十六条第二款') };
  }
  if (before === 'changed')
    return { defendants: ['body'], countedBy: 'body', cite: litigation('第二十六条第二款') };
  const cite =
    before === 'silent'
      ? litigation('第二十六条第三款')
      : { instrument: '法释〔2018〕1号', article: '第一百三十三条' };
  return over === 'reply'
    ? { defendants: ['original'], countedBy: 'original', cite }
    : { defendants: ['body'], countedBy: 'body', cite };
}

export interface PartyToSuit {
  kind: RepliedBy;
  government: 'county-or-higher' | 'township';
}

/** The level of the court of first instance.
 * @law 法释〔2018〕1号 第一百三十四条第三款 — of co-defendants the agency of the original act decides
 * @law 行政诉讼法 第十五条 — intermediate where a government of a county or higher is the defendant */
export function courtLevelOf(
  { defendants }: Defendants,
  original: PartyToSuit,
  body: PartyToSuit,
): 'basic' | 'intermediate' {
  const decides = defendants.includes('original') ? original : body;
  return courtLevel(decides.kind, decides.government);
}
