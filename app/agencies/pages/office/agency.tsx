import type { Context } from 'hono';
import { type AgencyFields, changeAgency } from '#app/agencies/acts/change-agency.ts';
import { administeredAgency } from '#app/agencies/pages/office/administered-agency.ts';
import { readAgency } from '#app/agencies/pages/office/agency-body.ts';
import { AgencyForm } from '#app/agencies/parts/agency-form.tsx';
import { type Agency, administeredAgencies, replyNamesOf, unitsOf } from '#app/agencies/queries.ts';
import { rowMark } from '#app/agencies/row-mark.ts';
import { LinkButton } from '#app/shell/button.tsx';
import { Card, Columns, Stack } from '#app/shell/card.tsx';
import { ErrorSummary, type FieldError } from '#app/shell/error-summary.tsx';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';
import { DataTable } from '#app/shell/table.tsx';

interface FormState {
  fields: AgencyFields;
  rowMark: string;
  errors?: FieldError[];
  refusal?: Refusal;
}

/** 机关资料: contacts of the disclosure office, units and the names in which the agency replies. */
export async function get(c: Context<Env>) {
  const agency = await administeredAgency(c);
  return c.html(await page(c, agency, { fields: agency, rowMark: rowMark(agency) }));
}

export async function post(c: Context<Env>) {
  const agency = await administeredAgency(c);
  const body = await c.req.parseBody();
  const { fields, errors } = readAgency(body);
  const form = { fields, rowMark: String(body.row_version ?? '') };
  if (errors.length > 0) return c.html(await page(c, agency, { ...form, errors }), 422);
  const result = await changeAgency(c.var.scope, { agencyId: agency.id, ...form });
  if (result.ok) return c.redirect(`/office/agencies/${agency.id}?saved=yes`, 303);
  // The officer has now been told what changed: sending the form again is meant.
  return c.html(await page(c, agency, { ...form, rowMark: rowMark(agency), refusal: result.refusal }), 422);
}

async function page(c: Context<Env>, agency: Agency, form: FormState) {
  const several = (await administeredAgencies(c.var.scope)).length > 1;
  return (
    <OfficePage
      frame={c.var.frame}
      title={agency.name}
      crumbs={several ? [{ title: '机构设置', href: '/office/agencies' }, { title: agency.short_name }] : []}
      actions={<LinkButton href={`/office/officers?agency=${agency.id}`}>管理账号</LinkButton>}
    >
      <ErrorSummary errors={form.errors} refusal={form.refusal} />
      {c.req.query('saved') && <Notice tone="done" title="已保存" live />}
      <Columns shape="main">
        <Card title="公开工作机构">
          <AgencyForm action={`/office/agencies/${agency.id}`} {...form} />
        </Card>
        <Stack>
          <Units scope={c.var.scope} agency={agency} />
          <ReplyNames scope={c.var.scope} agency={agency} />
        </Stack>
      </Columns>
    </OfficePage>
  );
}

interface PartProps {
  scope: Env['Variables']['scope'];
  agency: Agency;
}

async function Units({ scope, agency }: PartProps) {
  const base = `/office/agencies/${agency.id}/units`;
  return (
    <Card title="内设机构" more={<a href={`${base}/new`}>增加</a>}>
      <DataTable
        caption="内设机构"
        captionHidden
        columns={[
          { title: '名称', cell: (unit) => <a href={`${base}/${unit.id}`}>{unit.name}</a>, heads: true },
        ]}
        rows={await unitsOf(scope, agency.id)}
        empty="还没有内设机构，分办之前要先增加。"
      />
    </Card>
  );
}

async function ReplyNames({ scope, agency }: PartProps) {
  const base = `/office/agencies/${agency.id}/reply-names`;
  return (
    <Card title="答复名义" more={<a href={`${base}/new`}>增加</a>}>
      <DataTable
        caption="答复名义"
        captionHidden
        columns={[
          {
            title: '名义',
            cell: (each) => (
              <>
                <a href={`${base}/${each.id}`}>{each.name}</a>
                {each.is_default && <span class="note">（默认）</span>}
              </>
            ),
            heads: true,
          },
          { title: '机关代字', cell: (each) => each.document_mark },
          { title: '复议机关', cell: (each) => each.reconsideration_body },
        ]}
        rows={await replyNamesOf(scope, agency.id)}
        empty="还没有答复名义：没有它就不能受理申请。"
      />
    </Card>
  );
}
