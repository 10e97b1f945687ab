import type { May } from '#app/disclosure-requests/acts/change-case.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

/** Something that happened outside the system, as one person recorded it and another confirms it. */
export interface OutsideFact {
  happenedOn: Day;
  /** Values of the kind's fields. */
  input: Record<string, string>;
}

/** One question of the form. */
export interface OutsideField {
  key: string;
  label: string;
  hint?: string;
  as?: 'text' | 'lines' | 'number' | 'day';
  choices?: Record<string, string>;
  optional?: boolean;
}

/**
 * A kind of fact that may be entered afterwards. It is never refused for being unlawful: late, second or wanting, it
 * is written with its own day and has only the effect that the law gives it. Refused is what cannot be: no such
 * number, the same thing twice in one place, contents that are missing.
 */
export interface OutsideKind {
  zh: string;
  /** What the day of the fact is. */
  dayZh: string;
  fields: OutsideField[];
  may: (file: CaseFile, fact: OutsideFact, scope: Scope) => May | Promise<May>;
  /** Writes the rows of the fact, once confirmed, with `outside_id`. */
  write: (scope: Scope, file: CaseFile, fact: OutsideFact & { recordId: number }) => Promise<void>;
}

/** Fields that most letters share. */
export const documentNoField: OutsideField = {
  key: 'document_no',
  label: '文号',
  hint: '照原件录入；没有文号的留空。',
  optional: true,
};

export const servedField: OutsideField = {
  key: 'served_on',
  label: '对方收到之日',
  hint: '有送达证明的填写；以后才知道的留空，在“登记投递情况”登记。',
  as: 'day',
  optional: true,
};

/** A day that a field may hold; null where it is left open. */
export function dayIn(fact: OutsideFact, key: string): Day | null {
  return fact.input[key]?.trim() || null;
}

/** @returns 0 for what is no whole number above nought, which `mayCount` refuses */
export function countIn(fact: OutsideFact, key: string): number {
  const text = fact.input[key]?.trim() ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

export function mayCount(fact: OutsideFact, key: string, zh: string): May {
  return countIn(fact, key) > 0 ? null : { code: 'no-number', reason: `${zh}应当是大于零的整数。` };
}
