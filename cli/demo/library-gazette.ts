import { openIssue } from '#app/policy-library/acts/open-issue.ts';
import { placeItem } from '#app/policy-library/acts/place-item.ts';
import { publishIssue } from '#app/policy-library/acts/publish-issue.ts';
import type { GazetteSection } from '#app/policy-library/gazette/sections.ts';
import { type DemoDocument, demoDocuments } from '#cities/320400/library/plan.ts';
import type { DemoIds } from '#cli/demo/demo-ids.ts';
import { type At, type Cast, must } from '#cli/demo/run-plan.ts';

/** Two issues of the gazette: what was made in 2024, and in 2026. */
const issues = [
  { year: 2024, number: 6, totalNumber: 108, publishedOn: '2024-12-27' },
  { year: 2026, number: 5, totalNumber: 119, publishedOn: '2026-11-16' },
];

/** The gazette of the demonstration: rules and normative documents of two years, typeset and published. */
export async function seedGazette(at: At, cast: Cast, ids: DemoIds): Promise<void> {
  for (const { publishedOn, ...issue } of issues) {
    const scope = at(cast.head, new Date(`${publishedOn}T02:00:00Z`));
    const issueId = must(await openIssue(scope, { ...issue, title: '' }));
    for (const document of demoDocuments.filter((each) => isPrinted(each, issue.year))) {
      const documentId = ids.get(document.key) ?? 0;
      must(await placeItem(scope, { issueId, documentId, section: sectionOf(document) }));
    }
    must(await publishIssue(scope, issueId));
  }
}

function isPrinted({ kind, publishedOn }: DemoDocument, year: number): boolean {
  return kind !== 'policy' && publishedOn.startsWith(String(year));
}

function sectionOf({ kind }: DemoDocument): GazetteSection {
  return kind === 'government-rule' ? '市政府令' : '市政府文件';
}
