import { type Block, plainText } from '#app/policy-library/text/block.ts';
import { citationsIn } from '#app/policy-library/text/citations.ts';
import { citedNameOf } from '#app/policy-library/text/cited-name.ts';
import { sha256Of } from '#app/policy-library/text/sha256.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';
import type { DocumentKind } from '#law/publication/document-kinds.ts';

/** A document as it enters the library, with its first text. Days that nothing proves are null. */
export interface NewDocument {
  kind: DocumentKind;
  /** 公文文种; null for texts of law and everything that is none of the fifteen. */
  genre: string | null;
  title: string;
  region: string;
  documentNo: string | null;
  indexNo: string | null;
  /** 主办机关 in the directory; null for bodies outside it. */
  agencyId: number | null;
  draftingAgencyId: number | null;
  /** 发文机关, the first is 主办. */
  issuers: { name: string; agencyId: number | null }[];
  themes: string[];
  columns: string[];
  keywords: string[];
  audience: string[];
  summary: string;
  formedOn: Day | null;
  publishedAt: Date | null;
  publishedOn: Day | null;
  effectiveOn: Day | null;
  /** What proves the day: the clause quoted, or the rule. */
  effectiveBecause: string;
  expiresOn: Day | null;
  termBecause: string;
  disclosure: 'proactive' | 'on-request' | 'refused';
  disclosureReason: string;
  openForComments: boolean;
  registerNo: string | null;
  /** 备案号 */
  filingNo: string | null;
  source: string;
  sourceKey: string | null;
  author: string;
  text: NewVersion;
}

export interface NewVersion {
  blocks: Block[];
  /** First day on which the text stands; null: not known. */
  validFrom: Day | null;
  /** 题注 */
  note: string;
  amendedById: number | null;
  declaredLapsed: boolean;
  sourceKey: string | null;
}

/** Everything a record may leave open, so that callers name only what they know. */
export const openRecord: Omit<NewDocument, 'kind' | 'title' | 'text'> = {
  genre: null,
  region: '',
  documentNo: null,
  indexNo: null,
  agencyId: null,
  draftingAgencyId: null,
  issuers: [],
  themes: [],
  columns: [],
  keywords: [],
  audience: [],
  summary: '',
  formedOn: null,
  publishedAt: null,
  publishedOn: null,
  effectiveOn: null,
  effectiveBecause: '',
  expiresOn: null,
  termBecause: '',
  disclosure: 'proactive',
  disclosureReason: '',
  openForComments: false,
  registerNo: null,
  filingNo: null,
  source: '',
  sourceKey: null,
  author: '',
};

/** The row of `documents`. */
export function documentRowOf(scope: Scope, input: NewDocument) {
  return {
    city: scope.city.code,
    kind: input.kind,
    genre: input.genre,
    title: input.title,
    cited_name: citedNameOf(input.title),
    region: input.region,
    document_no: input.documentNo,
    index_no: input.indexNo,
    agency_id: input.agencyId,
    drafting_agency_id: input.draftingAgencyId,
    themes: input.themes,
    columns: input.columns,
    keywords: input.keywords,
    audience: input.audience,
    summary: input.summary,
    formed_on: input.formedOn,
    published_at: input.publishedAt,
    published_on: input.publishedOn,
    effective_on: input.effectiveOn,
    effective_because: input.effectiveBecause,
    expires_on: input.expiresOn,
    term_because: input.termBecause,
    disclosure: input.disclosure,
    disclosure_reason: input.disclosureReason,
    open_for_comments: input.openForComments,
    register_no: input.registerNo,
    filing_no: input.filingNo,
    source: input.source,
    source_key: input.sourceKey,
    author: input.author,
    officer_id: officerOrNone(scope),
    recorded_at: scope.now,
  };
}

/** The row of `document_versions`. */
export function versionRowOf(
  scope: Scope,
  { documentId, number, text }: { documentId: number; number: number; text: NewVersion },
) {
  const plain = plainText(text.blocks);
  return {
    city: scope.city.code,
    document_id: documentId,
    number,
    valid_from: text.validFrom,
    note: text.note,
    amended_by_id: text.amendedById,
    blocks: JSON.stringify(text.blocks),
    plain_text: plain,
    sha256: sha256Of(plain),
    source_key: text.sourceKey,
    declared_lapsed: text.declaredLapsed,
    officer_id: officerOrNone(scope),
    recorded_at: scope.now,
  };
}

/** The rows of `document_citations` of one text. */
export function citationRowsOf(
  scope: Scope,
  { documentId, versionId, blocks }: { documentId: number; versionId: number; blocks: Block[] },
) {
  return citationsIn(blocks)
    .filter((found) => found.citedName !== '')
    .map((found, index) => ({
      city: scope.city.code,
      version_id: versionId,
      position: index + 1,
      document_id: documentId,
      anchor: found.anchor,
      cited_name: found.citedName,
      article: found.article,
    }));
}

function officerOrNone({ actor }: Scope): number | null {
  return actor.kind === 'officer' ? actor.officerId : null;
}
