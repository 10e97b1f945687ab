import type { DocumentFamily } from '#app/disclosure-requests/letters/family.ts';
import { frameElements, noticeLetter, saying } from '#app/disclosure-requests/letters/frame.ts';
import type { Letter } from '#app/disclosure-requests/letters/letter.ts';
import type { RectificationFrame } from '#app/disclosure-requests/letters/notices/rectification-notice.ts';
import { clause, filled, regulation, you } from '#app/disclosure-requests/letters/wording.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Day } from '#law/cite.ts';

export interface RectificationTransferInput extends RectificationFrame {
  /** Who may correct the record, and how to reach it. */
  competentAgency: string;
  competentContact: string;
  /** The day of the transfer; null where the demander is only told where to go. */
  transferredOn: Day | null;
}

/** 政府信息更正转送告知书: the agency has no power to correct the record. */
function rectificationTransfer(input: RectificationTransferInput): Letter {
  const to = you(input.demanderKind);
  const where = `${input.competentAgency}（联系方式：${input.competentContact}）`;
  const result = input.transferredOn
    ? `本机关已于${dayText(input.transferredOn)}将${to}的更正要求转送${where}处理，由其向${to}告知结果。`
    : `请${to}向${where}提出。`;
  return noticeLetter(input, {
    title: '政府信息更正转送告知书',
    addressee: input.demanderName,
    paragraphs: [
      ...saying(
        'received',
        `${dayText(input.receivedOn)}，本机关收到${to}的更正要求。${to}提出，与${to}自身相关的${clause(input.record)}记录不准确：${clause(input.claimedError)}。`,
      ),
      ...saying('facts', '经审核，该记录不属于本机关职能范围，本机关无权更正。'),
      ...saying('result', `根据《政府信息公开条例》第四十一条的规定，${result}`),
    ],
  });
}

export const rectificationTransferFamily: DocumentFamily<RectificationTransferInput> = {
  key: 'rectification-transfer',
  zh: '更正转送告知书',
  group: 'procedural',
  to: 'requester',
  remedy: 'none',
  requires: [
    ...frameElements,
    { key: 'demanderName', zh: '提出更正要求的人', given: (input) => filled(input.demanderName) },
    { key: 'record', zh: '涉及的记录', given: (input) => filled(input.record) },
    {
      key: 'competentAgency',
      zh: '有权更正的机关的名称和联系方式',
      given: (input) => filled(input.competentAgency) && filled(input.competentContact),
    },
  ],
  versions: [
    {
      version: '2019',
      validFrom: '2019-05-15',
      cites: regulation('第四十一条'),
      write: rectificationTransfer,
    },
  ],
};
