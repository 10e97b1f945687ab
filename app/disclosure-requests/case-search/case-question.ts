import { type Stage, stageZh } from '#app/disclosure-requests/case-file/stage.ts';
import { permissions } from '#app/disclosure-requests/permissions.ts';
import { hasRole } from '#app/shell/permit.ts';
import type { Actor } from '#app/shell/scope.ts';
import { isDay } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';
import { type ReceiptChannel, receiptChannelZh } from '#law/disclosure/receipt-day.ts';
import { type ReplyCode, replyTypes } from '#law/disclosure/reply-types.ts';

/** What a list of cases is asked for; empty and null ask for nothing. */
export interface CaseQuestion {
  /** Words of title, register number or the document number that the requester named. */
  text: string;
  /** Number of the reply letter. */
  documentNo: string;
  /** Name of the requester; only for who receives and registers requests. */
  requester: string;
  stage: Stage | '';
  outcome: ReplyCode | '';
  channel: ReceiptChannel | '';
  handlerId: number | null;
  /** Received from and to, both included. */
  from: Day | null;
  to: Day | null;
  overdue: boolean;
  /** With closed cases. */
  all: boolean;
}

/** The question in the address of the page. What is not understood asks for nothing. */
export function caseQuestionOf(query: (name: string) => string | undefined, actor: Actor): CaseQuestion {
  const words = (name: string) => (query(name) ?? '').trim().slice(0, 100);
  const [stage, outcome, channel] = [words('stage'), words('outcome'), words('channel')];
  const day = (name: string) => (isDay(words(name)) ? words(name) : null);
  const question: CaseQuestion = {
    text: words('text'),
    documentNo: words('document'),
    requester: maySearchRequester(actor) ? words('requester') : '',
    stage: stage in stageZh ? (stage as Stage) : '',
    outcome: replyTypes.some(({ code }) => code === outcome) ? (outcome as ReplyCode) : '',
    channel: channel in receiptChannelZh ? (channel as ReceiptChannel) : '',
    handlerId: handlerOf(words('handler'), actor),
    from: day('from'),
    to: day('to'),
    overdue: query('overdue') === 'yes',
    all: query('all') === 'yes',
  };
  // What only a closed case or a sent reply has is looked for among all of them.
  return {
    ...question,
    all: question.all || stage === 'closed' || outcome !== '' || question.documentNo !== '',
  };
}

/** The same question as an address, with other values where given. */
export function caseQuery(question: CaseQuestion, other: Record<string, string> = {}): string {
  const values: Record<string, string> = {
    text: question.text,
    document: question.documentNo,
    requester: question.requester,
    stage: question.stage,
    outcome: question.outcome,
    channel: question.channel,
    handler: question.handlerId === null ? '' : String(question.handlerId),
    from: question.from ?? '',
    to: question.to ?? '',
    overdue: question.overdue ? 'yes' : '',
    all: question.all ? 'yes' : '',
    ...other,
  };
  return String(new URLSearchParams(Object.entries(values).filter(([, value]) => value !== '')));
}

/** Names of requesters are looked for by those who receive and register. */
export function maySearchRequester(actor: Actor): boolean {
  return hasRole(actor, ...permissions['register-request']);
}

/** A text is found by pairs of characters: one alone finds nothing. */
export function tooShort({ text, documentNo, requester }: CaseQuestion): boolean {
  return [text, documentNo, requester].some((words) => words !== '' && [...words].length < 2);
}

function handlerOf(asked: string, actor: Actor): number | null {
  if (asked === 'me' && actor.kind === 'officer') return actor.officerId;
  return /^\d{1,15}$/.test(asked) ? Number(asked) : null;
}
