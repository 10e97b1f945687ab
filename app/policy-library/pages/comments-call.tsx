import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { giveComment, mayComment } from '#app/policy-library/acts/give-comment.ts';
import { callOf, commentsOf } from '#app/policy-library/making/call-queries.ts';
import { authorKindZh } from '#app/policy-library/making/comments.ts';
import { CallState } from '#app/policy-library/pages/comments.tsx';
import { CommentResults } from '#app/policy-library/parts/making-comment-results.tsx';
import { DraftText } from '#app/policy-library/parts/making-text.tsx';
import { Button } from '#app/shell/button.tsx';
import { Card, Stack } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { Facts } from '#app/shell/facts.tsx';
import { TextArea, TextField } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { PublicPage } from '#app/shell/public-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';
import { kindZh } from '#law/publication/document-kinds.ts';
import type { MakingKind } from '#law/publication/making-facts.ts';

/** 一次意见征集: the draft and its note, the days left, the form; afterwards what became of each opinion. */
export async function get(c: Context<Env>) {
  const call = await askedCall(c);
  if (!call) return c.notFound();
  return c.html(await page(c, { call, values: {}, onceKey: randomUUID() }));
}

/** The form of an opinion: no account, no name, no script. */
export async function post(c: Context<Env>) {
  const call = await askedCall(c);
  if (!call) return c.notFound();
  const raw = await c.req.parseBody();
  const values = Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [name, typeof value === 'string' ? value : '']),
  );
  const onceKey = /^[0-9a-f-]{36}$/.test(values.once_key ?? '') ? (values.once_key ?? '') : randomUUID();
  const result = await giveComment(c.var.scope, {
    callId: call.id,
    authorKind: values.author_kind ?? '',
    opinion: values.opinion ?? '',
    contact: values.contact ?? '',
    onceKey,
  });
  if (!result.ok) return c.html(await page(c, { call, values, onceKey, refusal: result.refusal }), 422);
  return c.redirect(`/comments/${call.id}?done=yes`, 303);
}

async function askedCall(c: Context<Env>) {
  const id = c.req.param('id') ?? '';
  return /^\d{1,15}$/.test(id) ? callOf(c.var.scope, Number(id)) : undefined;
}

interface State {
  call: NonNullable<Awaited<ReturnType<typeof callOf>>>;
  values: Record<string, string>;
  onceKey: string;
  refusal?: Refusal;
}

async function page(c: Context<Env>, { call, values, onceKey, refusal }: State) {
  const { scope, frame } = c.var;
  const open = mayComment(call, scope.today) === null;
  const results = call.results_on ? await commentsOf(scope, call.id) : null;
  return (
    <PublicPage
      frame={frame}
      title={`${call.title}（征求意见稿）`}
      layout="reading"
      crumbs={[{ title: '意见征集', href: '/comments' }, { title: call.title }]}
    >
      {refusal && <ErrorSummary refusal={refusal} />}
      {c.req.query('done') && (
        <Notice tone="done" title="意见已经收到，谢谢" live>
          <p>期满以后，这里会公开每条意见是否采纳和理由。</p>
        </Notice>
      )}
      <Stack>
        <Card>
          <Facts
            facts={[
              { name: '状态', value: <CallState call={call} today={scope.today} /> },
              { name: '征求机关', value: call.agency_name },
              { name: '种类', value: kindZh(call.kind as MakingKind) },
              { name: '时间', value: `${dayText(call.opened_on)}至${dayText(call.closes_on)}` },
              ...(call.short_because ? [{ name: '缩短期限的理由', value: call.short_because }] : []),
              ...(open ? [{ name: '其他提交方式', value: call.send_to }] : []),
            ]}
          />
          {call.made_id !== null && (
            <p>
              文件已经公布：<a href={`/policies/${call.made_id}`}>看公布的文本</a>
            </p>
          )}
          {open && (
            <p>
              <a class="button button-main" href="#opinion">
                我要提意见
              </a>
            </p>
          )}
        </Card>
        {results && <CommentResults call={call} comments={results} />}
        {!results && !open && (
          <Notice title="征求意见已经截止">
            <p>起草部门正在逐条研究，采纳情况将在这里公开。</p>
          </Notice>
        )}
        <Card title="起草说明">
          <p class="keep-lines">{call.drafting_note}</p>
        </Card>
        <Card title="草案全文">
          <DraftText blocks={call.blocks} />
        </Card>
        {open && <OpinionForm callId={call.id} values={values} onceKey={onceKey} />}
      </Stack>
    </PublicPage>
  );
}

function OpinionForm({
  callId,
  values,
  onceKey,
}: {
  callId: number;
  values: Record<string, string>;
  onceKey: string;
}) {
  return (
    <Card title="我要提意见" id="opinion">
      <Form action={`/comments/${callId}`} onceKey={onceKey}>
        <RadioGroup
          name="author_kind"
          label="您是"
          required
          inline
          value={values.author_kind ?? 'person'}
          choices={Object.entries(authorKindZh).map(([value, label]) => ({ value, label }))}
        />
        <TextArea
          name="opinion"
          label="意见"
          required
          hint="对哪一条有意见，怎样改，为什么。请不要写个人信息。"
          value={values.opinion}
          rows={8}
          maxlength={5000}
        />
        <TextField
          name="contact"
          label="姓名和联系方式"
          optional
          hint="愿意留的可以留，加密保存，只用于向您反馈和核实；不留也一样研究。"
          value={values.contact}
          maxlength={300}
          autocomplete="off"
        />
        <FormActions>
          <Button large>提交意见</Button>
        </FormActions>
      </Form>
    </Card>
  );
}
