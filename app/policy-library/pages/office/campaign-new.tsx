import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { onlyAgencyOf, openCampaign } from '#app/policy-library/acts/open-campaign.ts';
import {
  type CampaignScope,
  cleanedKinds,
  documentsInScope,
  type ScopedDocument,
} from '#app/policy-library/clean-up/campaign-scope.ts';
import { mayNotCleanUp } from '#app/policy-library/clean-up/permissions.ts';
import { agencyChoices } from '#app/policy-library/documents/agencies.ts';
import { bodyOf, type LibraryBody, libraryBody } from '#app/policy-library/pages/office/library-body.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import { CheckGroup, RadioGroup } from '#app/shell/choice-fields.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { DateField, TextArea, TextField } from '#app/shell/fields.tsx';
import { Form, FormActions, FormSection } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';
import { DataTable } from '#app/shell/table.tsx';
import { campaignKinds } from '#law/publication/clean-up-rules.ts';
import type { DocumentKind } from '#law/publication/document-kinds.ts';
import { themes } from '#law/publication/themes.ts';

/** 启动清理: what it is and which documents; 预览 shows them before anybody is asked. */
export async function get(c: Context<Env>) {
  permit(c);
  return c.html(
    await page(c, { body: bodyOf({ kind: 'periodic', kinds: ['government-rule', 'normative'] }) }),
  );
}

export async function post(c: Context<Env>) {
  permit(c);
  const body = await libraryBody(c);
  const within = scopeOf(body);
  if (body.one('step') === 'preview') {
    const preview = await documentsInScope(c.var.scope, within, await onlyAgencyOf(c.var.scope));
    return c.html(await page(c, { body, preview }));
  }
  const result = await openCampaign(c.var.scope, {
    kind: body.one('kind'),
    title: body.one('title'),
    basis: body.one('basis'),
    scope: within,
    dueOn: body.one('due_on'),
  });
  if (!result.ok) return c.html(await page(c, { body, refusal: result.refusal }), 422);
  return c.redirect(`/office/clean-ups/${result.value}`, 303);
}

function permit(c: Context<Env>): void {
  const { actor } = c.var.scope;
  if (actor.kind !== 'officer' || mayNotCleanUp(actor, 'open-campaign', actor.agencyId))
    throw new HTTPException(403);
}

function scopeOf(body: LibraryBody): CampaignScope {
  const year = (name: string) => (/^(19|20)\d{2}$/.test(body.one(name)) ? Number(body.one(name)) : null);
  return {
    kinds: body
      .many('kinds')
      .filter((kind) => cleanedKinds.some((row) => row.kind === kind)) as DocumentKind[],
    agencyIds: body.many('agencies').map(Number).filter(Number.isSafeInteger),
    fromYear: year('from_year'),
    toYear: year('to_year'),
    themes: body.many('themes').filter((code) => themes.some((theme) => theme.code === code)),
  };
}

interface FormState {
  body: LibraryBody;
  preview?: ScopedDocument[];
  refusal?: Refusal;
}

async function page(c: Context<Env>, { body, preview, refusal }: FormState) {
  const agencies = await agencyChoices(c.var.scope);
  return (
    <OfficePage
      frame={c.var.frame}
      title="启动清理"
      crumbs={[{ title: '文件清理', href: '/office/clean-ups' }, { title: '启动' }]}
    >
      <ErrorSummary refusal={refusal} />
      {preview && <Preview documents={preview} />}
      <Form action="/office/clean-ups/new">
        <FormSection title="清理">
          <RadioGroup
            name="kind"
            label="种类"
            required
            value={body.one('kind')}
            choices={campaignKinds.map(({ kind, zh, because }) => ({
              value: kind,
              label: zh,
              hint: because,
            }))}
          />
          <TextField
            name="title"
            label="名称"
            value={body.one('title')}
            maxlength={100}
            hint="例如 2026年行政规范性文件定期清理。"
          />
          <TextArea
            name="basis"
            label="依据"
            rows={2}
            value={body.one('basis')}
            hint="上级通知、变化的上位法或者年度计划，写进清理决定。"
            maxlength={500}
          />
          <DateField
            name="due_on"
            label="各部门提出意见的最后一天"
            value={body.one('due_on')}
            min={c.var.scope.today}
          />
        </FormSection>
        <ScopeFields body={body} agencies={agencies} />
        <FormActions>
          <Button name="step" value="preview" kind="plain">
            预览清理范围
          </Button>
          <Button name="step" value="open">
            启动
          </Button>
          <LinkButton href="/office/clean-ups">返回</LinkButton>
        </FormActions>
      </Form>
    </OfficePage>
  );
}

function ScopeFields({
  body,
  agencies,
}: {
  body: LibraryBody;
  agencies: { value: string; label: string }[];
}) {
  return (
    <FormSection title="范围" lede="已经废止、失效的不列入。部门组织的清理，只列入本部门自己制定的文件。">
      <CheckGroup
        name="kinds"
        label="文件种类"
        values={body.many('kinds')}
        choices={cleanedKinds.map(({ kind, zh }) => ({ value: kind, label: zh }))}
      />
      <TextField
        name="from_year"
        label="公布年份，从"
        optional
        inputmode="numeric"
        size="short"
        value={body.one('from_year')}
      />
      <TextField
        name="to_year"
        label="公布年份，到"
        optional
        inputmode="numeric"
        size="short"
        value={body.one('to_year')}
      />
      <details class="quiet-details" open={body.many('agencies').length > 0}>
        <summary>只清理某些部门的文件</summary>
        <CheckGroup
          name="agencies"
          label="起草或者制定部门"
          values={body.many('agencies')}
          choices={agencies}
        />
      </details>
      <details class="quiet-details" open={body.many('themes').length > 0}>
        <summary>只清理某些主题的文件</summary>
        <CheckGroup
          name="themes"
          label="主题"
          values={body.many('themes')}
          choices={themes.map(({ code, zh }) => ({ value: code, label: zh }))}
        />
      </details>
    </FormSection>
  );
}

/** A long list is cut: the number counts all. */
const PREVIEWED = 200;

function Preview({ documents }: { documents: ScopedDocument[] }) {
  return (
    <Card title={`清理范围：${documents.length}件`}>
      <DataTable<ScopedDocument>
        caption={documents.length > PREVIEWED ? `前${PREVIEWED}件` : '全部'}
        columns={[
          {
            title: '文件',
            cell: (row) => <a href={`/office/policies/${row.id}`}>{row.title}</a>,
            heads: true,
          },
          { title: '文号', cell: (row) => row.document_no ?? '—', nowrap: true },
          { title: '公布', cell: (row) => row.published_on ?? '—', nowrap: true },
          { title: '提出意见的部门', cell: (row) => row.agency_name },
        ]}
        rows={documents.slice(0, PREVIEWED)}
        empty="这个范围里没有要清理的文件，请放宽范围。"
      />
    </Card>
  );
}
