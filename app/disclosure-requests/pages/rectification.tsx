import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { listAgencies } from '#app/agencies/queries.ts';
import { receiveRectification } from '#app/disclosure-requests/acts/receive-rectification.ts';
import { ClaimFields } from '#app/disclosure-requests/parts/claim-fields.tsx';
import { Button } from '#app/shell/button.tsx';
import { SelectField } from '#app/shell/choice-fields.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { PublicPage } from '#app/shell/public-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';

/** 申请更正: a record about oneself is wrong (art. 41). Not a disclosure request. */
export async function get(c: Context<Env>) {
  return c.html(await page(c, { once_key: randomUUID() }));
}

export async function post(c: Context<Env>) {
  const body = Object.fromEntries(
    Object.entries(await c.req.parseBody()).map(([key, value]) => [
      key,
      typeof value === 'string' ? value : '',
    ]),
  );
  const result = await receiveRectification(c.var.scope, {
    agencyId: Number(body.agency) || 0,
    claimantName: body.claimant_name ?? '',
    claimantKind: body.claimant_kind === 'organisation' ? 'organisation' : 'natural-person',
    contact: body.contact ?? '',
    record: body.record ?? '',
    error: body.error ?? '',
    evidence: body.evidence ?? '',
    aboutClaimant: body.about_claimant === 'yes',
    channel: 'online',
    receivedOn: c.var.scope.today,
    onceKey: body.once_key || randomUUID(),
  });
  if (!result.ok) return c.html(await page(c, body, result.refusal), 422);
  return c.redirect(`/requests/rectification?no=${encodeURIComponent(result.value.claimNo)}`, 303);
}

async function page(c: Context<Env>, body: Record<string, string>, refusal?: Refusal) {
  const agencies = await listAgencies(c.var.scope);
  const no = c.req.query('no')?.slice(0, 60);
  return (
    <PublicPage
      frame={c.var.frame}
      title="申请更正与自己有关的记录"
      lede="有证据证明机关提供的与您自己有关的记录不准确的，可以要求更正（条例第四十一条）。这不是政府信息公开申请。"
      layout="reading"
      crumbs={[{ title: '依申请公开', href: '/requests' }, { title: '申请更正' }]}
    >
      <ErrorSummary refusal={refusal} />
      {no && (
        <Notice tone="done" title="已经收到" live>
          <p>编号：{no}。机关审核后书面告知您结果；查询请凭编号联系受理机关。</p>
        </Notice>
      )}
      <Form action="/requests/rectification" onceKey={body.once_key}>
        <SelectField
          name="agency"
          label="提供记录的机关"
          required
          placeholder="请选择"
          value={body.agency}
          options={agencies.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
        <ClaimFields body={body} />
        <FormActions>
          <Button>提交</Button>
        </FormActions>
      </Form>
    </PublicPage>
  );
}
