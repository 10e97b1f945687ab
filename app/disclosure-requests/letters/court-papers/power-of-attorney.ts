import { type AgencyParty, signature } from '#app/disclosure-requests/letters/court-papers/dispute-frame.ts';
import type { DocumentFamily } from '#app/disclosure-requests/letters/family.ts';
import { type Sheet, sheetOf } from '#app/disclosure-requests/letters/sheet.ts';
import { filled, sentence } from '#app/disclosure-requests/letters/wording.ts';
import type { Cite, Day } from '#law/cite.ts';

export interface PowerOfAttorneyInput {
  agency: AgencyParty;
  /** One or two. */
  agents: { name: string; unit: string; post: string; phone: string }[];
  /** 案由: 示例甲不服政府信息公开答复一案 */
  dispute: string;
  stage: '行政复议' | '行政诉讼一审' | '行政诉讼二审';
  /** 一般代理, or which powers are given besides. */
  powers: { special: false } | { special: true; which: string };
  signedOn: Day | null;
  demo: boolean;
}

/** 授权委托书 */
function powerOfAttorney(input: PowerOfAttorneyInput): Sheet {
  const { agency, agents, powers } = input;
  const power = powers.special
    ? `特别授权，包括${sentence(powers.which)}`
    : '一般代理：代为提交答复（答辩）和证据，参加调查、听证、庭审，发表意见，签收文书。';
  return sheetOf({
    title: '授权委托书',
    draft: input.signedOn === null,
    demo: input.demo,
    blocks: [
      { kind: 'line', text: `委托人：${agency.name}，住所：${agency.address}。` },
      { kind: 'line', text: `法定代表人：${agency.representative}，${agency.post}。` },
      ...agents.map(({ name, unit, post, phone }) => ({
        kind: 'line' as const,
        text: `受委托人：${name}，${unit}，${post}，联系电话：${phone}。`,
      })),
      {
        kind: 'paragraph',
        text: `现委托上列受委托人在${input.dispute}（${input.stage}）中，作为委托人的代理人参加活动。`,
      },
      { kind: 'paragraph', text: `代理权限：${power}` },
      { kind: 'paragraph', text: `代理期限：自签署之日起至本案${input.stage}程序终结之日止。` },
      signature(`委托人：${agency.name}`, input.signedOn),
      { kind: 'signature', lines: ['法定代表人（签名或者盖章）：　　　　　　　'] },
    ],
  });
}

const cites: Cite[] = [{ instrument: '行政诉讼法', article: '第三十一条' }];

export const powerOfAttorneyFamily: DocumentFamily<PowerOfAttorneyInput, Sheet> = {
  key: 'power-of-attorney',
  zh: '授权委托书',
  group: 'remedy',
  to: 'court',
  remedy: 'free',
  requires: [
    { key: 'agency', zh: '委托人和法定代表人', given: ({ agency }) => Object.values(agency).every(filled) },
    {
      key: 'agents',
      zh: '一至二名受委托人，写明单位和职务',
      given: ({ agents }) =>
        agents.length > 0 &&
        agents.length < 3 &&
        agents.every(({ name, unit, post }) => [name, unit, post].every(filled)),
    },
    { key: 'dispute', zh: '案由', given: (input) => filled(input.dispute) },
    { key: 'powers', zh: '代理权限', given: ({ powers }) => !powers.special || filled(powers.which) },
  ],
  versions: [{ version: '2015', validFrom: '2015-05-01', cites, write: powerOfAttorney }],
};
