import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ComplaintDecisionInput, decideComplaint } from '#app/complaints/acts/decide-complaint.ts';
import { type ComplaintInput, receiveComplaint } from '#app/complaints/acts/receive-complaint.ts';
import {
  complaintByCode,
  complaintOf,
  contactOf,
  findingsFor,
  listComplaints,
} from '#app/complaints/queries.ts';
import { openFile } from '#app/disclosure-requests/acts/open-file.ts';
import { loadCase } from '#app/disclosure-requests/case-file/load-case.ts';
import { openedFile, withoutName } from '#app/disclosure-requests/oversight/opened-files.ts';
import { mayReadCase } from '#app/disclosure-requests/permissions.ts';
import type { Actor, Result } from '#app/shell/scope.ts';
import { verifyAudit } from '#db/audit.ts';
import { type FreshDatabase, freshDatabase } from '#db/testing/fresh-database.ts';
import { testCity, testScope } from '#db/testing/test-scope.ts';
import type { Day } from '#law/cite.ts';
import { makeOffice, type Office, type OfficerActor } from '#tests/makers/make-office.ts';
import { makeRequest, must } from '#tests/makers/make-request.ts';

const city = testCity('990100');

let database: FreshDatabase;
let department: Office;
let office: Office;
let supervisor: OfficerActor;

beforeAll(async () => {
  database = await freshDatabase();
  department = await makeOffice(database.db, city);
  office = await makeOffice(database.db, city, 'jyj');
  supervisor = await department.officer('示例监督', ['supervisor']);
  // The head of the office holds his role in the directory too: that is whom messages go to.
  await database.owner
    .insertInto('officer_roles')
    .values({
      city: city.code,
      officer_id: office.head.officerId,
      role: 'office-head',
      recorded_at: new Date('2024-01-01T00:00:00Z'),
    })
    .execute();
});
afterAll(() => database.drop());

const as = (actor: Actor, today: Day = '2024-10-08') => testScope({ db: database.db, city, actor, today });
const elsewhere = () => testScope({ db: database.db, city: testCity('990200'), actor: supervisor });

function codeOf(result: Result<unknown>): string {
  return result.ok ? 'done' : result.refusal.code;
}

let keys = 0;
function complaint(more: Partial<ComplaintInput> = {}): ComplaintInput {
  keys += 1;
  return {
    againstId: office.agencyId,
    registerNo: '',
    complainantName: '示例丁',
    contact: '示例信箱12号',
    text: '公开指南一年没有更新。',
    channel: 'online',
    receivedOn: '2024-10-08',
    onceKey: `complaint-${keys}`,
    ...more,
  };
}

const corrected: Omit<ComplaintDecisionInput, 'complaintId'> = {
  outcome: 'corrected',
  found: '经查，公开指南未更新。',
  reply: '已要求该机关限期更新。',
  toAgency: '更新公开指南。',
  remedyBy: '2024-10-31',
};

describe('a complaint under article 51', () => {
  it('is received from anybody, once, its contact sealed; number and code open its result', async () => {
    const input = complaint();
    const made = must(await receiveComplaint(as({ kind: 'public' }), input));
    expect(must(await receiveComplaint(as({ kind: 'public' }), input))).toEqual(made);
    const kept = await complaintOf(as(supervisor), made.id);
    expect(kept && contactOf(kept)).toBe('示例信箱12号');
    expect(kept?.contact_sealed.includes(Buffer.from('示例信箱'))).toBe(false);
    const asked = { complaintNo: made.complaintNo, code: made.queryCode };
    expect(await complaintByCode(as({ kind: 'public' }), asked)).toMatchObject({ outcome: null });
    expect(await complaintByCode(as({ kind: 'public' }), { ...asked, code: 'x' })).toBeUndefined();
    expect(
      await complaintByCode(as({ kind: 'public' }), { ...asked, complaintNo: '信公投〔2024〕99号' }),
    ).toBeUndefined();
    expect(await complaintByCode(elsewhere(), asked)).toBeUndefined();
    expect((await listComplaints(elsewhere(), { page: 1 })).total).toBe(0);
  });

  it('refuses what cannot be handled or answered, and other roles at the counter', async () => {
    const send = async (more: Partial<ComplaintInput>, actor: Actor = { kind: 'public' }) =>
      codeOf(await receiveComplaint(as(actor), complaint(more)));
    expect(await send({ text: ' ' })).toBe('text-missing');
    expect(await send({ contact: '' })).toBe('contact-missing');
    expect(await send({ againstId: 999_999 })).toBe('unknown-agency');
    expect(await send({ registerNo: '示申〔2024〕999号' })).toBe('unknown-request');
    expect(await send({ receivedOn: '2024-10-09' })).toBe('wrong-day');
    expect(await send({ channel: 'counter' }, office.clerk)).toBe('not-your-role');
    expect(await send({ channel: 'counter' }, supervisor)).toBe('done');
  });

  it('is decided once by the competent department; the agency is told what to do and not by whom it was asked', async () => {
    const { id } = must(await receiveComplaint(as({ kind: 'public' }), complaint()));
    const decide = (more: Partial<ComplaintDecisionInput> = {}, actor: Actor = supervisor) =>
      decideComplaint(as(actor), { complaintId: id, ...corrected, ...more });
    expect(codeOf(await decide({}, office.head))).toBe('not-your-role');
    expect(await decide({ outcome: '?' })).toMatchObject({ refusal: { cite: { article: '第五十一条' } } });
    expect(codeOf(await decide({ found: '' }))).toBe('found-missing');
    expect(codeOf(await decide({ reply: '' }))).toBe('reply-missing');
    expect(await decide({ toAgency: '' })).toMatchObject({ refusal: { cite: { article: '第四十七条' } } });
    expect(codeOf(await decide({ toAgency: '答复示例丁。' }))).toBe('complainant-named');
    expect(codeOf(await decide({ remedyBy: null }))).toBe('day-missing');
    expect(codeOf(await decide({ remedyBy: '2024-10-07' }))).toBe('wrong-day');
    const both = await Promise.all([decide(), decide()]);
    expect(both.map(codeOf).sort()).toEqual(['decided', 'done']);
    const findings = await findingsFor(as(office.clerk), office.agencyId);
    expect(findings).toMatchObject([{ outcome: 'corrected', to_agency: '更新公开指南。' }]);
    expect(JSON.stringify(findings)).not.toContain('示例丁');
    const told = await database.db
      .selectFrom('outbox_messages')
      .select(['officer_id', 'body'])
      .where('purpose', '=', 'complaint')
      .execute();
    expect(told).toMatchObject([{ officer_id: office.head.officerId }]);
    expect(told[0]?.body).not.toContain('示例丁');
  });
});

describe('a file opened by the supervisor', () => {
  it('only under a ground with its reason, for thirty days, and the agency is told', async () => {
    const request = await makeRequest(database.db, city, office);
    const { requestId } = request;
    const file = await request.file();
    expect(mayReadCase(supervisor, file)).toBe(false);
    expect(await openedFile(as(supervisor), requestId)).toBeNull();
    const { id: complaintId } = must(
      await receiveComplaint(as({ kind: 'public' }), complaint({ registerNo: file.register_no })),
    );
    const open = (more = {}, actor: Actor = supervisor) =>
      openFile(as(actor), {
        requestId,
        ground: 'complaint',
        complaintId,
        reason: '核实投诉所说的逾期答复情况',
        ...more,
      });
    expect(await open({}, department.head)).toMatchObject({ refusal: { cite: { article: '第四十七条' } } });
    expect(codeOf(await open({ reason: '看看' }))).toBe('reason-missing');
    expect(codeOf(await open({ ground: '?' }))).toBe('ground-missing');
    expect(codeOf(await open({ complaintId: null }))).toBe('complaint-missing');
    expect(codeOf(await open({ ground: 'inspection' }))).toBe('complaint-missing');
    const other = await makeRequest(database.db, city, office);
    expect(codeOf(await open({ requestId: other.requestId }))).toBe('other-complaint');
    expect(
      codeOf(
        await openFile(elsewhere(), {
          requestId,
          ground: 'remedy',
          complaintId: null,
          reason: '核实复议案件的办理情况',
        }),
      ),
    ).toBe('unknown-case');
    must(await open());
    expect((await openedFile(as(supervisor), requestId))?.id).toBe(requestId);
    expect(await openedFile(as(supervisor, '2024-11-08'), requestId)).toBeNull();
    const colleague = await department.officer('示例监督二', ['supervisor']);
    expect(await openedFile(as(colleague), requestId)).toBeNull();
    expect(mayReadCase(supervisor, file)).toBe(false);
    const told = await database.db
      .selectFrom('outbox_messages')
      .select(['officer_id', 'subject'])
      .where('purpose', '=', 'file-opened')
      .execute();
    expect(told).toMatchObject([{ officer_id: office.head.officerId }]);
    expect(told[0]?.subject).toContain(file.register_no);
    const line = await database.db
      .selectFrom('audit_lines')
      .select(['actor', 'subject'])
      .where('act', '=', 'open-file')
      .executeTakeFirstOrThrow();
    expect(line).toEqual({
      actor: `officer:${supervisor.officerId}`,
      subject: `disclosure_requests:${requestId}`,
    });
    expect((await loadCase(as(office.clerk), requestId))?.fileOpenings).toMatchObject([
      { ground: 'complaint' },
    ]);
    must(await decideComplaint(as(supervisor), { complaintId, ...corrected }));
    expect(codeOf(await open())).toBe('other-complaint');
    expect((await verifyAudit(database.db, city.code)).firstBroken).toBeNull();
  });

  it('shows no name of the requester', () => {
    expect(withoutName('告知示例甲，示例甲已签收', '示例甲')).toBe('告知示**，示**已签收');
  });
});
