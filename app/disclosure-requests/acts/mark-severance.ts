import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import { maySever } from '#app/disclosure-requests/acts/open-severance.ts';
import { type PlacedBox, WHOLE } from '#app/disclosure-requests/severance/box.ts';
import { loadSeverance, type Severance } from '#app/disclosure-requests/severance/load-severance.ts';
import { mayWorkOn } from '#app/disclosure-requests/severance/may-sever.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
import { maySeverOn, type SeveranceGround, severanceGrounds } from '#law/disclosure/severance-grounds.ts';

export interface MarkInput extends CaseInput {
  severanceId: number;
  /** One or more places withheld for the same reason. */
  boxes: PlacedBox[];
  ground: string;
  reason: string;
}

/** 标记不予公开的内容: each place with its article and the reason that the reply will tell. */
export async function markSeverance(scope: Scope, input: MarkInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'sever-record',
    may: async (file, inside) => {
      const severance = await loadSeverance(inside, file.id, input.severanceId);
      return maySever(file) ?? mayWorkOn(severance) ?? mayMark(severance as Severance, input);
    },
    write: async (inside, file) => {
      await inside.db
        .insertInto('severance_marks')
        .values(
          input.boxes.map(({ page, left, top, width, height }) => ({
            city: inside.city.code,
            request_id: file.id,
            severance_id: input.severanceId,
            page,
            left_at: left,
            top_at: top,
            width,
            height,
            ground: input.ground,
            reason: input.reason.trim(),
            officer_id: officerIdOf(inside),
            happened_on: inside.today,
            recorded_at: inside.now,
          })),
        )
        .execute();
      const detail = { step: 'mark', severance: input.severanceId, places: input.boxes.length };
      return { value: null, detail: { ...detail, ground: input.ground } };
    },
  });
}

/** Marks of one record; a page full of boxes is a page withheld. */
const MOST_MARKS = 2000;

function mayMark(severance: Severance, { boxes, ground, reason }: MarkInput): May {
  if (boxes.length === 0)
    return { code: 'no-box', reason: '请先在页面上画出不予公开的位置，或者勾选查到的文字。' };
  if (severance.marks.length + boxes.length > MOST_MARKS)
    return { code: 'too-many-marks', reason: `一份材料最多标记${MOST_MARKS}处。` };
  if (!boxes.every((box) => isOnPage(box, severance.pages.length)))
    return { code: 'off-page', reason: '标记的位置超出了页面：请核对页码，四个数都在0到100之间。' };
  if (!severanceGrounds.some((row) => row.ground === ground))
    return { code: 'no-ground', reason: '请选择不予公开的依据。' };
  const law = maySeverOn(ground as SeveranceGround, reason);
  return law.ok ? null : { code: 'ground-refused', reason: law.reason, cite: law.cite };
}

function isOnPage({ page, left, top, width, height }: PlacedBox, pages: number): boolean {
  const whole = [page, left, top, width, height].every(Number.isInteger);
  const inside = left >= 0 && top >= 0 && left + width <= WHOLE && top + height <= WHOLE;
  return whole && inside && page >= 1 && page <= pages && width >= 1 && height >= 1;
}
