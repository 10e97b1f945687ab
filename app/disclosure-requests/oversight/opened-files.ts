import { type CaseFile, loadCase } from '#app/disclosure-requests/case-file/load-case.ts';
import { mayOversee } from '#app/disclosure-requests/permissions.ts';
import type { Scope } from '#app/shell/scope.ts';

/** The file, if this officer has opened it and the time for reading has not run out; null otherwise. */
export async function openedFile(scope: Scope, requestId: number): Promise<CaseFile | null> {
  const { actor } = scope;
  if (actor.kind !== 'officer' || !mayOversee(actor)) return null;
  const file = await loadCase(scope, requestId);
  const open = file?.fileOpenings.some(
    ({ officer_id, until_on }) => officer_id === actor.officerId && until_on >= scope.today,
  );
  return file && open ? file : null;
}

/** Openings of files of an agency in the last days, for its desk; the newest first. */
export async function recentOpenings(scope: Scope, { agencyId, since }: { agencyId: number; since: string }) {
  return scope.db
    .selectFrom('file_openings as f')
    .innerJoin('disclosure_requests as r', (on) =>
      on.onRef('r.city', '=', 'f.city').onRef('r.id', '=', 'f.request_id'),
    )
    .select(['f.ground', 'f.reason', 'f.opened_on', 'r.id', 'r.register_no'])
    .where('f.city', '=', scope.city.code)
    .where('r.agency_id', '=', agencyId)
    .where('f.opened_on', '>=', since)
    .orderBy('f.id', 'desc')
    .limit(20)
    .execute();
}

/** 示**: enough to tell two people apart, too little to know who it is. */
export function maskedName(name: string): string {
  const [first = ''] = [...name.trim()];
  return first === '' ? '（未填写）' : `${first}**`;
}

/** A text of the file with the requester's name masked wherever it stands. */
export function withoutName(text: string, name: string): string {
  const plain = name.trim();
  return plain.length > 1 ? text.replaceAll(plain, maskedName(plain)) : text;
}
