import { Tag, type TagTone } from '#app/shell/tag.tsx';
import type { Lag } from '#law/publication/explainer-lag.ts';

const tones: Record<Lag['light'], TagTone> = { green: 'live', amber: 'wait', red: 'late' };

/** 同步发布、超期发布……: how long the explainer let wait. */
export function LagMark({ lag }: { lag: Lag }) {
  return <Tag tone={tones[lag.light]}>{lag.zh}</Tag>;
}
