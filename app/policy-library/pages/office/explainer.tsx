import type { Context } from 'hono';
import {
  copyRatioNow,
  mayPublishExplainer,
  publishExplainer,
} from '#app/policy-library/acts/publish-explainer.ts';
import { mayReviewExplainer, reviewExplainer } from '#app/policy-library/acts/review-explainer.ts';
import { mayWithdrawExplainer, withdrawExplainer } from '#app/policy-library/acts/withdraw-explainer.ts';
import { mayRewrite, mayWriteExplainer } from '#app/policy-library/acts/write-explainer.ts';
import { elementsWanted } from '#app/policy-library/explainers/elements.ts';
import { explainerFormZh } from '#app/policy-library/explainers/forms.ts';
import {
  type Explainer,
  explainerStageZh,
  loadExplainer,
  stageOfExplainer,
} from '#app/policy-library/explainers/load-explainer.ts';
import {
  explainerActs,
  explainerActZh,
  mayReadExplainer,
} from '#app/policy-library/explainers/permissions.ts';
import { CopyMark, subjectHome } from '#app/policy-library/pages/office/explainer-subject.tsx';
import { PublishForm, ReviewForm, WithdrawForm } from '#app/policy-library/parts/explainer-acts.tsx';
import { ExplainerBody } from '#app/policy-library/parts/explainer-body.tsx';
import { LinkButton } from '#app/shell/button.tsx';
import { Card, Columns, Stack } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { type Fact, Facts } from '#app/shell/facts.tsx';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';
import { Tag } from '#app/shell/tag.tsx';

/** 一份解读材料: what it says, what the checklist lacks, and what may be done now. */
export async function get(c: Context<Env>) {
  const explainer = await asked(c);
  return explainer ? c.html(await page(c, explainer, {})) : c.notFound();
}

/** 审签、发布、撤下: one address for each, the same page with the reason when it is refused. */
export async function post(c: Context<Env>) {
  const explainer = await asked(c);
  if (!explainer) return c.notFound();
  const body = (await c.req.parseBody()) as Record<string, string>;
  const act = `${c.req.param('act')}-explainer`;
  const result = await run(c, act, { explainerId: explainer.id, body });
  if (!result) return c.notFound();
  if (result.ok) return c.redirect(`/office/explainers/${explainer.id}?done=${act}`, 303);
  return c.html(await page(c, explainer, { refusal: result.refusal, body }), 422);
}

async function asked(c: Context<Env>): Promise<Explainer | undefined> {
  const id = c.req.param('id') ?? '';
  const explainer = /^\d{1,15}$/.test(id) ? await loadExplainer(c.var.scope, Number(id)) : undefined;
  return explainer && mayReadExplainer(c.var.scope.actor, explainer.subject) ? explainer : undefined;
}

async function run(
  c: Context<Env>,
  act: string,
  { explainerId, body }: { explainerId: number; body: Record<string, string> },
) {
  const { scope } = c.var;
  if (act === 'review-explainer') {
    const outcome = body.outcome as 'passed' | 'returned';
    return reviewExplainer(scope, { explainerId, outcome, opinion: body.opinion ?? '' });
  }
  if (act === 'publish-explainer') {
    return publishExplainer(scope, { explainerId, copyBecause: body.copy_because ?? '' });
  }
  if (act === 'withdraw-explainer')
    return withdrawExplainer(scope, { explainerId, reason: body.reason ?? '' });
  return null;
}

interface Answer {
  refusal?: Refusal;
  body?: Record<string, string>;
}

async function page(c: Context<Env>, explainer: Explainer, { refusal, body = {} }: Answer) {
  const { scope, frame } = c.var;
  const { subject, id } = explainer;
  const stage = stageOfExplainer(explainer);
  const ratio = explainer.published_on ? explainer.copy_ratio : await copyRatioNow(scope, explainer);
  const rewriting = (await mayWriteExplainer(scope, subject)) ?? mayRewrite(explainer, subject);
  const did = c.req.query('done') ?? '';
  return (
    <OfficePage
      frame={frame}
      title={explainer.title}
      crumbs={[
        { title: '政策解读', href: '/office/explainers' },
        { title: subject.title, href: subjectHome(subject) },
        { title: explainerFormZh(explainer.form) },
      ]}
      tag={<Tag tone={stage === 'published' ? 'live' : 'wait'}>{explainerStageZh[stage]}</Tag>}
      actions={
        <>
          {stage === 'published' && <LinkButton href={`/explainers/${id}`}>公开页</LinkButton>}
          {!rewriting && <LinkButton href={`${subjectHome(subject)}/write?replaces=${id}`}>改写</LinkButton>}
        </>
      }
    >
      {refusal && <ErrorSummary refusal={refusal} />}
      {did in explainerActs && (
        <Notice tone="done" title={`${explainerActZh(did as keyof typeof explainerActs)}：已办好`} live />
      )}
      {explainer.replaced_by_id !== null && (
        <Notice tone="warn" title="这一稿已经改写">
          <a href={`/office/explainers/${explainer.replaced_by_id}`}>看新的一稿</a>
        </Notice>
      )}
      <Columns shape="main">
        <Card title="内容">
          <ExplainerBody explainer={explainer} mediaBase={`/office/explainers/${id}/media`} />
        </Card>
        <Stack>
          <ReviewForm
            id={id}
            refusal={mayReviewExplainer(scope, explainer)}
            body={body}
            shown={!explainer.review}
          />
          <PublishForm
            id={id}
            refusal={mayPublishExplainer(scope, explainer)}
            ratio={ratio}
            body={body}
            shown={!explainer.published_on}
          />
          <WithdrawForm id={id} refusal={mayWithdrawExplainer(scope, explainer)} body={body} />
          <Card title="情况">
            <Facts facts={factsOf(explainer, ratio)} />
          </Card>
        </Stack>
      </Columns>
    </OfficePage>
  );
}

function factsOf(explainer: Explainer, ratio: number): Fact[] {
  const wanted = elementsWanted(explainer);
  const { review, reviewed_on: reviewedOn, review_opinion: opinion } = explainer;
  const reviewed = review === 'passed' ? '通过' : '退回修改';
  return [
    { name: '形式', value: explainerFormZh(explainer.form) },
    { name: '解读人', value: explainer.interpreter },
    { name: '部门', value: explainer.agency_name },
    { name: '撰写', value: dayText(explainer.happened_on) },
    { name: '要素', value: wanted.length === 0 ? '应写的要素齐全' : `还没有写：${wanted.join('、')}` },
    { name: '重复率', value: <CopyMark ratio={ratio} /> },
    { name: '审签', value: review ? `${dayText(reviewedOn ?? '')}${reviewed}　${opinion ?? ''}` : '还没有' },
    { name: '发布', value: explainer.published_on ? dayText(explainer.published_on) : '还没有' },
    ...(explainer.copy_because ? [{ name: '重复的理由', value: explainer.copy_because }] : []),
    ...(explainer.withdrawn_on
      ? [{ name: '撤下', value: `${dayText(explainer.withdrawn_on)}　${explainer.withdrawn_because}` }]
      : []),
    ...explainer.media.map(({ name, sha256 }) => ({
      name: '文件',
      value: (
        <>
          {name}
          <code class="hash">{sha256}</code>
        </>
      ),
    })),
  ];
}
