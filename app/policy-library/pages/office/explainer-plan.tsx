import type { Context } from 'hono';
import {
  type ExplainerPlanInput,
  mayPlanExplainer,
  planExplainer,
} from '#app/policy-library/acts/plan-explainer.ts';
import { explainerForms, isExplainerForm } from '#app/policy-library/explainers/forms.ts';
import type { Subject } from '#app/policy-library/explainers/load-subject.ts';
import { planOf } from '#app/policy-library/explainers/queries.ts';
import { askedSubject, subjectHome } from '#app/policy-library/pages/office/explainer-subject.tsx';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import { CheckGroup } from '#app/shell/choice-fields.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { DateField, TextArea, TextField } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';

/** 途径 that the form offers. */
const channels = [
  '政府网站',
  '政务新媒体',
  '政府公报',
  '新闻发布会',
  '报纸',
  '广播电视',
  '便民服务点',
  '其他',
];

type Fields = Omit<ExplainerPlanInput, 'subject'>;

/** 解读方案 of a document or making. */
export async function get(c: Context<Env>) {
  const subject = await askedSubject(c);
  if (!subject) return c.notFound();
  const { scope } = c.var;
  const plan = await planOf(scope, subject);
  const fields: Fields = {
    outline: plan?.outline ?? '',
    forms: plan?.forms.filter(isExplainerForm) ?? [],
    channels: plan?.channels ?? ['政府网站'],
    plannedOn: plan?.planned_on ?? '',
    leader: plan?.leader ?? '',
  };
  const refusal = mayPlanExplainer(scope, subject);
  return c.html(<PlanPage c={c} subject={subject} fields={fields} refusal={refusal} />, refusal ? 422 : 200);
}

export async function post(c: Context<Env>) {
  const subject = await askedSubject(c);
  if (!subject) return c.notFound();
  const body = await c.req.parseBody({ all: true });
  const fields: Fields = {
    outline: String(body.outline ?? ''),
    forms: listIn(body.forms).filter(isExplainerForm),
    channels: listIn(body.channels).filter((channel) => channels.includes(channel)),
    plannedOn: String(body.planned_on ?? ''),
    leader: String(body.leader ?? ''),
  };
  const key =
    subject.documentId === null ? { makingId: subject.makingId ?? 0 } : { documentId: subject.documentId };
  const result = await planExplainer(c.var.scope, { subject: key, ...fields });
  if (result.ok) return c.redirect(`${subjectHome(subject)}?done=plan`, 303);
  return c.html(<PlanPage c={c} subject={subject} fields={fields} refusal={result.refusal} />, 422);
}

/** The values of a name that a form may send several times. */
export function listIn(value: unknown): string[] {
  const all = Array.isArray(value) ? value : [value];
  return all.filter((each): each is string => typeof each === 'string');
}

interface PlanPageProps {
  c: Context<Env>;
  subject: Subject;
  fields: Fields;
  refusal: Refusal | null;
}

function PlanPage({ c, subject, fields, refusal }: PlanPageProps) {
  const home = subjectHome(subject);
  return (
    <OfficePage
      frame={c.var.frame}
      title="解读方案"
      crumbs={[
        { title: '政策解读', href: '/office/explainers' },
        { title: subject.title, href: home },
        { title: '解读方案' },
      ]}
    >
      {refusal && <ErrorSummary refusal={refusal} />}
      <Card>
        <p class="note">没有解读方案的草案不予收文。方案随草案一起送审；修订后以新的一份为准，原来的留存。</p>
        <Form action={`${home}/plan`}>
          <TextArea
            name="outline"
            label="解读提纲"
            hint="准备讲哪几个问题，一行一个。"
            value={fields.outline}
            rows={6}
            required
          />
          <CheckGroup
            name="forms"
            label="解读形式"
            hint="重要政策建议两种以上。"
            values={fields.forms}
            choices={explainerForms.map(({ form, zh }) => ({ value: form, label: zh }))}
          />
          <CheckGroup
            name="channels"
            label="解读途径"
            values={fields.channels}
            choices={channels.map((channel) => ({ value: channel, label: channel }))}
          />
          <DateField
            name="planned_on"
            label="解读时间"
            hint="与文件同步，最迟在文件公布后3个工作日内。"
            value={fields.plannedOn}
            min={subject.publishedOn ?? undefined}
            required
          />
          <TextField
            name="leader"
            label="责任领导"
            hint="起草部门负责人是第一解读人。写姓名和职务。"
            value={fields.leader}
            size="medium"
            maxlength={50}
            required
          />
          <FormActions>
            <Button>保存方案</Button>
            <LinkButton href={home}>返回</LinkButton>
          </FormActions>
        </Form>
      </Card>
    </OfficePage>
  );
}
