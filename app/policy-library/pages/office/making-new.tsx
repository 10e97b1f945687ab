import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { listAgencies } from '#app/agencies/queries.ts';
import { startMaking } from '#app/policy-library/acts/start-making.ts';
import { mayStartMaking } from '#app/policy-library/making/permissions.ts';
import { bodyOf, type MakingBody } from '#app/policy-library/pages/office/making-act-page.tsx';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { CheckField, RadioGroup, SelectField } from '#app/shell/choice-fields.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { TextField } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';

/** 新建制定项目 */
export async function get(c: Context<Env>) {
  mustBeDrafter(c);
  return c.html(await page(c, bodyOf({ kind: 'normative', once_key: randomUUID() })));
}

export async function post(c: Context<Env>) {
  mustBeDrafter(c);
  const body = bodyOf(await c.req.parseBody({ all: true }));
  const result = await startMaking(c.var.scope, {
    kind: body.one('kind'),
    agencyId: Number(body.one('agency')) || 0,
    title: body.one('title'),
    touchesBusiness: body.one('touches_business') === 'yes',
    touchesMarket: body.one('touches_market') === 'yes',
    majorDecision: body.one('major_decision') === 'yes',
    onceKey: /^[0-9a-f-]{36}$/.test(body.one('once_key')) ? body.one('once_key') : randomUUID(),
  });
  if (!result.ok) return c.html(await page(c, body, result.refusal), 422);
  return c.redirect(`/office/makings/${result.value}?done=start-making`, 303);
}

function mustBeDrafter(c: Context<Env>): void {
  if (!mayStartMaking(c.var.scope.actor)) throw new HTTPException(403);
}

async function page(c: Context<Env>, body: MakingBody, refusal?: Refusal) {
  const agencies = await listAgencies(c.var.scope);
  const { actor } = c.var.scope;
  const own = actor.kind === 'officer' ? String(actor.agencyId) : '';
  return (
    <OfficePage
      frame={c.var.frame}
      title="新建制定项目"
      crumbs={[{ title: '文件制定', href: '/office/makings' }, { title: '新建' }]}
    >
      <ErrorSummary refusal={refusal} />
      <Form action="/office/makings/new" onceKey={body.one('once_key')}>
        <RadioGroup
          name="kind"
          label="制定什么"
          required
          value={body.one('kind')}
          choices={[
            {
              value: 'normative',
              label: '行政规范性文件',
              hint: '涉及权利义务，具有普遍约束力，在一定期限内反复适用。',
            },
            {
              value: 'government-rule',
              label: '政府规章',
              hint: '由设区的市人民政府制定，按规章制定程序办理。',
            },
          ]}
        />
        <TextField name="title" label="文件名称" required maxlength={200} value={body.one('title')} />
        <SelectField
          name="agency"
          label="制定机关"
          hint="本机关，或者由本机关起草、以人民政府名义制定的选人民政府办公室。"
          value={body.one('agency') || own}
          options={agencies.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
        <CheckField
          name="touches_business"
          label="与市场主体生产经营活动密切相关"
          hint="公开征求意见一般不少于30日，听取企业和行业协会商会意见。"
          checked={body.one('touches_business') === 'yes'}
        />
        <CheckField
          name="touches_market"
          label="涉及经营者经济活动"
          hint="须经公平竞争审查。"
          checked={body.one('touches_market') === 'yes'}
        />
        <CheckField
          name="major_decision"
          label="属于重大行政决策"
          hint="公开征求意见一般不少于30日，合法性审核一般不少于7个工作日。"
          checked={body.one('major_decision') === 'yes'}
        />
        <FormActions>
          <Button>新建</Button>
          <LinkButton href="/office/makings">返回</LinkButton>
        </FormActions>
      </Form>
    </OfficePage>
  );
}
