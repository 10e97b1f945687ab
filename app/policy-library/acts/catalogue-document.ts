import { changeDocument } from '#app/policy-library/acts/change-document.ts';
import type { DocumentRow } from '#app/policy-library/documents/queries.ts';
import { type CatalogueFields, catalogueFaults } from '#app/policy-library/documents/record-faults.ts';
import { citedNameOf } from '#app/policy-library/text/cited-name.ts';
import type { Result, Scope } from '#app/shell/scope.ts';

export interface CatalogueInput {
  documentId: number;
  rowVersion: number;
  fields: CatalogueFields & { filingNo: string };
}

/** 编目: corrects the record of a document; its number and text are facts and stay. The audit line names what changed. */
export async function catalogueDocument(
  scope: Scope,
  { fields, ...input }: CatalogueInput,
): Promise<Result<null>> {
  return changeDocument(scope, {
    ...input,
    permission: 'catalogue-document',
    may: () => {
      const [first] = catalogueFaults(fields);
      return first ? { code: first.field, reason: first.message } : null;
    },
    write: async (inside, document) => {
      const row = columnsOf(fields);
      await inside.db
        .updateTable('documents')
        .set({ ...row, row_version: document.row_version + 1 })
        .where('city', '=', inside.city.code)
        .where('id', '=', input.documentId)
        .execute();
      return { value: null, detail: { changed: changedColumns(document, row) } };
    },
  });
}

function columnsOf(fields: CatalogueInput['fields']) {
  return {
    title: fields.title.trim(),
    cited_name: citedNameOf(fields.title),
    genre: fields.genre || null,
    region: fields.region.trim(),
    drafting_agency_id: fields.draftingAgencyId,
    themes: fields.themes,
    columns: fields.columns,
    keywords: fields.keywords,
    audience: fields.audience,
    summary: fields.summary.trim(),
    disclosure: fields.disclosure,
    disclosure_reason: fields.disclosureReason.trim(),
    author: fields.author.trim(),
    filing_no: fields.filingNo.trim() || null,
    effective_on: fields.effectiveOn || null,
    effective_because: fields.effectiveBecause.trim(),
    expires_on: fields.expiresOn || null,
    term_because: fields.termBecause.trim(),
  };
}

function changedColumns(before: DocumentRow, row: ReturnType<typeof columnsOf>): string[] {
  return Object.entries(row)
    .filter(([name, value]) => JSON.stringify(before[name as keyof DocumentRow]) !== JSON.stringify(value))
    .map(([name]) => name);
}
