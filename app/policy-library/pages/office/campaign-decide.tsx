import type { Context } from 'hono';
import { decideCampaign, mayDecide } from '#app/policy-library/acts/decide-campaign.ts';
import { listsOf } from '#app/policy-library/clean-up/decision-text.ts';
import { type Campaign, type CampaignItem, itemsOf } from '#app/policy-library/clean-up/queries.ts';
import { askedCampaign } from '#app/policy-library/pages/office/asked-campaign.ts';
import { bodyOf, type LibraryBody, libraryBody } from '#app/policy-library/pages/office/library-body.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { DateField, TextField } from '#app/shell/fields.tsx';
import { Form, FormActions, FormSection } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal, Scope } from '#app/shell/scope.ts';
import { listZh } from '#law/publication/clean-up-rules.ts';

/** 作出清理决定: one act publishes the decision with its lists and sets every mark. */
export async function get(c: Context<Env>) {
  const { scope } = c.var;
  const campaign = await askedCampaign(c);
  if (!campaign) return c.notFound();
  const items = await itemsOf(scope, campaign.id);
  const issuer = await issuerOf(scope, campaign);
  const title = `${issuer}关于公布${campaign.title}结果的决定`;
  const body = bodyOf({ title, issuer, effective_on: scope.today });
  const refusal = mayDecide(scope, campaign, items) ?? undefined;
  return c.html(page(c, { campaign, items, body, refusal }), refusal ? 422 : 200);
}

export async function post(c: Context<Env>) {
  const campaign = await askedCampaign(c);
  if (!campaign) return c.notFound();
  const body = await libraryBody(c);
  const result = await decideCampaign(c.var.scope, {
    campaignId: campaign.id,
    title: body.one('title'),
    issuer: body.one('issuer'),
    effectiveOn: body.one('effective_on'),
  });
  if (result.ok) return c.redirect(`/office/policies/${result.value}?done=decide-campaign`, 303);
  const items = await itemsOf(c.var.scope, campaign.id);
  return c.html(page(c, { campaign, items, body, refusal: result.refusal }), 422);
}

/** The government office decides in the name of the government. */
async function issuerOf({ db, city }: Scope, { agency_id, agency_name }: Campaign): Promise<string> {
  const agency = await db
    .selectFrom('agencies')
    .select('kind')
    .where('city', '=', city.code)
    .where('id', '=', agency_id)
    .executeTakeFirst();
  return agency?.kind === 'government-office' ? `${city.name}人民政府` : agency_name;
}

interface PageState {
  campaign: Campaign;
  items: CampaignItem[];
  body: LibraryBody;
  refusal?: Refusal;
}

function page(c: Context<Env>, { campaign, items, body, refusal }: PageState) {
  const home = `/office/clean-ups/${campaign.id}`;
  return (
    <OfficePage
      frame={c.var.frame}
      title="作出清理决定"
      crumbs={[
        { title: '文件清理', href: '/office/clean-ups' },
        { title: campaign.title, href: home },
        { title: '作出决定' },
      ]}
    >
      <ErrorSummary refusal={refusal} />
      <Notice tone="warn" title="决定公布后不能撤回">
        <p>
          编号、公布决定，同时给每件文件标明效力：
          {listsOf(items)
            .map(({ list, items: own }) => `${listZh[list].replace('的文件目录', '')}${own.length}件`)
            .join('，')}
          。拟修改的在修改以前仍然有效。
        </p>
      </Notice>
      <Form action={`${home}/decide`}>
        <FormSection title="决定">
          <TextField name="title" label="决定的标题" required value={body.one('title')} maxlength={200} />
          <TextField
            name="issuer"
            label="署名机关"
            required
            size="medium"
            value={body.one('issuer')}
            maxlength={100}
          />
          <DateField
            name="effective_on"
            label="从哪一天起施行"
            hint="决定今天公布；文号按机关代字自动编。"
            required
            min={c.var.scope.today}
            value={body.one('effective_on')}
          />
        </FormSection>
        <FormActions>
          <Button kind="danger">公布决定</Button>
          <LinkButton href={home}>返回</LinkButton>
        </FormActions>
      </Form>
    </OfficePage>
  );
}
