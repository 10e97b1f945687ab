import type { Day } from '#law/cite.ts';
import type { ReplyCode } from '#law/disclosure/reply-types.ts';
import { remedyClause } from '#law/remedies/remedy-clause.ts';

/** Where a decision may be challenged; from the directory of agencies, by the name that replied. */
export interface RemedyPlace {
  repliedOn: Day;
  reconsiderationBody: string;
  reconsiderationAddress: string;
  /** 网上申请行政复议的渠道: told where the letter is served online. */
  onlineChannel?: string;
  court: string;
}

/**
 * The remedy clause of a decision that is no 答复书 but a 告知书: to a third party, on art. 41, on a request that is no
 * longer handled. The clause counts from the letter that the reader holds.
 */
export function noticeRemedyClause(place: RemedyPlace, code: ReplyCode = 'R1'): string {
  return remedyClause({ code, ...place })
    .replaceAll('本答复书', '本告知书')
    .replaceAll('本答复', '本告知书的决定');
}
