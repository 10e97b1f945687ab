import type { DocumentFamily } from '#app/disclosure-requests/letters/family.ts';
import {
  frameElements,
  type LetterFrame,
  noticeLetter,
  saying,
} from '#app/disclosure-requests/letters/frame.ts';
import type { Letter } from '#app/disclosure-requests/letters/letter.ts';
import { clause, filled, regulation } from '#app/disclosure-requests/letters/wording.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Day } from '#law/cite.ts';

export interface AgencyConsultationInput extends LetterFrame {
  consultedName: string;
  recordTitle: string;
  /** What is asked: whether it is a secret, which version is right, who made it. */
  question: string;
  answerBy: Day;
}

/** 政府信息公开协商函: another agency is asked before publishing, so that what both publish agrees. */
function agencyConsultation(input: AgencyConsultationInput): Letter {
  return noticeLetter(input, {
    title: '政府信息公开协商函',
    addressee: input.consultedName,
    paragraphs: [
      ...saying(
        'received',
        `本机关收到一件政府信息公开申请，申请公开的信息为${clause(input.recordTitle)}，涉及贵单位。根据《政府信息公开条例》第十一条、第三十三条第三款的规定，现与贵单位协商、确认：`,
      ),
      ...saying('items', input.question),
      ...saying(
        'clock',
        `请于${dayText(input.answerBy)}前（含当日）书面答复并加盖公章。需要延长的，请在该日前告知本机关；本机关将根据贵单位的意见依法作出决定。`,
      ),
    ],
  });
}

export const agencyConsultationFamily: DocumentFamily<AgencyConsultationInput> = {
  key: 'agency-consultation',
  zh: '协商函（其他行政机关）',
  group: 'procedural',
  to: 'agency',
  remedy: 'none',
  requires: [
    ...frameElements,
    { key: 'toAgency', zh: '被征求意见的机关', given: (input) => filled(input.consultedName) },
    { key: 'infoConcerned', zh: '涉及的政府信息', given: (input) => filled(input.recordTitle) },
    { key: 'question', zh: '需要协商、确认的事项', given: (input) => filled(input.question) },
    { key: 'answerBy', zh: '答复期限', given: (input) => filled(input.answerBy) },
  ],
  versions: [
    {
      version: '2019',
      validFrom: '2019-05-15',
      cites: regulation('第十一条', '第三十三条第三款'),
      write: agencyConsultation,
    },
  ],
};
