import { sql } from 'kysely';
import type { Scope } from '#app/shell/scope.ts';
import { openSealed, seal } from '#db/sealed.ts';
import type { Day } from '#law/cite.ts';

/** Who gives an opinion; the only thing asked of the author. */
export const authorKindZh = {
  person: '个人',
  enterprise: '企业、个体工商户',
  association: '行业协会商会',
  agency: '机关、事业单位',
  other: '其他组织',
} as const;

export const commentChannelZh = {
  online: '本网站',
  letter: '信函',
  email: '电子邮件',
  phone: '电话',
  meeting: '座谈会、听证会',
} as const;

export type CommentChannel = keyof typeof commentChannelZh;

export const answerOutcomeZh = {
  adopted: '采纳',
  partly: '部分采纳',
  declined: '未采纳',
  'off-topic': '与本文件无关',
} as const;

export type AnswerOutcome = keyof typeof answerOutcomeZh;

export interface NewComment {
  callId: number;
  channel: CommentChannel;
  authorKind: string;
  opinion: string;
  contact: string;
  receivedOn: Day;
  officerId: number | null;
}

/** Writes one opinion, its contact encrypted; the caller has opened the transaction. */
export async function writeComment(scope: Scope, comment: NewComment): Promise<number> {
  const next = await sql<{
    id: number;
  }>`select nextval(pg_get_serial_sequence('comments', 'id')) as id`.execute(scope.db);
  const id = Number(next.rows[0]?.id);
  await scope.db
    .insertInto('comments')
    .values({
      city: scope.city.code,
      id,
      call_id: comment.callId,
      channel: comment.channel,
      author_kind: comment.authorKind,
      opinion: comment.opinion,
      contact_sealed: comment.contact === '' ? null : seal(comment.contact, contactPlace(id)),
      officer_id: comment.officerId,
      received_on: comment.receivedOn,
      recorded_at: scope.now,
    })
    .execute();
  return id;
}

/** Name and contact as the author left them; for the officer who answers. */
export function contactOf({ id, contact_sealed }: { id: number; contact_sealed: Buffer | null }): string {
  return contact_sealed ? openSealed(contact_sealed, contactPlace(id)) : '';
}

function contactPlace(id: number) {
  return { table: 'comments', column: 'contact_sealed', row: id };
}
