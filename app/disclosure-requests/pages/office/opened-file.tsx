import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { openComplaintsAgainst } from '#app/complaints/queries.ts';
import { openFile } from '#app/disclosure-requests/acts/open-file.ts';
import { clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { stageOfFile, stageZh } from '#app/disclosure-requests/case-file/stage.ts';
import { requestText } from '#app/disclosure-requests/letters/letter-of.ts';
import { maskedName, openedFile, withoutName } from '#app/disclosure-requests/oversight/opened-files.ts';
import { openingGrounds } from '#app/disclosure-requests/oversight/opening-grounds.ts';
import { overseenRequest } from '#app/disclosure-requests/oversight/overseen-request.ts';
import { caseHistory } from '#app/disclosure-requests/pages/office/case-history.ts';
import { familyZh } from '#app/disclosure-requests/papers/family-names.ts';
import { mayOversee } from '#app/disclosure-requests/permissions.ts';
import { partyNames } from '#app/disclosure-requests/publishing/party-names.ts';
import { officerNames } from '#app/disclosure-requests/queries.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { Card, Columns, Stack } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { RadioGroup, SelectField } from '#app/shell/choice-fields.tsx';
import { ClockStrip } from '#app/shell/clock-strip.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { Facts } from '#app/shell/facts.tsx';
import { TextArea } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';
import { Tag } from '#app/shell/tag.tsx';
import { Timeline } from '#app/shell/timeline.tsx';

const CRUMBS = [{ title: '全市办理情况', href: '/office/oversight' }];

/** 调阅的案卷, with the requester masked; 404 for who has not opened it. */
export async function get(c: Context<Env>) {
  const file = await openedFile(c.var.scope, idOf(c));
  if (!file) return c.notFound();
  const { scope, frame } = c.var;
  const names = await officerNames(scope, file.agency_id);
  const clock = clockOf(file, scope.today);
  return c.html(
    <OfficePage
      frame={frame}
      title={`${file.agency_name}　${file.register_no}`}
      crumbs={[...CRUMBS, { title: file.register_no }]}
      tag={<Tag>{stageZh[stageOfFile(file)]}</Tag>}
    >
      <p class="note">调阅只读。申请人、第三方的身份不显示；每次调阅都告知该机关并记入日志。</p>
      <Columns>
        <Stack>
          <Card title="申请">
            <Facts facts={factsOf(file)} />
          </Card>
          <Card title="经过">
            <Timeline
              items={caseHistory(file, names).map((item) => ({
                ...item,
                what: typeof item.what === 'string' ? masked(file, item.what) : item.what,
              }))}
            />
          </Card>
        </Stack>
        <Card title="期限怎么算">
          <ClockStrip
            days={clock.days}
            today={scope.today}
            due={clock.due}
            state={clock.state}
            provisional={clock.provisional}
          />
        </Card>
      </Columns>
    </OfficePage>,
  );
}

/** The form that opens a file; a request of another city is unknown. */
export async function getForm(c: Context<Env>) {
  return c.html(await page(c, { body: {} }));
}

export async function postForm(c: Context<Env>) {
  const raw = await c.req.parseBody();
  const body = Object.fromEntries(
    Object.entries(raw).map(([key, value]) => [key, typeof value === 'string' ? value : '']),
  );
  const result = await openFile(c.var.scope, {
    requestId: idOf(c),
    ground: body.ground ?? '',
    complaintId: Number(body.complaint) || null,
    reason: body.reason ?? '',
  });
  if (result.ok) return c.redirect(`/office/oversight/${idOf(c)}`, 303);
  return c.html(await page(c, { body, refusal: result.refusal }), 422);
}

function idOf(c: Context<Env>): number {
  return Number(c.req.param('id'));
}

function masked(file: CaseFile, text: string): string {
  return partyNames(file).reduce(withoutName, text);
}

function factsOf(file: CaseFile) {
  return [
    { name: '申请人', value: maskedName(file.requester_name) },
    { name: '收到', value: dayText(file.received_on) },
    { name: '所需信息', value: masked(file, requestText(file)) },
    { name: '答复', value: file.replies[0]?.document_no ?? '还没有' },
    {
      name: '文书',
      value: file.papers
        .map(({ family, happened_on }) => `${familyZh(family)}（${dayText(happened_on)}）`)
        .join('、'),
    },
  ];
}

async function page(c: Context<Env>, { body, refusal }: { body: Record<string, string>; refusal?: Refusal }) {
  const { scope, frame } = c.var;
  if (!mayOversee(scope.actor)) throw new HTTPException(403);
  const request = await overseenRequest(scope, idOf(c));
  if (!request) throw new HTTPException(404);
  const complaints = await openComplaintsAgainst(scope, request.agency_id);
  return (
    <OfficePage
      frame={frame}
      title="调阅案卷"
      crumbs={[...CRUMBS, { title: request.register_no }, { title: '调阅' }]}
    >
      <ErrorSummary refusal={refusal} />
      <p class="note">
        {request.agency}　{request.register_no}
        。只在处理投诉、监督检查、复议诉讼时调阅；提交后告知该机关，30日内可以查看。
      </p>
      <Form action={`/office/oversight/${request.id}/open`}>
        <RadioGroup
          name="ground"
          label="事由"
          required
          value={body.ground}
          choices={Object.entries(openingGrounds).map(([value, label]) => ({ value, label }))}
        />
        <SelectField
          name="complaint"
          label="哪一件投诉"
          optional
          placeholder="不是因为投诉"
          value={body.complaint}
          options={complaints.map(({ id, complaint_no }) => ({ value: String(id), label: complaint_no }))}
        />
        <TextArea
          name="reason"
          label="理由和范围"
          required
          hint="不少于10个字；会告知该机关。不要写个人信息。"
          rows={3}
          maxlength={500}
          value={body.reason}
        />
        <FormActions>
          <Button>调阅</Button>
          <LinkButton href="/office/oversight">返回</LinkButton>
        </FormActions>
      </Form>
    </OfficePage>
  );
}
