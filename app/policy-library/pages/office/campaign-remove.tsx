import type { Context } from 'hono';
import { removeCampaignItem } from '#app/policy-library/acts/remove-campaign-item.ts';
import { type Campaign, type CampaignItem, itemsOf } from '#app/policy-library/clean-up/queries.ts';
import { askedCampaign } from '#app/policy-library/pages/office/asked-campaign.ts';
import { libraryBody } from '#app/policy-library/pages/office/library-body.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { TextArea } from '#app/shell/fields.tsx';
import { Form, FormActions, FormSection } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';

/** 移出清理范围, with the reason. */
export async function get(c: Context<Env>) {
  const found = await askedItem(c, c.req.query('document') ?? '');
  return found ? c.html(page(c, found)) : c.notFound();
}

export async function post(c: Context<Env>) {
  const body = await libraryBody(c);
  const found = await askedItem(c, body.one('document'));
  if (!found) return c.notFound();
  const { campaign, item } = found;
  const reason = body.one('reason');
  const result = await removeCampaignItem(c.var.scope, {
    campaignId: campaign.id,
    documentId: item.documentId,
    reason,
  });
  if (!result.ok) return c.html(page(c, found, { reason, refusal: result.refusal }), 422);
  return c.redirect(`/office/clean-ups/${campaign.id}?done=removed`, 303);
}

interface Found {
  campaign: Campaign;
  item: CampaignItem;
}

async function askedItem(c: Context<Env>, documentId: string): Promise<Found | undefined> {
  const campaign = await askedCampaign(c);
  const items = campaign ? await itemsOf(c.var.scope, campaign.id) : [];
  const item = items.find((each) => String(each.documentId) === documentId);
  return campaign && item && { campaign, item };
}

function page(c: Context<Env>, { campaign, item }: Found, sent?: { reason: string; refusal: Refusal }) {
  const home = `/office/clean-ups/${campaign.id}`;
  return (
    <OfficePage
      frame={c.var.frame}
      title="移出清理范围"
      crumbs={[
        { title: '文件清理', href: '/office/clean-ups' },
        { title: campaign.title, href: home },
        { title: '移出' },
      ]}
    >
      <ErrorSummary refusal={sent?.refusal} />
      <Form action={`${home}/remove`}>
        <FormSection title={item.title}>
          <input type="hidden" name="document" value={String(item.documentId)} />
          <TextArea name="reason" label="移出的理由" required rows={3} maxlength={500} value={sent?.reason} />
        </FormSection>
        <FormActions>
          <Button>移出</Button>
          <LinkButton href={home}>返回</LinkButton>
        </FormActions>
      </Form>
    </OfficePage>
  );
}
