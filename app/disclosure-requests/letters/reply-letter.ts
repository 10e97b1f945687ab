import {
  type Contact,
  contactNote,
  type Letter,
  type Paragraph,
  paragraphsOf,
} from '#app/disclosure-requests/letters/letter.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import { type Cite, citeText, type Day } from '#law/cite.ts';
import { type ReplyCode, replyTypeOf } from '#law/disclosure/reply-types.ts';

/** Everything that a reply letter (答复书) says; who collects it checks `letterMissing` before signing. */
export interface ReplyLetterInput {
  /** 发文机关标志: the name in which the office replies, e.g. 常州市人民政府办公室 */
  agencyName: string;
  /** 常政公开复〔2026〕108号; null for a draft, which is marked 草稿. */
  documentNo: string | null;
  requesterName: string;
  /** Absent: a natural person. */
  requesterKind?: 'natural-person' | 'organisation';
  receivedOn: Day;
  correctedOn?: Day;
  /** The reply limit after an extension. */
  extendedTo?: Day;
  consultedSpans?: ConsultedSpan[];
  /** The request in the requester's words. */
  requestQuoted: string;
  code: ReplyCode;
  /** 查明的事实，含检索情况 */
  facts: string;
  grounds: { cites: Cite[]; wording: string };
  /** 答复结果 */
  result: string;
  /** What the law demands of this reply type, by key; printed unless another part says it already. */
  required?: Record<string, string>;
  /** 提供的形式和方式 */
  givingForm?: string;
  attachments: { title: string; pages: number }[];
  /** 便民提示 */
  hints?: string;
  /** From law/remedies/remedy-clause.ts, by the class and the day of the reply. */
  remedyClause: string;
  signedName: string;
  signedOn: Day | null;
  contact: Contact;
  demo: boolean;
}

export interface ConsultedSpan {
  /** Whose opinion was asked, e.g. 第三方; never a name. */
  of: string;
  from: Day;
  to: Day | null;
}

/** 政府信息公开申请答复书, its parts in the order in which they have to be read. */
export function replyLetter(input: ReplyLetterInput): Letter {
  return {
    issuer: input.agencyName,
    documentNo: input.documentNo,
    title: letterTitle(input.code),
    addressee: input.requesterName,
    fields: [],
    paragraphs: [
      ...paragraphsOf('received', receivedText(input)),
      ...paragraphsOf('asked', `${you(input)}申请公开的内容为：“${input.requestQuoted.trim()}”`),
      ...paragraphsOf('facts', factsText(input.facts)),
      ...paragraphsOf('grounds', groundsText(input)),
      ...paragraphsOf('result', input.result),
      ...requiredParagraphs(input),
      ...paragraphsOf('giving', input.givingForm ?? ''),
      ...paragraphsOf('hints', input.hints ?? ''),
      ...paragraphsOf('remedy', input.remedyClause),
    ],
    attachments: input.attachments.map(({ title, pages }) => `${title}（共${pages}页）`),
    signedName: input.signedName,
    signedOn: input.signedOn,
    note: contactNote(input.contact),
    draft: input.documentNo === null,
    demo: input.demo,
  };
}

/** 不予处理、不再处理 tell that the request is not handled; all others answer it. */
export function letterTitle(code: ReplyCode): string {
  return code.startsWith('R5') || code.startsWith('R6') ? '政府信息公开申请告知书' : '政府信息公开申请答复书';
}

function you(input: ReplyLetterInput): string {
  return input.requesterKind === 'organisation' ? '你单位' : '你';
}

function receivedText(input: ReplyLetterInput): string {
  const sentences = [`本机关于${dayText(input.receivedOn)}收到${you(input)}提出的政府信息公开申请`];
  if (input.correctedOn) {
    sentences.push(`经补正，本机关于${dayText(input.correctedOn)}收到补正后的申请，答复期限自该日起重新计算`);
  }
  if (input.consultedSpans?.length) {
    sentences.push(
      `${input.consultedSpans.map(consultedText).join('，')}，征求意见所需时间不计算在答复期限内`,
    );
  }
  if (input.extendedTo) {
    sentences.push(
      `经本机关政府信息公开工作机构负责人同意并告知，答复期限延长至${dayText(input.extendedTo)}`,
    );
  }
  return `${sentences.join('。')}。`;
}

function consultedText(span: ConsultedSpan): string {
  return `${dayText(span.from)}${span.to ? `至${dayText(span.to)}` : '起'}依法征求${span.of}意见`;
}

/** Officers write 经查 or 经检索 themselves as often as not. */
function factsText(facts: string): string {
  const text = facts.trim();
  return text === '' || text.startsWith('经') ? text : `经查，${text}`;
}

/** The provisions are named before the wording, unless the wording names them. */
function groundsText({ grounds }: ReplyLetterInput): string {
  const wording = grounds.wording.trim();
  const unnamed = grounds.cites.filter(
    (cite) => !wording.includes(citeText(cite)) && !wording.includes(cite.article),
  );
  if (unnamed.length === 0) return wording;
  const named = `根据${unnamed.map(citeText).join('、')}的规定`;
  return wording === '' ? `${named}，现答复如下：` : `${named}，${wording}`;
}

function requiredParagraphs(input: ReplyLetterInput): Paragraph[] {
  const said = [input.facts, input.grounds.wording, input.result, input.givingForm, input.hints].join('\n');
  return replyTypeOf(input.code).requires.flatMap(({ key, zh }) => {
    const value = input.required?.[key]?.trim() ?? '';
    return value === '' || said.includes(value) ? [] : paragraphsOf('required', `${zh}：${value}`);
  });
}
