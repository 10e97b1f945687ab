import { type Issue, textsOf } from '#app/policy-library/gazette/load-issue.ts';
import { gazetteSections } from '#app/policy-library/gazette/sections.ts';
import type { Block } from '#app/policy-library/text/block.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Scope } from '#app/shell/scope.ts';
import { renderPdf } from '#integrations/pdf/typst.ts';
import type { Day } from '#law/cite.ts';

/** What the template reads. */
interface IssueLayout {
  name: string;
  year: number;
  number: number;
  total: number;
  publishedOn: string;
  sponsor: string;
  demo: boolean;
  /** 样刊: not published, every page says so. */
  draft: boolean;
  sections: { title: string; items: ItemLayout[] }[];
}

interface ItemLayout {
  title: string;
  documentNo: string;
  /** 题注 */
  note: string;
  /** The text as printed is the standard text of a government rule. */
  isStandard: boolean;
  blocks: Block[];
}

/**
 * The whole issue as PDF: cover, contents with page numbers, and every item typeset; without a day of publication it is
 * a specimen. The same issue gives the same bytes.
 * @returns `missing`: characters that no font draws, each printed as 〓
 */
export async function issuePdf(
  scope: Scope,
  { issue, publishedOn }: { issue: Issue; publishedOn: Day | null },
): Promise<{ pdf: Uint8Array; missing: string[] }> {
  const layout = await layoutOf(scope, { issue, publishedOn });
  const { pdf, missing } = await renderPdf({
    template: new URL('./gazette.typ', import.meta.url),
    data: layout,
    title: `${layout.name} ${issue.year}年第${issue.number}号`,
    createdOn: publishedOn ?? issue.happened_on,
  });
  return { pdf, missing };
}

/** 常州市人民政府公报 */
export function gazetteName(scope: Pick<Scope, 'city'>): string {
  return `${scope.city.name}人民政府公报`;
}

async function layoutOf(
  scope: Scope,
  { issue, publishedOn }: { issue: Issue; publishedOn: Day | null },
): Promise<IssueLayout> {
  const texts = await textsOf(scope, issue.id);
  const itemsIn = (section: string) =>
    issue.items
      .filter((item) => item.section === section)
      .map((item) => ({
        title: item.title,
        documentNo: item.document_no ?? '',
        note: texts.get(item.id)?.note ?? '',
        isStandard: item.kind === 'government-rule',
        blocks: texts.get(item.id)?.blocks ?? [],
      }));
  return {
    name: gazetteName(scope),
    year: issue.year,
    number: issue.number,
    total: issue.total_number,
    publishedOn: publishedOn ? dayText(publishedOn) : '',
    sponsor: `${scope.city.name}人民政府办公室`,
    demo: scope.city.demo,
    draft: publishedOn === null,
    sections: gazetteSections
      .map((title) => ({ title, items: itemsIn(title) }))
      .filter(({ items }) => items.length > 0),
  };
}
