import type { News } from '#app/accounts/contacts/tell-officer.ts';
import type { OfficerReminders } from '#app/disclosure-requests/reminders/reminders-today.ts';
import { dayText } from '#app/shell/chinese-day.ts';

/** One message with the whole list: register numbers, agencies and days, nothing of a requester. */
export function reminderNews({ agencyId, cases }: OfficerReminders): News {
  const lines = cases.map(({ registerNo, agency, due, because, ...each }) => {
    const where = each.agencyId === agencyId ? '' : `（${agency}）`;
    return `${registerNo}${where}：${dayText(due)}到期。${because}。`;
  });
  const overdue = cases.filter((each) => each.overdue).length;
  const late = overdue > 0 ? `，其中${overdue}件已经超过期限` : '';
  const first = cases[0] ? `，最近一件${dayText(cases[0].due)}到期` : '';
  return {
    subject: `答复期限提醒：${cases.length}件${late}`,
    body: ['以下申请今天需要您留意：', ...lines, '', '请登录后台办理。答复已经发出的，请及时登记。'].join(
      '\n',
    ),
    short: `您有${cases.length}件申请需要留意${late}${first}，请登录查看。`,
  };
}
