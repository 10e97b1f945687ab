import { addDays } from '#law/calendar/day.ts';
import type { Cite, Day, Provision } from '#law/cite.ts';
import type { DocumentKind } from '#law/publication/document-kinds.ts';
import type { GateRefusal } from '#law/publication/making-facts.ts';
import { rowFor } from '#law/publication/place-rows.ts';

export interface EffectFacts {
  kind: DocumentKind;
  /** Division code of the issuer's place. */
  place: string;
  publishedOn: Day;
  /** 施行日期 as the text states it. */
  statedOn: Day | null;
  /** 公布后不立即施行将有碍施行等; empty: none. */
  immediateReason: string;
}

export interface EffectiveDay {
  /** First day of effect; null: the text is silent and no rule supplies the day. */
  on: Day | null;
  /** For documents.effective_because. */
  because: string;
  cite: Cite | null;
  /** The stated day comes too soon, and no reason is given: the document may not be issued so. */
  fault: GateRefusal | null;
}

const RULES: Cite = { instrument: '规章制定程序条例', article: '第三十二条' };

/** Days between publication and effect, for those kinds that have to wait. */
const waiting: Partial<Record<DocumentKind, Provision<number>[]>> = {
  'government-rule': [{ from: '2002-01-01', value: 30, cite: RULES }],
  'department-rule': [{ from: '2002-01-01', value: 30, cite: RULES }],
  normative: [
    {
      from: '2009-06-01',
      place: '32',
      value: 30,
      cite: { instrument: '江苏省规范性文件制定和备案规定', article: '施行日期' },
    },
    {
      from: '2022-08-01',
      place: '32',
      value: 30,
      cite: { instrument: '江苏省行政规范性文件管理规定', article: '施行日期' },
    },
  ],
};

/**
 * The day on which a document takes effect, and whether its own statement may stand.
 *
 * @law 规章制定程序条例 第三十二条 — rules: thirty days after publication; at once where delay would hinder
 * @law 江苏省行政规范性文件管理规定 施行日期 — the same of normative documents
 * @law 江苏省规范性文件制定和备案规定 施行日期 — the same before 2022-08-01
 * @reading the earliest day is the thirtieth after the day of publication (thirty-days-after-publication)
 * @reading the provincial text was not read: its thirty days are a setting of the place (normative-effect)
 * @reading a silent policy document, plan or notice has effect from publication; a silent law is not proven (silent-effect)
 */
export function effectiveDayOf(facts: EffectFacts): EffectiveDay {
  const { kind, place, publishedOn, statedOn, immediateReason } = facts;
  const row = rowFor(waiting[kind] ?? [], publishedOn, place);
  const earliest = row ? addDays(publishedOn, row.value) : publishedOn;
  const cite = row?.cite ?? null;
  if (statedOn === null) return silent(facts, { row, earliest });
  if (statedOn >= earliest || !row) return { on: statedOn, because: '文件写明施行日期', cite, fault: null };
  if (immediateReason.trim() !== '') {
    return {
      on: statedOn,
      because: `公布后不满${row.value}日施行：${immediateReason.trim()}`,
      cite,
      fault: null,
    };
  }
  const reason = `应当自公布之日起${row.value}日后施行，即${earliest}以后；${statedOn}施行的，请写明不立即施行有碍施行的理由。`;
  return {
    on: statedOn,
    because: '文件写明施行日期',
    cite,
    fault: { code: 'effect-too-soon', reason, cite: row.cite },
  };
}

function silent(
  { kind, publishedOn }: EffectFacts,
  { row, earliest }: { row: Provision<number> | null; earliest: Day },
): EffectiveDay {
  if (row) {
    const because = `文件没有写明施行日期，依规定自公布之日起${row.value}日后施行`;
    return { on: earliest, because, cite: row.cite, fault: null };
  }
  return effectOnPublication(kind)
    ? { on: publishedOn, because: '文件没有写明施行日期，自公布之日起施行', cite: null, fault: null }
    : { on: null, because: '', cite: null, fault: null };
}

/** Whether a document of this kind that states no day of effect has it from publication.
 * @reading official documents take effect when issued; laws, regulations and rules must state their day (silent-effect) */
export function effectOnPublication(kind: DocumentKind): boolean {
  const onPublication: readonly DocumentKind[] = [
    'normative',
    'policy',
    'plan',
    'notice',
    'decision',
    'other',
  ];
  return onPublication.includes(kind);
}
