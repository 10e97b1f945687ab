import { normativeTopics, ruleTopics, type Topic } from '#cities/320400/library/topics.ts';

/** One document of the demonstration before it is typed out. Days are invented; the counts of 2024 are those of the report. */
export interface DemoDocument {
  key: string;
  kind: 'government-rule' | 'normative' | 'policy';
  topic: Topic;
  title: string;
  publishedOn: string;
  effectiveOn: string;
  /** Last day, only where the text states it. */
  expiresOn: string | null;
  /** Key of the document that this one replaces by its own last article. */
  replaces?: string;
}

/** 规章: 18 in force at the end of 2023, 3 made and 3 ended in 2024, 18 in force at its end. */
function rules(): DemoDocument[] {
  const old = ruleTopics.slice(0, 18).map((topic, i) => rule(topic, `${2006 + i}-${month(i)}-18`, `r${i}`));
  const made = [
    rule(ruleTopics[18] as Topic, '2024-03-20', 'r2024-1'),
    rule(ruleTopics[19] as Topic, '2024-06-19', 'r2024-2'),
    { ...rule(ruleTopics[2] as Topic, '2024-09-25', 'r2024-3'), replaces: 'r2' },
  ];
  return [...old, ...made, rule(ruleTopics[20] as Topic, '2026-11-10', 'r2026-1')];
}

function rule(topic: Topic, publishedOn: string, key: string): DemoDocument {
  const title = `常州市${topic.name}管理办法`;
  return {
    key,
    kind: 'government-rule',
    topic,
    title,
    publishedOn,
    effectiveOn: after(publishedOn, 1),
    expiresOn: null,
  };
}

/** 行政规范性文件: 78 in force at the end of 2023, 3 made and 8 ended in 2024, 73 in force at its end. */
function normatives(): DemoDocument[] {
  const made = (key: string, [topic, suffix, publishedOn]: [number, string, string]) =>
    normative({ key, topic: normativeTopics[topic] as Topic, suffix, publishedOn });
  return [
    ...normativesUntil2023(),
    made('n2024-1', [3, '暂行办法', '2024-04-22']),
    made('n2024-2', [22, '管理细则', '2024-08-15']),
    { ...made('n2024-3', [9, '管理办法', '2024-10-30']), replaces: 'n9' },
    made('n2025-1', [4, '管理办法', '2025-05-20']),
    made('n2026-1', [5, '管理办法（试行）', '2026-03-18']),
    made('n2026-2', [11, '管理办法', '2026-11-05']),
  ];
}

function normativesUntil2023(): DemoDocument[] {
  return Array.from({ length: 78 }, (_, i) => {
    const topic = normativeTopics[i % normativeTopics.length] as Topic;
    const suffix = i < normativeTopics.length ? '实施办法' : '操作细则';
    // One runs out in 2024; the others were made so late that they outlive it.
    const early = i === 0 ? '2019-05-28' : `2020-${month(i % 5, 8)}-16`;
    const publishedOn = i % 4 === 0 ? early : `${2020 + (i % 4)}-${month(i)}-16`;
    return normative({ key: `n${i}`, topic, suffix, publishedOn });
  });
}

function normative(from: { key: string; topic: Topic; suffix: string; publishedOn: string }): DemoDocument {
  const { key, topic, suffix, publishedOn } = from;
  const effectiveOn = after(publishedOn, 1);
  const years = /暂行|试行/.test(suffix) ? 2 : 5;
  return {
    ...{ key, topic, publishedOn, effectiveOn },
    kind: 'normative',
    title: `常州市${topic.name}${suffix}`,
    expiresOn: lastDay(effectiveOn, years),
  };
}

/** 其他政策文件 of 2024, each with three explainers: 102 in all. */
function policies(): DemoDocument[] {
  return Array.from({ length: 34 }, (_, i) => {
    const topic = normativeTopics[(i + 5) % normativeTopics.length] as Topic;
    const publishedOn = `2024-${month(i)}-${String(3 + (i % 20)).padStart(2, '0')}`;
    const title = `常州市人民政府办公室关于做好${topic.name}工作的通知`;
    return {
      key: `p${i}`,
      kind: 'policy',
      topic,
      title,
      publishedOn,
      effectiveOn: publishedOn,
      expiresOn: null,
    };
  });
}

/** Ended in 2024 by the clean-up decision: rules, and normative documents repealed or declared lapsed. */
export const cleanUp2024 = {
  rules: ['r5', 'r7'],
  repealed: ['n12', 'n20', 'n33'],
  lapsed: ['n41', 'n44', 'n52'],
  on: '2024-11-29',
};

/** Amended in 2025: the rule on parking, by a decision of its own. */
export const amendment2025 = {
  key: 'r6',
  title: '常州市人民政府关于修改《常州市机动车停车场管理办法》的决定',
  decidedOn: '2025-09-10',
  validFrom: '2025-11-01',
  changes: [
    ['应当自受理申请之日起10个工作日内作出决定', '应当自受理申请之日起5个工作日内作出决定'],
    [
      '情况复杂的，经本部门负责人批准，可以延长5个工作日。',
      '情况复杂的，经本部门负责人批准，可以延长3个工作日，并告知申请人理由。',
    ],
    [
      '（四）法律、法规规定的其他条件。',
      '（四）按照规定配建充电设施和无障碍停车位；\n（五）法律、法规规定的其他条件。',
    ],
  ],
} as const;

/** All documents of the demonstration in order of publication. */
export const demoDocuments: DemoDocument[] = [...rules(), ...normatives(), ...policies()].sort((a, b) =>
  a.publishedOn < b.publishedOn ? -1 : 1,
);

function month(i: number, first = 1): string {
  return String(first + (i % (13 - first))).padStart(2, '0');
}

/** The first day of the month after next: more than thirty days later. */
function after(day: string, months: number): string {
  const [year = 0, of = 0] = day.split('-').map(Number);
  const next = of + months;
  const at = new Date(Date.UTC(year, next, 1));
  return at.toISOString().slice(0, 10);
}

function lastDay(from: string, years: number): string {
  const [year = 0, of = 0, on = 0] = from.split('-').map(Number);
  return new Date(Date.UTC(year + years, of - 1, on - 1)).toISOString().slice(0, 10);
}
