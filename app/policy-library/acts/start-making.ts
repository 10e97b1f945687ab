import { madeBy, rememberMade } from '#app/policy-library/acts/use-form-once.ts';
import { mayStartMaking } from '#app/policy-library/making/permissions.ts';
import { done, officerIdOf, type Refusal, type Result, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';

export interface StartInput {
  kind: string;
  /** 制定机关 */
  agencyId: number;
  title: string;
  /** 与市场主体生产经营活动密切相关 */
  touchesBusiness: boolean;
  /** 涉及经营者经济活动, so that fair competition is reviewed */
  touchesMarket: boolean;
  /** 重大行政决策 */
  majorDecision: boolean;
  /** A form sent twice is one project. */
  onceKey: string;
}

/** 提出制定项目: a normative document or a government rule, drafted by the officer's own agency. Returns its id. */
export async function startMaking(scope: Scope, input: StartInput): Promise<Result<number>> {
  const { actor } = scope;
  if (actor.kind !== 'officer' || !mayStartMaking(actor)) {
    return {
      ok: false,
      refusal: { code: 'not-your-role', reason: '制定项目由起草部门的承办人或公开工作机构负责人提出。' },
    };
  }
  const refusal = faultOf(input) ?? (await mayIssue(scope, input));
  if (refusal) return { ok: false, refusal };
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    const before = await madeBy(inside, input.onceKey);
    if (before !== null) return done(Number(before));
    const { id } = await inside.db
      .insertInto('makings')
      .values({
        city: inside.city.code,
        kind: input.kind,
        agency_id: input.agencyId,
        drafting_agency_id: actor.agencyId,
        title: input.title.trim(),
        touches_business: input.touchesBusiness,
        touches_market: input.touchesMarket,
        major_decision: input.majorDecision,
        officer_id: officerIdOf(inside),
        happened_on: inside.today,
        recorded_at: inside.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await rememberMade(inside, input.onceKey, String(id));
    const { kind, agencyId } = input;
    await writeAudit(inside, { act: 'start-making', subject: `makings:${id}`, detail: { kind, agencyId } });
    return done(id);
  });
}

function faultOf({ kind, title }: StartInput): Refusal | null {
  if (kind !== 'normative' && kind !== 'government-rule') {
    return { code: 'kind-missing', reason: '请选择制定行政规范性文件还是规章。' };
  }
  const length = title.trim().length;
  return length < 4 || length > 200
    ? { code: 'title-missing', reason: '请写明文件名称，4 至 200 个字。' }
    : null;
}

/** A government rule is made by the government alone; a department issues under its own name or the government's. */
async function mayIssue(scope: Scope, { kind, agencyId }: StartInput): Promise<Refusal | null> {
  const agency = await scope.db
    .selectFrom('agencies')
    .select('kind')
    .where('city', '=', scope.city.code)
    .where('id', '=', agencyId)
    .executeTakeFirst();
  if (!agency) return { code: 'unknown-agency', reason: '没有这个制定机关，请重新选择。' };
  const own = scope.actor.kind === 'officer' && scope.actor.agencyId === agencyId;
  const government = agency.kind === 'government-office';
  if (kind === 'government-rule' && !government) {
    return {
      code: 'no-power-to-make-rules',
      reason: '规章由设区的市的人民政府制定，制定机关请选择人民政府（办公室）。',
      cite: { instrument: '立法法', article: '第九十三条第一款' },
    };
  }
  return own || government
    ? null
    : {
        code: 'not-your-agency',
        reason: '制定机关是本机关，或者由本机关起草、以人民政府（办公室）名义制定。',
      };
}
