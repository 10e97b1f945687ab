import { dayText } from '#app/shell/chinese-day.ts';
import type { TagTone } from '#app/shell/tag.tsx';
import type { Validity } from '#law/publication/validity-on.ts';

/** Days inside a sentence of the law core as people write them: 2024-03-01 becomes 2024年3月1日. */
export function withChineseDays(sentence: string): string {
  return sentence.replace(/\d{4}-\d{2}-\d{2}/g, dayText);
}

/** Colour of a state; its words differ as well. */
export function validityTone({ state, force }: Pick<Validity, 'state' | 'force'>): TagTone {
  if (state === 'draft' || state === 'pending') return 'new';
  if (state === 'expired') return 'plain';
  const tones = { 'in-force': 'live', partly: 'wait', unproven: 'wait', 'not-in-force': 'late' } as const;
  return tones[force];
}

/** What stands across a printed page of a text that is not in force; empty where it is. 水印 */
export function watermarkOf({ state, force }: Pick<Validity, 'state' | 'force'>): string {
  if (force === 'in-force' || force === 'partly' || state === 'unknown') return '';
  const words = { expired: '已失效', repealed: '已废止', replaced: '已废止', pending: '尚未施行' };
  return words[state as keyof typeof words] ?? '征求意见稿';
}

/** 索引号 and 发文字号 may hold signs that a file name may not. */
export function fileNameOf({ title, id }: { title: string; id: number }, extension: string): string {
  const plain = title.replace(/[\\/:*?"<>|\p{Cc}]/gu, '').slice(0, 80);
  return `${plain || id}.${extension}`;
}

/** 12.3 KB */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
