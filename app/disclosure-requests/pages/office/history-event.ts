/** One line of the history of a case. */
export interface Event {
  /** Instant of recording. */
  at: string;
  officerId: number | null;
  what: string;
}

export function event(fact: { recorded_at: string; officer_id: number | null }, what: string): Event {
  return { at: fact.recorded_at, officerId: fact.officer_id, what };
}

/** Marks what happened outside the system and was entered afterwards. */
export function outside({ outside_id }: { outside_id: number | null }): string {
  return outside_id === null ? '' : '【系统外办理，补录】';
}
