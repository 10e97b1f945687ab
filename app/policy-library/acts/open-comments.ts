import { changeMaking, type MakingInput, type May } from '#app/policy-library/acts/change-making.ts';
import { insertDocument } from '#app/policy-library/documents/insert-document.ts';
import { openRecord } from '#app/policy-library/documents/new-document.ts';
import { factsOf, mayTake } from '#app/policy-library/making/facts.ts';
import { type Making, stepNamed } from '#app/policy-library/making/load-making.ts';
import { draftBlocks } from '#app/policy-library/making/queries.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
import { noteChange } from '#db/changes.ts';
import { isDay } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';
import { mayCallFor } from '#law/publication/comment-period.ts';

export interface CallInput extends MakingInput {
  /** Last day on which opinions are taken. */
  closesOn: Day;
  /** Published reason for a period shorter than the law asks; empty: none. */
  shortBecause: string;
  /** Post address, e-mail and telephone for opinions that do not come by the form. */
  sendTo: string;
}

/**
 * 公开征求意见: lays the newest draft open with its drafting note; both stay readable for good. The draft enters the library
 * marked as such. Returns the id of the call, which is its public address.
 */
export async function openComments(scope: Scope, input: CallInput): Promise<Result<number>> {
  return changeMaking(scope, input, {
    act: 'open-comments',
    may: (making, then) => mayOpenComments(making, then) ?? mayLast(making, then, input),
    fault: (making, then) => callFault(making, then, input),
    write: async (inside, making) => {
      const documentId = await insertOpenDraft(inside, making);
      const { id } = await inside.db
        .insertInto('comment_calls')
        .values({
          city: inside.city.code,
          making_id: making.id,
          draft_id: making.drafts.at(-1)?.id ?? 0,
          document_id: documentId,
          drafting_note: stepNamed(making, 'draft')?.content.note ?? '',
          send_to: input.sendTo.trim(),
          opened_on: inside.today,
          closes_on: input.closesOn,
          short_because: input.shortBecause.trim(),
          officer_id: officerIdOf(inside),
          recorded_at: inside.now,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      await noteChange(inside, 'comments', String(id));
      return { value: id, detail: { call: id, closesOn: input.closesOn, documentId } };
    },
  });
}

export function mayOpenComments(making: Making, scope: Scope): May {
  if (stepNamed(making, 'signing')) return { code: 'signed', reason: '文件已经签发。' };
  const open = making.calls.find(({ results_on }) => results_on === null);
  if (open) return { code: 'call-open', reason: '上一次征求意见还没有反馈采纳情况，先办完再开始新的一次。' };
  return mayTake('comments', making, scope);
}

function mayLast(making: Making, scope: Scope, { closesOn, shortBecause }: CallInput): May {
  if (!isDay(closesOn)) return null;
  return mayCallFor(factsOf(making, scope), { openedOn: scope.today, closesOn, shortBecause });
}

function callFault(making: Making, scope: Scope, { closesOn, sendTo }: CallInput): May {
  if (making.drafts.length === 0) return { code: 'no-draft', reason: '还没有提交草案。' };
  if (!isDay(closesOn) || closesOn < scope.today) {
    return { code: 'closing-day', reason: '请填写截止日期，不早于开始之日。' };
  }
  return sendTo.trim().length >= 4
    ? null
    : { code: 'no-address', reason: '请写明其他提交方式：通信地址、电子邮箱或者电话。' };
}

async function insertOpenDraft(scope: Scope, making: Making): Promise<number> {
  const draft = making.drafts.at(-1);
  if (!draft) throw new Error(`making ${making.id} has no draft to lay open`);
  const blocks = await draftBlocks(scope, draft.id);
  return insertDocument(scope, {
    ...openRecord,
    kind: making.kind,
    title: `${making.title}（征求意见稿）`,
    region: scope.city.name,
    agencyId: making.agency_id,
    draftingAgencyId: making.drafting_agency_id,
    issuers: [{ name: making.drafting_agency_name, agencyId: making.drafting_agency_id }],
    openForComments: true,
    author: making.drafting_agency_name,
    text: {
      blocks,
      validFrom: null,
      note: '征求意见稿，不是现行文件',
      amendedById: null,
      declaredLapsed: false,
      sourceKey: null,
    },
  });
}
