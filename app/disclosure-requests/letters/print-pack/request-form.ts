import { sheetFamily } from '#app/disclosure-requests/letters/print-pack/sheet-family.ts';
import { fieldRow, type Sheet, SIGN_HERE, sheetOf, ticks } from '#app/disclosure-requests/letters/sheet.ts';
import { filled, regulation } from '#app/disclosure-requests/letters/wording.ts';

export interface RequestFormInput {
  agencyName: string;
  /** What is known already; null for an empty form to be filled by hand. */
  filledIn: {
    requesterName: string;
    kind: (typeof kinds)[number];
    requestText: string;
    formWanted: string;
  } | null;
  /** 口头申请: the office writes for the requester, reads back and both sign. */
  oral: { writtenBy: string } | null;
  demo: boolean;
}

const kinds = ['公民', '法人或者其他组织'] as const;

/** 政府信息公开申请表: the three groups of art. 29 and nothing else; no purpose is asked (trap 22). */
function requestForm(input: RequestFormInput): Sheet {
  const known = input.filledIn;
  const row = (...pairs: [string, string][]) => fieldRow(4, pairs);
  return sheetOf({
    title: '政府信息公开申请表',
    number: `收件机关：${input.agencyName}`,
    demo: input.demo,
    blocks: [
      {
        kind: 'form',
        columns: [3, 6, 3, 6],
        rows: [
          row(['申请人类型', ticks([...kinds], known?.kind ?? null)]),
          row(['姓名或者名称', known?.requesterName ?? ''], ['身份证明', '']),
          row(['联系方式', '电话：\n通信地址：\n电子邮箱：']),
          row(['代理人', ''], ['代理手续', ticks(['授权委托书', '双方身份证明'], null)]),
          [
            { text: '申请公开的政府信息', label: true },
            {
              text: known?.requestText ?? '名称、文号，或者便于查询的其他特征性描述：',
              columns: 3,
              tall: known ? 2 : 9,
            },
          ],
          row(['形式要求', known?.formWanted ?? ticks(['纸质复印件', '电子版', '查阅、抄录'], null)]),
          row(['获取方式', ticks(['邮寄', '当面领取', '网上获取', '电子邮件'], null)]),
          ...oralRows(input),
          [
            { text: '申请人签名或者盖章', label: true },
            { text: '', columns: 3, tall: 2, sign: SIGN_HERE },
          ],
        ],
      },
    ],
    note: '姓名或者名称、身份证明、联系方式、申请公开的信息和形式要求为法定内容，不需要说明用途。填写有困难的，工作人员可以代为填写。',
  });
}

function oralRows({ oral }: RequestFormInput) {
  if (!oral) return [];
  return [
    [
      { text: '口头申请', label: true },
      {
        text: `由${oral.writtenBy}代为填写，已向申请人宣读，申请人确认无误。`,
        columns: 3,
        sign: `代填人${SIGN_HERE}`,
      },
    ],
  ];
}

export const requestFormFamily = sheetFamily<RequestFormInput>({
  key: 'request-form',
  zh: '申请表',
  cites: regulation('第二十九条'),
  requires: [
    { key: 'agencyName', zh: '收件机关', given: (input) => filled(input.agencyName) },
    {
      key: 'oral',
      zh: '代填的申请写明代填人和申请内容',
      given: ({ oral, filledIn }) =>
        oral === null || (filled(oral.writtenBy) && filled(filledIn?.requestText)),
    },
  ],
  write: requestForm,
});
