import type { Context } from 'hono';
import { cityCalendar } from '#app/disclosure-requests/case-file/city-calendar.ts';
import { courtPaperZh } from '#app/disclosure-requests/disputes/court-paper.ts';
import { recordRemedyResult } from '#app/remedies/acts/record-remedy-result.ts';
import { recordRemedyStep } from '#app/remedies/acts/record-remedy-step.ts';
import { ResultForm, type ResultValues, StepForm, type StepValues } from '#app/remedies/parts/case-forms.tsx';
import { remedyHistory } from '#app/remedies/parts/remedy-history.ts';
import { TaskList } from '#app/remedies/parts/task-list.tsx';
import { mayNotRecord, mayReadCases } from '#app/remedies/permissions.ts';
import { type RemedyFile, remedyFileOf } from '#app/remedies/queries.ts';
import { remedyTasks } from '#app/remedies/remedy-tasks.ts';
import { kindZh, resultZh } from '#app/remedies/remedy-words.ts';
import { defendantsText, silenceSuitBy } from '#app/remedies/suit-facts.ts';
import { LinkButton } from '#app/shell/button.tsx';
import { Card, Columns, Stack } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { Facts } from '#app/shell/facts.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';
import { Tag } from '#app/shell/tag.tsx';
import { Timeline } from '#app/shell/timeline.tsx';

/** One case: what it waits for, what happened, and the forms for what comes next. */
export async function get(c: Context<Env>) {
  const file = await readableRemedy(c);
  return file ? c.html(await page(c, file, {})) : c.notFound();
}

/** 登记审结 */
export async function post(c: Context<Env>) {
  const file = await readableRemedy(c);
  if (!file) return c.notFound();
  const values = await formOf(c);
  const days = Number(values.period_days);
  const unit = values.period_unit === 'calendar-days' ? 'calendar-days' : 'working-days';
  const recorded = await recordRemedyResult(c.var.scope, {
    caseId: file.id,
    outcome: values.outcome ?? '',
    concludedOn: values.concluded_on ?? '',
    receivedOn: values.received_on || null,
    period: values.period_days ? { days, unit } : null,
  });
  if (recorded.ok) return c.redirect(`/office/remedies/${file.id}`, 303);
  return c.html(await page(c, file, { result: values, refusal: recorded.refusal }), 422);
}

/** 登记进展 */
export async function postStep(c: Context<Env>) {
  const file = await readableRemedy(c);
  if (!file) return c.notFound();
  const values = await formOf(c);
  const appeared = { yes: true, no: false }[values.head_appeared ?? ''];
  const recorded = await recordRemedyStep(c.var.scope, {
    caseId: file.id,
    kind: values.kind ?? '',
    happenedOn: values.happened_on ?? '',
    onDay: values.on_day || null,
    headAppeared: appeared,
    note: values.note ?? '',
  });
  if (recorded.ok) return c.redirect(`/office/remedies/${file.id}`, 303);
  return c.html(await page(c, file, { step: values, refusal: recorded.refusal }), 422);
}

/** A case of another agency or city is unknown here. */
export async function readableRemedy(c: Context<Env>): Promise<RemedyFile | null> {
  const id = c.req.param('id') ?? '';
  const found = /^\d{1,15}$/.test(id) ? await remedyFileOf(c.var.scope, Number(id)) : null;
  return found && mayReadCases(c.var.scope.actor, found.agencyId) ? found : null;
}

/** The text fields of a form. */
export async function formOf(c: Context<Env>): Promise<Record<string, string>> {
  const body = await c.req.parseBody();
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => [key, typeof value === 'string' ? value : '']),
  );
}

interface PageState {
  result?: ResultValues;
  step?: StepValues;
  refusal?: Refusal;
}

async function page(c: Context<Env>, file: RemedyFile, state: PageState) {
  const { scope, frame } = c.var;
  const tasks = remedyTasks(file, scope.today, await cityCalendar(scope, file.agencyId));
  const records = mayNotRecord(scope.actor, file.agencyId) === null;
  const suit = await suitFacts(c, file);
  return (
    <OfficePage
      frame={frame}
      title={`${kindZh[file.kind]}：${file.body}`}
      crumbs={[{ title: '复议诉讼', href: '/office/remedies' }, { title: file.caseNo || `第${file.id}号` }]}
      tag={file.result ? <Tag tone="live">已审结</Tag> : <Tag tone="wait">尚未审结</Tag>}
      actions={
        records &&
        file.request && (
          <>
            <LinkButton href={`/office/remedies/${file.id}/papers/new`}>写文书</LinkButton>
            <LinkButton href={`/office/requests/${file.request.id}/bundle`}>证据包</LinkButton>
          </>
        )
      }
    >
      <ErrorSummary refusal={state.refusal} />
      <TaskList tasks={tasks} today={scope.today} />
      <Columns shape="half">
        <Stack>
          <Card title="案件">
            <Facts facts={[...factsOf(file), ...suit]} />
          </Card>
          <Card title="经过">
            <Timeline items={remedyHistory(file)} />
          </Card>
        </Stack>
        {records && (
          <Stack>
            <StepForm file={file} today={scope.today} values={state.step} />
            {!file.result && <ResultForm file={file} today={scope.today} values={state.result} />}
          </Stack>
        )}
      </Columns>
    </OfficePage>
  );
}

/** What only a suit has: who is sued, and until when over silence. */
async function suitFacts(c: Context<Env>, file: RemedyFile) {
  const defendants = await defendantsText(c.var.scope, file);
  const by = await silenceSuitBy(c.var.scope, file);
  return [
    ...(defendants ? [{ name: '被告', value: defendants }] : []),
    ...(by ? [{ name: '起诉期限', value: `${dayText(by)}（自答复期限届满起六个月）` }] : []),
  ];
}

function factsOf(file: RemedyFile) {
  const { kind, body, caseNo, notifiedOn, coDefendant, request, result, papers } = file;
  return [
    { name: '种类', value: `${kindZh[kind]}${file.instance > 1 ? `（第${file.instance}次审理）` : ''}` },
    { name: '审理机关', value: body },
    { name: '案号', value: caseNo },
    { name: '知悉', value: dayText(notifiedOn) },
    { name: '争议', value: file.overSilence ? '逾期不答复' : '答复' },
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
    {
      name: '文书',
      value:
        papers.length === 0
          ? '还没有写'
          : papers.map((paper) => (
              <a class="file-link" href={`/office/remedies/${file.id}/papers/${paper.id}.pdf`}>
                {courtPaperZh[paper.family as keyof typeof courtPaperZh]}　{dayText(paper.happened_on)}
              </a>
            )),
    },
  ];
}
