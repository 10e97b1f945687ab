import type { Context } from 'hono';
import { normativeCsv, normativeData } from '#app/policy-library/documents/normative-csv.ts';
import {
  MOST_NORMATIVE,
  type NormativeAsked,
  type NormativeRow,
  normativeIssuers,
  normativeList,
} from '#app/policy-library/documents/normative-list.ts';
import { validityTone } from '#app/policy-library/parts/document-words.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { SelectField } from '#app/shell/choice-fields.tsx';
import { Form } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { Pager } from '#app/shell/pager.tsx';
import { PublicPage } from '#app/shell/public-page.tsx';
import { DataTable } from '#app/shell/table.tsx';
import { Tag } from '#app/shell/tag.tsx';
import { stateZh } from '#law/publication/validity-states.ts';

const PER_PAGE = 50;
/** States that a normative document can have; a draft is not in the list. */
const states = Object.entries(stateZh).filter(([state]) => state !== 'draft');

/** 全市行政规范性文件目录: all issuers in one list and one format. */
export async function get(c: Context<Env>) {
  const { scope, frame } = c.var;
  const asked = askedOf(c);
  const [rows, issuers] = await Promise.all([normativeList(scope, asked), normativeIssuers(scope)]);
  const pages = Math.max(1, Math.ceil(rows.length / PER_PAGE));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(c.req.query('page'))) || 1));
  const query = new URLSearchParams({ agency: String(asked.agencyId ?? ''), validity: asked.state });
  return c.html(
    <PublicPage
      frame={frame}
      title="行政规范性文件目录"
      lede={`全市各机关制定的行政规范性文件，一个目录，一种格式。效力按${dayText(scope.today)}计算，每件都能看到依据。`}
      crumbs={[{ title: '政策文件', href: '/policies' }, { title: '行政规范性文件目录' }]}
      meta={{
        kind: 'column',
        name: '行政规范性文件目录',
        description: '全市行政规范性文件的名称、文号、制定机关、期限、效力和备案号',
        keywords: '行政规范性文件,有效性,备案',
        type: '政策文件',
      }}
    >
      <Form action="/policies/normative" method="get">
        <div class="filter-row">
          <SelectField
            name="agency"
            label="制定机关"
            placeholder="全部"
            value={String(asked.agencyId ?? '')}
            options={issuers}
          />
          <SelectField
            name="validity"
            label="效力"
            placeholder="全部"
            value={asked.state}
            options={states.map(([value, label]) => ({ value, label }))}
          />
          <Button kind="plain">筛选</Button>
        </div>
      </Form>
      {rows.length === MOST_NORMATIVE && (
        <Notice>目录很长，这里是最新公布的{MOST_NORMATIVE}件，请选择制定机关。</Notice>
      )}
      <NormativeTable rows={rows.slice((page - 1) * PER_PAGE, page * PER_PAGE)} total={rows.length} />
      <Pager page={page} pages={pages} href={(to) => `/policies/normative?${query}&page=${to}`} />
      <p class="actions">
        <LinkButton href={`/policies/normative.csv?${query}`}>下载 CSV</LinkButton>
        <LinkButton href={`/policies/normative.json?${query}`}>下载 JSON</LinkButton>
      </p>
    </PublicPage>,
  );
}

export async function getCsv(c: Context<Env>) {
  const rows = await normativeList(c.var.scope, askedOf(c));
  c.header('content-type', 'text/csv; charset=utf-8');
  c.header('content-disposition', 'attachment; filename="normative-documents.csv"');
  return c.body(normativeCsv(rows));
}

export async function getJson(c: Context<Env>) {
  const { scope } = c.var;
  const rows = await normativeList(scope, askedOf(c));
  return c.json({ city: scope.city.name, on: scope.today, documents: normativeData(rows) });
}

function askedOf(c: Context<Env>): NormativeAsked {
  const [agency, state] = [c.req.query('agency') ?? '', c.req.query('validity') ?? ''];
  return {
    agencyId: /^[1-9]\d{0,14}$/.test(agency) ? Number(agency) : null,
    state: states.some(([known]) => known === state) ? state : '',
  };
}

function NormativeTable({ rows, total }: { rows: NormativeRow[]; total: number }) {
  const day = (on: string | null) => (on === null ? '—' : dayText(on));
  return (
    <DataTable<NormativeRow>
      caption={`共 ${total} 件`}
      columns={[
        { title: '文件名称', cell: (row) => <a href={`/policies/${row.id}`}>{row.title}</a>, heads: true },
        { title: '发文字号', cell: (row) => row.documentNo ?? '—', nowrap: true },
        { title: '制定机关', cell: (row) => row.issuer },
        { title: '公布', cell: (row) => day(row.publishedOn), nowrap: true },
        { title: '施行', cell: (row) => day(row.effectiveOn), nowrap: true },
        { title: '有效期至', cell: (row) => day(row.expiresOn), nowrap: true },
        {
          title: '效力',
          cell: ({ validity }) => <Tag tone={validityTone(validity)}>{validity.zh}</Tag>,
          nowrap: true,
        },
        { title: '备案号', cell: (row) => row.filingNo ?? '—' },
      ]}
      rows={rows}
      empty="没有符合条件的文件。"
    />
  );
}
