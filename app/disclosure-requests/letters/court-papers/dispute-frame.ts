import type { RequiredElement } from '#app/disclosure-requests/letters/family.ts';
import type { SheetBlock } from '#app/disclosure-requests/letters/sheet.ts';
import { clause, filled, sentence } from '#app/disclosure-requests/letters/wording.ts';
import { chineseNumber } from '#app/policy-library/text/chinese-number.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Day } from '#law/cite.ts';

/** The agency as a party: 被申请人 in reconsideration, 答辩人 in court. */
export interface AgencyParty {
  name: string;
  address: string;
  representative: string;
  /** 职务 */
  post: string;
}

/** What a paper of defence takes from the file; the officer writes on. */
export interface DisputeFrame {
  agency: AgencyParty;
  /** 委托代理人, each with unit and post. */
  agents: string[];
  /** 申请人、原告 */
  opponent: string;
  /** 案号; empty while the notice bears none. */
  caseNo: string;
  /** The act in dispute. */
  act: { title: string; documentNo: string; signedOn: Day };
  /** The day on which the copy of the application or complaint was received. */
  copyReceivedOn: Day;
  /** What happened in the file, day by day. */
  course: { on: Day; what: string }[];
  /** 认定的事实 */
  facts: string;
  /** 适用的依据, by name and article */
  grounds: string;
  /** Why the limit was kept, in one sentence. */
  procedure: string;
  /** On what the other side says; empty while it is not written yet. */
  rebuttal: string;
  /** null while it is a draft. */
  signedOn: Day | null;
  /** Of the list of evidence that goes with it. */
  evidenceCount: number;
  demo: boolean;
}

export const disputeElements: RequiredElement<DisputeFrame>[] = [
  {
    key: 'agency',
    zh: '单位名称、住所和法定代表人',
    given: ({ agency }) => Object.values(agency).every(filled),
  },
  { key: 'opponent', zh: '对方当事人', given: ({ opponent }) => filled(opponent) },
  {
    key: 'act',
    zh: '被诉（被复议）的答复和文号',
    given: ({ act }) => filled(act.title) && filled(act.documentNo),
  },
  { key: 'copyReceivedOn', zh: '收到副本的日期', given: (input) => filled(input.copyReceivedOn) },
  { key: 'course', zh: '办理经过', given: ({ course }) => course.length > 0 },
  { key: 'facts', zh: '认定的事实', given: ({ facts }) => filled(facts) },
  { key: 'grounds', zh: '适用的依据', given: ({ grounds }) => filled(grounds) },
  { key: 'procedure', zh: '程序合法的说明', given: ({ procedure }) => filled(procedure) },
  { key: 'rebuttal', zh: '对对方理由的意见', given: ({ rebuttal }) => filled(rebuttal) },
  { key: 'evidence', zh: '证据', given: ({ evidenceCount }) => evidenceCount > 0 },
  { key: 'signedOn', zh: '日期', given: ({ signedOn }) => filled(signedOn) },
];

/** 被申请人：……  住所：……  法定代表人：…… */
export function partyLines(role: string, { agency, agents }: DisputeFrame): SheetBlock[] {
  const lines = [
    `${role}：${agency.name}，住所：${agency.address}。`,
    `法定代表人：${agency.representative}，${agency.post}。`,
    ...agents.map((agent) => `委托代理人：${sentence(agent)}`),
  ];
  return lines.map((text) => ({ kind: 'line', text }));
}

/** The sections of a defence, numbered; what is not written yet is asked for in its place. */
export function sections(parts: [heading: string, text: string][]): SheetBlock[] {
  return parts.flatMap(([heading, text], at): SheetBlock[] => [
    { kind: 'heading', text: `${chineseNumber(at + 1)}、${heading}` },
    ...(filled(text) ? text.split('\n') : ['（待补充）']).map(
      (line): SheetBlock => ({ kind: 'paragraph', text: sentence(line) }),
    ),
  ]);
}

/** 2026年3月2日，收到申请。 a line each, by day. */
export function courseText(course: DisputeFrame['course']): string {
  return [...course]
    .sort((a, b) => a.on.localeCompare(b.on))
    .map(({ on, what }) => `${dayText(on)}，${clause(what)}`)
    .join('\n');
}

/** Name and day at the foot. */
export function signature(name: string, signedOn: Day | null): SheetBlock {
  return {
    kind: 'signature',
    lines: [`${name}（印章）`, signedOn ? dayText(signedOn) : '　　　　年　月　日'],
  };
}
