import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { recordRemedyCase } from '#app/remedies/acts/record-remedy-case.ts';
import { mayNotRecord } from '#app/remedies/permissions.ts';
import { kindZh } from '#app/remedies/remedy-words.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { CheckField, RadioGroup } from '#app/shell/choice-fields.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { DateField, TextField } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';

type FormBody = Record<string, string>;

/** 登记复议诉讼; `?request=登记号` comes from the page of a request. */
export function get(c: Context<Env>) {
  officersAgency(c);
  return c.html(page(c, { notified_on: c.var.scope.today, register_no: c.req.query('request') ?? '' }));
}

export async function post(c: Context<Env>) {
  const agencyId = officersAgency(c);
  const body = Object.fromEntries(
    Object.entries(await c.req.parseBody()).map(([key, value]) => [
      key,
      typeof value === 'string' ? value.trim() : '',
    ]),
  );
  const result = await recordRemedyCase(c.var.scope, {
    agencyId,
    kind: body.kind ?? '',
    body: body.body ?? '',
    notifiedOn: body.notified_on ?? '',
    coDefendant: body.co_defendant === 'yes',
    registerNo: body.register_no ?? '',
    caseNo: body.case_no ?? '',
    overSilence: body.over_silence === 'yes',
  });
  if (!result.ok) return c.html(page(c, body, result.refusal), 422);
  return c.redirect(`/office/remedies/${result.value}`, 303);
}

function officersAgency(c: Context<Env>): number {
  const { actor } = c.var.scope;
  if (actor.kind !== 'officer' || mayNotRecord(actor, actor.agencyId)) throw new HTTPException(403);
  return actor.agencyId;
}

function page(c: Context<Env>, body: FormBody, refusal?: Refusal) {
  return (
    <OfficePage
      frame={c.var.frame}
      title="登记复议诉讼"
      crumbs={[{ title: '复议诉讼', href: '/office/remedies' }, { title: '登记' }]}
    >
      <ErrorSummary refusal={refusal} />
      <Form action="/office/remedies/new">
        <RadioGroup
          name="kind"
          label="种类"
          required
          value={body.kind}
          choices={Object.entries(kindZh).map(([value, label]) => ({ value, label }))}
        />
        <TextField
          name="body"
          label="复议机关或者法院"
          required
          maxlength={100}
          value={body.body}
          size="medium"
        />
        <TextField name="case_no" label="案号" optional maxlength={60} value={body.case_no} size="medium" />
        <DateField
          name="notified_on"
          label="收到通知的日期"
          hint="年度报告按知悉案件的日期统计。"
          required
          max={c.var.scope.today}
          value={body.notified_on}
        />
        <TextField
          name="register_no"
          label="引起案件的申请"
          hint="登记号"
          optional
          value={body.register_no}
          size="medium"
        />
        <CheckField
          name="over_silence"
          label="不服的是逾期不答复，不是某一份答复"
          hint="直接起诉的，起诉期限自答复期限届满起六个月。"
          checked={body.over_silence === 'yes'}
        />
        <CheckField
          name="co_defendant"
          label="本机关只是作为复议机关，与作出原行为的机关共同被起诉"
          hint="这样的案件由作出原行为的机关统计，本机关不计入表四。"
          checked={body.co_defendant === 'yes'}
        />
        <FormActions>
          <Button>登记</Button>
          <LinkButton href="/office/remedies">返回</LinkButton>
        </FormActions>
      </Form>
    </OfficePage>
  );
}
