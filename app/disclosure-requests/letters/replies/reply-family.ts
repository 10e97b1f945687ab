import type { DocumentFamily, RequiredElement } from '#app/disclosure-requests/letters/family.ts';
import { requesterElements } from '#app/disclosure-requests/letters/frame.ts';
import { type ReplyLetterInput, replyLetter } from '#app/disclosure-requests/letters/reply-letter.ts';
import { filled } from '#app/disclosure-requests/letters/wording.ts';
import type { Cite } from '#law/cite.ts';
import type { ReplyCode } from '#law/disclosure/reply-types.ts';
import { remedyClass } from '#law/remedies/remedy-class.ts';

/** What every reply has apart from its facts, grounds and result. */
export type ReplyFrame = Omit<ReplyLetterInput, 'code' | 'facts' | 'grounds' | 'result' | 'required'>;

/** The wording of one kind of reply. */
interface ReplyBody {
  facts: string;
  /** After 根据……的规定， */
  wording: string;
  result: string;
  /** By the keys of law/disclosure/reply-types.ts; each is printed unless facts or result say it. */
  required: Record<string, string>;
  /** Further provisions of this very reply. */
  cites?: Cite[];
}

/** 实体性答复: one kind of reply with its fixed wording. */
export interface ReplyFamily<Input> extends DocumentFamily<Input> {
  code: ReplyCode;
  /** The reply that the wording makes; a draft begins with it and the officer may write on. */
  draft(input: Input): ReplyLetterInput;
}

interface ReplyTemplate<Input> {
  key: string;
  code: ReplyCode;
  zh: string;
  cites: Cite[];
  requires: RequiredElement<Input>[];
  body(input: Input): ReplyBody;
}

/** A family of replies; its versions follow the law of remedies, as the wording of the body has not changed since 2019. */
export function replyFamily<Input extends ReplyFrame>(template: ReplyTemplate<Input>): ReplyFamily<Input> {
  const { key, code, zh, cites, requires } = template;
  const draft = (input: Input) => draftOf(template, input);
  const write = (input: Input) => replyLetter(draft(input));
  return {
    key,
    code,
    zh,
    group: 'reply',
    to: 'requester',
    remedy: 'told',
    lawKey: 'reply',
    requires: [
      ...requesterElements,
      ...requires,
      { key: 'remedyClause', zh: '救济途径', given: ({ remedyClause }) => filled(remedyClause) },
    ],
    fixed: ['facts', 'grounds', 'result'],
    circumstances: ({ online }, on) => [
      ...(remedyClass(code, on) === 'FREE' ? [] : (['refused'] as const)),
      ...(online ? (['online'] as const) : []),
    ],
    draft,
    versions: replyVersions(cites).map((version) => ({ ...version, write })),
  };
}

/** One version a law of remedies; the clause itself comes from law/remedies by the day of the reply. */
export function replyVersions(cites: Cite[]) {
  return [
    {
      version: '2019',
      validFrom: '2019-05-15',
      validTo: '2023-12-31',
      cites: [...cites, ...REMEDIES_BEFORE],
    },
    { version: '2024', validFrom: '2024-01-01', cites: [...cites, ...REMEDIES_SINCE] },
  ];
}

function draftOf<Input extends ReplyFrame>(template: ReplyTemplate<Input>, input: Input): ReplyLetterInput {
  const { facts, wording, result, required, cites = [] } = template.body(input);
  return {
    ...input,
    code: template.code,
    facts,
    grounds: { cites: [...template.cites, ...cites], wording },
    result,
    required,
  };
}

const suing: Cite = { instrument: '行政诉讼法', article: '第四十六条' };
const REMEDIES_BEFORE: Cite[] = [{ instrument: '行政复议法（1999）', article: '第九条' }, suing];
const REMEDIES_SINCE: Cite[] = [
  ...['第二十条', '第二十二条第二款', '第二十三条', '第三十四条'].map((article) => ({
    instrument: '行政复议法',
    article,
  })),
  suing,
];
