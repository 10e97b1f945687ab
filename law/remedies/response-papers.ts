import type { Cite } from '#law/cite.ts';

/** Steps of a remedy in which the agency hands in papers. */
export type RemedyStep = 'reconsideration' | 'first-instance' | 'hearing' | 'appeal';

export interface ResponsePaper {
  key: string;
  zh: string;
  /** Whether the step cannot do without it. */
  demanded: boolean;
  cite: Cite;
}

const reconsideration = (article: string): Cite => ({ instrument: '行政复议法', article });
const litigation = (article: string): Cite => ({ instrument: '行政诉讼法', article });
const interpretation = (article: string): Cite => ({ instrument: '法释〔2018〕1号', article });
const identity: Cite = { instrument: '民事诉讼法', article: '第五十一条第二款' };

/** A paper that cannot be left out. */
const must = (key: string, zh: string, cite: Cite): ResponsePaper => ({ key, zh, demanded: true, cite });

const head = must('head-identity', '法定代表人身份证明书', identity);

const papers: Record<RemedyStep, readonly ResponsePaper[]> = {
  reconsideration: [
    must('answer', '行政复议答复书', reconsideration('第四十八条')),
    must('evidence-list', '证据目录和证据', reconsideration('第四十八条')),
    must('bases', '作出答复所依据的规范性文件', reconsideration('第四十八条')),
    head,
    must('power-of-attorney', '授权委托书和受委托人身份证明', reconsideration('第十七条第二款')),
  ],
  'first-instance': [
    must('defence', '答辩状', litigation('第六十七条第一款')),
    must('evidence-list', '证据目录和证据', litigation('第三十四条')),
    must('bases', '作出答复所依据的规范性文件', litigation('第三十四条')),
    head,
    must('power-of-attorney', '授权委托书', interpretation('第三十一条')),
  ],
  hearing: [
    must('head-appears', '负责人出庭；不能出庭的委托工作人员，不得仅委托律师', litigation('第三条第三款')),
    {
      key: 'absence-explained',
      zh: '负责人有正当理由不能出庭的情况说明，加盖印章或者由主要负责人签字',
      demanded: false,
      cite: interpretation('第一百二十九条第三款'),
    },
  ],
  appeal: [
    must('appeal', '上诉状', litigation('第八十五条')),
    head,
    must('power-of-attorney', '授权委托书', interpretation('第三十一条')),
  ],
};

/** The papers that the agency hands in at a step. Without answer and evidence the reply is held to have none.
 * @law 行政复议法 第四十八条 — answer, evidence and bases
 * @law 行政复议法 第七十条 — no answer: no evidence
 * @law 行政诉讼法 第三条第三款 — the head of the agency appears in court
 * @law 行政诉讼法 第三十四条 — the agency proves its act
 * @law 行政诉讼法 第六十七条第一款 — defence
 * @law 法释〔2018〕1号 第三十一条 — authority in writing
 * @law 法释〔2018〕1号 第一百二十九条第三款 — absence is explained
 * @law 民事诉讼法 第五十一条第二款 — an agency acts through its head
 * @reading authority and identity are handed in by the agency as by the applicant (respondent-papers) */
export function responsePapers(step: RemedyStep): readonly ResponsePaper[] {
  return papers[step];
}
