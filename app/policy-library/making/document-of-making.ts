import type { NewDocument } from '#app/policy-library/documents/new-document.ts';
import { openRecord } from '#app/policy-library/documents/new-document.ts';
import { type Making, stepNamed } from '#app/policy-library/making/load-making.ts';
import { draftBlocks } from '#app/policy-library/making/queries.ts';
import type { Numbers } from '#app/policy-library/making/take-numbers.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';
import { effectiveDayOf } from '#law/publication/effective-day.ts';

/** What the officer adds to the text when it is published. */
export interface Catalogued {
  issuer: string;
  genre: string;
  themes: string[];
  summary: string;
  keywords: string[];
  effectiveOn: Day | null;
  immediateReason: string;
  expiresOn: Day | null;
  outside?: unknown;
}

/** The newest draft as the document that it becomes, published on the scope's day. */
export async function documentOfMaking(
  scope: Scope,
  { making, input, numbers }: { making: Making; input: Catalogued; numbers: Numbers },
): Promise<NewDocument> {
  const draft = making.drafts.at(-1);
  if (!draft) throw new Error(`making ${making.id} has no draft to publish`);
  const effect = effectiveDayOf({
    kind: making.kind,
    place: scope.city.code,
    publishedOn: scope.today,
    statedOn: input.effectiveOn,
    immediateReason: input.immediateReason,
  });
  return {
    ...openRecord,
    kind: making.kind,
    genre: input.genre || null,
    title: making.title,
    region: scope.city.name,
    documentNo: numbers.documentNo,
    indexNo: numbers.indexNo,
    registerNo: numbers.registerNo,
    agencyId: making.agency_id,
    draftingAgencyId: making.drafting_agency_id,
    issuers: [{ name: input.issuer.trim(), agencyId: making.agency_id }],
    themes: input.themes,
    columns: [making.kind === 'normative' ? '行政规范性文件' : '政府规章'],
    keywords: input.keywords,
    summary: input.summary.trim(),
    formedOn: stepNamed(making, 'signing')?.happened_on ?? scope.today,
    // Of what was published before it was entered here, only the day is known.
    publishedAt: input.outside ? null : scope.now,
    publishedOn: scope.today,
    effectiveOn: effect.on,
    effectiveBecause: effect.because,
    expiresOn: input.expiresOn,
    termBecause: input.expiresOn ? '文件写明有效期' : '',
    author: making.drafting_agency_name,
    text: {
      blocks: await draftBlocks(scope, draft.id),
      validFrom: effect.on,
      note: noteOf(making, { scope, numbers, effectiveOn: effect.on }),
      amendedById: null,
      declaredLapsed: false,
      sourceKey: null,
    },
  };
}

/** 题注: 2026年3月1日常州市人民政府令第3号公布　自2026年4月1日起施行 */
function noteOf(
  making: Making,
  { scope, numbers, effectiveOn }: { scope: Scope; numbers: Numbers; effectiveOn: Day | null },
): string {
  const deliberation = stepNamed(making, 'deliberation');
  const passed =
    making.kind === 'government-rule' && deliberation
      ? `${words(deliberation.happened_on)}${deliberation.content.meeting}审议通过　`
      : '';
  const effect = effectiveOn ? `　自${words(effectiveOn)}起施行` : '';
  return `${passed}${words(scope.today)}${numbers.documentNo}公布${effect}`;
}

function words(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
