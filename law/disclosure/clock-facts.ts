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
  /** 延迟答复 under art. 35, once the reasons were found reasonable. */
  deferral?: Deferral | null;
  /** A new reply ordered by a decision or judgment: its own period counts, the old run is over. */
  ordered?: OrderedReply | null;
  /** The day the reply was sent; null while it is not. */
  endedOn: Day | null;
}

/** 延迟答复: a reasonable delayed day, fixed and told to the requester; not an extension. */
export interface Deferral {
  /** The head of the office decided and the requester was told. */
  decidedOn: Day;
  /** The day until which the reply is due. */
  until: Day;
}

/** 责令重新答复: the period that a reconsideration decision or a judgment gives. */
export interface OrderedReply {
  /** The decision or judgment was received. */
  from: Day;
  days: number;
  unit: 'working-days' | 'calendar-days';
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
