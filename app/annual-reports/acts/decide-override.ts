import { openEdition } from '#app/annual-reports/acts/open-edition.ts';
import type { ReportAsked } from '#app/annual-reports/ledger-facts.ts';
import { mayNot } from '#app/annual-reports/permissions.ts';
import { compilerOfId } from '#app/annual-reports/rolling-up/compiler.ts';
import { type Override, overridesOf } from '#app/annual-reports/writing/overrides.ts';
import {
  type Actor,
  done,
  officerIdOf,
  type Refusal,
  type Result,
  refused,
  type Scope,
} from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';

/** 批准或者不批准人工改数, by another person than the one who proposed it. */
export async function decideOverride(
  scope: Scope,
  { overrideId, approved, ...asked }: ReportAsked & { overrideId: number; approved: boolean },
): Promise<Result<null>> {
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    const open = await openEdition(inside, asked);
    if (!open.ok) return open;
    const override = (await overridesOf(inside, asked)).find(({ id }) => id === overrideId);
    if (!override) return refused('no-such-override', '没有这一项人工改数。');
    const refusal = mayDecide(scope.actor, override, await compilerOfId(inside, asked.agencyId));
    if (refusal) return { ok: false, refusal };
    await inside.db
      .insertInto('report_override_decisions')
      .values({
        city: scope.city.code,
        override_id: overrideId,
        approved,
        officer_id: officerIdOf(scope),
        happened_on: scope.today,
        recorded_at: scope.now,
      })
      .execute();
    const detail = { year: asked.year, approved };
    await writeAudit(inside, { act: 'decide-override', subject: `report_overrides:${overrideId}`, detail });
    return done(null);
  });
}

/** Why this officer may not decide; null when he may. `compilerId` is the agency that makes the report. */
export function mayDecide(actor: Actor, override: Override, compilerId: number): Refusal | null {
  if (override.decision) return { code: 'decided', reason: '这一项已经有人处理。' };
  if (actor.kind === 'officer' && actor.officerId === override.officerId)
    return { code: 'own-override', reason: '提出的人不能自己批准，请另一位同事处理。' };
  return mayNot(actor, 'decide-override', compilerId);
}
