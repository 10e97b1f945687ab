import type { Context } from 'hono';
import type { Received } from '#app/disclosure-requests/acts/receive-request.ts';
import { clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import { loadCase } from '#app/disclosure-requests/case-file/load-case.ts';
import { showQueryCode } from '#app/disclosure-requests/identity/query-code.ts';
import { requestText } from '#app/disclosure-requests/letters/letter-of.ts';
import { proofWords } from '#app/disclosure-requests/pages/office/intake-history.ts';
import { mayReadCase } from '#app/disclosure-requests/permissions.ts';
import { LinkButton } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { Facts } from '#app/shell/facts.tsx';
import { FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Scope } from '#app/shell/scope.ts';
import { recallSealed, rememberSealed } from '#app/shell/sealed-cookie.ts';

const COOKIE = 'received';
const HALF_AN_HOUR = 30 * 60;

/** Keeps the query code for the page after the form: only its hash is in the database. */
export function rememberReceived(c: Context<Env>, received: Received): void {
  rememberSealed(c, COOKIE, { value: received, seconds: HALF_AN_HOUR });
}

/** 收件回执, to be printed and handed over: day of receipt and reply limit stand on it. */
export async function get(c: Context<Env>) {
  const { scope, frame } = c.var;
  const received = recallSealed(c, COOKIE);
  const file = received && (await loadCase(scope, Number(received.requestId)));
  if (!received || !file || !mayReadCase(scope.actor, file)) return c.redirect('/office/requests', 303);
  const { due } = clockOf(file, scope.today);
  return c.html(
    <OfficePage
      frame={frame}
      title="已收件"
      crumbs={[{ title: '依申请公开', href: '/office/requests' }, { title: '收件回执' }]}
    >
      <Notice tone="done" title="请打印回执交申请人，查询码只在这里显示" live />
      <Card title="政府信息公开申请接收回执">
        <Facts
          facts={[
            { name: '登记号', value: <b>{file.register_no}</b> },
            {
              name: '查询码',
              value: <code class="query-code">{showQueryCode(String(received.queryCode))}</code>,
            },
            ...(await restOfEnvelope(scope, received.others)),
            { name: '受理机关', value: file.agency_name },
            { name: '所需信息', value: requestText(file) },
            { name: '收到之日', value: `${dayText(file.received_on)}。${file.received_because}` },
            ...file.intakeProofs.map((proof) => ({ name: '收件凭证', value: proofWords(proof).join('，') })),
            { name: '答复期限', value: due ? `${dayText(due)}前` : '' },
            { name: '联系', value: `${file.office_name}　${file.office_phone}` },
          ]}
        />
      </Card>
      <FormActions>
        <LinkButton href={`/office/requests/${file.id}`} kind="main">
          打开案卷
        </LinkButton>
        <LinkButton href="/office/requests/receive">再收一件</LinkButton>
      </FormActions>
    </OfficePage>,
  );
}

/** The other requests of one envelope, each with its number, its code and what it asks for. */
async function restOfEnvelope(scope: Scope, others: unknown) {
  const known = Array.isArray(others) ? (others as Received['others']) : [];
  const facts = [];
  for (const { requestId, queryCode } of known) {
    const file = await loadCase(scope, requestId);
    if (!file || !mayReadCase(scope.actor, file)) continue;
    facts.push({
      name: '同一信封',
      value: (
        <>
          <a href={`/office/requests/${file.id}`}>{file.register_no}</a>　{requestText(file)}　查询码
          <code class="query-code">{showQueryCode(queryCode)}</code>
        </>
      ),
    });
  }
  return facts;
}
