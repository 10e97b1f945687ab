import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';
import type { DocumentKind } from '#law/publication/document-kinds.ts';

/** What is explained: a document of the library, or the making that will become one. */
export type SubjectKey = { documentId: number } | { makingId: number };

/** 被解读的文件, with those who answer for its explainers. A making that is published is its document. */
export interface Subject {
  documentId: number | null;
  makingId: number | null;
  title: string;
  kind: DocumentKind;
  /** 栏目, among them 重要政策 */
  columns: string[];
  documentNo: string | null;
  publishedOn: Day | null;
  /** The public may open the document. */
  isPublic: boolean;
  agencyId: number | null;
  draftingAgencyId: number | null;
}

/** The subject; undefined where the city has none with that id. */
export async function loadSubject(scope: Scope, key: SubjectKey): Promise<Subject | undefined> {
  if ('makingId' in key) return subjectOfMaking(scope, key.makingId);
  return subjectOfDocument(scope, key.documentId);
}

/** The text that an explainer is compared with: of the document as it is now, else the newest draft; empty before any. */
export async function textOfSubject(scope: Scope, subject: Subject): Promise<string> {
  const { documentId, makingId } = subject;
  if (documentId !== null) {
    const row = await scope.db
      .selectFrom('document_versions')
      .select('plain_text')
      .where('city', '=', scope.city.code)
      .where('document_id', '=', documentId)
      .orderBy('number', 'desc')
      .executeTakeFirst();
    return row?.plain_text ?? '';
  }
  const draft = await scope.db
    .selectFrom('making_drafts')
    .select('plain_text')
    .where('city', '=', scope.city.code)
    .where('making_id', '=', makingId ?? 0)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return draft?.plain_text ?? '';
}

async function subjectOfDocument(scope: Scope, id: number): Promise<Subject | undefined> {
  const row = await scope.db
    .selectFrom('documents as d')
    .leftJoin('makings as m', (on) => on.onRef('m.city', '=', 'd.city').onRef('m.document_id', '=', 'd.id'))
    .select(['d.id', 'd.title', 'd.kind', 'd.document_no', 'd.published_on', 'd.disclosure', 'd.agency_id'])
    .select('d.columns')
    .select(['d.drafting_agency_id', 'd.open_for_comments', 'm.id as making_id'])
    .where('d.city', '=', scope.city.code)
    .where('d.id', '=', id)
    .executeTakeFirst();
  return (
    row && {
      documentId: row.id,
      makingId: row.making_id,
      title: row.title,
      kind: row.kind as DocumentKind,
      columns: row.columns,
      documentNo: row.document_no,
      publishedOn: row.published_on,
      isPublic: row.disclosure === 'proactive' && row.published_on !== null && !row.open_for_comments,
      agencyId: row.agency_id,
      draftingAgencyId: row.drafting_agency_id ?? row.agency_id,
    }
  );
}

async function subjectOfMaking(scope: Scope, id: number): Promise<Subject | undefined> {
  const row = await scope.db
    .selectFrom('makings')
    .selectAll()
    .where('city', '=', scope.city.code)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row?.document_id) return subjectOfDocument(scope, row.document_id);
  return (
    row && {
      documentId: null,
      makingId: row.id,
      title: row.title,
      kind: row.kind as DocumentKind,
      columns: [],
      documentNo: null,
      publishedOn: null,
      isPublic: false,
      agencyId: row.agency_id,
      draftingAgencyId: row.drafting_agency_id,
    }
  );
}
