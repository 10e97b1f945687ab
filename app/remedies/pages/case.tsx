import type { Context } from 'hono';
import { recordRemedyResult } from '#app/remedies/acts/record-remedy-result.ts';
import { mayNotRecord, mayReadCases } from '#app/remedies/permissions.ts';
import { type RemedyCase, remedyCaseOf } from '#app/remedies/queries.ts';
import { isResult, kindZh, resultHint, resultZh } from '#app/remedies/remedy-words.ts';
import { Button } from '#app/shell/button.tsx';
import { Card, Columns } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { Facts } from '#app/shell/facts.tsx';
import { DateField } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';
import { Tag } from '#app/shell/tag.tsx';

/** One case and, while it is open, the form for its result. */
export async function get(c: Context<Env>) {
  const found = await readableCase(c);
  return found ? c.html(page(c, found, {})) : c.notFound();
}

export async function post(c: Context<Env>) {
  const found = await readableCase(c);
  if (!found) return c.notFound();
  const body = await c.req.parseBody();
  const [result, concludedOn] = [String(body.result ?? ''), String(body.concluded_on ?? '')];
  const recorded = await recordRemedyResult(c.var.scope, { caseId: found.id, result, concludedOn });
  if (recorded.ok) return c.redirect(`/office/remedies/${found.id}`, 303);
  return c.html(page(c, found, { result, concludedOn, refusal: recorded.refusal }), 422);
}

/** A case of another agency or city is unknown here. */
async function readableCase(c: Context<Env>): Promise<RemedyCase | null> {
  const id = c.req.param('id') ?? '';
  const found = /^\d{1,15}$/.test(id) ? await remedyCaseOf(c.var.scope, Number(id)) : null;
  return found && mayReadCases(c.var.scope.actor, found.agencyId) ? found : null;
}

interface FormState {
  result?: string;
  concludedOn?: string;
  refusal?: Refusal;
}

function page(c: Context<Env>, found: RemedyCase, state: FormState) {
  const open = found.result === null && mayNotRecord(c.var.scope.actor, found.agencyId) === null;
  return (
    <OfficePage
      frame={c.var.frame}
      title={`${kindZh[found.kind]}：${found.body}`}
      crumbs={[{ title: '复议诉讼', href: '/office/remedies' }, { title: `第${found.id}号` }]}
      tag={found.result ? <Tag tone="live">已审结</Tag> : <Tag tone="wait">尚未审结</Tag>}
    >
      <ErrorSummary refusal={state.refusal} />
      <Columns shape="half">
        <Card title="案件">
          <Facts facts={factsOf(found)} />
        </Card>
        {open && <ResultForm id={found.id} today={c.var.scope.today} state={state} />}
      </Columns>
    </OfficePage>
  );
}

function factsOf({ kind, body, notifiedOn, coDefendant, request, result }: RemedyCase) {
  return [
    { name: '种类', value: kindZh[kind] },
    { name: '审理机关', value: body },
    { name: '知悉', value: dayText(notifiedOn) },
    {
      name: '引起的申请',
      value: request ? (
        <a href={`/office/requests/${request.id}`}>{request.registerNo}</a>
      ) : (
        '不是因某一件申请'
      ),
    },
    { name: '统计', value: coDefendant ? '仅作为复议机关共同被诉，不计入表四' : '计入年度报告表四' },
    {
      name: '结果',
      value: result ? `${resultZh[result.result]}，${dayText(result.concludedOn)}` : '尚未审结',
    },
  ];
}

function ResultForm({ id, today, state }: { id: number; today: string; state: FormState }) {
  return (
    <Card title="登记审结">
      <Form action={`/office/remedies/${id}`}>
        <RadioGroup
          name="result"
          label="结果"
          required
          value={state.result}
          choices={Object.keys(resultZh)
            .filter(isResult)
            .map((value) => ({ value, label: resultZh[value], hint: resultHint[value] }))}
        />
        <DateField name="concluded_on" label="审结日期" required max={today} value={state.concludedOn} />
        <FormActions>
          <Button>登记审结</Button>
        </FormActions>
      </Form>
    </Card>
  );
}
