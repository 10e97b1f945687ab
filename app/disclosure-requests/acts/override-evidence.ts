import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import { calendarOfFile } from '#app/disclosure-requests/case-file/clock-facts.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { overridable } from '#app/disclosure-requests/evidence/evidence-of.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
import { addWorkingDays } from '#law/calendar/working-days.ts';

export interface OverrideInput extends CaseInput {
  /** Key of `overridable`. */
  missing: string;
  reason: string;
}

/** Working days within which what was let pass is supplied. */
const SUPPLY_DAYS = 3;

/**
 * 暂缺材料放行: the head of the office lets a reply go on without a piece of evidence, with a reason. It is a task
 * of three working days, and the supervisor sees it. What the law demands in the letter itself cannot be let pass.
 */
export async function overrideEvidence(scope: Scope, input: OverrideInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'override-evidence',
    may: (file) => mayOverride(file) ?? mayOverrideSo(file, input),
    write: async (inside, file) => {
      const supplyBy = addWorkingDays(inside.today, SUPPLY_DAYS, calendarOfFile(file));
      await inside.db
        .insertInto('evidence_overrides')
        .values({
          city: inside.city.code,
          request_id: file.id,
          run: file.run,
          missing: input.missing,
          reason: input.reason.trim(),
          supply_by: supplyBy,
          officer_id: officerIdOf(inside),
          happened_on: inside.today,
          recorded_at: inside.now,
        })
        .execute();
      return { value: null, detail: { missing: input.missing, supplyBy } };
    },
  });
}

export function mayOverride(file: CaseFile): May {
  if (file.assignments.length === 0) return { code: 'not-assigned', reason: '还没有分办。' };
  return file.replies.length > 0 ? { code: 'already-signed', reason: '答复已经签发。' } : null;
}

function mayOverrideSo(file: CaseFile, input: OverrideInput): May {
  if (!(input.missing in overridable))
    return { code: 'not-overridable', reason: '法律要求写进答复书的内容不能放行，请补齐。' };
  if (file.evidenceOverrides.some(({ run, missing }) => run === file.run && missing === input.missing))
    return { code: 'overridden', reason: '这一项已经放行。' };
  return input.reason.trim()
    ? null
    : { code: 'reason-missing', reason: '请写明为什么暂缺，以及什么时候补上。' };
}
