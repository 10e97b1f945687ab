import type { Context } from 'hono';
import { officersOf, replyNamesOf, unitsOf } from '#app/agencies/queries.ts';
import { assignRequest } from '#app/disclosure-requests/acts/assign-request.ts';
import type { CaseInput } from '#app/disclosure-requests/acts/change-case.ts';
import { registerRequest } from '#app/disclosure-requests/acts/register-request.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { stageZh } from '#app/disclosure-requests/case-file/stage.ts';
import { readableCase } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { actZh } from '#app/disclosure-requests/permissions.ts';
import { type OpenOfRequester, openOfRequester } from '#app/disclosure-requests/repeats/open-of-requester.ts';
import { Card, Stack } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { RadioGroup, SelectField } from '#app/shell/choice-fields.tsx';
import { TextField } from '#app/shell/fields.tsx';
import { Form } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Result, Scope } from '#app/shell/scope.ts';
import { recallSealed, rememberSealed } from '#app/shell/sealed-cookie.ts';
import { DataTable } from '#app/shell/table.tsx';
import { type RequesterColumn, table3Columns } from '#law/report/lines.ts';

const COOKIE = 'same-requester';

type BatchAct = 'register-request' | 'assign-request';

/** What became of one request of the batch; `no` words why it was refused. */
interface Outcome {
  registerNo: string;
  no: string | null;
}

/** 同一申请人的各件: registered or assigned together, each in its own transaction, with the result of each. */
export async function get(c: Context<Env>) {
  const file = await readableCase(c);
  return file ? c.html(await page(c, file, null)) : c.notFound();
}

export async function post(c: Context<Env>) {
  const file = await readableCase(c);
  if (!file) return c.notFound();
  const body = await c.req.parseBody({ all: true });
  const text = (name: string) => (typeof body[name] === 'string' ? body[name] : '');
  const act = text('act');
  const chosen = chosenOf(body.chosen);
  if (act !== 'register-request' && act !== 'assign-request')
    return c.html(await page(c, file, '请选择登记或者分办。'), 422);
  if (chosen.length === 0) return c.html(await page(c, file, '请勾选要一起办理的申请。'), 422);
  const known = await openOfRequester(c.var.scope, file);
  const outcomes: Outcome[] = [];
  for (const { requestId, rowVersion } of chosen) {
    const row = known.find(({ id }) => id === requestId);
    if (!row) continue;
    const result = await run(c.var.scope, act, { input: { requestId, rowVersion }, text });
    outcomes.push({ registerNo: row.register_no, no: result.ok ? null : result.refusal.reason });
  }
  rememberSealed(c, COOKIE, { value: { act, results: byReason(outcomes) }, seconds: 60 });
  return c.redirect(`/office/requests/${file.id}/same-requester?done=${act}`, 303);
}

function run(
  scope: Scope,
  act: BatchAct,
  { input, text }: { input: CaseInput; text: (name: string) => string },
): Promise<Result<null>> {
  if (act === 'assign-request') {
    const to = { unitId: Number(text('unit')), handlerId: Number(text('handler')) };
    return assignRequest(scope, { ...input, ...to, note: text('note') });
  }
  const requesterColumn = text('requester_column') as RequesterColumn;
  return registerRequest(scope, {
    ...input,
    requesterColumn,
    replyNameId: Number(text('reply_name')),
    note: text('note'),
  });
}

/** Each box carries the request and the version that the officer saw: 12:3. */
function chosenOf(value: unknown): CaseInput[] {
  const boxes = Array.isArray(value) ? value : [value];
  return boxes.flatMap((box) => {
    const [, id, version] = /^(\d{1,15}):(\d{1,9})$/.exec(String(box)) ?? [];
    return id && version ? [{ requestId: Number(id), rowVersion: Number(version) }] : [];
  });
}

async function page(c: Context<Env>, file: CaseFile, mistake: string | null) {
  const rows = await openOfRequester(c.var.scope, file);
  const home = `/office/requests/${file.id}`;
  const done = c.req.query('done') ? recallSealed(c, COOKIE) : null;
  return (
    <OfficePage
      frame={c.var.frame}
      title="同一申请人的各件"
      crumbs={[
        { title: '依申请公开', href: '/office/requests' },
        { title: file.register_no, href: home },
        { title: '同一申请人的各件' },
      ]}
    >
      {mistake && <Notice tone="warn" title={mistake} live />}
      {done && <Outcomes act={String(done.act)} results={done.results as ByReason} />}
      <Form action={`${home}/same-requester`}>
        <Stack>
          <Chosen rows={rows} />
          <RegisterTogether file={file} scope={c.var.scope} />
          <AssignTogether file={file} scope={c.var.scope} />
        </Stack>
      </Form>
    </OfficePage>
  );
}

/** Register numbers by the reason why they were refused; under the empty reason those that were done. */
type ByReason = Record<string, string[]>;

/** Told once a reason: a cookie holds no more than that. */
function byReason(outcomes: Outcome[]): ByReason {
  const groups: ByReason = {};
  for (const { registerNo, no } of outcomes) {
    const group = groups[no ?? ''] ?? [];
    group.push(registerNo);
    groups[no ?? ''] = group;
  }
  return groups;
}

function Outcomes({ act, results }: { act: string; results: ByReason }) {
  const { '': fine = [], ...refused } = results;
  const refusals = Object.entries(refused);
  const count = refusals.reduce((sum, [, numbers]) => sum + numbers.length, 0);
  const title = `${actZh[act as BatchAct]}：办好${fine.length}件，未办${count}件`;
  return (
    <Notice tone={count > 0 ? 'warn' : 'done'} title={title} live>
      <ul>
        {fine.length > 0 && <li>已办好：{fine.join('、')}</li>}
        {refusals.map(([reason, numbers]) => (
          <li>
            {numbers.join('、')}　{reason}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Chosen({ rows }: { rows: OpenOfRequester[] }) {
  return (
    <DataTable
      caption={`在办 ${rows.length} 件（一次最多列30件），勾选要一起办理的`}
      columns={[
        {
          title: '选',
          cell: (row) => (
            <input
              type="checkbox"
              name="chosen"
              value={`${row.id}:${row.row_version}`}
              aria-label={`选${row.register_no}`}
            />
          ),
        },
        {
          title: '登记号',
          cell: (row) => <a href={`/office/requests/${row.id}`}>{row.register_no}</a>,
          heads: true,
          nowrap: true,
        },
        { title: '所需信息', cell: (row) => row.info_title || '（未写名称）' },
        { title: '收到', cell: (row) => dayText(row.received_on), nowrap: true },
        {
          title: '到期',
          cell: (row) => (row.reply_due_on ? dayText(row.reply_due_on) : '—'),
          nowrap: true,
        },
        { title: '环节', cell: (row) => stageZh[row.stage], nowrap: true },
      ]}
      rows={rows}
      empty="没有在办的申请。"
    />
  );
}

async function RegisterTogether({ file, scope }: { file: CaseFile; scope: Scope }) {
  const names = await replyNamesOf(scope, file.agency_id);
  const natural = file.requester_kind === 'natural-person';
  const columns = table3Columns.filter(({ column }) =>
    natural ? column === 'naturalPerson' : column !== 'naturalPerson' && column !== 'total',
  );
  return (
    <Card title="一起登记">
      <RadioGroup
        name="requester_column"
        label="申请人类别"
        inline
        value={file.requester_column}
        choices={columns.map(({ column, zh }) => ({ value: column, label: zh }))}
      />
      <RadioGroup
        name="reply_name"
        label="答复名义"
        inline
        value={String(file.reply_name_id)}
        choices={names.map((name) => ({ value: String(name.id), label: name.name }))}
      />
      <ActButton act="register-request" label="登记勾选的各件" />
    </Card>
  );
}

async function AssignTogether({ file, scope }: { file: CaseFile; scope: Scope }) {
  const units = await unitsOf(scope, file.agency_id);
  const handlers = await officersOf(scope, file.agency_id, 'handler');
  return (
    <Card title="一起分办">
      <SelectField
        name="unit"
        label="承办处室"
        options={units.map((unit) => ({ value: String(unit.id), label: unit.name }))}
      />
      <SelectField
        name="handler"
        label="承办人"
        options={handlers.map((officer) => ({ value: String(officer.id), label: officer.name }))}
      />
      <TextField name="note" label="说明或者办理要求" optional />
      <ActButton act="assign-request" label="分办勾选的各件" />
    </Card>
  );
}

function ActButton({ act, label }: { act: BatchAct; label: string }) {
  return (
    <p>
      <button type="submit" class="button button-main" name="act" value={act}>
        {label}
      </button>
    </p>
  );
}
