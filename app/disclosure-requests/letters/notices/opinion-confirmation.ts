import type { DocumentFamily } from '#app/disclosure-requests/letters/family.ts';
import { noticeLetter, saying } from '#app/disclosure-requests/letters/frame.ts';
import type { Letter } from '#app/disclosure-requests/letters/letter.ts';
import {
  type ThirdPartyFrame,
  thirdPartyElements,
} from '#app/disclosure-requests/letters/notices/third-party-frame.ts';
import { DATE_BLANK } from '#app/disclosure-requests/letters/sheet.ts';
import { clause, filled, regulation, you } from '#app/disclosure-requests/letters/wording.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Day } from '#law/cite.ts';

export interface OpinionConfirmationInput extends ThirdPartyFrame {
  /** 征求意见书的文号 */
  consultationNo: string;
  /** The day on which the opinion was given. */
  givenOn: Day;
  /** How: 电话、当面、电子邮件 */
  givenBy: string;
  /** The opinion as the office understood it. */
  opinion: string;
  /** Last day for saying that it was understood wrongly. */
  answerBy: Day;
}

/** 征求意见确认函: what a third party said without signing it is put to that party for confirmation. */
function opinionConfirmation(input: OpinionConfirmationInput): Letter {
  const to = you(input.thirdPartyKind ?? 'organisation');
  return noticeLetter(input, {
    title: '政府信息公开征求意见确认函',
    addressee: input.thirdPartyName,
    paragraphs: [
      ...saying(
        'received',
        `就${clause(input.recordTitle)}是否公开，本机关以《政府信息公开征求意见书》（${input.consultationNo}）征求${to}的意见。${dayText(input.givenOn)}，${to}以${input.givenBy}的方式提出意见。`,
      ),
      ...saying('facts', `本机关记录的意见为：${clause(input.opinion)}。`),
      ...saying(
        'clock',
        `请${to}核对。记录与${to}的意见一致的，请在所附回执上签名或者盖章；不一致的，请在${dayText(input.answerBy)}前（含当日）书面更正。`,
      ),
    ],
    attachments: ['意见确认回执'],
    slip: {
      title: '意见确认回执',
      lead: `${input.agencyName}：`,
      rows: [
        { name: '涉及的信息', value: input.recordTitle },
        { name: '确认情况', value: '□记录与我（单位）的意见一致　□不一致，更正如下' },
        { name: '更正内容', value: '', tall: 6 },
      ],
      closing: ['签名或者盖章：　　　　　　　', DATE_BLANK],
    },
  });
}

export const opinionConfirmationFamily: DocumentFamily<OpinionConfirmationInput> = {
  key: 'opinion-confirmation',
  zh: '征求意见确认函',
  group: 'procedural',
  to: 'third-party',
  remedy: 'none',
  requires: [
    ...thirdPartyElements,
    { key: 'consultationNo', zh: '征求意见书的文号', given: (input) => filled(input.consultationNo) },
    {
      key: 'confirmed',
      zh: '提出意见的日期、方式和内容',
      given: (input) => filled(input.opinion) && filled(input.givenBy),
    },
  ],
  versions: [
    { version: '2019', validFrom: '2019-05-15', cites: regulation('第三十二条'), write: opinionConfirmation },
  ],
};
