import type { ValidityState } from '#law/publication/validity-facts.ts';

/** What force a document has: wholly in force, in part, not in force, or not proven. */
export type Force = 'in-force' | 'partly' | 'not-in-force' | 'unproven';

/** The ten states as screens show them. */
export const stateZh: Record<ValidityState, string> = {
  draft: '征求意见稿',
  pending: '尚未施行',
  'in-force': '现行有效',
  trial: '现行有效（试行）',
  amended: '现行有效（已修改）',
  partial: '部分失效',
  expired: '失效',
  repealed: '废止',
  replaced: '废止（被代替）',
  unknown: '有效性待核',
};

export const forceOf: Record<ValidityState, Force> = {
  draft: 'not-in-force',
  pending: 'not-in-force',
  'in-force': 'in-force',
  trial: 'in-force',
  amended: 'in-force',
  partial: 'partly',
  expired: 'not-in-force',
  repealed: 'not-in-force',
  replaced: 'not-in-force',
  unknown: 'unproven',
};
