import type { Cite } from '#law/cite.ts';
import { type ReplyCode, replyTypes } from '#law/disclosure/reply-types.ts';

/** 五问: the order in which an officer thinks a request through; a later question opens after the earlier ones. */
export type QuestionKey = 'correct' | 'ours' | 'exists' | 'give' | 'proper';

export type FiveAnswers = Partial<Record<QuestionKey, string>>;

export interface Question {
  key: QuestionKey;
  /** 补不补 */
  zh: string;
  text: string;
  help: string;
  cite: Cite;
  options: Option[];
}

export interface Option {
  value: string;
  zh: string;
  /** Reply types that this answer ends with; none: the next question follows. */
  leadsTo?: ReplyCode[];
}

const art = (article: string): Cite => ({ instrument: '政府信息公开条例', article });

export const fiveQuestions: readonly Question[] = [
  {
    key: 'correct',
    zh: '补不补',
    text: '申请内容是否明确，能不能办理？',
    help: '只有姓名、身份证明、联系方式、信息描述或者获取方式不清楚才要补正；不是本机关的、不存在的，不用补正。',
    cite: art('第三十条'),
    options: [
      { value: 'clear', zh: '明确，可以办理' },
      { value: 'to-correct', zh: '不明确，还没有补正：先发补正通知，现在不答复', leadsTo: [] },
      { value: 'still-unclear', zh: '已经补正，内容仍不明确', leadsTo: ['R4.3'] },
      { value: 'abandoned', zh: '补正期满，申请人无正当理由没有补正', leadsTo: ['R6.1'] },
      { value: 'unpaid', zh: '缴费期满，申请人没有按收费通知缴费', leadsTo: ['R6.2'] },
      { value: 'withdrawn', zh: '申请人撤回申请，或者死亡、终止', leadsTo: ['R6.3'] },
    ],
  },
  {
    key: 'ours',
    zh: '该不该',
    text: '是不是政府信息公开申请，该不该由本机关负责？',
    help: '看实质不看名称：要求办事、信访、举报、投诉、咨询的，不作为申请办理，但仍要答复。',
    cite: art('第十条'),
    options: [
      { value: 'ours', zh: '是申请，由本机关负责' },
      { value: 'not-ours', zh: '不属于本机关负责公开', leadsTo: ['R4.1'] },
      { value: 'petition', zh: '实质是信访、举报、投诉', leadsTo: ['R5.1'] },
      { value: 'publication', zh: '要求提供公报、报刊、书籍等公开出版物', leadsTo: ['R5.3'] },
      { value: 'not-a-request', zh: '不是政府信息，或者实质是咨询等其他事项', leadsTo: ['R6.3'] },
      { value: 'repeat', zh: '同一申请人就同一信息已经得到答复', leadsTo: ['R5.2'] },
      { value: 'reissue', zh: '要求确认或者重新出具已经获取的信息', leadsTo: ['R5.5'] },
      { value: 'excessive', zh: '数量、频次明显超过合理范围，说明的理由不合理', leadsTo: ['R5.4'] },
      { value: 'registry', zh: '不动产登记等法律、行政法规另有查询规定', leadsTo: ['R3.8'] },
    ],
  },
  {
    key: 'exists',
    zh: '有没有',
    text: '检索以后，有没有这份信息？',
    help: '要全面、合理检索，并留下检索记录：查了哪些地方、用了什么词、哪个时期、谁查的。',
    cite: art('第三十六条第四项'),
    options: [
      { value: 'exists', zh: '有' },
      { value: 'none', zh: '检索后没有', leadsTo: ['R4.1'] },
      { value: 'to-be-made', zh: '没有现成信息，需要另行加工、分析', leadsTo: ['R4.2'] },
    ],
  },
  {
    key: 'give',
    zh: '给不给',
    text: '能不能公开？',
    help: '第十四条是不得公开；第十五条先征求第三方意见；第十六条是可以不公开，要说明为什么不公开。',
    cite: art('第十三条'),
    options: [
      { value: 'all', zh: '可以全部公开，或者已经公开', leadsTo: ['R1'] },
      { value: 'part', zh: '区分处理：一部分可以公开', leadsTo: ['R2'] },
      { value: 'art14', zh: '国家秘密、法律行政法规禁止、危及“三安全一稳定”' },
      { value: 'art15', zh: '涉及商业秘密、个人隐私，会损害第三方合法权益' },
      { value: 'art16', zh: '内部事务、过程性信息、行政执法案卷' },
    ],
  },
  {
    key: 'proper',
    zh: '当不当',
    text: '不公开的理由站得住吗？',
    help: '想一想复议、诉讼时拿什么证明；能区分处理的应当区分处理。',
    cite: art('第三十七条'),
    options: [
      { value: 'state-secret', zh: '已依法定密，有密级和保密期限', leadsTo: ['R3.1'] },
      { value: 'other-law', zh: '有明确的法律、行政法规禁止公开', leadsTo: ['R3.2'] },
      { value: 'security', zh: '有证据说明公开后可能危及安全或者稳定', leadsTo: ['R3.3'] },
      {
        value: 'third-party',
        zh: '第三方有合理理由不同意，且不公开不会对公共利益造成重大影响',
        leadsTo: ['R3.4'],
      },
      { value: 'internal', zh: '属于人事管理、后勤管理、内部工作流程', leadsTo: ['R3.5'] },
      { value: 'deliberative', zh: '属于讨论记录、过程稿、磋商信函、请示报告', leadsTo: ['R3.6'] },
      { value: 'enforcement', zh: '属于行政执法案卷', leadsTo: ['R3.7'] },
    ],
  },
];

/** Which grounds fit which answer to 给不给. */
const groundsOf: Record<string, string[]> = {
  art14: ['state-secret', 'other-law', 'security'],
  art15: ['third-party'],
  art16: ['internal', 'deliberative', 'enforcement'],
};

export interface OpenReplies {
  allowed: ReplyCode[];
  /** The question to answer next; null when the answers have come to an end. */
  nextQuestion: QuestionKey | null;
  notAllowed: { code: ReplyCode; reason: string; cite: Cite }[];
}

/** The reply types that the answers leave open, in the official order of the five questions.
 * @law 政府信息公开条例 第三十六条 — the kinds of reply and what each presupposes
 * @law 政府信息公开条例 第三十条 — correction is asked first
 * @law 政府信息公开条例 第十条 — responsibility is asked before existence
 * @law 政府信息公开条例 第三十七条 — severance is considered before anything is refused
 * @law 江苏省政府信息公开申请办理答复规范 五步法 — 补不补、该不该、有没有、给不给、当不当
 * @reading the Jiangsu order binds the wizard everywhere (five-questions-order) */
export function allowedReplyTypes(answers: FiveAnswers): OpenReplies {
  for (const question of fiveQuestions) {
    const option = optionsOf(question, answers).find(({ value }) => value === answers[question.key]);
    if (!option) return { allowed: [], nextQuestion: question.key, notAllowed: refusals([], question) };
    if (option.leadsTo) {
      return {
        allowed: option.leadsTo,
        nextQuestion: null,
        notAllowed: refusals(option.leadsTo, question, option),
      };
    }
  }
  throw new Error('every answer to the last question leads to a reply type');
}

/** The options of a question that the earlier answers leave: grounds of art. 14 only after “art. 14”.
 * @law 政府信息公开条例 第十四条 — must not be disclosed
 * @law 政府信息公开条例 第十五条 — third parties
 * @law 政府信息公开条例 第十六条 — may be withheld */
export function optionsOf(question: Question, answers: FiveAnswers): Option[] {
  if (question.key !== 'proper') return question.options;
  const fitting = groundsOf[answers.give ?? ''] ?? [];
  return question.options.filter(({ value }) => fitting.includes(value));
}

/** Why each other type is closed: its question is not reached, or the answer given leads elsewhere. */
function refusals(allowed: ReplyCode[], at: Question, answered?: Option): OpenReplies['notAllowed'] {
  const reason = answered
    ? `“${at.zh}”回答的是“${answered.zh}”，不通向这一答复类型。`
    : `先回答“${at.zh}”（${at.text}），再选答复类型。`;
  return replyTypes
    .filter(({ code }) => !allowed.includes(code))
    .map(({ code }) => ({ code, reason, cite: at.cite }));
}
