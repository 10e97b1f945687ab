import { mayKeep } from '#app/policy-library/documents/keepers.ts';
import { type DocumentRow, documentOf } from '#app/policy-library/documents/queries.ts';
import type { LibraryAct } from '#app/policy-library/permissions.ts';
import { done, type Refusal, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { noteChange } from '#db/changes.ts';
import type { JsonObject } from '#db/tables.ts';

export interface DocumentChange<T> {
  documentId: number;
  /** Whose permission it takes. */
  permission: LibraryAct;
  /** Name in the audit trail, where it is not the permission's. */
  act?: string;
  /** The version that the officer saw; absent: the act adds a fact beside others. */
  rowVersion?: number;
  /** Why not, by the facts; null when it may be done. */
  may?: (scope: Scope, document: DocumentRow) => Promise<Refusal | null> | Refusal | null;
  write: (scope: Scope, document: DocumentRow) => Promise<{ value: T; detail: JsonObject }>;
}

/**
 * The course of every act on a document, in one transaction: lock it, ask who may and whether another officer was
 * quicker, write, tell the public pages, add the audit line.
 */
export async function changeDocument<T>(scope: Scope, change: DocumentChange<T>): Promise<Result<T>> {
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    await lockDocument(inside, change.documentId);
    const document = await documentOf(inside, change.documentId);
    if (!document) return refused('unknown-document', '文件库中没有这个文件。');
    const barred = await mayKeep(inside, change.permission, document);
    if (barred) return { ok: false, refusal: barred };
    if (change.rowVersion !== undefined && change.rowVersion !== document.row_version) {
      return { ok: false, refusal: changedMeanwhile };
    }
    const refusal = (await change.may?.(inside, document)) ?? null;
    if (refusal) return { ok: false, refusal };
    const { value, detail } = await change.write(inside, document);
    await noteChange(inside, 'document', String(document.id));
    const act = change.act ?? change.permission;
    await writeAudit(inside, { act, subject: `documents:${document.id}`, detail });
    return done(value);
  });
}

const changedMeanwhile: Refusal = {
  code: 'changed-meanwhile',
  reason: '另一位同事刚刚改过这个文件，您看到的内容已经过时。您填写的内容保留在下方，请核对后再提交。',
};

async function lockDocument(scope: Scope, id: number): Promise<void> {
  await scope.db
    .selectFrom('documents')
    .select('id')
    .where('city', '=', scope.city.code)
    .where('id', '=', id)
    .forUpdate()
    .execute();
}
