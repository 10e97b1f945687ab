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

export interface DefenceStatementInput extends DisputeFrame {
  court: string;
  /** The agency reconsidered and upheld: then both are defendants. */
  upheldBy: string | null;
}

/** 行政诉讼答辩状, filled from the file as far as the file knows. */
function defenceStatement(input: DefenceStatementInput): Sheet {
  const { act, opponent, agency, upheldBy } = input;
  const no = filled(input.caseNo) ? `（${input.caseNo}）` : '';
  const title = `《${act.title}》（${act.documentNo}）`;
  const upheld = upheldBy ? `该答复经${upheldBy}复议维持。` : '';
  return sheetOf({
    title: '行政诉讼答辩状',
    draft: input.signedOn === null,
    demo: input.demo,
    blocks: [
      ...partyLines('答辩人', input),
      {
        kind: 'paragraph',
        text: `因原告${opponent}不服答辩人于${dayText(act.signedOn)}作出的${title}提起行政诉讼一案${no}，答辩人于${dayText(input.copyReceivedOn)}收到起诉状副本。${upheld}现根据《中华人民共和国行政诉讼法》第六十七条的规定答辩如下：`,
      },
      ...sections([
        ['答辩请求', '请求人民法院依法驳回原告的诉讼请求'],
        ['办理经过', courseText(input.course)],
        ['认定事实清楚，证据充分', input.facts],
        ['适用法律、法规正确', `答辩人依据${clause(input.grounds)}作出答复`],
        ['程序合法', input.procedure],
        ['对原告诉讼理由的意见', input.rebuttal],
      ]),
      { kind: 'addressed', to: input.court },
      signature(`答辩人：${agency.name}`, input.signedOn),
      {
        kind: 'line',
        text: `附：1.答辩状副本；2.证据目录及证据${input.evidenceCount}份；3.作出答复所依据的规范性文件；4.法定代表人身份证明书；5.授权委托书。`,
      },
    ],
  });
}

const cites: Cite[] = ['第三条', '第三十四条', '第六十七条'].map((article) => ({
  instrument: '行政诉讼法',
  article,
}));

export const defenceStatementFamily: DocumentFamily<DefenceStatementInput, Sheet> = {
  key: 'defence-statement',
  zh: '行政诉讼答辩状',
  group: 'remedy',
  to: 'court',
  remedy: 'free',
  requires: [...disputeElements, { key: 'court', zh: '人民法院', given: ({ court }) => filled(court) }],
  versions: [{ version: '2015', validFrom: '2015-05-01', cites, write: defenceStatement }],
};
