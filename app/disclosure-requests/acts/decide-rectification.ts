import { documentGaps } from '#app/disclosure-requests/letters/document-gaps.ts';
import { type DocumentFamily, versionOn, writeDocument } from '#app/disclosure-requests/letters/family.ts';
import type { Letter } from '#app/disclosure-requests/letters/letter.ts';
import { rectificationNoticeFamily } from '#app/disclosure-requests/letters/notices/rectification-notice.ts';
import { rectificationTransferFamily } from '#app/disclosure-requests/letters/notices/rectification-transfer.ts';
import { noticeRemedyClause } from '#app/disclosure-requests/letters/remedy-wording.ts';
import { numberMark } from '#app/disclosure-requests/papers/number-marks.ts';
import { isRectificationKind } from '#app/disclosure-requests/rectifications/claim-words.ts';
import { type Claim, claimOf, officeFrame } from '#app/disclosure-requests/rectifications/claims.ts';
import { hasRole } from '#app/shell/permit.ts';
import { done, officerIdOf, type Refusal, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { lockName } from '#db/lock.ts';
import { takeNumber } from '#db/number-series.ts';
import type { Cite } from '#law/cite.ts';
import { mayConcludeRectification } from '#law/disclosure/rectification.ts';

export interface RectificationInput {
  claimId: number;
  /** `RectificationKind` */
  kind: string;
  /** What was checked, and what was found. */
  found: string;
  /** How the record reads now, or why it is not corrected. */
  told: string;
  competentAgency: string;
  competentContact: string;
}

/** 决定更正 (art. 41): corrected, not shown, passed on, or told where to go; always with a letter to the claimant. */
export async function decideRectification(scope: Scope, input: RectificationInput): Promise<Result<string>> {
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    await lockName(inside, `rectification_claims:${input.claimId}`);
    const claim = await claimOf(inside, input.claimId);
    const { actor } = scope;
    if (!claim || actor.kind !== 'officer' || actor.agencyId !== claim.agency_id)
      return refused('unknown-claim', '没有这件更正申请，或者不归本机关。');
    const office = await officeFrame(inside, claim.agency_id);
    if (!office) throw new Error(`agency ${claim.agency_id} has no name to reply in`);
    const refusal = mayDecideRectification(scope, claim) ?? faultOf(input);
    if (refusal) return { ok: false, refusal };
    const draft = letterDraft(scope, { claim, office, input });
    const gap = draft.gap('示例〔2024〕1号');
    if (gap) return { ok: false, refusal: gap };
    const mark = numberMark(office.document_mark, draft.family);
    const year = Number(inside.today.slice(0, 4));
    const documentNo = `${mark}〔${year}〕${await takeNumber(inside, `paper:${mark}`, year)}号`;
    await inside.db
      .insertInto('rectification_decisions')
      .values({
        city: inside.city.code,
        claim_id: claim.id,
        kind: input.kind,
        found: input.found.trim(),
        told: input.told.trim(),
        competent_agency: input.competentAgency.trim(),
        document_no: documentNo,
        template_version: draft.version,
        letter: JSON.stringify(draft.write(documentNo)),
        officer_id: officerIdOf(inside),
        decided_on: inside.today,
        recorded_at: inside.now,
      })
      .execute();
    const detail = { kind: input.kind, documentNo };
    await writeAudit(inside, {
      act: 'decide-rectification',
      subject: `rectification_claims:${claim.id}`,
      detail,
    });
    return done(documentNo);
  });
}

/** Why the claim takes no decision by this officer now; null when it does. */
export function mayDecideRectification(scope: Scope, claim: Pick<Claim, 'kind'>): Refusal | null {
  if (!hasRole(scope.actor, 'office-head'))
    return { code: 'not-your-role', reason: '更正由公开工作机构负责人决定。' };
  return claim.kind === null ? null : { code: 'decided', reason: '这件更正申请已经办结。' };
}

const article41: Cite = { instrument: '政府信息公开条例', article: '第四十一条' };

function faultOf({ kind, told, competentAgency }: RectificationInput): Refusal | null {
  if (!isRectificationKind(kind))
    return { code: 'kind-missing', reason: '请选择办理结果。', cite: article41 };
  const may = mayConcludeRectification(kind, { what: told, agency: competentAgency });
  return may.ok ? null : { code: 'untold', reason: may.reason, cite: may.cite };
}

interface DraftOf {
  claim: Claim;
  office: NonNullable<Awaited<ReturnType<typeof officeFrame>>>;
  input: RectificationInput;
}

/** The letter of the decision, whatever its family. */
function letterDraft(scope: Scope, parts: DraftOf) {
  const { kind, competentAgency, competentContact } = parts.input;
  if (kind === 'transferred' || kind === 'told-where') {
    return draftOf(scope, rectificationTransferFamily, (documentNo) => ({
      ...frameOf(scope, parts, documentNo),
      competentAgency,
      competentContact,
      transferredOn: kind === 'transferred' ? scope.today : null,
    }));
  }
  const { found, told } = parts.input;
  return draftOf(scope, rectificationNoticeFamily, (documentNo) => ({
    ...frameOf(scope, parts, documentNo),
    found,
    outcome:
      kind === 'rectified'
        ? { corrected: true as const, on: scope.today, nowReads: told }
        : { corrected: false as const, why: told },
    remedyClause: noticeRemedyClause({
      repliedOn: scope.today,
      reconsiderationBody: parts.office.reconsideration_body,
      reconsiderationAddress: parts.office.reconsideration_address,
      onlineChannel: parts.office.reconsideration_online,
      court: parts.office.court,
    }),
  }));
}

function draftOf<Input>(
  scope: Scope,
  family: DocumentFamily<Input, Letter>,
  input: (documentNo: string) => Input,
) {
  return {
    family: family.key,
    version: versionOn(family, scope.today).version,
    write: (documentNo: string) => writeDocument(family, input(documentNo), scope.today),
    gap: (documentNo: string): Refusal | null => {
      const gaps = documentGaps(family, input(documentNo), { on: scope.today });
      if (gaps.length === 0) return null;
      const what = gaps.map(({ zh }) => zh).join('、');
      return { code: 'paper-incomplete', reason: `${family.zh}还不能发出，缺少：${what}。`, cite: article41 };
    },
  };
}

function frameOf(scope: Scope, { claim, office }: DraftOf, documentNo: string) {
  return {
    agencyName: office.reply_name,
    signedName: office.reply_name,
    documentNo,
    signedOn: scope.today,
    contact: { office: office.office_name, phone: office.office_phone, address: office.office_address },
    demo: scope.city.demo,
    demanderName: claim.claimant_name,
    demanderKind:
      claim.claimant_kind === 'organisation' ? ('organisation' as const) : ('natural-person' as const),
    receivedOn: claim.received_on,
    record: claim.record,
    claimedError: claim.error,
  };
}
