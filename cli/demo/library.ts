import { type AddedDocument, addDocument } from '#app/policy-library/acts/add-document.ts';
import { recordDocumentAct } from '#app/policy-library/acts/record-document-act.ts';
import { parseText } from '#app/policy-library/text/parse-text.ts';
import { type DemoDocument, demoDocuments } from '#cities/320400/library/plan.ts';
import { normativeText, noticeText, ruleText } from '#cities/320400/library/texts.ts';
import type { DemoIds } from '#cli/demo/demo-ids.ts';
import { amendRule } from '#cli/demo/library-amendment.ts';
import { cleanUp } from '#cli/demo/library-clean-up.ts';
import { seedExplainers } from '#cli/demo/library-explainers.ts';
import { seedGazette } from '#cli/demo/library-gazette.ts';
import { type At, type Cast, must } from '#cli/demo/run-plan.ts';
import type { Day } from '#law/cite.ts';

/**
 * The policy library of the demonstration, through the acts: rules, normative documents and notices as they were
 * published, the clean-up of 2024, an amendment, explainers and the gazette. The counts of 2024 are those of the city's report.
 */
export async function seedLibrary(at: At, cast: Cast): Promise<void> {
  const ids: DemoIds = new Map();
  const counters = new Map<string, number>();
  const before = demoDocuments.filter(({ publishedOn }) => publishedOn <= cleanedOn);
  const after = demoDocuments.filter(({ publishedOn }) => publishedOn > cleanedOn);
  for (const document of before) await publish(document, { at, cast, ids, counters });
  await cleanUp(at, cast, ids);
  for (const document of after) await publish(document, { at, cast, ids, counters });
  await amendRule(at, cast, ids);
  await seedExplainers(at, cast, ids);
  await seedGazette(at, cast, ids);
}

const cleanedOn: Day = '2024-11-01';

interface Run {
  at: At;
  cast: Cast;
  ids: DemoIds;
  counters: Map<string, number>;
}

async function publish(document: DemoDocument, { at, cast, ids, counters }: Run): Promise<void> {
  const scope = at(cast.head, new Date(`${document.publishedOn}T02:00:00Z`));
  const id = must(await addDocument(scope, recordOf(document, cast, counters)));
  ids.set(document.key, id);
  const replaced = document.replaces === undefined ? undefined : ids.get(document.replaces);
  if (replaced === undefined) return;
  const act = { kind: 'replaced', basisId: id, basisTitle: '', provision: '附则', clauses: [] };
  const days = { effectiveOn: document.effectiveOn, untilOn: null, registerNo: '', note: '示例' };
  must(await recordDocumentAct(scope, { documentId: replaced, ...act, ...days }));
}

function recordOf(document: DemoDocument, cast: Cast, counters: Map<string, number>): AddedDocument {
  const { kind, title, topic, publishedOn } = document;
  const year = publishedOn.slice(0, 4);
  const isRule = kind === 'government-rule';
  const mark = { 'government-rule': '常州市人民政府令', normative: '常政规', policy: '常政办发' }[kind];
  const series = isRule ? mark : `${mark}〔${year}〕`;
  const serial = (counters.get(series) ?? 0) + 1;
  counters.set(series, serial);
  return {
    kind,
    title,
    genre: kind === 'policy' ? '通知' : '',
    documentNo: isRule ? `${mark}第${serial}号` : `${series}${serial}号`,
    indexNo: '',
    registerNo: kind === 'normative' ? `CZGF-${year}-${String(serial).padStart(3, '0')}` : '',
    // The newest has not been answered by the body that it was filed with.
    filingNo: kind === 'policy' || publishedOn > '2026-10-01' ? '' : filingNoOf(document, serial),
    region: '常州市',
    agencyId: cast.agencyId,
    draftingAgencyId: null,
    issuers: [kind === 'policy' ? '常州市人民政府办公室' : '常州市人民政府'],
    formedOn: publishedOn,
    publishedOn,
    themes: [topic.theme],
    columns: [{ 'government-rule': '政府规章', normative: '行政规范性文件', policy: '政府办公室文件' }[kind]],
    keywords: [topic.name, topic.department],
    audience: topic.concerned.split('、'),
    summary: `${topic.matter}的条件、程序、时限和监督（示例数据）。`,
    disclosure: 'proactive',
    disclosureReason: '',
    author: '示例编辑',
    effectiveOn: '',
    effectiveBecause: '',
    expiresOn: '',
    termBecause: '',
    source: '示例数据',
    blocks: parseText(textOf(document)),
    attachments: [],
  };
}

function filingNoOf({ kind, publishedOn }: DemoDocument, serial: number): string {
  const series = kind === 'government-rule' ? '苏府规备' : '苏规备字';
  return `${series}〔${publishedOn.slice(0, 4)}〕示例${serial}号`;
}

function textOf({ kind, topic, effectiveOn, expiresOn, replaces, title }: DemoDocument): string {
  const basis = '优化营商环境条例';
  if (kind === 'policy') return noticeText({ topic, basis });
  const ends = replaces === undefined ? '' : `原《${title}》同时废止。`;
  const facts = { topic, basis, effective: chineseDay(effectiveOn), ends };
  if (kind === 'government-rule') return ruleText(facts);
  return normativeText({ ...facts, until: expiresOn ? chineseDay(expiresOn) : undefined });
}

function chineseDay(day: Day): string {
  const [year, month, of] = day.split('-').map(Number);
  return `${year}年${month}月${of}日`;
}
