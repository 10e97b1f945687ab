import { tellOfficer } from '#app/accounts/contacts/tell-officer.ts';
import { officersOf } from '#app/agencies/queries.ts';
import { openComplaintsAgainst } from '#app/complaints/queries.ts';
import { isOpeningGround, openingGrounds } from '#app/disclosure-requests/oversight/opening-grounds.ts';
import { mayOversee } from '#app/disclosure-requests/permissions.ts';
import { done, officerIdOf, type Refusal, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { addDays } from '#law/calendar/day.ts';
import type { Cite } from '#law/cite.ts';

export interface OpeningInput {
  requestId: number;
  /** `OpeningGround` */
  ground: string;
  /** The open complaint that is the ground; null for the others. */
  complaintId: number | null;
  reason: string;
}

/** Days for which an opened file may be read. */
const OPEN_FOR = 30;

const article47: Cite = { instrument: '政府信息公开条例', article: '第四十七条' };

/**
 * 调阅案卷: the competent department opens a file of another agency only under a complaint, an inspection or a remedy,
 * with the reason on record; the agency's office is told at once.
 */
export async function openFile(scope: Scope, input: OpeningInput): Promise<Result<null>> {
  if (!mayOversee(scope.actor)) return refused('not-your-role', '案卷只由主管部门调阅。', article47);
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    const request = await inside.db
      .selectFrom('disclosure_requests')
      .select(['id', 'agency_id', 'register_no'])
      .where('city', '=', inside.city.code)
      .where('id', '=', input.requestId)
      .executeTakeFirst();
    if (!request) return refused('unknown-case', '没有这件申请。');
    const refusal = reasonFault(input) ?? (await groundFault(inside, input, request));
    if (refusal) return { ok: false, refusal };
    const { id } = await inside.db
      .insertInto('file_openings')
      .values({
        city: inside.city.code,
        request_id: request.id,
        ground: input.ground,
        complaint_id: input.complaintId,
        reason: input.reason.trim(),
        officer_id: officerIdOf(inside),
        opened_on: inside.today,
        until_on: addDays(inside.today, OPEN_FOR),
        recorded_at: inside.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await tellAgency(inside, request, id);
    const { ground, complaintId } = input;
    const subject = `disclosure_requests:${request.id}`;
    await writeAudit(inside, { act: 'open-file', subject, detail: { ground, complaintId } });
    return done(null);
  });
}

function reasonFault({ ground, complaintId, reason }: OpeningInput): Refusal | null {
  const no = (code: string, words: string): Refusal => ({ code, reason: words, cite: article47 });
  if (!isOpeningGround(ground)) return no('ground-missing', '请选择调阅的事由。');
  if ((ground === 'complaint') !== (complaintId !== null))
    return no('complaint-missing', '以投诉为由调阅的，请选择是哪一件投诉；其他事由不选。');
  return reason.trim().length < 10
    ? no('reason-missing', '请写明调阅的理由和范围，不少于10个字；理由会告知该机关。')
    : null;
}

/** A complaint about one request opens that file only; one about the agency opens any of its files. */
async function groundFault(
  scope: Scope,
  { complaintId }: OpeningInput,
  request: { id: number; agency_id: number },
): Promise<Refusal | null> {
  if (complaintId === null) return null;
  const open = await openComplaintsAgainst(scope, request.agency_id);
  const fits = open.some(
    ({ id, request_id }) => id === complaintId && (request_id === null || request_id === request.id),
  );
  if (fits) return null;
  return { code: 'other-complaint', reason: '这件投诉已经处理，或者与本件申请无关。', cite: article47 };
}

async function tellAgency(
  scope: Scope,
  { id, agency_id, register_no }: { id: number; agency_id: number; register_no: string },
  openingId: number,
): Promise<void> {
  const grounds = Object.values(openingGrounds).join('、');
  for (const officer of await officersOf(scope, agency_id, 'office-head')) {
    await tellOfficer(scope, {
      officerId: officer.id,
      agencyId: agency_id,
      purpose: 'file-opened',
      key: `file-opened:${openingId}:${officer.id}`,
      subject: `主管部门调阅案卷：${register_no}`,
      body: `主管部门依职责（${grounds}）调阅了本机关的申请件${register_no}。事由和理由见案卷的“经过”：/office/requests/${id}`,
      short: `主管部门调阅了申请件${register_no}，请登录查看。`,
    });
  }
}
