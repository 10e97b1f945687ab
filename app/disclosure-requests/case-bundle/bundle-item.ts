import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { OfficialDocument } from '#app/disclosure-requests/letters/family.ts';
import type { Day } from '#law/cite.ts';

/** One piece of a bundle: what it is, what it proves, and where its bytes come from. */
export interface BundleItem {
  title: string;
  /** 证明目的 */
  proves: string;
  on: Day;
  /** 责任者 */
  by: string;
  documentNo: string;
  content: { document: OfficialDocument } | { attachment: CaseFile['attachments'][number] };
}
