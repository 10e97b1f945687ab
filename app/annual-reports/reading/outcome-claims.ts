import type { ProseAndTables } from '#app/annual-reports/reading/compare-prose.ts';
import { placeIn } from '#app/annual-reports/reading/place.ts';
import type { ProseFigure } from '#app/annual-reports/reading/prose-figures.ts';
import type { Finding } from '#app/annual-reports/reading/report-reading.ts';
import type { Quantity } from '#law/report/named-figures.ts';

/** What the prose says of outcomes as a whole: that its figures make up all replies, and that all cases were upheld. */
export function outcomeClaims(figures: readonly ProseFigure[], given: ProseAndTables): Finding[] {
  return [...outcomesOfReplies(figures, given), ...allUpheld(given)];
}

const kinds: Quantity[] = ['refused', 'unable', 'notProcessed', 'otherwise'];

/** Where every kind of outcome has its figure, together they are the replies given. */
function outcomesOfReplies(figures: readonly ProseFigure[], given: ProseAndTables): Finding[] {
  const of = (quantity: Quantity) =>
    figures.find((figure) => figure.quantity === quantity && isWhole(figure));
  const answered = of('answered');
  const granted = [of('grantedWhollyOrInPart')].filter((one) => one !== undefined);
  const parts = [
    ...(granted.length > 0 ? granted : [of('granted'), of('grantedInPart')]),
    ...kinds.map((kind) => of(kind)),
  ];
  if (!answered || parts.some((part) => part === undefined)) return [];
  const numbers = parts.map((part) => Number(part?.digits));
  const sum = numbers.reduce((a, b) => a + b, 0);
  if (sum === Number(answered.digits)) return [];
  const { prose, normalised } = given;
  return [
    {
      rule: 'breakdown',
      severity: 'warning',
      where: `正文“${answered.words}”`,
      expected: sum,
      found: Number(answered.digits),
      message: `正文说答复${answered.digits}件，所列各种结果${numbers.join('+')}相加为${sum}，相差${Math.abs(sum - Number(answered.digits))}。`,
      place: placeIn(normalised, prose.at[answered.start] ?? 0, (prose.at[answered.end - 1] ?? 0) + 1),
    },
  ];
}

function isWhole({ digits }: ProseFigure): boolean {
  return /^\d+$/.test(digits);
}

/** 行政复议7件，诉讼9件，均获维持: then nothing is overturned or pending. */
function allUpheld({ prose, tables: { table4 }, normalised }: ProseAndTables): Finding[] {
  const claim = /(?:复议|诉讼)[^。]{0,40}?[均全][部都]?(?:获|被|予以|为|得到)?(?:结果)?维持/.exec(prose.text);
  if (!claim || !table4) return [];
  const blocks = [
    ...(claim[0].includes('复议') ? [table4.reconsideration] : []),
    ...(claim[0].includes('诉讼') ? [table4.directLitigation, table4.litigationAfterReconsideration] : []),
  ];
  const sum = (column: number) => blocks.reduce((total, cells) => total + (cells[column] ?? 0), 0);
  const [upheld, total, pending] = [sum(0), sum(4), sum(3)];
  if (total === 0 || upheld >= total) return [];
  return [
    {
      rule: 'B8',
      severity: 'warning',
      where: `正文“${claim[0].slice(-12)}”`,
      expected: total,
      found: upheld,
      message: `正文说均获维持，表四总计${total}件，结果维持${upheld}件，尚未审结${pending}件，不一致。`,
      place: placeIn(
        normalised,
        prose.at[claim.index] ?? 0,
        (prose.at[claim.index + claim[0].length - 1] ?? 0) + 1,
      ),
    },
  ];
}
