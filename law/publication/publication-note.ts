import type { Cite } from '#law/cite.ts';

export interface NoteFinding {
  code: 'note-contradicts';
  reason: string;
  cite: Cite;
}

/**
 * Whether the note under a text (附注), 此件公开发布, agrees with how the document is disclosed; null: it does.
 *
 * @law GB/T9704-2012 7.3.8 — the note stands in brackets under the date
 * @law 国办发〔2016〕80号 第一部分 — every paper is marked with how it is disclosed before it is signed
 */
export function noteFinding(
  text: string,
  disclosure: 'proactive' | 'on-request' | 'refused',
): NoteFinding | null {
  const notes = /此件(主动公开|公开发布|公开|依申请公开|不予公开|不公开|删减后公开)/g;
  const last = [...text.slice(-400).matchAll(notes)].at(-1)?.[1];
  if (!last) return null;
  const means = meanings[last];
  if (means === disclosure) return null;
  const reason = `文末注明“此件${last}”，公开属性却是${disclosureZh[disclosure]}，请核对。`;
  return {
    code: 'note-contradicts',
    reason,
    cite: { instrument: '国办发〔2016〕80号', article: '第一部分' },
  };
}

const meanings: Record<string, 'proactive' | 'on-request' | 'refused'> = {
  主动公开: 'proactive',
  公开发布: 'proactive',
  公开: 'proactive',
  删减后公开: 'proactive',
  依申请公开: 'on-request',
  不予公开: 'refused',
  不公开: 'refused',
};

const disclosureZh = { proactive: '主动公开', 'on-request': '依申请公开', refused: '不予公开' };
