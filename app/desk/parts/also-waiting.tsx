import { mayKeepCalendar } from '#app/disclosure-requests/calendar/may-keep-calendar.ts';
import { proposals } from '#app/disclosure-requests/calendar/proposals.ts';
import { countWaiting } from '#app/disclosure-requests/mail-intakes/mail-intakes.ts';
import { permissions } from '#app/disclosure-requests/permissions.ts';
import { Notice } from '#app/shell/notice.tsx';
import { hasRole } from '#app/shell/permit.ts';
import type { Scope } from '#app/shell/scope.ts';

/** What waits for the officer before it is a case: letters by e-mail, and holiday notices that he may adopt. */
export async function alsoWaitingFor(scope: Scope): Promise<{ letters: number; notices: number }> {
  const { actor } = scope;
  return {
    letters: hasRole(actor, ...permissions['receive-request'])
      ? await countWaiting(scope, actor.agencyId)
      : 0,
    notices: hasRole(actor, 'office-head', 'administrator') ? await adoptable(scope, actor.officerId) : 0,
  };
}

async function adoptable(scope: Scope, officerId: number): Promise<number> {
  const open = (await proposals(scope)).filter(
    (each) => !each.adoptedAt && !each.declinedAt && each.proposedBy !== officerId,
  );
  const mine = await Promise.all(open.map(async ({ agencyId }) => !(await mayKeepCalendar(scope, agencyId))));
  return mine.filter(Boolean).length;
}

/** One line for each kind, above the list of cases; nothing when nothing waits. */
export function AlsoWaiting({ letters, notices }: { letters: number; notices: number }) {
  if (letters + notices === 0) return null;
  return (
    <Notice>
      {letters > 0 && (
        <p>
          <a href="/office/requests/mail-intakes">{`${letters}封电子邮件来件待处理`}</a>
          ，收到之日以邮件系统接收之日为准。
        </p>
      )}
      {notices > 0 && (
        <p>
          <a href="/office/calendar">{`${notices}份放假安排等待采用`}</a>，采用后相关申请的到期日重新计算。
        </p>
      )}
    </Notice>
  );
}
