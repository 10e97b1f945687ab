import { loadCase } from '#app/disclosure-requests/case-file/load-case.ts';
import { type CaseReminder, caseReminder } from '#app/disclosure-requests/reminders/case-reminder.ts';
import { recording } from '#app/remedies/permissions.ts';
import { type RemedyReminder, remedyReminders } from '#app/remedies/reminders/remedy-reminders.ts';
import type { Role, Scope } from '#app/shell/scope.ts';

/** An officer with everything he is reminded of today. */
export interface OfficerReminders {
  officerId: number;
  agencyId: number;
  cases: CaseReminder[];
  remedies: RemedyReminder[];
}

/**
 * Whom to remind today of what, in this city: the handler, whose turn it is, near the due day the office head, and of
 * what is overdue the supervisors (who see number, agency and day, no more); of reconsideration and court cases those who
 * keep them. `onlyOfficer` asks for one of them.
 */
export async function remindersToday(scope: Scope, onlyOfficer?: number): Promise<OfficerReminders[]> {
  const officers = await officersWithRoles(scope);
  const asked = officers.find(({ id }) => id === onlyOfficer);
  if (onlyOfficer !== undefined && !asked) return [];
  const told = asked ? [asked] : officers;
  const found = new Map<number, OfficerReminders>();
  const of = ({ id, agencyId }: Officer): OfficerReminders => {
    const his = found.get(id) ?? { officerId: id, agencyId, cases: [], remedies: [] };
    found.set(id, his);
    return his;
  };
  for (const id of await runningCases(scope, asked)) {
    const file = await loadCase(scope, id);
    const reminder = file && caseReminder(file, scope.today);
    if (reminder) for (const each of told) if (concerns(reminder, each)) of(each).cases.push(reminder);
  }
  for (const remedy of await remedyReminders(scope, asked?.agencyId))
    for (const each of told) if (keepsRemedy(remedy, each)) of(each).remedies.push(remedy);
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

function keepsRemedy(remedy: RemedyReminder, { agencyId, roles }: Officer): boolean {
  return agencyId === remedy.agencyId && roles.some((role) => recording.includes(role));
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
