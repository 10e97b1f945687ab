import type { Context } from 'hono';
import { officersOf, replyNamesOf, unitsOf } from '#app/agencies/queries.ts';
import { assignRequest } from '#app/disclosure-requests/acts/assign-request.ts';
import type { CaseInput } from '#app/disclosure-requests/acts/change-case.ts';
import { registerRequest } from '#app/disclosure-requests/acts/register-request.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { readableCase } from '#app/disclosure-requests/pages/office/act-page.tsx';
import {
  type ByReason,
  byReason,
  ChosenCases,
  chosenOf,
  type Outcome,
  Outcomes,
} from '#app/disclosure-requests/parts/batch-cases.tsx';
import { openOfRequester } from '#app/disclosure-requests/repeats/open-of-requester.ts';
import { LinkButton } from '#app/shell/button.tsx';
import { Card, Stack } from '#app/shell/card.tsx';
import { RadioGroup, SelectField } from '#app/shell/choice-fields.tsx';
import { TextField } from '#app/shell/fields.tsx';
import { Form } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Result, Scope } from '#app/shell/scope.ts';
import { recallSealed, rememberSealed } from '#app/shell/sealed-cookie.ts';
import { type RequesterColumn, table3Columns } from '#law/report/lines.ts';

const COOKIE = 'same-requester';

type BatchAct = 'register-request' | 'assign-request';

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
      {done && <Outcomes act={done.act as BatchAct} results={done.results as ByReason} />}
      <Form action={`${home}/same-requester`}>
        <Stack>
          <ChosenCases caption={`在办 ${rows.length} 件（一次最多列30件），勾选要一起办理的`} rows={rows} />
          <RegisterTogether file={file} scope={c.var.scope} />
          <AssignTogether file={file} scope={c.var.scope} />
          <Card title="一起拟写答复">
            <p>同一承办人的各件，可以用同一份答复稿一起拟写，各件分别编号、审核、签发。</p>
            <p>
              <LinkButton href={`${home}/draft-together`}>去一起拟写</LinkButton>
            </p>
          </Card>
        </Stack>
      </Form>
    </OfficePage>
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
