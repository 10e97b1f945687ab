import { actedFor, withHolder } from '#app/disclosure-requests/case-file/acted-for.ts';
import type { PackScope } from '#app/disclosure-requests/papers/pack-form.ts';
import { actZh, type CaseAct } from '#app/disclosure-requests/permissions.ts';

/** Acts in the log of a request that no officer of the agency does on its page. */
const others: Record<string, string> = {
  'submit-request': '网上提交',
  'open-letter': '申请人打开答复书',
  'suggest-publishing': '申请人建议主动公开',
  'open-file': '主管部门调阅案卷',
};

/** What was done, in the words of the screens; an act that has no word keeps its key. */
export function actWords(act: string): string {
  return actZh[act as CaseAct] ?? others[act] ?? act;
}

/** Who did it: the officer by name where the agency knows him, 代 whom he stood in for; otherwise as the log writes it. */
export function actorWords({ actor, at }: { actor: string; at: Date }, { file, names }: PackScope): string {
  const officerId = Number(/^officer:(\d+)$/.exec(actor)?.[1] ?? 0);
  if (officerId === 0) return actor === 'public' ? '申请人' : '系统';
  const name = names.get(officerId) ?? '其他机关的工作人员';
  return withHolder(name, actedFor(file, { officerId, at: at.toISOString() }));
}
