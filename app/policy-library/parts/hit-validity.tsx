import { validityTone } from '#app/policy-library/parts/document-words.ts';
import { Tag } from '#app/shell/tag.tsx';
import type { Validity } from '#law/publication/validity-on.ts';

/** 效力: the word of the state; the sentence that says why stands under the hit and on the page of the document. */
export function HitValidity({ validity }: { validity: Validity }) {
  return <Tag tone={validityTone(validity)}>{validity.zh}</Tag>;
}
