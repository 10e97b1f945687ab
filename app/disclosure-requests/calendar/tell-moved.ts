import { tellOfficer } from '#app/accounts/contacts/tell-officer.ts';
import type { MovedCase } from '#app/disclosure-requests/calendar/moved-cases.ts';
import type { Proposal } from '#app/disclosure-requests/calendar/proposals.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Scope } from '#app/shell/scope.ts';

/** One message an officer with all his cases that moved: the handler, or the office heads while there is none. */
export async function tellMoved(scope: Scope, proposal: Proposal, moved: MovedCase[]): Promise<void> {
  const heads = await officeHeads(scope);
  const byOfficer = new Map<number, MovedCase[]>();
  for (const each of moved) {
    const officers = each.handlerId === null ? (heads.get(each.agencyId) ?? []) : [each.handlerId];
    for (const officer of officers) byOfficer.set(officer, [...(byOfficer.get(officer) ?? []), each]);
  }
  for (const [officerId, cases] of byOfficer) {
    const lines = cases.map(
      ({ registerNo, from, to }) => `${registerNo}：${dayText(from)} 改为 ${dayText(to)}`,
    );
    await tellOfficer(scope, {
      officerId,
      agencyId: cases[0]?.agencyId ?? 0,
      purpose: 'due-day-moved',
      key: `due-day-moved:${proposal.kind}:${proposal.id}:${officerId}`,
      subject: `${cases.length}件申请的答复期限有变化`,
      body: [
        `已采用“${proposal.title}”，以下申请的法定到期日重新计算：`,
        ...lines,
        '',
        '请登录后查看。',
      ].join('\n'),
      short: `已采用新的放假安排，您有${cases.length}件申请的答复期限有变化，请登录查看。`,
    });
  }
}

async function officeHeads(scope: Scope): Promise<Map<number, number[]>> {
  const rows = await scope.db
    .selectFrom('officer_roles as r')
    .innerJoin('officers as o', (on) => on.onRef('o.city', '=', 'r.city').onRef('o.id', '=', 'r.officer_id'))
    .select(['o.id', 'o.agency_id'])
    .where('r.city', '=', scope.city.code)
    .where('r.role', '=', 'office-head')
    .where('o.left_on', 'is', null)
    .orderBy('o.id')
    .execute();
  const heads = new Map<number, number[]>();
  for (const { id, agency_id } of rows) heads.set(agency_id, [...(heads.get(agency_id) ?? []), id]);
  return heads;
}
