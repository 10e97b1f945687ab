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
  /** Pages null: not counted. */
  attachments: { title: string; pages: number | null }[];
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
    title: TITLE,
    addressee: input.requesterName,
    fields: [],
    paragraphs: [
      ...paragraphsOf('received', receivedText(input)),
      ...paragraphsOf('asked', `${you(input)}申请公开的内容为：“${input.requestQuoted.trim()}”`),
      ...paragraphsOf('facts', factsText(input.facts)),
      ...requiredParagraphs(input, 'facts'),
      ...paragraphsOf('grounds', groundsText(input)),
      ...paragraphsOf('result', input.result),
      ...requiredParagraphs(input, 'result'),
      ...paragraphsOf('giving', input.givingForm ?? ''),
      ...paragraphsOf('hints', input.hints ?? ''),
      ...paragraphsOf('remedy', input.remedyClause),
    ],
    attachments: input.attachments.map(({ title, pages }) =>
      pages === null ? title : `${title}（共${pages}页）`,
    ),
    signedName: input.signedName,
    signedOn: input.signedOn,
    note: contactNote(input.contact),
    draft: input.documentNo === null,
    demo: input.demo,
  };
}

/** One title for every reply type: the remedy clause counts its limits 自收到本答复书之日起. */
const TITLE = '政府信息公开申请答复书';

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

/** The provisions are named before the wording, unless the officer named provisions in it. */
function groundsText({ grounds }: ReplyLetterInput): string {
  const wording = grounds.wording.trim();
  if (grounds.cites.length === 0 || NAMES_PROVISION.test(wording)) return wording;
  const instruments = [...new Set(grounds.cites.map((cite) => cite.instrument))];
  const named = instruments.map((instrument) => {
    const articles = grounds.cites
      .filter((cite) => cite.instrument === instrument)
      .map((cite) => cite.article);
    return citeText({ instrument, article: articles.join('、') });
  });
  return `根据${named.join('、')}的规定，${wording === '' ? '现答复如下：' : wording}`;
}

const NAMES_PROVISION = /《[^》]+》[^。；]*第[一二三四五六七八九十百零〇\d]+条/;

/** What the law demands of the reply type, after the facts or after the result, unless another part says it. */
function requiredParagraphs(input: ReplyLetterInput, after: 'facts' | 'result'): Paragraph[] {
  const said = [input.facts, input.grounds.wording, input.result, input.givingForm, input.hints].join('\n');
  return replyTypeOf(input.code).requires.flatMap(({ key, zh }) => {
    const lead = leads[key] ?? { text: zh, after: 'result' };
    const value = input.required?.[key]?.trim() ?? '';
    if (lead.after !== after || value === '' || said.includes(value)) return [];
    return paragraphsOf('required', `${lead.text}：${value}`);
  });
}

/** How the letter words what the form asks for: the form's own words are questions to the officer. */
const leads: Record<string, { text: string; after: 'facts' | 'result' }> = {
  search: { text: '检索情况', after: 'facts' },
  consulted: { text: '征求第三方意见的情况', after: 'facts' },
  facts: { text: '有关事实', after: 'facts' },
  asked: { text: '要求说明理由的情况', after: 'facts' },
  notice: { text: '此前发出的通知', after: 'facts' },
  earlier: { text: '此前的答复', after: 'facts' },
  way: { text: '获取的方式和途径', after: 'result' },
  withheld: { text: '不予公开的部分和理由', after: 'result' },
  law: { text: '所依据的法律、行政法规', after: 'result' },
  which: { text: '具体情形', after: 'result' },
  reasons: { text: '理由', after: 'result' },
  unclear: { text: '仍不明确的内容', after: 'result' },
  where: { text: '查询地点', after: 'result' },
  channel: { text: '可以通过的途径', after: 'result' },
};
