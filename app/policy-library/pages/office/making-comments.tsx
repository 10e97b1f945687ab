import type { Context } from 'hono';
import { answerComment } from '#app/policy-library/acts/answer-comment.ts';
import { mayDoMaking } from '#app/policy-library/acts/change-making.ts';
import { commentsOf } from '#app/policy-library/making/call-queries.ts';
import {
  answerOutcomeZh,
  authorKindZh,
  commentChannelZh,
  contactOf,
} from '#app/policy-library/making/comments.ts';
import type { Making } from '#app/policy-library/making/load-making.ts';
import { openCall } from '#app/policy-library/making/open-call.ts';
import {
  bodyOf,
  type MakingBody,
  readableMaking,
} from '#app/policy-library/pages/office/making-act-page.tsx';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { Card, Stack } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { EmptyState } from '#app/shell/empty-state.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { Facts } from '#app/shell/facts.tsx';
import { TextArea } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';
import { Tag } from '#app/shell/tag.tsx';

/** 意见和回应: every opinion of a call with the form to answer it; contacts only for who may answer. */
export async function get(c: Context<Env>) {
  const making = await readableMaking(c);
  if (!making || making.calls.length === 0) return c.notFound();
  return c.html(await page(c, making, {}));
}

export async function post(c: Context<Env>) {
  const making = await readableMaking(c);
  if (!making) return c.notFound();
  const body = bodyOf(await c.req.parseBody({ all: true }));
  const result = await answerComment(c.var.scope, {
    makingId: making.id,
    rowVersion: Number(body.one('row_version')),
    commentId: Number(body.one('comment')) || 0,
    outcome: body.one('outcome'),
    digest: body.one('digest'),
    reply: body.one('reply'),
  });
  if (!result.ok) return c.html(await page(c, making, { body, refusal: result.refusal }), 422);
  return c.redirect(`/office/makings/${making.id}/comments?done=answer-comment`, 303);
}

async function page(c: Context<Env>, making: Making, sent: { body?: MakingBody; refusal?: Refusal }) {
  const { scope, frame } = c.var;
  const call =
    making.calls.find(({ id }) => String(id) === c.req.query('call')) ??
    openCall(making) ??
    making.calls.at(-1);
  const comments = call ? await commentsOf(scope, call.id) : [];
  const answering = call?.results_on === null && mayDoMaking('answer-comment', making, { scope }) === null;
  const home = `/office/makings/${making.id}`;
  return (
    <OfficePage
      frame={frame}
      title="意见和回应"
      crumbs={[
        { title: '文件制定', href: '/office/makings' },
        { title: making.title, href: home },
        { title: '意见和回应' },
      ]}
      actions={
        <>
          {answering && <LinkButton href={`${home}/record-comment`}>登记意见</LinkButton>}
          {answering && <LinkButton href={`${home}/publish-comment-results`}>反馈采纳情况</LinkButton>}
          <LinkButton href={home}>返回项目</LinkButton>
        </>
      }
    >
      {sent.refusal && <ErrorSummary refusal={sent.refusal} />}
      {c.req.query('done') && <Notice tone="done" title="已保存" live />}
      {comments.length === 0 && <EmptyState title="还没有收到意见。" />}
      <Stack>
        {comments.map((comment, index) => (
          <Opinion
            number={index + 1}
            comment={comment}
            form={answering ? { making, body: bodyFor(sent.body, comment.id) } : null}
          />
        ))}
      </Stack>
    </OfficePage>
  );
}

function bodyFor(body: MakingBody | undefined, id: number): MakingBody | undefined {
  return body?.one('comment') === String(id) ? body : undefined;
}

type Comment = Awaited<ReturnType<typeof commentsOf>>[number];

interface OpinionProps {
  number: number;
  comment: Comment;
  form: { making: Making; body: MakingBody | undefined } | null;
}

function Opinion({ number, comment, form }: OpinionProps) {
  const outcome = comment.outcome && answerOutcomeZh[comment.outcome as keyof typeof answerOutcomeZh];
  const contact = form ? contactOf(comment) : '';
  return (
    <Card title={`第${number}条`} more={<Tag tone={outcome ? 'live' : 'wait'}>{outcome ?? '未回应'}</Tag>}>
      <p class="keep-lines">{comment.opinion}</p>
      <Facts
        facts={[
          {
            name: '来源',
            value: `${commentChannelZh[comment.channel as keyof typeof commentChannelZh]}，${dayText(comment.received_on)}`,
          },
          { name: '提出人', value: authorKindZh[comment.author_kind as keyof typeof authorKindZh] },
          ...(contact ? [{ name: '联系方式', value: contact }] : []),
          ...(comment.digest ? [{ name: '公开摘要', value: comment.digest }] : []),
          ...(comment.reply ? [{ name: '回应', value: comment.reply }] : []),
        ]}
      />
      {form && (
        <details open={form.body !== undefined}>
          <summary>{outcome ? '修改回应' : '回应这条意见'}</summary>
          <AnswerForm comment={comment} making={form.making} body={form.body} />
        </details>
      )}
    </Card>
  );
}

function AnswerForm({ comment, making, body }: { comment: Comment; making: Making; body?: MakingBody }) {
  return (
    <Form
      action={`/office/makings/${making.id}/comments`}
      rowVersion={making.row_version}
      id={`answer-${comment.id}`}
    >
      <input type="hidden" name="comment" value={String(comment.id)} />
      <RadioGroup
        name="outcome"
        label="是否采纳"
        required
        inline
        value={body?.one('outcome') ?? comment.outcome ?? ''}
        choices={Object.entries(answerOutcomeZh).map(([value, label]) => ({ value, label }))}
      />
      <TextArea
        name="digest"
        label="意见摘要"
        required
        hint="对外公开，不写姓名、联系方式等个人信息。"
        value={body?.one('digest') ?? comment.digest ?? ''}
        rows={2}
        maxlength={1000}
      />
      <TextArea
        name="reply"
        label="理由"
        hint="没有全部采纳时必填，对外公开。"
        value={body?.one('reply') ?? comment.reply ?? ''}
        rows={3}
        maxlength={2000}
      />
      <FormActions>
        <Button>保存回应</Button>
      </FormActions>
    </Form>
  );
}
