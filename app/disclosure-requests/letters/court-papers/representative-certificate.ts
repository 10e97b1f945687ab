import { type AgencyParty, signature } from '#app/disclosure-requests/letters/court-papers/dispute-frame.ts';
import type { DocumentFamily } from '#app/disclosure-requests/letters/family.ts';
import { type Sheet, sheetOf } from '#app/disclosure-requests/letters/sheet.ts';
import { filled } from '#app/disclosure-requests/letters/wording.ts';
import type { Cite, Day } from '#law/cite.ts';

export interface RepresentativeCertificateInput {
  agency: AgencyParty;
  /** 统一社会信用代码 of the agency */
  creditCode: string;
  signedOn: Day | null;
  demo: boolean;
}

/** 法定代表人身份证明书 */
function representativeCertificate({
  agency,
  creditCode,
  signedOn,
  demo,
}: RepresentativeCertificateInput): Sheet {
  return sheetOf({
    title: '法定代表人身份证明书',
    draft: signedOn === null,
    demo,
    blocks: [
      {
        kind: 'paragraph',
        text: `${agency.representative}同志，在我单位担任${agency.post}职务，系我单位法定代表人。`,
      },
      { kind: 'paragraph', text: '特此证明。' },
      { kind: 'line', text: `单位名称：${agency.name}` },
      { kind: 'line', text: `统一社会信用代码：${creditCode}` },
      { kind: 'line', text: `单位住所：${agency.address}` },
      signature(agency.name, signedOn),
    ],
  });
}

const cites: Cite[] = [
  { instrument: '行政诉讼法', article: '第三条' },
  { instrument: '行政诉讼法', article: '第三十一条' },
];

export const representativeCertificateFamily: DocumentFamily<RepresentativeCertificateInput, Sheet> = {
  key: 'representative-certificate',
  zh: '法定代表人身份证明书',
  group: 'remedy',
  to: 'court',
  remedy: 'free',
  requires: [
    {
      key: 'agency',
      zh: '单位名称、住所、法定代表人和职务',
      given: ({ agency }) => Object.values(agency).every(filled),
    },
    { key: 'creditCode', zh: '统一社会信用代码', given: (input) => filled(input.creditCode) },
  ],
  versions: [{ version: '2015', validFrom: '2015-05-01', cites, write: representativeCertificate }],
};
