import type { News } from '#app/accounts/contacts/tell-officer.ts';
import type { OfficerReminders } from '#app/disclosure-requests/reminders/reminders-today.ts';
import { dayText } from '#app/shell/chinese-day.ts';

/** One message with the whole list: register numbers, agencies and days, nothing of a requester. */
export function reminderNews({ agencyId, cases, remedies }: OfficerReminders): News {
  const lines = cases.map(({ registerNo, agency, due, because, ...each }) => {
    const where = each.agencyId === agencyId ? '' : `（${agency}）`;
    return `${registerNo}${where}：${dayText(due)}到期。${because}。`;
  });
  const told = [
    ...(lines.length > 0 ? ['以下申请今天需要您留意：', ...lines, ''] : []),
    ...(remedies.length > 0
      ? ['以下复议诉讼今天需要您留意：', ...remedies.map(({ words }) => words), '']
      : []),
  ];
  return {
    subject: subjectOf({ cases, remedies }),
    body: [...told, '请登录后台办理。已经办理的，请及时登记。'].join('\n'),
    short: `${shortOf({ cases, remedies })}，请登录查看。`,
  };
}

type Counted = Pick<OfficerReminders, 'cases' | 'remedies'>;

function subjectOf({ cases, remedies }: Counted): string {
  if (cases.length === 0) return `复议诉讼期限提醒：${remedies.length}项${lateOf(remedies, '项')}`;
  const also = remedies.length > 0 ? `；复议诉讼${remedies.length}项${lateOf(remedies, '项')}` : '';
  return `答复期限提醒：${cases.length}件${lateOf(cases, '件')}${also}`;
}

function shortOf({ cases, remedies }: Counted): string {
  const [first] = cases;
  const [firstRemedy] = remedies;
  const own = first
    ? `${cases.length}件申请需要留意${lateOf(cases, '件')}，最近一件${dayText(first.due)}到期`
    : '';
  const also = firstRemedy
    ? `${remedies.length}项复议诉讼需要留意${lateOf(remedies, '项')}，最近一项${dayText(firstRemedy.by)}到期`
    : '';
  return `您有${[own, also].filter(Boolean).join('；')}`;
}

function lateOf(list: { overdue: boolean }[], unit: string): string {
  const overdue = list.filter((each) => each.overdue).length;
  return overdue > 0 ? `，其中${overdue}${unit}已经超过期限` : '';
}
