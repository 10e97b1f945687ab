import type { Context } from 'hono';
import {
  decideRectification,
  mayDecideRectification,
} from '#app/disclosure-requests/acts/decide-rectification.ts';
import { maskAddress } from '#app/disclosure-requests/identity/mask-identity.ts';
import type { Letter } from '#app/disclosure-requests/letters/letter.ts';
import { sendDocument } from '#app/disclosure-requests/pages/paper-file.ts';
import { worksOnCases } from '#app/disclosure-requests/permissions.ts';
import { isRectificationKind, rectificationZh } from '#app/disclosure-requests/rectifications/claim-words.ts';
import { type Claim, claimOf, contactOf } from '#app/disclosure-requests/rectifications/claims.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { Card, Columns } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { Facts } from '#app/shell/facts.tsx';
import { TextArea, TextField } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';

type FormBody = Record<string, string>;

/** 一件更正申请: the claim, and its decision. */
export async function get(c: Context<Env>) {
  const claim = await readableClaim(c);
  return claim ? c.html(page(c, claim, { body: {} })) : c.notFound();
}

export async function post(c: Context<Env>) {
  const claim = await readableClaim(c);
  if (!claim) return c.notFound();
  const body: FormBody = Object.fromEntries(
    Object.entries(await c.req.parseBody()).map(([key, value]) => [
      key,
      typeof value === 'string' ? value : '',
    ]),
  );
  const result = await decideRectification(c.var.scope, {
    claimId: claim.id,
    kind: body.kind ?? '',
    found: body.found ?? '',
    told: body.told ?? '',
    competentAgency: body.competent_agency ?? '',
    competentContact: body.competent_contact ?? '',
  });
  if (result.ok) return c.redirect(`/office/rectifications/${claim.id}`, 303);
  return c.html(page(c, claim, { body, refusal: result.refusal }), 422);
}

export async function getPdf(c: Context<Env>) {
  const claim = await readableClaim(c);
  if (!claim?.letter || !claim.decided_on) return c.notFound();
  return sendDocument(c, {
    document: claim.letter as unknown as Letter,
    on: claim.decided_on,
    name: `更正告知书${claim.document_no ?? ''}`,
    format: 'pdf',
  });
}

/** A claim of another agency or city is unknown here. */
async function readableClaim(c: Context<Env>): Promise<Claim | undefined> {
  const id = c.req.param('claim') ?? '';
  const { actor } = c.var.scope;
  const claim = /^\d{1,15}$/.test(id) ? await claimOf(c.var.scope, Number(id)) : undefined;
  const reads =
    actor.kind === 'officer' && actor.agencyId === claim?.agency_id && actor.roles.some(worksOnCases);
  return reads ? claim : undefined;
}

function page(c: Context<Env>, claim: Claim, { body, refusal }: { body: FormBody; refusal?: Refusal }) {
  const may = mayDecideRectification(c.var.scope, claim);
  return (
    <OfficePage
      frame={c.var.frame}
      title={`更正申请　${claim.claim_no}`}
      crumbs={[{ title: '更正申请', href: '/office/rectifications' }, { title: claim.claim_no }]}
      actions={
        claim.letter !== null && (
          <LinkButton href={`/office/rectifications/${claim.id}/letter.pdf`}>告知书 PDF</LinkButton>
        )
      }
    >
      <ErrorSummary refusal={refusal} />
      <Columns>
        <Card title="申请">
          <Facts facts={factsOf(claim)} />
        </Card>
        {may === null ? <Decision id={claim.id} body={body} /> : claim.kind === null && <p>{may.reason}</p>}
      </Columns>
    </OfficePage>
  );
}

function factsOf(claim: Claim) {
  const { kind } = claim;
  return [
    { name: '申请人', value: claim.claimant_name },
    { name: '联系方式', value: maskAddress(contactOf(claim)) },
    { name: '收到', value: dayText(claim.received_on) },
    { name: '记录', value: claim.record },
    { name: '不准确之处', value: claim.error },
    { name: '证据', value: claim.evidence },
    { name: '与自身有关', value: claim.about_claimant ? '是' : '没有写明' },
    ...(kind && isRectificationKind(kind)
      ? [
          { name: '结果', value: rectificationZh[kind] },
          { name: '查明', value: claim.found },
          { name: '告知', value: `${claim.told}　${claim.competent_agency ?? ''}` },
          { name: '文号', value: claim.document_no },
        ]
      : []),
  ];
}

function Decision({ id, body }: { id: number; body: FormBody }) {
  return (
    <Card title="决定并告知">
      <Form action={`/office/rectifications/${id}`}>
        <RadioGroup
          name="kind"
          label="办理结果"
          required
          value={body.kind}
          choices={Object.entries(rectificationZh).map(([value, label]) => ({ value, label }))}
        />
        <TextArea name="found" label="审核情况" rows={3} maxlength={1000} value={body.found} />
        <TextArea
          name="told"
          label="更正后的记录，或者不予更正、转送的说明"
          required
          rows={3}
          maxlength={1000}
          value={body.told}
        />
        <TextField
          name="competent_agency"
          label="有权更正的机关"
          optional
          size="medium"
          value={body.competent_agency}
        />
        <TextField
          name="competent_contact"
          label="该机关的联系方式"
          optional
          size="medium"
          value={body.competent_contact}
        />
        <FormActions>
          <Button>决定并生成告知书</Button>
        </FormActions>
      </Form>
    </Card>
  );
}
