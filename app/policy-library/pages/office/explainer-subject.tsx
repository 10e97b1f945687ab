import type { Context } from 'hono';
import { mayPlanExplainer } from '#app/policy-library/acts/plan-explainer.ts';
import { mayWriteExplainer } from '#app/policy-library/acts/write-explainer.ts';
import { elementsWanted } from '#app/policy-library/explainers/elements.ts';
import { explainerFormZh } from '#app/policy-library/explainers/forms.ts';
import { provenLag } from '#app/policy-library/explainers/lag.ts';
import { explainerStageZh, stageOfExplainer } from '#app/policy-library/explainers/load-explainer.ts';
import { loadSubject, type Subject } from '#app/policy-library/explainers/load-subject.ts';
import { mustBeExplained } from '#app/policy-library/explainers/must-explain.ts';
import { mayReadExplainer } from '#app/policy-library/explainers/permissions.ts';
import { planOf, writtenFor } from '#app/policy-library/explainers/queries.ts';
import { LagMark } from '#app/policy-library/parts/lag-mark.tsx';
import { LinkButton, RefusedButton } from '#app/shell/button.tsx';
import { Card, Columns, Stack } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { type Fact, Facts } from '#app/shell/facts.tsx';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';
import { DataTable } from '#app/shell/table.tsx';
import { Tag } from '#app/shell/tag.tsx';
import { citeText } from '#law/cite.ts';
import { kindZh } from '#law/publication/document-kinds.ts';
import { isSuspectedCopy } from '#law/publication/explainer-elements.ts';

/** 一个文件的解读: its plan, the texts written for it and where each stands. */
export async function get(c: Context<Env>) {
  const { scope, frame } = c.var;
  const subject = await askedSubject(c);
  if (!subject) return c.notFound();
  const [plan, texts, writing] = await Promise.all([
    planOf(scope, subject),
    writtenFor(scope, subject),
    mayWriteExplainer(scope, subject),
  ]);
  const home = subjectHome(subject);
  return c.html(
    <OfficePage
      frame={frame}
      title={subject.title}
      crumbs={[{ title: '政策解读', href: '/office/explainers' }, { title: '文件的解读' }]}
      actions={
        <>
          <Act id="plan" href={`${home}/plan`} refusal={mayPlanExplainer(scope, subject)} main={!plan}>
            {plan ? '修订解读方案' : '制定解读方案'}
          </Act>
          <Act id="write" href={`${home}/write`} refusal={writing} main={plan !== undefined}>
            撰写解读材料
          </Act>
        </>
      }
    >
      {c.req.query('done') && <Notice tone="done" title="已保存" live />}
      <Columns shape="main">
        <Stack>
          <Card title="解读材料">
            <Texts texts={texts} />
          </Card>
        </Stack>
        <Stack>
          <Card title="文件">
            <Facts facts={subjectFacts(subject, { today: scope.today, place: scope.city.code, texts })} />
          </Card>
          <Card title="解读方案">
            {plan ? <Facts facts={planFacts(plan)} /> : <p class="note">还没有。</p>}
          </Card>
        </Stack>
      </Columns>
    </OfficePage>,
  );
}

/** The document or making named in the address, if the officer may work on or look at it. */
export async function askedSubject(c: Context<Env>): Promise<Subject | undefined> {
  const { document = '', making = '' } = c.req.param() as { document?: string; making?: string };
  const id = document || making;
  if (!/^\d{1,15}$/.test(id)) return undefined;
  const key = document ? { documentId: Number(id) } : { makingId: Number(id) };
  const subject = await loadSubject(c.var.scope, key);
  if (!subject) return undefined;
  // What is published is known to everybody; a making only to those who work on it.
  return subject.isPublic || mayReadExplainer(c.var.scope.actor, subject) ? subject : undefined;
}

/** Where the pages of a subject stand. */
export function subjectHome({ documentId, makingId }: Subject): string {
  return documentId === null
    ? `/office/explainers/makings/${makingId}`
    : `/office/explainers/documents/${documentId}`;
}

function Act(props: { id: string; href: string; refusal: Refusal | null; main: boolean; children: string }) {
  if (props.refusal) {
    return (
      <RefusedButton id={props.id} refusal={props.refusal}>
        {props.children}
      </RefusedButton>
    );
  }
  return (
    <LinkButton href={props.href} kind={props.main ? 'main' : 'plain'}>
      {props.children}
    </LinkButton>
  );
}

type Texts = Awaited<ReturnType<typeof writtenFor>>;

function Texts({ texts }: { texts: Texts }) {
  return (
    <DataTable
      caption="解读材料"
      captionHidden
      columns={[
        {
          title: '标题',
          cell: (row) => <a href={`/office/explainers/${row.id}`}>{row.title}</a>,
          heads: true,
        },
        { title: '形式', cell: (row) => explainerFormZh(row.form), nowrap: true },
        { title: '重复率', align: 'end', cell: (row) => <CopyMark ratio={row.copy_ratio} /> },
        { title: '还应写', cell: (row) => elementsWanted(row).join('、') || '要素齐全' },
        { title: '状态', nowrap: true, cell: (row) => explainerStageZh[stageOfExplainer(row)] },
      ]}
      rows={texts}
      empty="还没有解读材料。"
    />
  );
}

/** How much of a text repeats the document; above the bound it is 疑似复制. */
export function CopyMark({ ratio }: { ratio: number }) {
  const percent = `${Math.round(ratio * 100)}%`;
  return isSuspectedCopy(ratio) ? <Tag tone="late">{`疑似复制 ${percent}`}</Tag> : <span>{percent}</span>;
}

function subjectFacts(
  subject: Subject,
  { today, place, texts }: { today: string; place: string; texts: Texts },
): Fact[] {
  const { documentId, makingId, publishedOn } = subject;
  const facts: Fact[] = [
    { name: '种类', value: kindZh(subject.kind) },
    {
      name: '链接',
      value: (
        <>
          {documentId !== null && <a href={`/office/policies/${documentId}`}>文件库</a>}{' '}
          {makingId !== null && <a href={`/office/makings/${makingId}`}>制定过程</a>}
        </>
      ),
    },
  ];
  if (publishedOn === null) return [...facts, { name: '公布', value: '还没有公布，解读材料先写好、审签好' }];
  const firstOn = texts
    .filter(({ withdrawn_on }) => !withdrawn_on)
    .flatMap((row) => row.published_on ?? [])
    .sort()[0];
  const lag = provenLag({ publishedOn, explainedOn: firstOn ?? null, today });
  const must = mustBeExplained({ kind: subject.kind, columns: subject.columns, publishedOn }, place);
  return [
    { name: '发文字号', value: subject.documentNo ?? '没有' },
    ...facts,
    { name: '公布', value: dayText(publishedOn) },
    {
      name: '应当解读',
      value: must ? (
        <>
          是<span class="cite">{citeText(must)}</span>
        </>
      ) : (
        '不要求'
      ),
    },
    {
      name: '时效',
      value: (
        <>
          <LagMark lag={lag} /> {lag.sentence}
          <span class="cite">{citeText(lag.cite)}</span>
        </>
      ),
    },
  ];
}

function planFacts(plan: NonNullable<Awaited<ReturnType<typeof planOf>>>): Fact[] {
  return [
    { name: '提纲', value: plan.outline },
    { name: '形式', value: plan.forms.map(explainerFormZh).join('、') },
    { name: '途径', value: plan.channels.join('、') },
    { name: '时间', value: dayText(plan.planned_on) },
    { name: '责任领导', value: plan.leader },
    { name: '制定', value: dayText(plan.happened_on) },
  ];
}
