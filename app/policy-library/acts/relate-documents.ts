import { changeDocument } from '#app/policy-library/acts/change-document.ts';
import { isRelationKind } from '#app/policy-library/documents/relation-words.ts';
import type { Refusal, Result, Scope } from '#app/shell/scope.ts';

export interface RelationInput {
  documentId: number;
  kind: string;
  /** The other document, if it is in the library. */
  toId: number | null;
  /** Its title, if it is not. */
  toTitle: string;
  provision: string;
}

/** 建立关联: what this document says of another; both pages show it. */
export async function relateDocuments(scope: Scope, input: RelationInput): Promise<Result<null>> {
  return changeDocument(scope, {
    documentId: input.documentId,
    permission: 'catalogue-document',
    act: 'relate-documents',
    may: (inside) => relationFault(inside, input),
    write: async (inside) => {
      await inside.db
        .insertInto('document_relations')
        .values({
          city: inside.city.code,
          from_id: input.documentId,
          kind: input.kind,
          to_id: input.toId,
          to_title: input.toId === null ? input.toTitle.trim() : '',
          provision: input.provision.trim(),
          officer_id: inside.actor.kind === 'officer' ? inside.actor.officerId : null,
          happened_on: inside.today,
          recorded_at: inside.now,
        })
        .execute();
      return { value: null, detail: { kind: input.kind, toId: input.toId } };
    },
  });
}

async function relationFault({ db, city }: Scope, input: RelationInput): Promise<Refusal | null> {
  const { documentId, kind, toId, toTitle } = input;
  if (!isRelationKind(kind)) return { code: 'kind-missing', reason: '请选择是什么关系。' };
  if (toId === documentId) return { code: 'itself', reason: '文件不能与它自己关联。' };
  if (toId === null && toTitle.trim().length < 2) {
    return {
      code: 'other-missing',
      reason: '请写明与哪个文件关联：文件库里的编号，或者没有入库的文件的名称。',
    };
  }
  const other = await db
    .selectFrom('documents')
    .select('id')
    .where('city', '=', city.code)
    .where('id', '=', toId ?? 0)
    .executeTakeFirst();
  if (toId !== null && !other) return { code: 'unknown-other', reason: '文件库中没有这个编号的文件。' };
  const same = await db
    .selectFrom('document_relations')
    .select('id')
    .where('city', '=', city.code)
    .where('from_id', '=', documentId)
    .where('kind', '=', kind)
    .where((eb) => (toId === null ? eb('to_title', '=', toTitle.trim()) : eb('to_id', '=', toId)))
    .executeTakeFirst();
  return same ? { code: 'related', reason: '这一关联已经建立。' } : null;
}
