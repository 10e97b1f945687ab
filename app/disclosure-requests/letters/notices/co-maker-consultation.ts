import type { DocumentFamily } from '#app/disclosure-requests/letters/family.ts';
import {
  frameElements,
  type LetterFrame,
  noticeLetter,
  saying,
} from '#app/disclosure-requests/letters/frame.ts';
import type { Letter } from '#app/disclosure-requests/letters/letter.ts';
import { DATE_BLANK } from '#app/disclosure-requests/letters/sheet.ts';
import { clause, filled, regulation } from '#app/disclosure-requests/letters/wording.ts';

export interface CoMakerConsultationInput extends LetterFrame {
  /** The agency that made the record together with this one. */
  coMakerName: string;
  recordTitle: string;
  /** What the lead agency means to do: 拟予以公开… */
  intended: string;
}

/** 政府信息公开征求意见书（共同制作机关）: silence is consent here, unlike with third parties (trap 14). */
function coMakerConsultation(input: CoMakerConsultationInput): Letter {
  return noticeLetter(input, {
    title: '政府信息公开征求意见书',
    addressee: input.coMakerName,
    paragraphs: [
      ...saying(
        'received',
        `本机关收到一件政府信息公开申请，申请公开的信息为本机关牵头、与贵单位共同制作的${clause(input.recordTitle)}。本机关的初步意见为：${clause(input.intended)}。`,
      ),
      ...saying(
        'grounds',
        '根据《政府信息公开条例》第三十四条的规定，现征求贵单位意见。请贵单位自收到本征求意见书之日起15个工作日内提出意见，意见请加盖公章；不同意公开的，请写明法律依据和理由。',
      ),
      ...saying('consequence', '逾期未提出意见的，视为同意公开。'),
    ],
    attachments: ['征求意见回执（共同制作机关）'],
    slip: {
      title: '征求意见回执（共同制作机关）',
      lead: `${input.agencyName}：`,
      rows: [
        { name: '收到日期', value: DATE_BLANK },
        { name: '涉及的信息', value: input.recordTitle },
        { name: '意　　见', value: '□同意公开　□不同意公开　□同意公开其中一部分（请写明）' },
        { name: '法律依据和理由', value: '', tall: 6 },
        { name: '联系人和电话', value: '' },
      ],
      closing: ['（公章）　　　　　　', DATE_BLANK],
    },
  });
}

export const coMakerConsultationFamily: DocumentFamily<CoMakerConsultationInput> = {
  key: 'co-maker-consultation',
  zh: '征求意见书（共同制作机关）',
  group: 'procedural',
  to: 'agency',
  remedy: 'none',
  requires: [
    ...frameElements,
    { key: 'toAgency', zh: '共同制作机关的名称', given: (input) => filled(input.coMakerName) },
    { key: 'infoConcerned', zh: '涉及的政府信息', given: (input) => filled(input.recordTitle) },
    { key: 'intended', zh: '牵头机关的初步意见', given: (input) => filled(input.intended) },
  ],
  fixed: ['coMakerPeriod', 'coMakerSilence', 'replySlip'],
  versions: [
    { version: '2019', validFrom: '2019-05-15', cites: regulation('第三十四条'), write: coMakerConsultation },
  ],
};
