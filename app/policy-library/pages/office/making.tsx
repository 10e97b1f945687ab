import type { Context } from 'hono';
import { endedBecause, gateViews } from '#app/policy-library/making/gate-states.ts';
import { breachesOf } from '#app/policy-library/making/limits.ts';
import type { Making } from '#app/policy-library/making/load-making.ts';
import { type NextStep, nextStep } from '#app/policy-library/making/next-step.ts';
import { type MakingPaper, paperZh } from '#app/policy-library/making/papers.ts';
import { type MakingAct, makingActs } from '#app/policy-library/making/permissions.ts';
import { namesOf } from '#app/policy-library/making/queries.ts';
import { readableMaking } from '#app/policy-library/pages/office/making-act-page.tsx';
import { everyMakingAct, shownMakingActs } from '#app/policy-library/pages/office/making-acts.ts';
import { withChineseDays } from '#app/policy-library/parts/document-words.ts';
import { MakingBrief } from '#app/policy-library/parts/making-brief.tsx';
import { GateList } from '#app/policy-library/parts/making-gate-list.tsx';
import { LinkButton, RefusedButton } from '#app/shell/button.tsx';
import { Card, Columns, Stack } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Scope } from '#app/shell/scope.ts';
import { Tag } from '#app/shell/tag.tsx';
import { citeText } from '#law/cite.ts';

/** 一个制定项目: every gate with its state and proofs, what may be done now, drafts, papers, opinions. */
export async function get(c: Context<Env>) {
  const making = await readableMaking(c);
  if (!making) return c.notFound();
  const { scope, frame } = c.var;
  const names = await namesOf(scope, officersIn(making));
  const next = nextStep(making, scope);
  const did = c.req.query('done') ?? '';
  return c.html(
    <OfficePage
      frame={frame}
      title={making.title}
      crumbs={[{ title: '文件制定', href: '/office/makings' }, { title: making.title }]}
      tag={<Tag tone={next ? 'wait' : 'plain'}>{tagOf(making, next)}</Tag>}
      actions={<Acts making={making} scope={scope} />}
    >
      {did && (
        <Notice tone="done" live>
          {Object.hasOwn(makingActs, did) ? `“${makingActs[did as MakingAct].zh}”已办好。` : '已保存。'}
        </Notice>
      )}
      {endedBecause(making) && <Notice title="已终止制定">{endedBecause(making)}</Notice>}
      <Breaches making={making} scope={scope} />
      <Columns shape="main">
        <Card title="关口">
          <GateList views={gateViews(making, scope)} names={names} />
        </Card>
        <Stack>
          <MakingBrief making={making} scope={scope} />
          <Drafts making={making} names={names} />
          <Calls making={making} />
          <Papers making={making} />
          <Afterwards making={making} scope={scope} />
        </Stack>
      </Columns>
    </OfficePage>,
  );
}

function tagOf(making: Making, next: NextStep | null): string {
  if (next) return next.zh;
  return making.document_id === null ? '已终止' : '已办完';
}

function officersIn(making: Making): number[] {
  return [
    ...making.steps.map(({ officer_id }) => officer_id),
    ...making.drafts.map(({ officer_id }) => officer_id),
    ...making.explainerPlans.map(({ officer_id }) => officer_id),
    ...making.calls.flatMap(({ officer_id, results_officer_id }) => [officer_id, results_officer_id ?? 0]),
  ];
}

function Acts({ making, scope }: { making: Making; scope: Scope }) {
  return (
    <>
      {shownMakingActs(making, scope).map(({ act, zh, href, refusal, next }) =>
        refusal ? (
          <RefusedButton id={act} refusal={{ ...refusal, reason: withChineseDays(refusal.reason) }}>
            {zh}
          </RefusedButton>
        ) : (
          <LinkButton href={href} kind={next ? 'main' : 'plain'}>
            {zh}
          </LinkButton>
        ),
      )}
      {making.document_id !== null && (
        <LinkButton href={`/policies/${making.document_id}`}>看公布的文件</LinkButton>
      )}
    </>
  );
}

function Breaches({ making, scope }: { making: Making; scope: Scope }) {
  const breaches = breachesOf(making, scope);
  if (breaches.length === 0) return null;
  return (
    <Notice tone="warn" title="不合规定的地方，照实记录">
      <ul>
        {breaches.map(({ reason, cite }) => (
          <li>
            {withChineseDays(reason)}
            {cite && <span class="cite">{citeText(cite)}</span>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Drafts({ making, names }: { making: Making; names: Map<number, string> }) {
  if (making.drafts.length === 0) return null;
  return (
    <Card title="文本">
      <ul class="plain-list">
        {[...making.drafts].reverse().map(({ number, stage, happened_on, officer_id }) => (
          <li>
            <a href={`/office/makings/${making.id}/drafts/${number}`}>
              第{number}稿　{stage}
            </a>
            <br />
            <span class="note">
              {dayText(happened_on)}　{names.get(officer_id)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Calls({ making }: { making: Making }) {
  if (making.calls.length === 0) return null;
  return (
    <Card title="征求意见">
      <ul class="plain-list">
        {making.calls.map((call) => (
          <li>
            {dayText(call.opened_on)}至{dayText(call.closes_on)}，收到{Number(call.received ?? 0)}条
            {Number(call.unanswered ?? 0) > 0 && `，${Number(call.unanswered)}条没有回应`}
            <br />
            <a href={`/office/makings/${making.id}/comments?call=${call.id}`}>意见和回应</a>
            <br />
            <a href={`/comments/${call.id}`}>公开的页面</a>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Papers({ making }: { making: Making }) {
  return (
    <Card title="卷宗材料" more={<a href={`/office/makings/${making.id}/attach-making-file`}>添加</a>}>
      {making.files.length === 0 ? (
        <p class="note">还没有上传材料。立项、起草说明、意见和审核意见已经在关口里，不用再传。</p>
      ) : (
        <ul class="plain-list">
          {making.files.map(({ id, name, paper, sha256 }) => (
            <li>
              <a class="file-link" href={`/office/makings/${making.id}/files/${id}`}>
                {name}
              </a>
              <br />
              <span class="note">
                {paperZh[paper as MakingPaper]?.zh}　校验值 {sha256.slice(0, 12)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** Every act, also those whose turn has not come: something may have been done outside already. */
function Afterwards({ making, scope }: { making: Making; scope: Scope }) {
  const acts = everyMakingAct(making, scope);
  return (
    <Card>
      <details>
        <summary>补录系统外办理的事项</summary>
        <p class="note">打开要补录的事项，在表单末尾写明实际办理日期和凭据。</p>
        <ul class="plain-list">
          {acts.map(({ act, zh, refusal }) => (
            <li>
              <a href={`/office/makings/${making.id}/${act}?outside_on=${scope.today}`}>{zh}</a>
              {refusal && <span class="note">　{withChineseDays(refusal.reason)}</span>}
            </li>
          ))}
        </ul>
      </details>
    </Card>
  );
}
