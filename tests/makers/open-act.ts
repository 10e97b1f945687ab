import { randomUUID } from 'node:crypto';
import { attachRecords } from '#app/disclosure-requests/acts/attach-records.ts';
import { burnSeverance } from '#app/disclosure-requests/acts/burn-severance.ts';
import type { CaseInput } from '#app/disclosure-requests/acts/change-case.ts';
import { openSeverance } from '#app/disclosure-requests/acts/open-severance.ts';
import { receiveRequest } from '#app/disclosure-requests/acts/receive-request.ts';
import { registerRequest } from '#app/disclosure-requests/acts/register-request.ts';
import { storeBytes } from '#app/disclosure-requests/case-file/attachment-bytes.ts';
import { loadCase } from '#app/disclosure-requests/case-file/load-case.ts';
import type { PageAct } from '#app/disclosure-requests/permissions.ts';
import type { City } from '#app/shell/city.ts';
import type { Database } from '#db/client.ts';
import { testScope } from '#db/testing/test-scope.ts';
import type { Day } from '#law/cite.ts';
import { makeLedger } from '#tests/makers/make-ledger.ts';
import { makeOffice, type Office } from '#tests/makers/make-office.ts';
import { makePdf, writtenAt } from '#tests/makers/make-pdf.ts';
import { makeRequest, must, someContent } from '#tests/makers/make-request.ts';
import { overturnReply } from '#tests/makers/overturn-reply.ts';
import type { Turn } from '#tests/makers/try-act.ts';
import { tryAnyAct } from '#tests/makers/try-more-acts.ts';

/** A case on which one act is open on a day; plain data, so that another process can go on with it. */
export interface OpenAct {
  act: PageAct;
  requestId: number;
  office: Omit<Office, 'officer'>;
  today: Day;
  n: number;
}

/** An act (with the number that varies its input), a day that comes, or something done outside the acts on a case. */
type Step = PageAct | readonly [PageAct, number] | { day: Day } | ((making: Making) => Promise<unknown>);

interface Making extends OpenAct {
  db: Database;
  city: City;
  office: Office;
}

const assigned = ['register-request', 'assign-request'] as const;
const drafted = [...assigned, 'draft-reply'] as const;
const reviewed = [...drafted, ['review-reply', 1], 'review-secrecy'] as const;
const sent = [...reviewed, 'sign-reply', 'send-reply'] as const;
const closed = [...sent, 'record-service', 'close-case'] as const;
const consulted = [...assigned, 'consult-third-party'] as const;
const often = [...assigned, moreOfTheSame] as const;
const reasonsGiven = [...often, 'ask-reasons', 'record-reasons'] as const;
const onPaper: Step = ({ db, office }) =>
  db.updateTable('agencies').set({ signing: 'paper' }).where('id', '=', office.agencyId).execute();

/** What goes before each act, from the day on which the request came in. */
const coursesTo: Partial<Record<PageAct, readonly Step[]>> = {
  'register-request': [],
  'assign-request': ['register-request'],
  'send-correction-notice': ['register-request'],
  'record-correction': ['register-request', 'send-correction-notice'],
  'ask-reasons': often,
  'record-reasons': [...often, 'ask-reasons'],
  'decide-reasons': reasonsGiven,
  'consult-third-party': assigned,
  'record-opinion': consulted,
  'override-objection': [...consulted, ['record-opinion', 1], leader],
  'extend-reply-limit': assigned,
  'send-fee-notice': assigned,
  'record-payment': [...assigned, 'send-fee-notice'],
  'record-withdrawal': ['register-request'],
  'abandon-request': ['register-request', 'send-correction-notice', { day: '2024-11-01' }],
  'answer-on-the-spot': ['register-request'],
  'log-search': assigned,
  'fill-checklist': assigned,
  'override-evidence': drafted,
  'draft-reply': assigned,
  'review-reply': drafted,
  'review-secrecy': drafted,
  'sign-reply': reviewed,
  'send-reply': [...reviewed, 'sign-reply'],
  'record-service': sent,
  'record-delivery': sent,
  'record-delivery-change': ['register-request'],
  'close-case': [...sent, 'record-service'],
  'record-talk': ['register-request'],
  'send-message': ['register-request'],
  'amend-receipt-day': ['register-request'],
  'decide-receipt-amendment': ['register-request', 'amend-receipt-day'],
  'record-contact-attempt': [fax],
  'record-agent': ['register-request'],
  'change-column': [organisation],
  'split-request': ['register-request'],
  'link-requests': ['register-request', moreOfTheSame],
  'attach-records': assigned,
  'sever-record': [...assigned, severance],
  'release-severed-record': [...assigned, severance, 'sever-record', burn],
  'enter-paper-signature': [onPaper, ...reviewed],
  'confirm-paper-signature': [onPaper, ...reviewed, 'enter-paper-signature'],
  'record-outside-fact': assigned,
  'decide-outside-fact': [...assigned, 'record-outside-fact'],
  'order-new-reply': [...closed, { day: '2024-12-05' }, overturned],
  'propose-publishing': sent,
  'decide-publishing': [...sent, 'propose-publishing'],
  'review-withheld': [withheld],
  'archive-case': closed,
  'add-training-case': closed,
};

/** Every act on a case that can be brought about. */
export const openableActs = Object.keys(coursesTo) as PageAct[];

/**
 * A case brought to where the act is open, in an office of its own, so that no other act waits for its numbers. The
 * records of severance go to the installed file store.
 */
export async function openAct(act: PageAct, db: Database, city: City): Promise<OpenAct> {
  const office = await makeOffice(db, city, `${act}-${randomUUID().slice(0, 8)}`);
  await db.updateTable('agencies').set({ fees_on: true }).where('id', '=', office.agencyId).execute();
  const content = { infoTitle: `示例${act}` };
  const { requestId } = await makeRequest(db, city, office, { content });
  const making: Making = { act, requestId, office, today: '2024-09-09', n: 0, db, city };
  for (const step of coursesTo[act] ?? []) await take(making, step);
  const { officer: _, ...plain } = office;
  return { act, requestId: making.requestId, office: plain, today: making.today, n: 0 };
}

async function take(making: Making, step: Step): Promise<void> {
  if (typeof step === 'function') await step(making);
  else if (typeof step === 'object' && 'day' in step) making.today = step.day;
  else {
    const [act, n] = typeof step === 'string' ? [step, 0] : step;
    const result = await tryAnyAct(act, { ...(await turnOf(making, making.db, making.city)), n });
    if (!result.ok) throw new Error(`on the way to ${making.act}: ${act}: ${result.refusal.reason}`);
  }
}

/** What an officer saw who now tries the act. */
export async function turnOf(open: OpenAct, db: Database, city: City): Promise<Turn> {
  const as: Turn['as'] = (actor) => testScope({ db, city, actor, today: open.today });
  const file = await loadCase(as(open.office.clerk), open.requestId);
  if (!file) throw new Error(`request ${open.requestId} is not there`);
  return { file, office: open.office, as, n: open.n };
}

/** A request of an organisation, which has a column of its own to be put right. */
async function organisation(making: Making): Promise<void> {
  const { db, city, office } = making;
  const request = await makeRequest(db, city, office, { content: { requesterKind: 'organisation' } });
  const scope = request.scope(office.clerk);
  const registration = { requesterColumn: 'commercial', replyNameId: office.replyNameId, note: '' } as const;
  must(await registerRequest(scope, { ...(await request.at()), ...registration }));
  making.requestId = request.requestId;
}

async function leader({ db, city, office }: Making): Promise<void> {
  const officer_id = office.signer.officerId;
  const recorded_at = new Date('2024-01-01T00:00:00Z');
  await db
    .insertInto('officer_roles')
    .values({ city: city.code, officer_id, role: 'signer', recorded_at })
    .execute();
}

async function moreOfTheSame({ db, city, office }: Making): Promise<void> {
  for (const today of ['2024-08-19', '2024-08-20', '2024-08-21'])
    await makeRequest(db, city, office, { today });
}

/** A fax is confirmed with the requester; an online request is not. */
async function fax(making: Making): Promise<void> {
  const { as, office } = await turnOf(making, making.db, making.city);
  const received = await receiveRequest(as(office.clerk), {
    channel: 'fax',
    happenedOn: making.today,
    content: someContent,
    uploads: [],
    onceKey: randomUUID(),
  });
  making.requestId = must(received).requestId;
}

async function severance(making: Making): Promise<void> {
  const { as, office } = await turnOf(making, making.db, making.city);
  const bytes = makePdf({ pages: [{ content: writtenAt([80, 700], '申请人示例甲某') }] });
  const scope = as(office.handler);
  const upload = { kind: 'reply', name: '合同.pdf', mime: 'application/pdf', size: bytes.length } as const;
  const uploads = [{ ...upload, fileKey: await storeBytes(scope, bytes) }];
  must(await attachRecords(scope, { ...(await inputOf(making)), uploads }));
  const { file } = await turnOf(making, making.db, making.city);
  const attachmentId = file.attachments[0]?.id ?? 0;
  must(await openSeverance(scope, { ...(await inputOf(making)), attachmentId }));
}

async function burn(making: Making): Promise<void> {
  const { as, file, office } = await turnOf(making, making.db, making.city);
  const severanceId = file.severances[0]?.id ?? 0;
  must(
    await burnSeverance(as(office.handler), { ...(await inputOf(making)), severanceId, leavesOthers: false }),
  );
}

async function inputOf(making: Making): Promise<CaseInput> {
  const { file } = await turnOf(making, making.db, making.city);
  return { requestId: file.id, rowVersion: file.row_version };
}

async function overturned(making: Making): Promise<void> {
  const { as, file, office } = await turnOf(making, making.db, making.city);
  must(await overturnReply(as(office.clerk), file));
}

/** A request whose reply withheld what was asked for. */
async function withheld(making: Making): Promise<void> {
  const reply = { code: 'R3.6', sentOn: '2024-03-20' } as const;
  const [requestId = 0] = await makeLedger(making.db, making, [
    { receivedOn: '2024-03-01', column: 'other', reply },
  ]);
  making.requestId = requestId;
}
