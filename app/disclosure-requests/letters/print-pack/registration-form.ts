import {
  type CaseHeading,
  headingElements,
  numberLine,
  workingOrder,
} from '#app/disclosure-requests/letters/print-pack/case-heading.ts';
import { sheetFamily } from '#app/disclosure-requests/letters/print-pack/sheet-family.ts';
import { fieldRow, opinionRow, type Sheet, sheetOf, ticks } from '#app/disclosure-requests/letters/sheet.ts';
import { filled } from '#app/disclosure-requests/letters/wording.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Day } from '#law/cite.ts';

export interface RegistrationFormInput extends CaseHeading {
  channel: string;
  /** Why this day counts as the day of receipt. */
  receivedBecause: string;
  requesterName: string;
  /** 公民, 商业企业…, as in the annual report. */
  requesterColumn: string;
  /** Masked: 证件号码的末四位, 电话的末四位. */
  identityMasked: string;
  contactMasked: string;
  agentName: string | null;
  /** 形式和获取方式 */
  formWanted: string;
  dueOn: Day | null;
  registeredBy: string;
  registeredOn: Day;
}

/** 政府信息公开申请登记表 */
function registrationForm(input: RegistrationFormInput): Sheet {
  const row = (...pairs: [string, string][]) => fieldRow(4, pairs);
  return sheetOf({
    title: '政府信息公开申请登记表',
    number: numberLine(input),
    demo: input.demo,
    blocks: [
      {
        kind: 'form',
        columns: [3, 6, 3, 6],
        rows: [
          row(['收到日期', dayText(input.receivedOn)], ['收到渠道', input.channel]),
          row(['收到依据', input.receivedBecause]),
          row(['申请人', input.requesterName], ['申请人类别', input.requesterColumn]),
          row(['证件号码', input.identityMasked], ['联系方式', input.contactMasked]),
          row(['代理人', input.agentName ?? '无'], ['代理手续', ticks(['授权委托书', '双方身份证明'], null)]),
          row(['申请内容', input.requestQuoted]),
          row(['形式要求', input.formWanted]),
          row(
            ['答复期限', input.dueOn ? `${dayText(input.dueOn)}（含当日）` : '待补正后计算'],
            ['登记日期', dayText(input.registeredOn)],
          ),
          row(['登记人', input.registeredBy], ['内容是否完整', ticks(['完整', '需要补正'], null)]),
          opinionRow(4, '拟办意见', { tall: 4 }),
          opinionRow(4, '负责人意见', { tall: 4 }),
          row(['办理结果', ''], ['答复文号', '']),
          row(['送达日期', ''], ['归档日期', '']),
        ],
      },
    ],
    note: '证件号码和联系方式只显示末四位，完整信息在系统内按权限查阅。',
  });
}

export const registrationFormFamily = sheetFamily<RegistrationFormInput>({
  key: 'registration-form',
  zh: '申请登记表',
  cites: [
    ...workingOrder,
    { instrument: '政府信息公开条例', article: '第二十九条' },
    { instrument: '政府信息公开条例', article: '第三十一条' },
  ],
  requires: [
    ...headingElements,
    {
      key: 'channel',
      zh: '收到渠道和依据',
      given: (input) => filled(input.channel) && filled(input.receivedBecause),
    },
    { key: 'requesterName', zh: '申请人', given: (input) => filled(input.requesterName) },
    {
      key: 'masked',
      zh: '证件号码和联系方式只写末四位',
      given: (input) => isMasked(input.identityMasked) && isMasked(input.contactMasked),
    },
  ],
  write: registrationForm,
});

/** No run of digits longer than four, and no mail address whole. */
function isMasked(text: string): boolean {
  return !/\d{5,}/.test(text) && !/\w{3,}@/.test(text);
}
