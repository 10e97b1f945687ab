import type { Context } from 'hono';
import { giveOpinion, type OpinionInput } from '#app/policy-library/acts/give-opinion.ts';
import { AGREE, reviewCampaign } from '#app/policy-library/acts/review-campaign.ts';
import { mayNotCleanUp } from '#app/policy-library/clean-up/permissions.ts';
import { type Campaign, type CampaignItem, itemsOf } from '#app/policy-library/clean-up/queries.ts';
import { askedCampaign } from '#app/policy-library/pages/office/asked-campaign.ts';
import { bodyOf, type LibraryBody, libraryBody } from '#app/policy-library/pages/office/library-body.ts';
import { standingZh } from '#app/policy-library/parts/campaign-items.tsx';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { CheckGroup, RadioGroup } from '#app/shell/choice-fields.tsx';
import { EmptyState } from '#app/shell/empty-state.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { TextArea } from '#app/shell/fields.tsx';
import { Form, FormActions, FormSection } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal, Result, Scope } from '#app/shell/scope.ts';
import { opinions } from '#law/publication/clean-up-rules.ts';

/** Both stages fill in the same form: documents ticked, one opinion, its reason. */
interface Stage {
  path: 'opinions' | 'review';
  title: string;
  help: string;
  /** The documents that this officer may speak of. */
  own: (scope: Scope, campaign: Campaign, items: CampaignItem[]) => CampaignItem[];
  done: (item: CampaignItem) => boolean;
  choices: { value: string; label: string; hint?: string }[];
  run: (scope: Scope, input: OpinionInput) => Promise<Result<number>>;
}

const ofLaw = opinions.map(({ opinion, zh, clauses }) => ({
  value: opinion,
  label: zh,
  hint: clauses ? '一件一件提出，逐条写明条款。' : undefined,
}));

/** 提出清理意见, the department's own documents only. */
export const opinionPage = stagePage({
  path: 'opinions',
  title: '提出清理意见',
  help: '只列出本部门起草或者制定的文件。意见相同的可以一起勾选；改变意见的，再提一次，以最后一次为准。',
  own: (scope, _, items) =>
    items.filter(({ agencyId }) => !mayNotCleanUp(scope.actor, 'give-opinion', agencyId)),
  done: ({ department }) => department !== null,
  choices: ofLaw,
  run: giveOpinion,
});

/** 合法性审核 of the opinions given. */
export const reviewPage = stagePage({
  path: 'review',
  title: '合法性审核',
  help: '部门已经提出意见的文件。同意的勾选“同意部门意见”；不同意的另提意见，以审核意见为准。',
  own: (scope, { agency_id }, items) =>
    mayNotCleanUp(scope.actor, 'review-campaign', agency_id)
      ? []
      : items.filter(({ department }) => department !== null),
  done: ({ review }) => review !== null,
  choices: [{ value: AGREE, label: '同意部门意见' }, ...ofLaw],
  run: reviewCampaign,
});

function stagePage(stage: Stage) {
  return {
    get: async (c: Context<Env>) => {
      const campaign = await askedCampaign(c);
      if (!campaign) return c.notFound();
      return c.html(await page(c, stage, { campaign, body: bodyOf({}) }));
    },
    post: async (c: Context<Env>) => {
      const campaign = await askedCampaign(c);
      if (!campaign) return c.notFound();
      const body = await libraryBody(c);
      const result = await stage.run(c.var.scope, {
        campaignId: campaign.id,
        documentIds: body.many('documents').map(Number).filter(Number.isSafeInteger),
        opinion: body.one('opinion'),
        reason: body.one('reason'),
        clauses: body.list('clauses'),
      });
      if (!result.ok) return c.html(await page(c, stage, { campaign, body, refusal: result.refusal }), 422);
      return c.redirect(`/office/clean-ups/${campaign.id}/${stage.path}?done=${result.value}`, 303);
    },
  };
}

interface PageState {
  campaign: Campaign;
  body: LibraryBody;
  refusal?: Refusal;
}

async function page(c: Context<Env>, stage: Stage, { campaign, body, refusal }: PageState) {
  const { scope, frame } = c.var;
  const home = `/office/clean-ups/${campaign.id}`;
  const open = campaign.decision_id === null;
  const own = open ? stage.own(scope, campaign, await itemsOf(scope, campaign.id)) : [];
  const waiting = own.filter((item) => !stage.done(item)).length;
  const count = /^\d{1,5}$/.exec(c.req.query('done') ?? '')?.[0];
  return (
    <OfficePage
      frame={frame}
      title={stage.title}
      crumbs={[
        { title: '文件清理', href: '/office/clean-ups' },
        { title: campaign.title, href: home },
        { title: stage.title },
      ]}
    >
      <ErrorSummary refusal={refusal} />
      {count && <Notice tone="done" title={`已保存${count}件`} live />}
      <p class="note">
        {stage.help}还有{waiting}件等待。
      </p>
      {own.length === 0 ? (
        <EmptyState title={open ? '没有归您办理的文件。' : '清理决定已经作出。'}>
          <LinkButton href={home}>返回</LinkButton>
        </EmptyState>
      ) : (
        <OpinionForm action={`${home}/${stage.path}`} home={home} stage={stage} own={own} body={body} />
      )}
    </OfficePage>
  );
}

interface OpinionFormProps {
  action: string;
  home: string;
  stage: Stage;
  own: CampaignItem[];
  body: LibraryBody;
}

function OpinionForm({ action, home, stage, own, body }: OpinionFormProps) {
  const waitingFirst = [...own].sort((a, b) => Number(stage.done(a)) - Number(stage.done(b)));
  return (
    <Form action={action}>
      <FormSection title="文件和意见">
        <CheckGroup
          name="documents"
          label="文件"
          values={body.many('documents')}
          choices={waitingFirst.map((item) => ({
            value: String(item.documentId),
            label: `${item.title}${item.documentNo ? `（${item.documentNo}）` : ''}`,
            hint: `现在的意见：${standingZh(item)}${stage.done(item) ? '，本环节已办' : ''}`,
          }))}
        />
        <RadioGroup
          name="opinion"
          label="意见"
          required
          value={body.one('opinion')}
          choices={stage.choices}
        />
        <TextArea
          name="reason"
          label="理由"
          rows={3}
          value={body.one('reason')}
          hint={stage.path === 'review' ? '同意部门意见的可以不写。' : '每一条意见都要有理由。'}
          maxlength={1000}
        />
        <TextArea
          name="clauses"
          label="失效的条款"
          optional
          rows={2}
          hint="部分条款失效的必填，一行一条。"
          value={body.one('clauses')}
        />
      </FormSection>
      <FormActions>
        <Button>保存</Button>
        <LinkButton href={home}>返回</LinkButton>
      </FormActions>
    </Form>
  );
}
