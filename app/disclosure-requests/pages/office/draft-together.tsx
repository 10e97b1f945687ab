import type { Context } from 'hono';
import { draftTogether, mayJoin } from '#app/disclosure-requests/acts/draft-together.ts';
import { type CaseFile, loadCase } from '#app/disclosure-requests/case-file/load-case.ts';
import { type FormBody, readableCase, stringsOf } from '#app/disclosure-requests/pages/office/act-page.tsx';
import {
  type ByReason,
  byReason,
  ChosenCases,
  chosenOf,
  Outcomes,
} from '#app/disclosure-requests/parts/batch-cases.tsx';
import { pointsIn } from '#app/disclosure-requests/parts/checklist-fields.tsx';
import { answersIn, DraftWizard, requiredIn } from '#app/disclosure-requests/parts/draft-wizard.tsx';
import { type OpenOfRequester, openOfRequester } from '#app/disclosure-requests/repeats/open-of-requester.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { Card, Stack } from '#app/shell/card.tsx';
import { CheckField } from '#app/shell/choice-fields.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal, Scope } from '#app/shell/scope.ts';
import { recallSealed, rememberSealed } from '#app/shell/sealed-cookie.ts';
import { allowedReplyTypes } from '#law/disclosure/five-questions.ts';
import type { ReplyCode } from '#law/disclosure/reply-types.ts';

const COOKIE = 'draft-together';

interface PageState {
  file: CaseFile;
  body: FormBody;
  chosen: number[];
  refusal: Refusal | null;
}

/** 一起拟写答复: one text for several letters of one requester; each case keeps its number, evidence and letter. */
export async function get(c: Context<Env>) {
  const file = await readableCase(c);
  if (!file) return c.notFound();
  return c.html(await page(c, { file, body: {}, chosen: [file.id], refusal: null }));
}

export async function post(c: Context<Env>) {
  const file = await readableCase(c);
  if (!file) return c.notFound();
  const raw = await c.req.parseBody({ all: true });
  const body = stringsOf(raw);
  const cases = chosenOf(raw.chosen);
  const state = { file, body, chosen: cases.map(({ requestId }) => requestId), refusal: null };
  // A question more: what was written comes back, nothing is drafted yet.
  if (body.go_on) return c.html(await page(c, state));
  const refusal = mayStart(cases.length, body);
  if (refusal) return c.html(await page(c, { ...state, refusal }), 422);
  const results = await draftTogether(c.var.scope, {
    file,
    cases,
    draft: draftOf(body),
    told: body.told === 'yes',
  });
  const outcomes = results.map((each) => ({
    registerNo: each.registerNo,
    no: each.refusal?.reason ?? null,
  }));
  // Where nothing could be drafted the text is kept, and every reason told.
  if (results.every((each) => each.refusal !== null))
    return c.html(await page(c, state, byReason(outcomes)), 422);
  rememberSealed(c, COOKIE, { value: { results: byReason(outcomes) }, seconds: 60 });
  return c.redirect(`/office/requests/${file.id}/draft-together?done=draft-reply`, 303);
}

function mayStart(cases: number, body: FormBody): Refusal | null {
  if (cases === 0) return { code: 'nothing-chosen', reason: '请勾选要一起拟写的申请。' };
  return allowedReplyTypes(answersIn(body)).allowed.length > 0
    ? null
    : { code: 'questions-open', reason: '请先答完五问，再选择答复类型。' };
}

function draftOf(body: FormBody) {
  return {
    answers: answersIn(body),
    code: body.code as ReplyCode,
    facts: body.facts ?? '',
    grounds: body.grounds ?? '',
    result: body.result ?? '',
    required: requiredIn(body),
    points: pointsIn(body),
  };
}

async function page(c: Context<Env>, { file, body, chosen, refusal }: PageState, refused?: ByReason) {
  const home = `/office/requests/${file.id}`;
  const { open, apart } = await sortedCases(c.var.scope, file);
  const kept = c.req.query('done') ? recallSealed(c, COOKIE) : null;
  const results = refused ?? (kept?.results as ByReason | undefined);
  const ready = allowedReplyTypes(answersIn(body)).allowed.length > 0;
  return (
    <OfficePage
      frame={c.var.frame}
      title="一起拟写答复"
      crumbs={[
        { title: '依申请公开', href: '/office/requests' },
        { title: file.register_no, href: home },
        { title: '同一申请人的各件', href: `${home}/same-requester` },
        { title: '一起拟写答复' },
      ]}
    >
      {refusal && <ErrorSummary refusal={refusal} />}
      {results && <Outcomes act="draft-reply" results={results} />}
      <Form action={`${home}/draft-together`}>
        <Stack>
          <ChosenCases caption={`可以一起拟写的 ${open.length} 件`} rows={open} chosen={chosen} />
          <Apart cases={apart} />
          <Card title="答复稿">
            <Stack>
              <p class="note">
                写一次，勾选的各件各存一份答复稿，之后分别审核、签发、编号。检索记录用每件自己的；核对单已经填过的，用每件自己的。
              </p>
              <DraftWizard file={file} body={body} several />
              <CheckField
                name="told"
                label="在答复书中写明各件一并审查"
                hint="每份答复书写明自己的登记号，并列出一并审查、另行答复的各件登记号。"
                checked={body.told === 'yes'}
              />
            </Stack>
          </Card>
          <FormActions>
            {ready && <Button>拟写勾选的各件</Button>}
            <LinkButton href={`${home}/same-requester`}>返回</LinkButton>
          </FormActions>
        </Stack>
      </Form>
    </OfficePage>
  );
}

interface ApartCase {
  row: OpenOfRequester;
  why: string;
}

/** The open requests of the requester: those that can be drafted with this one now, and why the others cannot. */
async function sortedCases(scope: Scope, file: CaseFile) {
  const open: OpenOfRequester[] = [];
  const apart: ApartCase[] = [];
  for (const row of await openOfRequester(scope, file)) {
    const each = row.id === file.id ? file : await loadCase(scope, row.id);
    const why = each && mayJoin(scope, file, each);
    if (why) apart.push({ row, why: why.reason });
    else if (each) open.push(row);
  }
  return { open, apart };
}

function Apart({ cases }: { cases: ApartCase[] }) {
  if (cases.length === 0) return null;
  return (
    <details class="quiet-details">
      <summary>现在不能一起拟写的 {cases.length} 件</summary>
      <ul>
        {cases.map(({ row, why }) => (
          <li>
            <a href={`/office/requests/${row.id}`}>{row.register_no}</a>　{why}
          </li>
        ))}
      </ul>
    </details>
  );
}
