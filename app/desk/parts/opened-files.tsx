import { recentOpenings } from '#app/disclosure-requests/oversight/opened-files.ts';
import { openingGroundZh } from '#app/disclosure-requests/oversight/opening-grounds.ts';
import { Card } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { hasRole } from '#app/shell/permit.ts';
import type { Scope } from '#app/shell/scope.ts';
import { addDays } from '#law/calendar/day.ts';

/** Days for which the desk tells that a file was opened. */
const SHOWN_FOR = 30;

/** Files of the agency that the competent department opened lately, for who works on requests. */
export async function openedFilesOf(scope: Scope) {
  if (!hasRole(scope.actor, 'clerk', 'office-head')) return [];
  const since = addDays(scope.today, -SHOWN_FOR);
  return recentOpenings(scope, { agencyId: scope.actor.agencyId, since });
}

/** 主管部门调阅 on the desk. */
export function OpenedFiles({ opened }: { opened: Awaited<ReturnType<typeof openedFilesOf>> }) {
  if (opened.length === 0) return null;
  return (
    <Card title="主管部门调阅的案卷">
      <ul class="plain-list">
        {opened.map(({ id, register_no, ground, reason, opened_on }) => (
          <li>
            <a href={`/office/requests/${id}`}>{register_no}</a>　{dayText(opened_on)}
            {'　'}
            {openingGroundZh(ground)}
            <p class="note">{reason}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
