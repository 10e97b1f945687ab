import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { type EarlierRequest, earlierRequests } from '#app/disclosure-requests/repeats/earlier-requests.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Scope } from '#app/shell/scope.ts';

/** The reply that makes the request a repetition, as the ledger found it; undefined where it found none. */
export async function repeatedReply(
  scope: Scope,
  file: CaseFile,
): Promise<NonNullable<EarlierRequest['reply']> | undefined> {
  const earlier = await earlierRequests(scope, file);
  return earlier.find(({ finding }) => finding?.kind === 'repeat')?.reply ?? undefined;
}

/**
 * What a draft of R5.2 begins with: the earlier reply with its number and day. Whether the information is the same stays
 * for a person to compare.
 */
export function repeatDraft({
  documentNo,
  sentOn,
}: NonNullable<EarlierRequest['reply']>): Record<string, string> {
  const reply = `${documentNo}（${dayText(sentOn)}）`;
  return {
    required_earlier: reply,
    facts: `经查，申请人此前已就相同的政府信息向本机关提出申请，本机关已经答复，见${reply}。`,
    grounds:
      '行政机关已就申请人提出的政府信息公开申请作出答复，申请人重复申请公开相同政府信息的，告知申请人不予重复处理。',
    result: '本机关对该申请不予重复处理。',
    point_answered: `已经答复：${reply}`,
  };
}

/** The address of the draft of a request with the first two of the five questions answered as a repetition. */
export function repeatDraftHref(requestId: number): string {
  return `/office/requests/${requestId}/draft-reply?correct=clear&ours=repeat`;
}
