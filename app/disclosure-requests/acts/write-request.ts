import { sql } from 'kysely';
import { type People, writePeople } from '#app/disclosure-requests/acts/write-people.ts';
import { cityCalendar, shareCalendar } from '#app/disclosure-requests/case-file/city-calendar.ts';
import type { IdentityKind } from '#app/disclosure-requests/identity/check-identity.ts';
import { queryCodeHash, tailHash } from '#app/disclosure-requests/identity/query-code.ts';
import type { Scope } from '#app/shell/scope.ts';
import { takeNumber } from '#db/number-series.ts';
import { keyedHash, seal } from '#db/sealed.ts';
import type { Day } from '#law/cite.ts';
import type { ReceiptChannel } from '#law/disclosure/receipt-day.ts';
import { replyClock } from '#law/disclosure/reply-clock.ts';

/** What art. 29 asks for, and nothing else; every field may be empty. */
export interface RequestContent {
  requesterKind: 'natural-person' | 'organisation';
  requesterName: string;
  identityKind: IdentityKind | null;
  identityNumber: string;
  phone: string;
  email: string;
  address: string;
  infoTitle: string;
  infoDocumentNo: string;
  infoDescription: string;
  formWanted: 'electronic' | 'paper' | 'reading';
  wayWanted: 'online' | 'email' | 'post' | 'pickup';
}

export interface Upload {
  /** `evidence` proves what was done and is given to nobody. */
  kind: 'identity' | 'request' | 'reply' | 'evidence';
  fileKey: string;
  name: string;
  mime: string;
  size: number;
}

export interface NewRequest {
  agency: { id: number; registerMark: string; replyNameId: number };
  channel: ReceiptChannel;
  receivedOn: Day;
  receivedBecause: string;
  content: RequestContent;
  uploads: Upload[];
  queryCode: string;
  /** Agent and joint requesters named on the form. */
  people?: People;
  /** A part of a formal split keeps what the whole request was given. */
  splitFrom?: { id: number; submittedAt: Date; requesterColumn: string };
}

/** Writes a received request with its register number; the caller has opened the transaction. */
export async function writeRequest(
  scope: Scope,
  request: NewRequest,
): Promise<{ id: number; registerNo: string }> {
  const { content } = request;
  await shareCalendar(scope);
  const year = Number(request.receivedOn.slice(0, 4));
  const number = await takeNumber(scope, `register:${request.agency.registerMark}`, year);
  const registerNo = `${request.agency.registerMark}〔${year}〕${number}号`;
  const id = await nextRequestId(scope);
  await scope.db
    .insertInto('disclosure_requests')
    .values({
      city: scope.city.code,
      id,
      agency_id: request.agency.id,
      register_no: registerNo,
      channel: request.channel,
      submitted_at: request.splitFrom?.submittedAt ?? scope.now,
      split_from_id: request.splitFrom?.id ?? null,
      received_on: request.receivedOn,
      received_because: request.receivedBecause,
      requester_kind: content.requesterKind,
      requester_column:
        request.splitFrom?.requesterColumn ??
        (content.requesterKind === 'natural-person' ? 'naturalPerson' : 'other'),
      requester_name: content.requesterName,
      ...sealedIdentity(content, id),
      info_title: content.infoTitle,
      info_document_no: content.infoDocumentNo,
      info_description: content.infoDescription,
      form_wanted: content.formWanted,
      way_wanted: content.wayWanted,
      query_code_hash: queryCodeHash(request.queryCode),
      reply_name_id: request.agency.replyNameId,
      reply_due_on: await dueOf(scope, request),
      officer_id: scope.actor.kind === 'officer' ? scope.actor.officerId : null,
      recorded_at: scope.now,
    })
    .execute();
  if (request.people) await writePeople(scope, id, request.people);
  await writeUploads(scope, id, request.uploads);
  return { id, registerNo };
}

/** The id is taken first, because it is bound into the sealed values. */
export async function nextRequestId(scope: Scope): Promise<number> {
  const taken = await sql<{ id: number }>`select nextval('disclosure_requests_id_seq') as id`.execute(
    scope.db,
  );
  const row = taken.rows[0];
  if (!row) throw new Error('the sequence gave no id');
  return row.id;
}

function sealedIdentity(content: RequestContent, row: number) {
  const sealed = (column: string, text: string) =>
    text === '' ? null : seal(text, { table: 'disclosure_requests', column, row });
  const tails = [content.identityNumber, content.phone, content.email, content.address].map(tailHash);
  return {
    identity_kind: content.identityKind,
    identity_sealed: sealed('identity_sealed', content.identityNumber),
    identity_hash:
      content.identityNumber === '' ? null : keyedHash('identity', content.identityNumber.toUpperCase()),
    phone_sealed: sealed('phone_sealed', content.phone),
    email_sealed: sealed('email_sealed', content.email),
    address_sealed: sealed('address_sealed', content.address),
    tail_hashes: tails.filter((hash) => hash !== null),
  };
}

async function dueOf(scope: Scope, request: NewRequest): Promise<Day | null> {
  const { receivedOn, receivedBecause } = request;
  const facts = {
    receivedOn,
    receivedBecause,
    corrections: [],
    consultations: [],
    extension: null,
    feeNotice: null,
    endedOn: null,
  };
  return replyClock(facts, scope.today, await cityCalendar(scope, request.agency.id)).due;
}

/** Records files that are stored already, in the transaction that they belong to; with a correction they name it. */
export async function writeUploads(
  scope: Scope,
  requestId: number,
  uploads: (Upload & { correctionId?: number })[],
): Promise<void> {
  for (const upload of uploads) await writeUpload(scope, requestId, upload);
}

/** One file; returns its id, for a fact that names it. */
export async function writeUpload(
  scope: Scope,
  requestId: number,
  upload: Upload & { correctionId?: number },
): Promise<number> {
  const { id } = await scope.db
    .insertInto('attachments')
    .values({
      city: scope.city.code,
      request_id: requestId,
      kind: upload.kind,
      correction_id: upload.correctionId ?? null,
      file_key: upload.fileKey,
      name: upload.name,
      mime: upload.mime,
      size: upload.size,
      officer_id: scope.actor.kind === 'officer' ? scope.actor.officerId : null,
      recorded_at: scope.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
