import { planExplainer } from '#app/policy-library/acts/plan-explainer.ts';
import { publishExplainer } from '#app/policy-library/acts/publish-explainer.ts';
import { reviewExplainer } from '#app/policy-library/acts/review-explainer.ts';
import { writeExplainer } from '#app/policy-library/acts/write-explainer.ts';
import type { ExplainerForm } from '#app/policy-library/explainers/forms.ts';
import { type DemoDocument, demoDocuments } from '#cities/320400/library/plan.ts';
import type { DemoIds } from '#cli/demo/demo-ids.ts';
import { type At, type Cast, must } from '#cli/demo/run-plan.ts';
import { addWorkingDays } from '#law/calendar/working-days.ts';

/** The notices of 2024 in three forms each, 102 in all as the city's report says, and what was made in 2025 and 2026. */
export async function seedExplainers(at: At, cast: Cast, ids: DemoIds): Promise<void> {
  const explained = demoDocuments.filter(({ kind, publishedOn }) =>
    kind === 'policy' ? publishedOn.startsWith('2024') : publishedOn > '2025-01-01',
  );
  for (const [index, document] of explained.entries()) {
    const documentId = ids.get(document.key);
    if (documentId === undefined) continue;
    await plan(document, documentId, { at, cast });
    // One in ten came late, so that the board has something to show.
    const publishedOn = addWorkingDays(document.publishedOn, index % 10 === 9 ? 6 : 1 + (index % 3));
    for (const form of forms) await explain(document, { documentId, form, publishedOn }, { at, cast });
  }
}

const forms: ExplainerForm[] = ['text', 'leader', 'questions'];

interface Run {
  at: At;
  cast: Cast;
}

async function plan(document: DemoDocument, documentId: number, { at, cast }: Run): Promise<void> {
  const scope = at(cast.head, new Date(`${document.publishedOn}T02:30:00Z`));
  const input = {
    outline: `背景、主要内容、怎样办理${document.topic.matter}（示例）`,
    forms,
    channels: ['政府网站', '政务新媒体'],
    plannedOn: document.publishedOn,
    leader: '示例负责人',
  };
  must(await planExplainer(scope, { subject: { documentId }, ...input }));
}

async function explain(
  document: DemoDocument,
  { documentId, form, publishedOn }: { documentId: number; form: ExplainerForm; publishedOn: string },
  { at, cast }: Run,
): Promise<void> {
  const day = (time: string) => new Date(`${publishedOn}T${time}Z`);
  const content = {
    form,
    title: titleOf(document, form),
    interpreter: '示例解读人',
    sections: sectionsOf(document, form),
  };
  const written = { subject: { documentId }, replacesId: null, content, uploads: [] };
  const explainerId = must(await writeExplainer(at(cast.handler, day('01:00:00')), written));
  const passed = { explainerId, outcome: 'passed' as const, opinion: '同意' };
  must(await reviewExplainer(at(cast.signer, day('02:00:00')), passed));
  must(await publishExplainer(at(cast.head, day('03:00:00')), { explainerId, copyBecause: '' }));
}

function titleOf({ title }: DemoDocument, form: ExplainerForm): string {
  if (form === 'questions') return `《${title}》简明问答`;
  return form === 'leader' ? `负责人解读《${title}》` : `《${title}》政策解读`;
}

function sectionsOf({ topic }: DemoDocument, form: ExplainerForm) {
  const { name, concerned, matter, department } = topic;
  if (form === 'questions') {
    return {
      dialogue: [
        `问：哪些人需要关注？`,
        `答：${concerned}。打算${matter}的，可以先看这份问答（示例）。`,
        '问：现在要带几样材料？',
        '答：带申请表和身份证明就可以，其余材料由窗口在线核验。',
        '问：多久能办好？',
        `答：一般十个工作日，简单的当场办。有疑问可以问${department}窗口。`,
      ].join('\n'),
    };
  }
  return {
    background: `过去${matter}要跑几个部门、交七样材料，大家意见比较多。这次围绕${name}把能减的都减了（示例）。`,
    content: `一是材料从七样减到三样；二是时间缩短一半；三是符合条件的${concerned}由部门主动联系，不用自己打听。`,
    scope: `本市范围内的${concerned}。`,
  };
}
