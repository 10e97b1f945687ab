import { administer, changedMeanwhile } from '#app/agencies/acts/administer.ts';
import { type ReplyName, replyNamesOf } from '#app/agencies/queries.ts';
import { rowMark } from '#app/agencies/row-mark.ts';
import { done, type Refusal, type Result, type Scope } from '#app/shell/scope.ts';

export interface ReplyNameChange {
  agencyId: number;
  /** Null for a new name. */
  replyNameId: number | null;
  /** Of the row that the officer saw; null for a new name. */
  rowMark: string | null;
  fields: ReplyNameFields;
}

export interface ReplyNameFields {
  name: string;
  document_mark: string;
  reconsideration_body: string;
  reconsideration_address: string;
  reconsideration_online: string;
  court: string;
  is_default: boolean;
}

/**
 * 增加、修改答复名义. The remedy clause of a reply is fixed when it is signed: a change of body or court holds for the
 * next ones.
 */
export async function writeReplyName(scope: Scope, change: ReplyNameChange): Promise<Result<number>> {
  const { agencyId, replyNameId } = change;
  return administer(scope, {
    act: replyNameId === null ? 'add-reply-name' : 'change-reply-name',
    agencyId,
    write: async (inside) => {
      const names = await replyNamesOf(inside, agencyId);
      const before = names.find(({ id }) => id === replyNameId);
      const refusal = mayWrite(change, names, before);
      if (refusal) return { ok: false, refusal };
      if (change.fields.is_default) await clearDefault(inside, agencyId);
      const id = before
        ? await update(inside, before.id, change.fields)
        : await insert(inside, agencyId, change.fields);
      const fields = Object.keys(change.fields) as (keyof ReplyNameFields)[];
      const changed = fields.filter((field) => change.fields[field] !== before?.[field]);
      return done({ value: id, subject: `reply_names:${id}`, detail: { agency: agencyId, changed } });
    },
  });
}

function mayWrite(
  change: ReplyNameChange,
  names: ReplyName[],
  before: ReplyName | undefined,
): Refusal | null {
  const { fields, replyNameId } = change;
  if (replyNameId !== null && !before)
    return { code: 'unknown-reply-name', reason: '本机关没有这个答复名义。' };
  if (before && rowMark(before) !== change.rowMark) return changedMeanwhile;
  const others = names.filter(({ id }) => id !== replyNameId);
  if (others.some(({ name }) => name === fields.name)) {
    return { code: 'name-taken', reason: `已经有“${fields.name}”这个名义。` };
  }
  if (others.some(({ document_mark }) => document_mark === fields.document_mark)) {
    return { code: 'mark-taken', reason: `“${fields.document_mark}”已经用在另一个名义上，文号会重复。` };
  }
  if (!fields.is_default && !others.some(({ is_default }) => is_default)) {
    return {
      code: 'no-default',
      reason: '要有一个默认名义。请勾选“默认用这个名义”，或者先把另一个设为默认。',
    };
  }
  return null;
}

async function clearDefault(scope: Scope, agencyId: number): Promise<void> {
  await scope.db
    .updateTable('reply_names')
    .set({ is_default: false })
    .where('city', '=', scope.city.code)
    .where('agency_id', '=', agencyId)
    .where('is_default', '=', true)
    .execute();
}

async function insert(scope: Scope, agencyId: number, fields: ReplyNameFields): Promise<number> {
  const { id } = await scope.db
    .insertInto('reply_names')
    .values({ city: scope.city.code, agency_id: agencyId, ...fields })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function update(scope: Scope, id: number, fields: ReplyNameFields): Promise<number> {
  await scope.db
    .updateTable('reply_names')
    .set(fields)
    .where('city', '=', scope.city.code)
    .where('id', '=', id)
    .execute();
  return id;
}
