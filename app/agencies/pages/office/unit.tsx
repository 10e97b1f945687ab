import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { nameUnit } from '#app/agencies/acts/name-unit.ts';
import { administeredAgency } from '#app/agencies/pages/office/administered-agency.ts';
import { type Agency, type Unit, unitsOf } from '#app/agencies/queries.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { TextField } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';

interface UnitForm {
  agency: Agency;
  /** Null: a new one. */
  unit: Unit | null;
  name: string;
  error?: string;
  refusal?: Refusal;
}

/** 内设机构: a new one, or another name for one. */
export async function get(c: Context<Env>) {
  const { agency, unit } = await addressed(c);
  return c.html(<UnitPage c={c} form={{ agency, unit, name: unit?.name ?? '' }} />);
}

export async function post(c: Context<Env>) {
  const { agency, unit } = await addressed(c);
  const name = String((await c.req.parseBody()).name ?? '').trim();
  const form = { agency, unit, name };
  if (name === '' || name.length > 100) {
    const error = '请填写名称，不超过100个字。';
    return c.html(<UnitPage c={c} form={{ ...form, error }} />, 422);
  }
  const result = await nameUnit(c.var.scope, { agencyId: agency.id, unitId: unit?.id ?? null, name });
  if (result.ok) return c.redirect(`/office/agencies/${agency.id}?saved=yes`, 303);
  return c.html(<UnitPage c={c} form={{ ...form, refusal: result.refusal }} />, 422);
}

async function addressed(c: Context<Env>): Promise<{ agency: Agency; unit: Unit | null }> {
  const agency = await administeredAgency(c);
  const asked = c.req.param('unit');
  if (asked === 'new') return { agency, unit: null };
  const unit = (await unitsOf(c.var.scope, agency.id)).find(({ id }) => String(id) === asked);
  if (!unit) throw new HTTPException(404);
  return { agency, unit };
}

function UnitPage({ c, form }: { c: Context<Env>; form: UnitForm }) {
  const { agency, unit, error } = form;
  const back = `/office/agencies/${agency.id}`;
  return (
    <OfficePage
      frame={c.var.frame}
      title={unit ? '内设机构改名' : '增加内设机构'}
      crumbs={[{ title: agency.short_name, href: back }, { title: '内设机构' }]}
    >
      <ErrorSummary errors={error ? [{ field: 'name', message: error }] : []} refusal={form.refusal} />
      <Card>
        <Form action={`${back}/units/${unit?.id ?? 'new'}`}>
          <TextField
            name="name"
            label="名称"
            value={form.name}
            error={error}
            size="medium"
            maxlength={100}
            required
          />
          <FormActions>
            <Button>保存</Button>
            <LinkButton href={back}>取消</LinkButton>
          </FormActions>
        </Form>
      </Card>
    </OfficePage>
  );
}
