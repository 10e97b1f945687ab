import type { Context } from 'hono';
import { explainerForms, explainerFormZh, isExplainerForm } from '#app/policy-library/explainers/forms.ts';
import {
  EXPLAINERS_PER_PAGE,
  type ExplainerFilter,
  explainerCounts,
  listExplainers,
} from '#app/policy-library/explainers/queries.ts';
import { validityTone } from '#app/policy-library/parts/document-words.ts';
import { explainedMark } from '#app/policy-library/parts/explained-document.tsx';
import { validitiesOn } from '#app/policy-library/validity/queries.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { SelectField } from '#app/shell/choice-fields.tsx';
import { EmptyState } from '#app/shell/empty-state.tsx';
import { TextField } from '#app/shell/fields.tsx';
import { Form } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { Pager } from '#app/shell/pager.tsx';
import { PublicPage } from '#app/shell/public-page.tsx';
import { Tag } from '#app/shell/tag.tsx';
import type { Validity } from '#law/publication/validity-on.ts';

type Row = Awaited<ReturnType<typeof listExplainers>>['rows'][number];

/** 政策解读: all that is published, by form and department; those of documents that no longer hold carry a mark. */
export async function get(c: Context<Env>) {
  const { scope } = c.var;
  const filter = filterIn(c);
  const [{ rows, total }, counts] = await Promise.all([
    listExplainers(scope, filter),
    explainerCounts(scope),
  ]);
  const validities = await validitiesOn(
    scope,
    rows.map((row) => row.document_id),
    scope.today,
  );
  const narrowed = filter.form !== null || filter.agencyId !== null || filter.words !== '';
  return c.html(
    <PublicPage
      frame={c.var.frame}
      title="政策解读"
      lede="每篇解读都连着它解读的文件；文件失效、废止的，解读仍可以读，并当日标明。"
      crumbs={[{ title: '政策文件', href: '/policies' }, { title: '政策解读' }]}
      meta={{
        kind: 'column',
        name: '政策解读',
        description: `${scope.city.name}对政府规章、行政规范性文件和重要政策的解读，每篇与被解读的文件相互链接。`,
        keywords: '政策解读,图解,简明问答',
        type: '政策解读',
      }}
    >
      <Filters counts={counts} filter={filter} />
      <p class="answer-head">
        <span class="search-counts">
          共 <b>{total}</b> 篇{narrowed && '符合条件'}
        </span>
      </p>
      {rows.length === 0 ? (
        <Nothing narrowed={narrowed} />
      ) : (
        <ol class="explainer-list">
          {rows.map((row) => (
            <Hit row={row} validity={validities.get(row.document_id)} />
          ))}
        </ol>
      )}
      <Pager
        page={filter.page}
        pages={Math.ceil(total / EXPLAINERS_PER_PAGE)}
        href={(page) => `/explainers?${queryOf({ ...filter, page })}`}
      />
    </PublicPage>,
  );
}

function filterIn(c: Context<Env>): ExplainerFilter {
  const { form = '', agency = '', q = '', page = '' } = c.req.query();
  return {
    form: isExplainerForm(form) ? form : null,
    agencyId: /^\d{1,15}$/.test(agency) ? Number(agency) : null,
    words: q.trim().slice(0, 50),
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  };
}

function queryOf({ form, agencyId, words, page }: ExplainerFilter): string {
  const asked = { form, agency: agencyId, q: words || null, page: page === 1 ? null : page };
  const kept = Object.entries(asked).filter(([, value]) => value !== null);
  return new URLSearchParams(kept.map(([name, value]) => [name, String(value)])).toString();
}

function Filters({
  counts,
  filter,
}: {
  counts: Awaited<ReturnType<typeof explainerCounts>>;
  filter: ExplainerFilter;
}) {
  const ofForm = (form: string) => counts.forms.find((row) => row.form === form)?.n ?? 0;
  return (
    <Form action="/explainers" method="get">
      <div class="filter-row">
        <TextField name="q" label="标题或文件名" value={filter.words} size="medium" maxlength={50} />
        <SelectField
          name="form"
          label="形式"
          value={filter.form ?? ''}
          placeholder="全部形式"
          options={explainerForms
            .filter(({ form }) => ofForm(form) > 0)
            .map(({ form, zh }) => ({ value: form, label: `${zh}（${ofForm(form)}）` }))}
        />
        <SelectField
          name="agency"
          label="部门"
          value={filter.agencyId === null ? '' : String(filter.agencyId)}
          placeholder="全部部门"
          options={counts.agencies.map(({ id, name, n }) => ({
            value: String(id),
            label: `${name}（${n}）`,
          }))}
        />
        <Button kind="plain">查看</Button>
      </div>
    </Form>
  );
}

function Hit({ row, validity }: { row: Row; validity: Validity | undefined }) {
  const mark = explainedMark(validity);
  return (
    <li class="hit">
      <h2 class="hit-title">
        <a href={`/explainers/${row.id}`}>{row.title}</a>
        <Tag tone="plain">{explainerFormZh(row.form)}</Tag>
        {mark && validity && <Tag tone={validityTone(validity)}>{mark}</Tag>}
      </h2>
      <p class="hit-facts">
        <span>{dayText(row.published_on)}</span>
        <span>{row.agency}</span>
        <span>解读人：{row.interpreter}</span>
      </p>
      <p class="hit-text">
        解读的文件：<a href={`/policies/${row.document_id}`}>{row.document_title}</a>
        {row.document_no && `（${row.document_no}）`}
      </p>
    </li>
  );
}

function Nothing({ narrowed }: { narrowed: boolean }) {
  return (
    <EmptyState title={narrowed ? '没有符合条件的解读。' : '还没有发布解读。'}>
      <p class="actions">
        <LinkButton href={narrowed ? '/explainers' : '/policies'}>
          {narrowed ? '看全部解读' : '看政策文件'}
        </LinkButton>
      </p>
    </EmptyState>
  );
}
