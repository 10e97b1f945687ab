import type { Day } from '#law/cite.ts';
import type { Consultation } from '#law/disclosure/suspension.ts';

/** The facts of a file that move the reply limit; everything else about a case does not. */
export interface ReplyClockFacts {
  receivedOn: Day;
  /** Why this day: the sentence of the receipt rule. */
  receivedBecause?: string;
  corrections: { sentOn: Day; servedOn: Day | null; limitOn: Day; correctedOn: Day | null }[];
  consultations: Consultation[];
  extension: Extension | null;
  /** Further extensions on record: lawful once after a restart, else a breach without effect. */
  laterExtensions?: Extension[];
  feeNotice: { sentOn: Day; deliveredOn: Day | null; paidOn: Day | null } | null;
  /** The day the reply was sent; null while it is not. */
  endedOn: Day | null;
}

/** 延长答复期限, as recorded. */
export interface Extension {
  /** Working days. */
  days: number;
  /** The head of the office agreed. */
  approvedOn: Day;
  /** The requester was told. */
  notifiedOn: Day;
}
