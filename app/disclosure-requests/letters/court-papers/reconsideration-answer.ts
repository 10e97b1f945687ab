import {
  courseText,
  type DisputeFrame,
  disputeElements,
  partyLines,
  sections,
  signature,
} from '#app/disclosure-requests/letters/court-papers/dispute-frame.ts';
import type { DocumentFamily } from '#app/disclosure-requests/letters/family.ts';
import { type Sheet, sheetOf } from '#app/disclosure-requests/letters/sheet.ts';
import { clause, filled } from '#app/disclosure-requests/letters/wording.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Cite } from '#law/cite.ts';

export interface ReconsiderationAnswerInput extends DisputeFrame {
  /** 行政复议机关 */
  body: string;
  /** The notice says that the simplified procedure is used: five working days instead of ten. */
  simplified: boolean;
}

/** 行政复议答复书 under the law of 2023. */
function answerSince2024(input: ReconsiderationAnswerInput): Sheet {
  return answer(
    input,
    input.simplified
      ? '本案适用简易程序审理。根据《中华人民共和国行政复议法》第五十四条的规定，现提出书面答复并提交证据、依据和其他有关材料：'
      : '根据《中华人民共和国行政复议法》第四十八条的规定，现提出书面答复并提交证据、依据和其他有关材料：',
  );
}

/** The same under the law of 1999, which knew no simplified procedure. */
function answerBefore2024(input: ReconsiderationAnswerInput): Sheet {
  return answer(
    input,
    '根据《中华人民共和国行政复议法》第二十三条的规定，现提出书面答复并提交当初作出具体行政行为的证据、依据和其他有关材料：',
  );
}

function answer(input: ReconsiderationAnswerInput, basis: string): Sheet {
  const { act, opponent, agency } = input;
  const no = filled(input.caseNo) ? `（案号：${input.caseNo}）` : '';
  const title = `《${act.title}》（${act.documentNo}）`;
  return sheetOf({
    title: '行政复议答复书',
    draft: input.signedOn === null,
    demo: input.demo,
    blocks: [
      ...partyLines('被申请人', input),
      { kind: 'line', text: `申请人：${opponent}。` },
      {
        kind: 'paragraph',
        text: `申请人不服被申请人于${dayText(act.signedOn)}作出的${title}，申请行政复议${no}。被申请人于${dayText(input.copyReceivedOn)}收到行政复议申请书副本。${basis}`,
      },
      ...sections([
        ['办理经过', courseText(input.course)],
        ['认定的事实和证据', input.facts],
        ['适用的依据', `被申请人依据${clause(input.grounds)}作出答复，适用依据正确`],
        ['程序', input.procedure],
        ['对申请人复议请求和理由的意见', input.rebuttal],
        [
          '答复意见',
          `被申请人作出的${title}认定事实清楚，证据确凿，适用依据正确，程序合法，内容适当，请依法予以维持`,
        ],
      ]),
      { kind: 'addressed', to: input.body },
      signature(agency.name, input.signedOn),
      {
        kind: 'line',
        text: `附：1.证据目录及证据${input.evidenceCount}份；2.法定代表人身份证明书；3.授权委托书。`,
      },
    ],
  });
}

const since2024: Cite[] = ['第四十八条', '第五十四条', '第七十条'].map((article) => ({
  instrument: '行政复议法',
  article,
}));

export const reconsiderationAnswerFamily: DocumentFamily<ReconsiderationAnswerInput, Sheet> = {
  key: 'reconsideration-answer',
  zh: '行政复议答复书',
  group: 'remedy',
  to: 'reconsideration-body',
  remedy: 'free',
  requires: [...disputeElements, { key: 'body', zh: '行政复议机关', given: ({ body }) => filled(body) }],
  versions: [
    {
      version: '1999',
      validFrom: '1999-10-01',
      validTo: '2023-12-31',
      cites: [{ instrument: '行政复议法（1999）', article: '第二十三条' }],
      write: answerBefore2024,
    },
    { version: '2024', validFrom: '2024-01-01', cites: since2024, write: answerSince2024 },
  ],
};
