import type { Context } from 'hono';
import { agencyChoices } from '#app/policy-library/documents/agencies.ts';
import {
  type ListedDocument,
  type ListingAsked,
  MOST_COMPUTED,
  officeListing,
} from '#app/policy-library/documents/office-listing.ts';
import { isRecordGap, recordGaps } from '#app/policy-library/documents/record-gaps.ts';
import { validityTone } from '#app/policy-library/parts/document-words.ts';
import { mayDo } from '#app/policy-library/permissions.ts';
import { agencyScopeOf } from '#app/policy-library/validity/tasks.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { SelectField } from '#app/shell/choice-fields.tsx';
import { TextField } from '#app/shell/fields.tsx';
import { Form } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { OfficePage } from '#app/shell/office-page.tsx';
import { Pager } from '#app/shell/pager.tsx';
import { DataTable } from '#app/shell/table.tsx';
import { Tag } from '#app/shell/tag.tsx';
import { type DocumentKind, documentKinds, kindZh } from '#law/publication/document-kinds.ts';
import { themes } from '#law/publication/themes.ts';
import { stateZh } from '#law/publication/validity-states.ts';

/** 文件库: every document on record, with what each record lacks. */
export async function get(c: Context<Env>) {
  const { scope, frame } = c.var;
  const asked = await askedListing(c);
  const { rows, total, pages, capped } = await officeListing(scope, asked);
  return c.html(
    <OfficePage
      frame={frame}
      title="文件库"
      crumbs={[{ title: '文件库' }]}
      actions={
        <>
          <LinkButton href="/office/policies/tasks">效力核查</LinkButton>
          <LinkButton href="/office/policies/normative-check">规范性检查</LinkButton>
          {mayDo(scope.actor, 'add-document') && (
            <LinkButton href="/office/policies/new" kind="main">
              登记文件
            </LinkButton>
          )}
        </>
      }
    >
      <Filters asked={asked} agencies={await agencyChoices(scope)} />
      {capped && <Notice>按效力筛选时只看最新的{MOST_COMPUTED}件，请再选种类、机关或者主题。</Notice>}
      <DataTable<ListedDocument>
        caption={`共 ${total} 件`}
        columns={[
          {
            title: '标题',
            cell: (row) => <a href={`/office/policies/${row.id}`}>{row.title}</a>,
            heads: true,
          },
          { title: '文号', cell: (row) => row.document_no ?? '—', nowrap: true },
          { title: '种类', cell: (row) => kindZh(row.kind as DocumentKind), nowrap: true },
          { title: '主办机关', cell: (row) => row.agency_name ?? '目录外机关', nowrap: true },
          {
            title: '公布',
            cell: (row) => (row.published_on ? dayText(row.published_on) : '—'),
            nowrap: true,
          },
          {
            title: '效力',
            cell: ({ validity }) => validity && <Tag tone={validityTone(validity)}>{validity.zh}</Tag>,
            nowrap: true,
          },
        ]}
        rows={rows}
        empty="没有找到。请换一个词，或者减少筛选条件。"
      />
      <Pager page={asked.page} pages={pages} href={(page) => hrefOf(asked, page)} />
    </OfficePage>,
  );
}

async function askedListing(c: Context<Env>): Promise<ListingAsked> {
  const query = (name: string) => (c.req.query(name) ?? '').trim().slice(0, 100);
  const gap = query('missing');
  return {
    text: query('q'),
    kind: documentKinds.some(({ kind }) => kind === query('kind')) ? query('kind') : '',
    agencyId: /^[1-9]\d{0,14}$/.test(query('agency')) ? Number(query('agency')) : null,
    state: query('validity') in stateZh ? query('validity') : '',
    theme: /^\d{2}(-\d{2})?$/.test(query('theme')) ? query('theme') : '',
    gap: isRecordGap(gap) ? gap : null,
    whose: await agencyScopeOf(c.var.scope),
    page: Math.min(10_000, Math.max(1, Math.trunc(Number(query('page'))) || 1)),
  };
}

function hrefOf({ text, kind, agencyId, state, theme, gap }: ListingAsked, page: number): string {
  const values = { q: text, kind, agency: agencyId ?? '', validity: state, theme, missing: gap ?? '', page };
  const filled = Object.entries(values).filter(([, value]) => value !== '');
  return `/office/policies?${new URLSearchParams(filled.map(([name, value]) => [name, String(value)]))}`;
}

function Filters({ asked, agencies }: { asked: ListingAsked; agencies: { value: string; label: string }[] }) {
  return (
    <Form action="/office/policies" method="get">
      <div class="filter-row">
        <TextField name="q" label="标题或者编号" value={asked.text} size="medium" />
        <SelectField
          name="kind"
          label="种类"
          placeholder="全部"
          value={asked.kind}
          options={documentKinds.map(({ kind, zh }) => ({ value: kind, label: zh }))}
        />
        <SelectField
          name="agency"
          label="主办机关"
          placeholder="全部"
          value={String(asked.agencyId ?? '')}
          options={agencies}
        />
        <SelectField
          name="validity"
          label="效力"
          placeholder="全部"
          value={asked.state}
          options={Object.entries(stateZh).map(([value, label]) => ({ value, label }))}
        />
        <SelectField
          name="theme"
          label="主题"
          placeholder="全部"
          value={asked.theme.slice(0, 2)}
          options={themes.map(({ code, zh }) => ({ value: code, label: zh }))}
        />
        <SelectField
          name="missing"
          label="缺少什么"
          placeholder="不限"
          value={asked.gap ?? ''}
          options={recordGaps.map(({ gap, zh }) => ({ value: gap, label: zh }))}
        />
        <Button kind="plain">查找</Button>
      </div>
    </Form>
  );
}
