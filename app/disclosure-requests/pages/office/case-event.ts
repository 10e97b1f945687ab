/** One fact of the file as its history tells it. */
export interface CaseEvent {
  /** When it was recorded. */
  at: string;
  officerId: number | null;
  what: string;
}

/** A fact with who recorded it and when. */
export function caseEvent(fact: { recorded_at: string; officer_id: number | null }, what: string): CaseEvent {
  return { at: fact.recorded_at, officerId: fact.officer_id, what };
}
