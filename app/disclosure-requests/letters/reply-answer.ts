import { type Paragraph, paragraphsOf } from '#app/disclosure-requests/letters/letter.ts';
import { citesText } from '#app/disclosure-requests/letters/wording.ts';
import type { Cite } from '#law/cite.ts';
import { type ReplyCode, replyTypeOf } from '#law/disclosure/reply-types.ts';

/** What is answered to one matter: the heart of a reply, or one item of a composite one. */
export interface ReplyAnswer {
  code: ReplyCode;
  /** 查明的事实，含检索情况 */
  facts: string;
  grounds: { cites: Cite[]; wording: string };
  /** 答复结果 */
  result: string;
  /** What the law demands of this reply type, by key; printed unless another part says it already. */
  required?: Record<string, string>;
  /** 不属于本机关负责公开: nothing was searched for, so no search is told. */
  notOurs?: boolean;
  /** 提供的形式和方式 */
  givingForm?: string;
  /** 便民提示 */
  hints?: string;
}

/** Facts, grounds and result in the order in which they are read. */
export function answerParagraphs(answer: ReplyAnswer): Paragraph[] {
  return [
    ...paragraphsOf('facts', factsText(answer.facts)),
    ...requiredParagraphs(answer, 'facts'),
    ...paragraphsOf('grounds', groundsText(answer)),
    ...paragraphsOf('result', answer.result),
    ...requiredParagraphs(answer, 'result'),
    ...paragraphsOf('giving', answer.givingForm ?? ''),
    ...paragraphsOf('hints', answer.hints ?? ''),
  ];
}

/** Officers write 经查 or 经检索 themselves as often as not. */
function factsText(facts: string): string {
  const text = facts.trim();
  return text === '' || text.startsWith('经') ? text : `经查，${text}`;
}

/** The provisions are named before the wording, unless the officer named provisions in it. */
function groundsText({ grounds }: ReplyAnswer): string {
  const wording = grounds.wording.trim();
  if (grounds.cites.length === 0 || NAMES_PROVISION.test(wording)) return wording;
  return `根据${citesText(grounds.cites)}的规定，${wording === '' ? '现答复如下：' : wording}`;
}

const NAMES_PROVISION = /《[^》]+》[^。；]*第[一二三四五六七八九十百零〇\d]+条/;

/** What the law demands of the reply type, after the facts or after the result, unless another part says it. */
function requiredParagraphs(input: ReplyAnswer, after: 'facts' | 'result'): Paragraph[] {
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
