import type { DocumentFamily } from '#app/disclosure-requests/letters/family.ts';
import {
  type Contact,
  contactNote,
  type Letter,
  paragraphsOf,
} from '#app/disclosure-requests/letters/letter.ts';
import { filled, regulation } from '#app/disclosure-requests/letters/wording.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Day } from '#law/cite.ts';

export interface ReceiptLetterInput {
  agencyName: string;
  /** 登记号 */
  registerNo: string;
  requesterName: string;
  receivedOn: Day;
  /** Why this day counts as the day of receipt, from law/disclosure/receipt-day.ts. */
  receivedBecause: string;
  /** What was asked, in the requester's words. */
  requestQuoted: string;
  /** 答复期限; null while no limit can be told. */
  replyDueOn: Day | null;
  /** Where the progress is looked up, e.g. the page's address. */
  queryAt?: string;
  /**
   * The code itself, on the e-receipt that the requester opens right after submitting and nowhere else: it is
   * stored as a hash only, and whoever reads the paper could read the case.
   */
  queryCode?: string;
  issuedOn: Day;
  contact: Contact;
  demo: boolean;
}

/** 政府信息公开申请接收回执 */
export function receiptLetter(input: ReceiptLetterInput): Letter {
  return {
    issuer: input.agencyName,
    documentNo: null,
    title: '政府信息公开申请接收回执',
    addressee: input.requesterName,
    fields: fieldsOf(input),
    paragraphs: [
      ...paragraphsOf('received', '上述申请本机关已收到并登记。'),
      ...paragraphsOf('clock', MAY_MOVE),
      ...paragraphsOf('query', queryText(input)),
    ],
    attachments: [],
    signedName: input.agencyName,
    signedOn: input.issuedOn,
    note: contactNote(input.contact),
    draft: false,
    demo: input.demo,
  };
}

function fieldsOf(input: ReceiptLetterInput): Letter['fields'] {
  const fields = [
    { name: '登记号', value: input.registerNo },
    { name: '收到日期', value: dayText(input.receivedOn) },
    { name: '收到依据', value: input.receivedBecause },
    { name: '申请内容', value: input.requestQuoted.trim() },
  ];
  if (input.replyDueOn) fields.push({ name: '答复期限', value: `${dayText(input.replyDueOn)}前（含当日）` });
  if (input.queryCode) fields.push({ name: '查询码', value: input.queryCode });
  return fields;
}

/** Why the day in the table may still move: 补正、征求意见、延长. */
const MAY_MOVE =
  '申请内容不明确需要补正、依法征求意见或者延长答复期限的，答复期限依法变化，本机关将另行告知。';

function queryText(input: ReceiptLetterInput): string {
  const at = input.queryAt ?? '本机关网站的依申请公开查询页面';
  const secret = input.queryCode
    ? '查询码只在本回执上出现一次，请妥善保存。'
    : '查询码只出现在提交后的电子回执上；没有查询码的，可凭登记号向下列单位询问。';
  return `凭登记号、查询码和证件号码或者联系方式的末四位，可在${at}查询办理情况。${secret}`;
}

/** 接收回执: no number of the document series and no seal, as it is printed at the counter. */
export const receiptFamily: DocumentFamily<ReceiptLetterInput> = {
  key: 'receipt',
  zh: '接收回执',
  group: 'procedural',
  to: 'requester',
  remedy: 'none',
  requires: [
    { key: 'agencyName', zh: '收件机关', given: (input) => filled(input.agencyName) },
    { key: 'registerNo', zh: '登记号', given: (input) => filled(input.registerNo) },
    { key: 'requesterName', zh: '申请人姓名或者名称', given: (input) => filled(input.requesterName) },
    { key: 'receivedOn', zh: '收到日期', given: (input) => filled(input.receivedOn) },
    { key: 'receivedBecause', zh: '收到之日的依据', given: (input) => filled(input.receivedBecause) },
    { key: 'requestQuoted', zh: '申请公开的内容', given: (input) => filled(input.requestQuoted) },
    { key: 'replyLimit', zh: '答复期限', given: (input) => filled(input.replyDueOn) },
    {
      key: 'contact',
      zh: '联系方式',
      given: ({ contact }) => filled(contact.office) && filled(contact.phone),
    },
  ],
  // On paper the receipt tells where the code was shown; the code itself stands on the e-receipt alone.
  fixed: ['queryCode'],
  versions: [
    {
      version: '2019',
      validFrom: '2019-05-15',
      cites: regulation('第三十一条', '第三十三条第二款', '第四十五条'),
      write: receiptLetter,
    },
  ],
};
