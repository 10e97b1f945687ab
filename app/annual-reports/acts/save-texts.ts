import { openEdition } from '#app/annual-reports/acts/open-edition.ts';
import type { ReportAsked } from '#app/annual-reports/ledger-facts.ts';
import { mayNot } from '#app/annual-reports/permissions.ts';
import { compilerOfId } from '#app/annual-reports/rolling-up/compiler.ts';
import type { SectionTexts } from '#app/annual-reports/writing/default-texts.ts';
import { textsOf } from '#app/annual-reports/writing/report-texts.ts';
import { done, officerIdOf, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { proseSections } from '#law/report/sections.ts';

/** Characters of one section, spaces and references included. */
export const MOST_CHARACTERS = 8000;

/** Stores a new version of the prose; `baseVersion` is the one that the officer read. */
export async function saveTexts(
  scope: Scope,
  { baseVersion, sections, ...asked }: ReportAsked & { baseVersion: number; sections: SectionTexts },
): Promise<Result<{ version: number }>> {
  const refusal = mayNot(scope.actor, 'save-texts', await compilerOfId(scope, asked.agencyId));
  if (refusal) return { ok: false, refusal };
  const long = proseSections.find(({ key }) => sections[key].length > MOST_CHARACTERS);
  if (long) return refused('too-long', `“${long.zh || '开头'}”超过${MOST_CHARACTERS}字。`);
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    const open = await openEdition(inside, asked);
    if (!open.ok) return open;
    const before = await textsOf(inside, asked);
    if (before.version !== baseVersion) {
      return refused(
        'changed-meanwhile',
        `另一位同事已经保存了第${before.version}稿。您写的还在下面，请对照后再保存。`,
      );
    }
    const version = before.version + 1;
    await inside.db
      .insertInto('report_texts')
      .values({
        city: scope.city.code,
        agency_id: asked.agencyId,
        year: asked.year,
        version,
        sections: JSON.stringify(sections),
        officer_id: officerIdOf(scope),
        happened_on: scope.today,
        recorded_at: scope.now,
      })
      .execute();
    await writeAudit(inside, {
      act: 'save-texts',
      subject: `agencies:${asked.agencyId}`,
      detail: { year: asked.year, version },
    });
    return done({ version });
  });
}
