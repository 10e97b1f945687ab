import { rememberOnce, requestMadeBy } from '#app/disclosure-requests/acts/use-form-once.ts';
import type { People } from '#app/disclosure-requests/acts/write-people.ts';
import {
  type RequestContent,
  type Upload,
  writeRequest,
} from '#app/disclosure-requests/acts/write-request.ts';
import { queryCodeFrom } from '#app/disclosure-requests/identity/query-code.ts';
import { done, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { noteChange } from '#db/changes.ts';
import { mayComeBy } from '#law/disclosure/channels.ts';
import { receiptDay } from '#law/disclosure/receipt-day.ts';

export interface SubmitInput {
  agencyId: number;
  content: RequestContent;
  uploads: Upload[];
  people?: People;
  /** The form's one-time key: a form sent twice is one request. */
  onceKey: string;
}

export interface Submitted {
  requestId: number;
  /** Shown once on the e-receipt; only its hash is stored. */
  queryCode: string;
}

/**
 * 网上提交: the success page is the confirmation by both sides, so the day of submission is the day of receipt.
 * Nothing incomplete is turned away; only a form in which nothing is asked for is not a request.
 */
export async function submitRequest(scope: Scope, input: SubmitInput): Promise<Result<Submitted>> {
  if (!asksForSomething(input.content)) {
    return refused('nothing-asked', '请写下您需要的政府信息：名称、文号或者便于查询的描述，写一项即可。', {
      instrument: '政府信息公开条例',
      article: '第二十九条第二款',
    });
  }
  const queryCode = queryCodeFrom(input.onceKey);
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    const before = await requestMadeBy(inside, input.onceKey);
    if (before !== null) return done({ requestId: before, queryCode });
    const agency = await agencyForRequests(inside, input.agencyId);
    if (!agency) return refused('unknown-agency', '没有这个行政机关，请重新选择。');
    const open = mayComeBy('online', agency.channelsOn);
    if (!open.ok)
      return refused('channel-closed', '这个机关没有开通网上申请，请当面提交或者邮寄。', open.cite);
    const receipt = receiptDay({ channel: 'online', submittedOn: scope.today });
    const { id } = await writeRequest(inside, {
      agency,
      channel: 'online',
      receivedOn: receipt.on,
      receivedBecause: receipt.because,
      content: input.content,
      uploads: input.uploads,
      people: input.people,
      queryCode,
    });
    await rememberOnce(inside, input.onceKey, id);
    await noteChange(inside, 'disclosure-figures', String(agency.id));
    await writeAudit(inside, {
      act: 'submit-request',
      subject: `disclosure_requests:${id}`,
      detail: { channel: 'online', receivedOn: receipt.on },
    });
    return done({ requestId: id, queryCode });
  });
}

export function asksForSomething(content: RequestContent): boolean {
  return `${content.infoTitle}${content.infoDocumentNo}${content.infoDescription}`.trim() !== '';
}

/** The agency with the series of its register and the name in which it replies unless an officer chooses another. */
export async function agencyForRequests(scope: Scope, agencyId: number) {
  return scope.db
    .selectFrom('agencies as a')
    .innerJoin('reply_names as n', (on) =>
      on.onRef('n.city', '=', 'a.city').onRef('n.agency_id', '=', 'a.id').on('n.is_default', '=', true),
    )
    .select(['a.id', 'a.register_mark as registerMark', 'n.id as replyNameId', 'a.channels_on as channelsOn'])
    .where('a.city', '=', scope.city.code)
    .where('a.id', '=', agencyId)
    .executeTakeFirst();
}
