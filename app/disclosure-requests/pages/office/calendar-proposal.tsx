import type { Context } from 'hono';
import {
  adoptCalendarDays,
  declineCalendarDays,
  mayAdopt,
  type ProposalInput,
} from '#app/disclosure-requests/acts/adopt-calendar-days.ts';
import { mayKeepCalendar } from '#app/disclosure-requests/calendar/may-keep-calendar.ts';
import { casesMovedBy, type MovedCase } from '#app/disclosure-requests/calendar/moved-cases.ts';
import { type Proposal, proposalOf } from '#app/disclosure-requests/calendar/proposals.ts';
import { CalendarDays } from '#app/disclosure-requests/parts/calendar-days.tsx';
import { Button, RefusedButton } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import { dayText, instantText } from '#app/shell/chinese-day.ts';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { Facts } from '#app/shell/facts.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';
import { DataTable } from '#app/shell/table.tsx';

/** One proposal for the calendar: its days, and the open cases that it would move, before anyone adopts it. */
export async function get(c: Context<Env>) {
  const proposal = await asked(c);
  return proposal ? c.html(await page(c, proposal)) : c.notFound();
}

/** 采用 */
export async function adopt(c: Context<Env>) {
  return decide(c, 'adopted', (input) => adoptCalendarDays(c.var.scope, input));
}

/** 退回 */
export async function decline(c: Context<Env>) {
  return decide(c, 'declined', (input) => declineCalendarDays(c.var.scope, input));
}

async function decide(
  c: Context<Env>,
  said: string,
  act: (input: ProposalInput) => ReturnType<typeof adoptCalendarDays | typeof declineCalendarDays>,
) {
  const proposal = await asked(c);
  if (!proposal) return c.notFound();
  const result = await act({ kind: proposal.kind, id: proposal.id });
  if (result.ok) return c.redirect(`/office/calendar?said=${said}`, 303);
  return c.html(await page(c, (await asked(c)) ?? proposal, result.refusal), 422);
}

async function asked(c: Context<Env>): Promise<Proposal | undefined> {
  const kind = c.req.param('kind');
  const id = Number(c.req.param('proposal'));
  return kind === 'notice' || kind === 'local' ? proposalOf(c.var.scope, { kind, id }) : undefined;
}

async function page(c: Context<Env>, proposal: Proposal, refusal?: Refusal) {
  const { scope } = c.var;
  const open = !proposal.adoptedAt && !proposal.declinedAt;
  const moved = open ? await casesMovedBy(scope, proposal) : [];
  const mayNot = (await mayKeepCalendar(scope, proposal.agencyId)) ?? mayAdopt(scope, proposal);
  return (
    <OfficePage
      frame={c.var.frame}
      title={proposal.title}
      crumbs={[{ title: '放假安排', href: '/office/calendar' }, { title: proposal.title }]}
    >
      <ErrorSummary refusal={refusal} />
      <Card title="日期">
        <Facts
          facts={[
            ...(proposal.kind === 'local'
              ? [
                  { name: '停工', value: proposal.off.map(dayText).join('、') },
                  { name: '依据', value: proposal.source },
                ]
              : []),
            { name: '提出', value: instantText(proposal.proposedAt) },
            { name: '采用', value: proposal.adoptedAt ? instantText(proposal.adoptedAt) : '还没有' },
          ]}
        />
        {proposal.kind === 'notice' && <CalendarDays {...proposal} />}
        {proposal.kind === 'notice' && (
          <details>
            <summary>粘贴的原文</summary>
            {proposal.source.split(/\n+/).map((line) => (
              <p>{line}</p>
            ))}
          </details>
        )}
      </Card>
      {open && <Moved moved={moved} agencyId={scope.actor.kind === 'officer' ? scope.actor.agencyId : 0} />}
      {open && <Decision proposal={proposal} mayNot={mayNot} moved={moved.length} />}
    </OfficePage>
  );
}

/** Of other agencies' cases number and days only. */
function Moved({ moved, agencyId }: { moved: MovedCase[]; agencyId: number }) {
  return (
    <DataTable
      caption={`采用后到期日会变化的在办申请：${moved.length} 件`}
      columns={[
        {
          title: '登记号',
          cell: (row) =>
            row.agencyId === agencyId ? (
              <a href={`/office/requests/${row.requestId}`}>{row.registerNo}</a>
            ) : (
              row.registerNo
            ),
          heads: true,
          nowrap: true,
        },
        { title: '受理机关', cell: (row) => row.agency },
        { title: '现在到期', cell: (row) => dayText(row.from), nowrap: true },
        { title: '采用后到期', cell: (row) => <b>{dayText(row.to)}</b>, nowrap: true },
      ]}
      rows={moved}
      empty="没有在办申请的到期日会因此变化。"
      narrow="stack"
    />
  );
}

function Decision({
  proposal,
  mayNot,
  moved,
}: {
  proposal: Proposal;
  mayNot: Refusal | null;
  moved: number;
}) {
  const href = `/office/calendar/${proposal.kind}/${proposal.id}`;
  return (
    <FormActions>
      {mayNot ? (
        <RefusedButton id="adopt" refusal={mayNot}>
          采用
        </RefusedButton>
      ) : (
        <Form action={`${href}/adopt`}>
          <Button>{moved > 0 ? `采用，并重新计算${moved}件的到期日` : '采用'}</Button>
        </Form>
      )}
      <Form action={`${href}/decline`}>
        <Button kind="danger">退回</Button>
      </Form>
    </FormActions>
  );
}
