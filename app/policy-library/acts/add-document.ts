import { insertAttachments, type StoredAttachment } from '#app/policy-library/acts/attach-file.ts';
import { insertDocument } from '#app/policy-library/documents/insert-document.ts';
import { mayKeep } from '#app/policy-library/documents/keepers.ts';
import { type NewDocument, openRecord } from '#app/policy-library/documents/new-document.ts';
import { nextIndexNumber } from '#app/policy-library/documents/next-number.ts';
import { type CatalogueFields, catalogueFaults } from '#app/policy-library/documents/record-faults.ts';
import { provenDaysOf } from '#app/policy-library/documents/stated-record.ts';
import { numberTaken, registerNoTaken } from '#app/policy-library/documents/taken-numbers.ts';
import type { Block } from '#app/policy-library/text/block.ts';
import { done, type Refusal, type Result, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { isDay } from '#law/calendar/day.ts';
import { type DocumentKind, documentKinds } from '#law/publication/document-kinds.ts';
import { parseDocumentNumber } from '#law/publication/document-number.ts';
import { checkIndexNumber } from '#law/publication/index-number.ts';

/** A document that exists on paper, as it is registered. Days are empty where the text or a rule says them. */
export interface AddedDocument extends CatalogueFields {
  kind: string;
  documentNo: string;
  /** Empty: given by rule. */
  indexNo: string;
  registerNo: string;
  /** 备案号, where it has been filed already. */
  filingNo?: string;
  /** 主办机关; null: a body outside the directory, named in `issuers`. */
  agencyId: number | null;
  /** 发文机关, the first is 主办; empty: the agency. */
  issuers: string[];
  formedOn: string;
  publishedOn: string;
  /** Where the text was taken from. */
  source: string;
  blocks: Block[];
  attachments: StoredAttachment[];
}

/** 登记文件: a document with all of its record, its text and attachments. Returns its id. */
export async function addDocument(scope: Scope, input: AddedDocument): Promise<Result<number>> {
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    const kept = { agency_id: input.agencyId, drafting_agency_id: input.draftingAgencyId };
    const refusal =
      (await mayKeep(inside, 'add-document', kept)) ??
      recordFault(input, scope) ??
      (await numberFault(inside, input));
    if (refusal) return { ok: false, refusal };
    const id = await insertDocument(inside, await documentOfInput(inside, input));
    await insertAttachments(inside, { documentId: id, files: input.attachments, after: 0 });
    const { kind, agencyId, disclosure } = input;
    await writeAudit(inside, {
      act: 'add-document',
      subject: `documents:${id}`,
      detail: { kind, agencyId, disclosure },
    });
    return done(id);
  });
}

function recordFault(input: AddedDocument, { today }: Scope): Refusal | null {
  const wrong = (code: string, reason: string) => ({ code, reason });
  if (!documentKinds.some(({ kind }) => kind === input.kind)) return wrong('kind', '请选择文件种类。');
  const [first] = catalogueFaults(input);
  if (first) return wrong(first.field, first.message);
  if (input.agencyId === null && input.issuers.length === 0) return wrong('agency', '请写明发文机关。');
  if (input.blocks.length === 0) return wrong('text', '请粘贴正文，或者上传正文文件。');
  if (input.formedOn !== '' && !isDay(input.formedOn)) return wrong('formed_on', '成文日期不是一个日期。');
  if (input.publishedOn !== '' && !isDay(input.publishedOn))
    return wrong('published_on', '发布日期不是一个日期。');
  if (input.publishedOn > today)
    return wrong('published_on', '发布日期不能晚于今天；还没有发布的请走“文件制定”。');
  return input.publishedOn !== '' && input.formedOn > input.publishedOn
    ? wrong('formed_on', '成文日期不能晚于发布日期。')
    : null;
}

/** Numbers are given once and written in one way. */
async function numberFault(inside: Scope, input: AddedDocument): Promise<Refusal | null> {
  const { documentNo, indexNo, registerNo } = input;
  if (documentNo !== '') {
    const { findings, fix, cite } = parseDocumentNumber(documentNo);
    const [finding] = findings;
    if (finding) {
      const offer = fix ? `应写作${fix}。` : '';
      return { code: 'document-number-form', reason: `${finding.reason}${offer}`, cite };
    }
    const taken = await numberTaken(inside, { column: 'document_no', value: documentNo, zh: '发文字号' });
    if (taken) return taken;
  }
  if (registerNo !== '') {
    const taken = await registerNoTaken(inside, registerNo);
    if (taken) return taken;
  }
  if (indexNo === '') return null;
  const checked = checkIndexNumber(indexNo, inside.today);
  if (!checked.ok) return { code: `index-number-${checked.refusal.code}`, reason: checked.refusal.reason };
  return numberTaken(inside, { column: 'index_no', value: indexNo, zh: '索引号' });
}

async function documentOfInput(inside: Scope, input: AddedDocument): Promise<NewDocument> {
  const kind = input.kind as DocumentKind;
  const publishedOn = input.publishedOn || null;
  const proven = provenDaysOf({
    ...{ kind, title: input.title, place: inside.city.code, publishedOn, blocks: input.blocks },
    written: input,
  });
  return {
    ...openRecord,
    kind,
    genre: input.genre || null,
    title: input.title.trim(),
    region: input.region,
    documentNo: input.documentNo || null,
    indexNo: input.indexNo || (await indexNoByRule(inside, input)),
    agencyId: input.agencyId,
    draftingAgencyId: input.draftingAgencyId,
    issuers: await issuersOfInput(inside, input),
    themes: input.themes,
    columns: input.columns,
    keywords: input.keywords,
    audience: input.audience,
    summary: input.summary.trim(),
    formedOn: input.formedOn || null,
    publishedAt: publishedAtOf(inside, publishedOn),
    publishedOn,
    ...proven,
    disclosure: input.disclosure as NewDocument['disclosure'],
    disclosureReason: input.disclosureReason.trim(),
    registerNo: input.registerNo || null,
    filingNo: input.filingNo?.trim() || null,
    source: input.source.trim(),
    author: input.author.trim(),
    text: {
      blocks: input.blocks,
      validFrom: proven.effectiveOn,
      note: '',
      amendedById: null,
      declaredLapsed: false,
      sourceKey: null,
    },
  };
}

/** The minute of an earlier publication is not known: the day stands for it. */
function publishedAtOf({ today, now }: Scope, publishedOn: string | null): Date | null {
  if (publishedOn === null) return null;
  return publishedOn === today ? now : new Date(`${publishedOn}T00:00:00+08:00`);
}

/** By rule, in the year of forming or publication. */
async function indexNoByRule(
  inside: Scope,
  { agencyId, formedOn, publishedOn }: AddedDocument,
): Promise<string | null> {
  const year = Number((formedOn || publishedOn || inside.today).slice(0, 4));
  return nextIndexNumber(inside, { agencyId, year });
}

async function issuersOfInput(
  inside: Scope,
  { agencyId, issuers }: AddedDocument,
): Promise<NewDocument['issuers']> {
  const agency = agencyId === null ? undefined : await agencyOf(inside, agencyId);
  if (issuers.length === 0) return agency ? [{ name: agency.name, agencyId }] : [];
  return issuers.map((name, index) => ({ name, agencyId: index === 0 ? agencyId : null }));
}

async function agencyOf({ db, city }: Scope, id: number) {
  return db
    .selectFrom('agencies')
    .select('name')
    .where('city', '=', city.code)
    .where('id', '=', id)
    .executeTakeFirst();
}
