import type { Context } from 'hono';
import { decideComplaint, mayDecideComplaint } from '#app/complaints/acts/decide-complaint.ts';
import { type ComplaintChannel, channelZh, isOutcome, outcomeZh } from '#app/complaints/complaint-words.ts';
import { formValues } from '#app/complaints/pages/form-values.ts';
import { keepsComplaints } from '#app/complaints/permissions.ts';
import { type Complaint, complaintOf, contactOf } from '#app/complaints/queries.ts';
import { Button } from '#app/shell/button.tsx';
import { Card, Columns } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { Facts } from '#app/shell/facts.tsx';
import { DateField, TextArea } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

type FormBody = Record<string, string>;

/** 一件投诉: what is complained of, and the decision. */
export async function get(c: Context<Env>) {
  const complaint = await readableComplaint(c);
  return complaint ? c.html(page(c, complaint, { body: {} })) : c.notFound();
}

export async function post(c: Context<Env>) {
  const complaint = await readableComplaint(c);
  if (!complaint) return c.notFound();
  const body = await formValues(c);
  const result = await decideComplaint(c.var.scope, {
    complaintId: complaint.id,
    outcome: body.outcome ?? '',
    found: body.found ?? '',
    reply: body.reply ?? '',
    toAgency: body.to_agency ?? '',
    remedyBy: body.remedy_by || null,
  });
  if (result.ok) return c.redirect(`/office/complaints/${complaint.id}`, 303);
  return c.html(page(c, complaint, { body, refusal: result.refusal }), 422);
}

/** Only the competent department reads complaints; for everybody else there is none. */
async function readableComplaint(c: Context<Env>): Promise<Complaint | undefined> {
  const id = c.req.param('id') ?? '';
  if (!keepsComplaints(c.var.scope.actor) || !/^\d{1,15}$/.test(id)) return undefined;
  return complaintOf(c.var.scope, Number(id));
}

function page(c: Context<Env>, complaint: Complaint, state: { body: FormBody; refusal?: Refusal }) {
  const { scope, frame } = c.var;
  return (
    <OfficePage
      frame={frame}
      title={`投诉举报　${complaint.complaint_no}`}
      crumbs={[{ title: '投诉举报', href: '/office/complaints' }, { title: complaint.complaint_no }]}
    >
      <ErrorSummary refusal={state.refusal} />
      <Columns>
        <Card title="投诉">
          <Facts facts={factsOf(complaint)} />
        </Card>
        {mayDecideComplaint(scope, complaint) === null && (
          <Decision id={complaint.id} today={scope.today} body={state.body} />
        )}
      </Columns>
    </OfficePage>
  );
}

function factsOf(complaint: Complaint) {
  const { outcome } = complaint;
  return [
    { name: '被投诉机关', value: complaint.against },
    {
      name: '收到',
      value: `${dayText(complaint.received_on)}　${channelZh[complaint.channel as ComplaintChannel]}`,
    },
    { name: '有关申请', value: complaint.register_no ?? '不是因某一件申请' },
    { name: '投诉事项', value: complaint.text },
    { name: '投诉人', value: complaint.complainant_name || '没有写姓名' },
    { name: '联系方式', value: contactOf(complaint) },
    ...(outcome && isOutcome(outcome)
      ? [
          {
            name: '结果',
            value: `${outcomeZh[outcome]}，${dayText(complaint.decided_on ?? complaint.received_on)}`,
          },
          { name: '查明', value: complaint.found },
          { name: '答复', value: complaint.reply },
          ...(complaint.to_agency ? [{ name: '对机关的要求', value: complaint.to_agency }] : []),
          ...(complaint.remedy_by ? [{ name: '整改期限', value: dayText(complaint.remedy_by) }] : []),
        ]
      : []),
  ];
}

function Decision({ id, today, body }: { id: number; today: Day; body: FormBody }) {
  return (
    <Card title="处理">
      <p class="note">需要查看案卷的，在“全市办理情况”里以投诉为由调阅，调阅会告知该机关。</p>
      <Form action={`/office/complaints/${id}`}>
        <RadioGroup
          name="outcome"
          label="处理结果"
          required
          value={body.outcome}
          choices={Object.entries(outcomeZh).map(([value, label]) => ({ value, label }))}
        />
        <TextArea name="found" label="查明的情况" required rows={4} maxlength={2000} value={body.found} />
        <TextArea
          name="reply"
          label="给投诉人的答复"
          required
          hint="投诉人凭编号和查询码可以看到。"
          rows={3}
          maxlength={2000}
          value={body.reply}
        />
        <TextArea
          name="to_agency"
          label="要求机关改正什么"
          optional
          hint="督促整改、通报批评时填写；机关会看到，不要写投诉人。"
          rows={3}
          maxlength={2000}
          value={body.to_agency}
        />
        <DateField name="remedy_by" label="整改期限" optional min={today} value={body.remedy_by} />
        <FormActions>
          <Button>作出处理</Button>
        </FormActions>
      </Form>
    </Card>
  );
}
