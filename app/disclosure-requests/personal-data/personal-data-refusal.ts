import { findPersonalData } from '#app/disclosure-requests/personal-data/find-personal-data.ts';
import type { Refusal } from '#app/shell/scope.ts';

/**
 * Why a text may not be shown to the public or to other agencies: personal data stands in it. The sentence names the
 * kinds and the field, never the data.
 */
export function personalDataRefusal(texts: Record<string, string>, names: string[]): Refusal | null {
  const told = Object.entries(texts).flatMap(([field, text]) => {
    const kinds = [...new Set(findPersonalData(text, names).map(({ zh }) => zh))];
    return kinds.length > 0 ? [`“${field}”里有${kinds.join('、')}`] : [];
  });
  if (told.length === 0) return null;
  return {
    code: 'personal-data',
    reason: `${told.join('；')}。请改写，去掉个人信息后再提交。`,
    cite: { instrument: '政府信息公开条例', article: '第十五条' },
  };
}
