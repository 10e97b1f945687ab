import { openEdition, yearNotOver } from '#app/annual-reports/acts/open-edition.ts';
import type { ReportAsked } from '#app/annual-reports/ledger-facts.ts';
import { mayNot } from '#app/annual-reports/permissions.ts';
import { compilerOfId } from '#app/annual-reports/rolling-up/compiler.ts';
import { draftOf } from '#app/annual-reports/writing/draft.ts';
import { findingsOf, keyOfFinding, type ReportFinding } from '#app/annual-reports/writing/findings.ts';
import type { Explanation } from '#app/annual-reports/writing/report-content.ts';
import { done, officerIdOf, type Refusal, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';

/**
 * 核对: records that the report as it stands passes every check, or that what does not pass is explained. The check
 * holds for these very figures and words: whatever changes afterwards makes the report a draft again.
 */
export async function checkReport(
  scope: Scope,
  { explained, ...asked }: ReportAsked & { explained: ReadonlyMap<string, string> },
): Promise<Result<null>> {
  const refusal =
    mayNot(scope.actor, 'check-report', await compilerOfId(scope, asked.agencyId)) ??
    yearNotOver(scope, asked.year);
  if (refusal) return { ok: false, refusal };
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    const open = await openEdition(inside, asked);
    if (!open.ok) return open;
    const draft = await draftOf(inside, asked);
    if (!draft) return refused('no-such-agency', '没有这个机关。');
    const findings = await findingsOf(inside, asked, draft);
    const blocked = blockedBy(findings, explained);
    if (blocked) return { ok: false, refusal: blocked };
    await inside.db
      .insertInto('report_checks')
      .values({
        city: scope.city.code,
        agency_id: asked.agencyId,
        year: asked.year,
        number: open.value.number,
        fingerprint: draft.fingerprint,
        explanations: JSON.stringify(explanationsOf(findings, explained)),
        officer_id: officerIdOf(scope),
        happened_on: scope.today,
        recorded_at: scope.now,
      })
      .execute();
    const detail = { year: asked.year, number: open.value.number, explained: findings.length };
    await writeAudit(inside, { act: 'check-report', subject: `agencies:${asked.agencyId}`, detail });
    return done(null);
  });
}

/** Why the report cannot count as checked; null when every finding is answered. */
export function blockedBy(
  findings: readonly ReportFinding[],
  explained: ReadonlyMap<string, string>,
): Refusal | null {
  const hard = findings.filter(({ explainable }) => !explainable);
  if (hard.length > 0) {
    const more = hard.length > 1 ? `（共${hard.length}处，先改正再核对）` : '（先改正再核对）';
    return { code: 'findings', reason: `${hard[0]?.rule} ${hard[0]?.message}${more}` };
  }
  const open = findings.filter((finding) => (explained.get(keyOfFinding(finding)) ?? '').trim().length < 4);
  return open.length > 0
    ? { code: 'unexplained', reason: `还有${open.length}处提示没有说明：${open[0]?.message}` }
    : null;
}

function explanationsOf(
  findings: readonly ReportFinding[],
  explained: ReadonlyMap<string, string>,
): Explanation[] {
  return findings.map((finding) => {
    const key = keyOfFinding(finding);
    return { key, what: `${finding.rule} ${finding.where}`, text: (explained.get(key) ?? '').trim() };
  });
}
