import type { ReplyLetterInput } from '#app/disclosure-requests/letters/reply-letter.ts';
import { filled } from '#app/disclosure-requests/letters/wording.ts';
import { replyTypeOf } from '#law/disclosure/reply-types.ts';

/** A content that the letter has to have and does not. */
export interface LetterGap {
  key: string;
  zh: string;
}

/**
 * What is missing in a reply letter: the contents of every letter, then those that the law demands of its reply
 * type. Empty when the letter may be sent. A draft lacks at least its number and its day.
 */
export function letterMissing(input: ReplyLetterInput): LetterGap[] {
  const general = EVERY_LETTER.filter(({ given }) => !given(input)).map(({ key, zh }) => ({ key, zh }));
  const special = replyTypeOf(input.code)
    .requires.filter(({ key }) => !input.required?.[key]?.trim() && !(key === 'search' && input.notOurs))
    .map(({ key, zh }) => ({ key, zh }));
  return [...general, ...special];
}

interface Content extends LetterGap {
  given(input: ReplyLetterInput): boolean;
}

const EVERY_LETTER: Content[] = [
  { key: 'agencyName', zh: '发文机关', given: (input) => filled(input.agencyName) },
  { key: 'documentNo', zh: '发文字号', given: (input) => filled(input.documentNo) },
  { key: 'requesterName', zh: '申请人姓名或者名称', given: (input) => filled(input.requesterName) },
  { key: 'receivedOn', zh: '收到申请的日期', given: (input) => filled(input.receivedOn) },
  { key: 'requestQuoted', zh: '申请公开的内容', given: (input) => filled(input.requestQuoted) },
  { key: 'facts', zh: '查明的事实', given: (input) => filled(input.facts) },
  {
    key: 'grounds',
    zh: '法律依据和理由',
    given: ({ grounds }) => grounds.cites.length > 0 && filled(grounds.wording),
  },
  { key: 'result', zh: '答复结果', given: (input) => filled(input.result) },
  { key: 'remedyClause', zh: '救济途径', given: (input) => filled(input.remedyClause) },
  { key: 'signedName', zh: '署名', given: (input) => filled(input.signedName) },
  { key: 'signedOn', zh: '成文日期', given: (input) => filled(input.signedOn) },
  {
    key: 'contact',
    zh: '联系方式',
    given: ({ contact }) => filled(contact.office) && (filled(contact.phone) || filled(contact.address)),
  },
  {
    key: 'onlineChannel',
    zh: '网上送达的，提交行政复议申请书的互联网渠道',
    given: ({ online }) => online === undefined || filled(online.channel),
  },
];
