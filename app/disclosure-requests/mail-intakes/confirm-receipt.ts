import { clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import { loadCase } from '#app/disclosure-requests/case-file/load-case.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Scope } from '#app/shell/scope.ts';
import { postMessage } from '#jobs/post-message.ts';

/**
 * 电子回执: the requester who wrote by e-mail is told by e-mail that his letter is a request, with number, day of receipt
 * and reply limit. It names nothing that he asked for, and no query code: mails are read by many eyes.
 */
export async function confirmReceipt(scope: Scope, requestId: number, email: string): Promise<void> {
  if (email === '') return;
  const file = await loadCase(scope, requestId);
  if (!file) throw new Error(`request ${requestId} vanished inside its own transaction`);
  const { due } = clockOf(file, scope.today);
  const lines = [
    '您的政府信息公开申请已收到并登记。',
    `登记号：${file.register_no}`,
    `收到申请之日：${dayText(file.received_on)}`,
    ...(due ? [`答复期限：${dayText(due)}前（需要补正、征求意见或者延期的，另行告知）`] : []),
    `办理机关：${file.agency_name}`,
    `联系：${file.office_name}　${file.office_phone}`,
    '',
    '本邮件由系统自动发出，请不要直接回复。',
  ];
  await postMessage(scope, {
    kind: 'mail',
    purpose: 'receipt',
    key: `receipt:${requestId}`,
    to: email,
    subject: `已收到您的申请：${file.register_no}`,
    body: lines.join('\n'),
    agencyId: file.agency_id,
    requestId,
  });
}
