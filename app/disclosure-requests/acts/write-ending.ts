import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { officerIdOf, type Scope } from '#app/shell/scope.ts';
import { noteChange } from '#db/changes.ts';
import type { Day } from '#law/cite.ts';
import type { ReplyCode } from '#law/disclosure/reply-types.ts';

export interface Ending {
  kind: 'withdrawn' | 'no-correction' | 'no-payment' | 'on-the-spot';
  /** The line of table 3 follows from it. */
  code: ReplyCode;
  facts: string;
  proof: string;
  endedOn: Day;
}

/** Writes that the request ended without a reply letter; answers the id, to which its notice belongs. */
export async function writeEnding(scope: Scope, file: CaseFile, ending: Ending): Promise<number> {
  const { id } = await scope.db
    .insertInto('endings')
    .values({
      city: scope.city.code,
      request_id: file.id,
      kind: ending.kind,
      code: ending.code,
      facts: ending.facts,
      proof: ending.proof,
      ended_on: ending.endedOn,
      officer_id: officerIdOf(scope),
      recorded_at: scope.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await noteChange(scope, 'disclosure-figures', String(file.agency_id));
  return id;
}
