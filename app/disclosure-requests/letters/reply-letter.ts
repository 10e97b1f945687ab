import {
  type Contact,
  contactNote,
  type Letter,
  paragraphsOf,
} from '#app/disclosure-requests/letters/letter.ts';
import { answerParagraphs, type ReplyAnswer } from '#app/disclosure-requests/letters/reply-answer.ts';
import { filled, type PersonKind, you } from '#app/disclosure-requests/letters/wording.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Day } from '#law/cite.ts';

/** Everything that a reply letter (答复书) says; who collects it checks `letterMissing` before signing. */
export interface ReplyLetterInput extends ReplyAnswer {
  /** 发文机关标志: the name in which the office replies, e.g. 常州市人民政府办公室 */
  agencyName: string;
  /** 常政公开复〔2026〕108号; null for a draft, which is marked 草稿. */
  documentNo: string | null;
  requesterName: string;
  /** Absent: a natural person. */
  requesterKind?: PersonKind;
  receivedOn: Day;
  correctedOn?: Day;
  /** The reply limit after an extension. */
  extendedTo?: Day;
  consultedSpans?: ConsultedSpan[];
  /** The request in the requester's words. */
  requestQuoted: string;
  /** Pages null: not counted. */
  attachments: { title: string; pages: number | null }[];
  /** From law/remedies/remedy-clause.ts, by the class and the day of the reply. */
  remedyClause: string;
  /** Served online: the channel for seeking reconsideration online has to be told with it (行政复议法 22(2)). */
  online?: { channel: string };
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
    title: TITLE,
    addressee: input.requesterName,
    fields: [],
    paragraphs: [
      ...paragraphsOf('received', receivedText(input)),
      ...paragraphsOf(
        'asked',
        `${you(input.requesterKind)}申请公开的内容为：“${input.requestQuoted.trim()}”`,
      ),
      ...answerParagraphs(input),
      ...paragraphsOf('remedy', input.remedyClause),
      ...paragraphsOf('online', onlineText(input)),
    ],
    attachments: input.attachments.map(({ title, pages }) =>
      pages === null ? title : `${title}（共${pages}页）`,
    ),
    signedName: input.signedName,
    signedOn: input.signedOn,
    note: contactNote(input.contact),
    draft: input.documentNo === null,
    demo: input.demo,
    ...(WEB_ADDRESS.test(input.online?.channel ?? '') && { reconsiderAt: input.online?.channel }),
  };
}

/** A channel may also be told by its name; then there is nothing to link. */
const WEB_ADDRESS = /^https?:\/\/\S+$/;

/** One title for every reply type: the remedy clause counts its limits 自收到本答复书之日起. */
const TITLE = '政府信息公开申请答复书';

/** Unless the clause tells the channel already. */
function onlineText({ online, remedyClause }: ReplyLetterInput): string {
  if (!online || !filled(online.channel) || remedyClause.includes(online.channel)) return '';
  return `本答复书通过互联网送达。申请行政复议的，可以通过${online.channel}提交行政复议申请书。`;
}

function receivedText(input: ReplyLetterInput): string {
  const sentences = [
    `本机关于${dayText(input.receivedOn)}收到${you(input.requesterKind)}提出的政府信息公开申请`,
  ];
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
