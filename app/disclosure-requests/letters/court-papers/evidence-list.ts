import { signature } from '#app/disclosure-requests/letters/court-papers/dispute-frame.ts';
import type { DocumentFamily } from '#app/disclosure-requests/letters/family.ts';
import { type Sheet, sheetOf } from '#app/disclosure-requests/letters/sheet.ts';
import { filled } from '#app/disclosure-requests/letters/wording.ts';
import type { Cite, Day } from '#law/cite.ts';

export interface EvidenceListInput {
  agencyName: string;
  /** 案由、案号 */
  dispute: string;
  evidence: {
    title: string;
    /** 证明目的 */
    proves: string;
    kind: '书证' | '物证' | '视听资料' | '电子数据' | '其他';
    original: boolean;
    pages: number;
  }[];
  /** 作出答复所依据的规范性文件 */
  norms: string[];
  submittedOn: Day | null;
  demo: boolean;
}

/** 证据目录: what is not handed in in time counts as absent. */
function evidenceList(input: EvidenceListInput): Sheet {
  let next = 1;
  const rows = input.evidence.map(({ title, proves, kind, original, pages }, at) => {
    const first = next;
    next += pages;
    const span = pages > 1 ? `${first}—${next - 1}` : String(first);
    return [String(at + 1), title, kind, original ? '原件' : '复印件', proves, span];
  });
  return sheetOf({
    title: '证据目录',
    draft: input.submittedOn === null,
    demo: input.demo,
    blocks: [
      { kind: 'line', text: `案件：${input.dispute}` },
      { kind: 'line', text: `提交人：${input.agencyName}` },
      {
        kind: 'list',
        columns: [1.1, 4, 1.6, 1.4, 4.4, 1.4],
        head: ['序号', '证据名称', '种类', '原件', '证明目的', '页码'],
        rows,
      },
      {
        kind: 'list',
        columns: [1.1, 12.8],
        head: ['序号', '依据的法律、法规、规章和规范性文件'],
        rows: input.norms.map((norm, at) => [String(at + 1), norm]),
      },
      { kind: 'line', text: `证据共${input.evidence.length}份，${next - 1}页，与原件核对一致。` },
      signature(`提交人：${input.agencyName}`, input.submittedOn),
    ],
  });
}

const cites: Cite[] = [
  { instrument: '行政复议法', article: '第四十四条' },
  { instrument: '行政复议法', article: '第四十八条' },
  { instrument: '行政诉讼法', article: '第三十四条' },
  { instrument: '行政诉讼法', article: '第六十七条' },
];

export const evidenceListFamily: DocumentFamily<EvidenceListInput, Sheet> = {
  key: 'evidence-list',
  zh: '证据目录',
  group: 'remedy',
  to: 'court',
  remedy: 'free',
  requires: [
    { key: 'dispute', zh: '案由和案号', given: (input) => filled(input.dispute) },
    {
      key: 'evidence',
      zh: '每份证据的名称、证明目的和页数',
      given: ({ evidence }) =>
        evidence.length > 0 &&
        evidence.every(({ title, proves, pages }) => filled(title) && filled(proves) && pages > 0),
    },
    { key: 'norms', zh: '所依据的规范性文件', given: ({ norms }) => norms.some(filled) },
  ],
  versions: [{ version: '2015', validFrom: '2015-05-01', cites, write: evidenceList }],
};
