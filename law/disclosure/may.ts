import type { Cite } from '#law/cite.ts';

/** Whether the law allows an act now, and if not, why. */
export type LawMay = { ok: true } | { ok: false; reason: string; cite: Cite };
