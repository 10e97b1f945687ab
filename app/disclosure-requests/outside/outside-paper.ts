import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { OutsideFact } from '#app/disclosure-requests/outside/outside-kind.ts';
import { writeDelivery } from '#app/disclosure-requests/papers/deliver-paper.ts';
import { officerIdOf, type Scope } from '#app/shell/scope.ts';

export interface OutsidePaper {
  family: string;
  addressee: 'requester' | 'third-party' | 'agency';
  subject: { kind: string; id: number };
}

/** Enters a letter that was issued on paper, so that its service can be recorded; the scan is among the evidence. */
export async function writeOutsidePaper(
  scope: Scope,
  file: CaseFile,
  { family, addressee, subject, fact }: OutsidePaper & { fact: OutsideFact },
): Promise<void> {
  const { id } = await scope.db
    .insertInto('issued_papers')
    .values({
      city: scope.city.code,
      request_id: file.id,
      run: file.run,
      family,
      template_version: '',
      document_no: fact.input.document_no?.trim() || null,
      letter: null,
      addressee,
      subject_kind: subject.kind,
      subject_id: subject.id,
      officer_id: officerIdOf(scope),
      happened_on: fact.happenedOn,
      recorded_at: scope.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await writeDelivery(scope, file, {
    of: { paperId: id },
    fact: 'sent',
    way: 'post',
    on: fact.happenedOn,
    proof: '系统外发出，补录',
  });
}

/** Whether a reply or another paper of the city carries the number already; a number is never used twice. */
export async function paperNumberTaken(scope: Scope, documentNo: string): Promise<boolean> {
  const ofPaper = await scope.db
    .selectFrom('issued_papers')
    .select('id')
    .where('city', '=', scope.city.code)
    .where('document_no', '=', documentNo)
    .executeTakeFirst();
  if (ofPaper) return true;
  const ofReply = await scope.db
    .selectFrom('replies')
    .select('id')
    .where('city', '=', scope.city.code)
    .where('document_no', '=', documentNo)
    .executeTakeFirst();
  return ofReply !== undefined;
}
