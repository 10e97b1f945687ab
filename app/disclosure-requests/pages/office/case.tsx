import type { Context } from 'hono';
import { type LinkKind, linkKindZh } from '#app/disclosure-requests/acts/link-requests.ts';
import { unanswered } from '#app/disclosure-requests/acts/post-message.ts';
import { clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { isClosed, stageOfFile, stageZh, stationOf } from '#app/disclosure-requests/case-file/stage.ts';
import { maskedIdentity } from '#app/disclosure-requests/identity/masked-identity.ts';
import { type MaskedPeople, maskedPeople } from '#app/disclosure-requests/identity/masked-people.ts';
import { requestText } from '#app/disclosure-requests/letters/letter-of.ts';
import { readableCase } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { shownActs } from '#app/disclosure-requests/pages/office/case-acts.ts';
import { caseHistory } from '#app/disclosure-requests/pages/office/case-history.ts';
import { proofWords } from '#app/disclosure-requests/pages/office/intake-history.ts';
import { AfterReply } from '#app/disclosure-requests/parts/after-reply-card.tsx';
import { CaseLetter, CasePapers } from '#app/disclosure-requests/parts/case-letters.tsx';
import { formZh, wayZh } from '#app/disclosure-requests/parts/request-fields.tsx';
import { actZh, type CaseAct } from '#app/disclosure-requests/permissions.ts';
import { officerNames } from '#app/disclosure-requests/queries.ts';
import { LinkButton, RefusedButton } from '#app/shell/button.tsx';
import { Card, Columns, Stack } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { ClockStrip } from '#app/shell/clock-strip.tsx';
import { Facts } from '#app/shell/facts.tsx';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { OfficePage } from '#app/shell/office-page.tsx';
import { Steps } from '#app/shell/steps.tsx';
import { Tag } from '#app/shell/tag.tsx';
import { Timeline } from '#app/shell/timeline.tsx';
import { citeText } from '#law/cite.ts';
import { receiptChannelZh } from '#law/disclosure/receipt-day.ts';
import { table3Columns } from '#law/report/lines.ts';

/** 一件申请的案卷: where it stands, what may be done now, how its limit is counted, and all that happened. */
export async function get(c: Context<Env>) {
  const file = await readableCase(c);
  if (!file) return c.notFound();
  const { scope, frame } = c.var;
  const stage = stageOfFile(file);
  const clock = clockOf(file, scope.today);
  const names = await officerNames(scope, file.agency_id);
  const did = actZh[(c.req.query('done') ?? '') as CaseAct];
  return c.html(
    <OfficePage
      frame={frame}
      title={file.info_title || file.info_document_no || '（未写名称）'}
      crumbs={[{ title: '依申请公开', href: '/office/requests' }, { title: file.register_no }]}
      tag={<Tag tone={stage === 'closed' ? 'plain' : 'wait'}>{stageZh[stage]}</Tag>}
      actions={<Acts file={file} c={c} />}
    >
      {did && (
        <Notice tone="done" live>
          “{did}”已办好。
        </Notice>
      )}
      <Steps now={stationOf(stage)} />
      <FromRequester file={file} />
      {clock.breaches.length > 0 && (
        <Notice tone="warn" title="期限提示">
          <ul>
            {clock.breaches.map(({ reason, cite }) => (
              <li>
                {reason}
                <span class="cite">{citeText(cite)}</span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Columns>
        <Stack>
          <Request file={file} names={names} people={await maskedPeople(scope, file.id)} />
          {file.drafts.length > 0 && <CaseLetter file={file} names={names} />}
          <CasePapers file={file} />
          <AfterReply file={file} />
          <Card
            title="经过"
            more={
              <span class="line-of-links">
                <a href={`/office/requests/${file.id}/bundle`}>案卷打包</a>
                <a href={`/office/audit?subject=disclosure_requests:${file.id}`}>审计记录</a>
              </span>
            }
          >
            <Timeline items={caseHistory(file, names)} />
          </Card>
        </Stack>
        <Card title="期限怎么算" more={<a href={`/office/requests/${file.id}/proof`}>打印证明</a>}>
          <ClockStrip
            days={clock.days}
            today={scope.today}
            due={clock.due}
            state={clock.state}
            provisional={clock.provisional}
          >
            {clock.workTarget && clock.state !== 'ended' && (
              <p class="note">内控到期日 {dayText(clock.workTarget)}</p>
            )}
          </ClockStrip>
        </Card>
      </Columns>
    </OfficePage>,
  );
}

/** What the requester sent at the query page and an officer has not taken up. */
function FromRequester({ file }: { file: CaseFile }) {
  const home = `/office/requests/${file.id}`;
  const withdrawn = file.onlineWithdrawals[0] && file.endings.length === 0;
  const waiting = unanswered(file).length;
  return (
    <>
      {withdrawn && (
        <Notice tone="warn" title="申请人在查询页撤回了申请">
          <p>
            <a href={`${home}/record-withdrawal`}>登记撤回</a>，向申请人发终止办理告知书。
          </p>
        </Notice>
      )}
      {waiting > 0 && !isClosed(file) && (
        <Notice title={`申请人有${waiting}条留言没有回复`}>
          <p>
            <a href={`${home}/send-message`}>回复留言</a>
          </p>
        </Notice>
      )}
    </>
  );
}

function Acts({ file, c }: { file: CaseFile; c: Context<Env> }) {
  const { first, more } = shownActs(file, c.var.scope);
  return (
    <>
      {first.map(({ act, refusal, next }) =>
        refusal ? (
          <RefusedButton id={act} refusal={refusal}>
            {actZh[act]}
          </RefusedButton>
        ) : (
          <LinkButton href={`/office/requests/${file.id}/${act}`} kind={next ? 'main' : 'plain'}>
            {actZh[act]}
          </LinkButton>
        ),
      )}
      {more.length > 0 && (
        <details class="menu">
          <summary>更多办理</summary>
          <ul>
            {more.map((act) => (
              <li>
                <a href={`/office/requests/${file.id}/${act}`}>{actZh[act]}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface RequestProps {
  file: CaseFile;
  names: Map<number, string>;
  people: MaskedPeople;
}

function Request({ file, names, people }: RequestProps) {
  const column = table3Columns.find((each) => each.column === file.requester_column)?.zh;
  const handler = file.assignments.at(-1);
  const identity = maskedIdentity(file);
  return (
    <Card title="申请内容">
      <Facts
        facts={[
          { name: '登记号', value: file.register_no },
          { name: '申请人', value: `${file.requester_name || '（未填写）'}　${column ?? ''}` },
          ...alsoAsking(file, people),
          { name: '身份证明', value: identity.identity },
          { name: '联系方式', value: identity.contact },
          {
            name: '收到',
            value: `${dayText(file.received_on)}　${receiptChannelZh[file.channel as keyof typeof receiptChannelZh]}${amendedFrom(file)}`,
          },
          ...related(file),
          { name: '收到依据', value: file.received_because },
          ...file.intakeProofs.map((proof) => ({ name: '收件凭证', value: proofWords(proof).join('，') })),
          { name: '所需信息', value: requestText(file) },
          ...corrected(file),
          {
            name: '获取方式',
            value: `${formZh[file.form_wanted as keyof typeof formZh]}，${wayZh[file.way_wanted as keyof typeof wayZh]}`,
          },
          { name: '答复名义', value: file.reply_name },
          {
            name: '承办',
            value: handler ? `${handler.unit}　${names.get(handler.handler_id) ?? ''}` : '未分办',
          },
          {
            name: '附件',
            value:
              file.attachments.length === 0
                ? '无'
                : file.attachments.map((attachment) => (
                    <a class="file-link" href={`/office/requests/${file.id}/attachments/${attachment.id}`}>
                      {attachment.name}
                      {attachment.corrected_on && `（${dayText(attachment.corrected_on)}随补正提交）`}
                    </a>
                  )),
          },
        ]}
      />
    </Card>
  );
}

/** 补正: what was written with it, under the request that it corrects. */
function corrected(file: CaseFile) {
  return file.correctionNotices.flatMap(({ received_on, text }) =>
    received_on && text
      ? [{ name: `补正（${dayText(received_on)}）`, value: <span class="keep-lines">{text}</span> }]
      : [],
  );
}

/** 代理人 and 共同申请人, where there are any; of the agents the newest. */
function alsoAsking(file: CaseFile, people: MaskedPeople) {
  const agent = file.requestAgents[0];
  const joint = file.jointRequesters.map(({ id, name }) => said(name, people.joint.get(id))).join('、');
  return [
    ...(agent
      ? [
          {
            name: '代理人',
            value: `${said(agent.name, people.agents.get(agent.id))}　${agent.authorisation}`,
          },
        ]
      : []),
    ...(joint ? [{ name: '共同申请人', value: joint }] : []),
  ];
}

/** The name, with identity and telephone masked where they were left. */
function said(name: string, masked = ''): string {
  return masked ? `${name}（${masked}）` : name;
}

/** Parts of a split, the whole from its part and the parts from the whole, and what was linked. */
function related(file: CaseFile) {
  const link = ({ id, register_no }: { id: number; register_no: string }) => (
    <a class="file-link" href={`/office/requests/${id}`}>
      {register_no}
    </a>
  );
  return [
    ...(file.splitFrom.length > 0 ? [{ name: '分件自', value: file.splitFrom.map(link) }] : []),
    ...(file.splitParts.length > 0 ? [{ name: '分出各件', value: file.splitParts.map(link) }] : []),
    ...file.requestLinks.map(({ kind, other_id: id, register_no }) => ({
      name: linkKindZh[kind as LinkKind],
      value: link({ id, register_no }),
    })),
  ];
}

/** The day that stood before the amendment: both days stay in sight. */
function amendedFrom(file: CaseFile): string {
  const amended = file.receiptAmendments.findLast(({ confirmed }) => confirmed);
  const waiting = file.receiptAmendments.some(({ confirmed }) => confirmed === null);
  const before = amended ? `　（原为${dayText(amended.from_day)}，已更正）` : '';
  return waiting ? `${before}　（有一项更正待复核）` : before;
}
