import { changeDocument } from '#app/policy-library/acts/change-document.ts';
import { officerIdOf, type Refusal, type Result, type Scope } from '#app/shell/scope.ts';

/** 撤回效力变动: an act that was entered by mistake stays on record and no longer counts. */
export async function withdrawDocumentAct(
  scope: Scope,
  input: { documentId: number; actId: number; reason: string },
): Promise<Result<null>> {
  return changeDocument(scope, {
    documentId: input.documentId,
    permission: 'withdraw-document-act',
    may: async (inside) => reasonFault(input) ?? (await mayWithdraw(inside, input)),
    write: async (inside) => {
      await inside.db
        .insertInto('document_act_withdrawals')
        .values({
          city: inside.city.code,
          act_id: input.actId,
          reason: input.reason.trim(),
          officer_id: officerIdOf(inside),
          happened_on: inside.today,
          recorded_at: inside.now,
        })
        .execute();
      return { value: null, detail: { actId: input.actId } };
    },
  });
}

function reasonFault({ reason }: { reason: string }): Refusal | null {
  return reason.trim().length >= 4
    ? null
    : { code: 'reason-missing', reason: '请写明为什么是误录，至少4个字。' };
}

/** An act of a campaign belongs to its decision, which stands until another decision. */
async function mayWithdraw(
  { db, city }: Scope,
  { documentId, actId }: { documentId: number; actId: number },
): Promise<Refusal | null> {
  const act = await db
    .selectFrom('document_acts as a')
    .leftJoin('document_act_withdrawals as w', (join) =>
      join.onRef('w.city', '=', 'a.city').onRef('w.act_id', '=', 'a.id'),
    )
    .select(['a.campaign_id', 'w.id as withdrawn'])
    .where('a.city', '=', city.code)
    .where('a.document_id', '=', documentId)
    .where('a.id', '=', actId)
    .executeTakeFirst();
  if (!act) return { code: 'unknown-act', reason: '没有登记过这一变动。' };
  if (act.withdrawn !== null) return { code: 'withdrawn', reason: '这一变动已经撤回。' };
  return act.campaign_id === null
    ? null
    : { code: 'of-campaign', reason: '清理决定作出的变动不是误录，要改变它请作出新的决定。' };
}
