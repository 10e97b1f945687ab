import {
  citationRowsOf,
  documentRowOf,
  type NewDocument,
  type NewVersion,
  versionRowOf,
} from '#app/policy-library/documents/new-document.ts';
import type { Scope } from '#app/shell/scope.ts';
import { noteChange } from '#db/changes.ts';

/**
 * Writes a document with its issuers, first text and citations, and tells the public pages. Call it inside an act's
 * transaction; the act asks the law before and writes the audit line after it. A document number, index number or
 * register number already taken in this city throws by the unique index: acts look before.
 * @returns the id, which is the document's permanent public address
 */
export async function insertDocument(inside: Scope, input: NewDocument): Promise<number> {
  const { id } = await inside.db
    .insertInto('documents')
    .values(documentRowOf(inside, input))
    .returning('id')
    .executeTakeFirstOrThrow();
  const issuers = input.issuers.map(({ name, agencyId }, index) => ({
    city: inside.city.code,
    document_id: id,
    position: index + 1,
    name,
    agency_id: agencyId,
  }));
  if (issuers.length > 0) await inside.db.insertInto('document_issuers').values(issuers).execute();
  await insertVersion(inside, { documentId: id, number: 1, text: input.text });
  return id;
}

/** Writes one text of a document with its citations, and tells the public pages; inside an act's transaction too. */
export async function insertVersion(
  inside: Scope,
  version: { documentId: number; number: number; text: NewVersion },
): Promise<number> {
  const { id } = await inside.db
    .insertInto('document_versions')
    .values(versionRowOf(inside, version))
    .returning('id')
    .executeTakeFirstOrThrow();
  const { documentId, text } = version;
  const citations = citationRowsOf(inside, { documentId, versionId: id, blocks: text.blocks });
  if (citations.length > 0) await inside.db.insertInto('document_citations').values(citations).execute();
  await noteChange(inside, 'document', String(documentId));
  return id;
}
