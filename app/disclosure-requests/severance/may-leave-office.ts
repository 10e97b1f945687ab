import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Refusal } from '#app/shell/scope.ts';

/**
 * Why the reply cannot be signed or sent: a record is still being severed. What is given is either the released form
 * or nothing; the source itself never leaves.
 */
export function mayLeaveOffice(file: CaseFile): Refusal | null {
  const open = severancesUnderWay(file);
  if (open.length === 0) return null;
  const names = open.map(
    ({ attachment_id }) => file.attachments.find(({ id }) => id === attachment_id)?.name,
  );
  return {
    code: 'severance-under-way',
    reason: `${names.map((name) => `“${name}”`).join('、')}正在区分处理，放行或者撤销后才能签发、发出答复。`,
    cite: { instrument: '政府信息公开条例', article: '第三十七条' },
  };
}

export function severancesUnderWay(file: CaseFile): CaseFile['severances'] {
  return file.severances.filter(
    ({ released_id, withdrawn_at }) => released_id === null && withdrawn_at === null,
  );
}
