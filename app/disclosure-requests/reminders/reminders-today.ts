import { loadCase } from '#app/disclosure-requests/case-file/load-case.ts';
import { type CaseReminder, caseReminder } from '#app/disclosure-requests/reminders/case-reminder.ts';
import type { Role, Scope } from '#app/shell/scope.ts';

/** An officer with every case he is reminded of today. */
export interface OfficerReminders {
  officerId: number;
  agencyId: number;
  cases: CaseReminder[];
}

/**
 * Whom to remind today of what, in this city: the handler, whose turn it is, near the due day the office head, and of
 * what is overdue the supervisors (who see number, agency and day, no more). `onlyOfficer` asks for one of them.
 */
export async function remindersToday(scope: Scope, onlyOfficer?: number): Promise<OfficerReminders[]> {
  const officers = await officersWithRoles(scope);
  const asked = officers.find(({ id }) => id === onlyOfficer);
  if (onlyOfficer !== undefined && !asked) return [];
  const found = new Map<number, OfficerReminders>();
  for (const id of await runningCases(scope, asked)) {
    const file = await loadCase(scope, id);
    const reminder = file && caseReminder(file, scope.today);
    if (!reminder) continue;
    for (const officer of asked ? [asked] : officers) {
      if (!concerns(reminder, officer)) continue;
      const his = found.get(officer.id) ?? { officerId: officer.id, agencyId: officer.agencyId, cases: [] };
      found.set(officer.id, { ...his, cases: [...his.cases, reminder] });
    }
  }
  return [...found.values()];
}

interface Officer {
  id: number;
  agencyId: number;
  roles: Role[];
}

function concerns(reminder: CaseReminder, { id, agencyId, roles }: Officer): boolean {
  if (reminder.overdue && roles.includes('supervisor')) return true;
  if (agencyId !== reminder.agencyId) return false;
  return id === reminder.handlerId || roles.some((role) => reminder.roles.includes(role));
}

/** Those whose reply limit runs, the nearest due day first; for one officer those of his agency, or of a supervisor all. */
async function runningCases(scope: Scope, asked: Officer | undefined): Promise<number[]> {
  const onlyAgency = asked && !asked.roles.includes('supervisor') ? asked.agencyId : undefined;
  const rows = await scope.db
    .selectFrom('disclosure_requests')
    .select('id')
    .where('city', '=', scope.city.code)
    .where('is_open', '=', true)
    .where('reply_due_on', 'is not', null)
    .$if(onlyAgency !== undefined, (q) => q.where('agency_id', '=', onlyAgency ?? 0))
    .orderBy('reply_due_on')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Officers who are still here. */
async function officersWithRoles(scope: Scope): Promise<Officer[]> {
  const rows = await scope.db
    .selectFrom('officers as o')
    .innerJoin('officer_roles as r', (on) =>
      on.onRef('r.city', '=', 'o.city').onRef('r.officer_id', '=', 'o.id'),
    )
    .select(['o.id', 'o.agency_id', 'r.role'])
    .where('o.city', '=', scope.city.code)
    .where('o.left_on', 'is', null)
    .orderBy('o.id')
    .execute();
  const officers = new Map<number, Officer>();
  for (const { id, agency_id, role } of rows) {
    const before = officers.get(id)?.roles ?? [];
    officers.set(id, { id, agencyId: agency_id, roles: [...before, role as Role] });
  }
  return [...officers.values()];
}
