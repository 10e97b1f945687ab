import type { RequiredElement } from '#app/disclosure-requests/letters/family.ts';
import {
  type Contact,
  contactNote,
  type Letter,
  type Paragraph,
  paragraphsOf,
  type ReplySlip,
} from '#app/disclosure-requests/letters/letter.ts';
import { filled, type PersonKind, sentence, you } from '#app/disclosure-requests/letters/wording.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Day } from '#law/cite.ts';

/** What every letter carries, whoever it goes to. */
export interface LetterFrame {
  /** 发文机关标志: the name in which the office writes. */
  agencyName: string;
  /** 发文字号; null for a draft. */
  documentNo: string | null;
  signedName: string;
  /** 成文日期; null for a draft. */
  signedOn: Day | null;
  contact: Contact;
  demo: boolean;
}

/** A letter to the requester about the request. */
export interface RequesterFrame extends LetterFrame {
  requesterName: string;
  /** Absent: a natural person. */
  requesterKind?: PersonKind;
  receivedOn: Day;
  /** The request in the requester's words. */
  requestQuoted: string;
}

export const frameElements: RequiredElement<LetterFrame>[] = [
  { key: 'agencyName', zh: '发文机关', given: (frame) => filled(frame.agencyName) },
  { key: 'documentNo', zh: '发文字号', given: (frame) => filled(frame.documentNo) },
  { key: 'signedName', zh: '署名', given: (frame) => filled(frame.signedName) },
  { key: 'signedOn', zh: '成文日期', given: (frame) => filled(frame.signedOn) },
  {
    key: 'contact',
    zh: '联系方式',
    given: ({ contact }) => filled(contact.office) && (filled(contact.phone) || filled(contact.address)),
  },
];

export const requesterElements: RequiredElement<RequesterFrame>[] = [
  ...frameElements,
  { key: 'requesterName', zh: '申请人姓名或者名称', given: (frame) => filled(frame.requesterName) },
  { key: 'receivedOn', zh: '收到申请的日期', given: (frame) => filled(frame.receivedOn) },
  { key: 'requestQuoted', zh: '申请公开的内容', given: (frame) => filled(frame.requestQuoted) },
];

interface NoticeText {
  title: string;
  addressee: string;
  paragraphs: Paragraph[];
  fields?: Letter['fields'];
  attachments?: string[];
  slip?: ReplySlip;
}

/** A letter from its frame and its text. */
export function noticeLetter(frame: LetterFrame, text: NoticeText): Letter {
  return {
    issuer: frame.agencyName,
    documentNo: frame.documentNo,
    fields: [],
    attachments: [],
    signedName: frame.signedName,
    signedOn: frame.signedOn,
    note: contactNote(frame.contact),
    draft: frame.documentNo === null,
    demo: frame.demo,
    ...text,
  };
}

/** How a letter to the requester begins: when the request came, and what it asks. */
export function requestParagraphs(frame: RequesterFrame): Paragraph[] {
  const to = you(frame.requesterKind);
  return [
    ...paragraphsOf('received', `本机关于${dayText(frame.receivedOn)}收到${to}提出的政府信息公开申请。`),
    ...paragraphsOf('asked', `${to}申请公开的内容为：“${frame.requestQuoted.trim()}”`),
  ];
}

/** One paragraph of a part, ended by a full stop. */
export function saying(part: Paragraph['part'], text: string): Paragraph[] {
  return paragraphsOf(part, sentence(text));
}
