import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';

/** 代: whose role an officer held by delegation when a fact was recorded; null where he acted by his own. */
export function actedFor(
  file: Pick<CaseFile, 'delegatedActs'>,
  fact: { officerId: number | null; at: string },
): string | null {
  const at = new Date(fact.at).getTime();
  const used = file.delegatedActs.find(
    ({ officer_id, recorded_at }) => officer_id === fact.officerId && new Date(recorded_at).getTime() === at,
  );
  return used?.holder ?? null;
}

/** The officer as records name him: 示例甲（代示例乙）. */
export function withHolder(name: string, holder: string | null): string {
  return holder ? `${name}（代${holder}）` : name;
}
