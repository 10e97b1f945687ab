import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { letterMissing } from '#app/disclosure-requests/letters/letter-missing.ts';
import { letterInputOf } from '#app/disclosure-requests/letters/letter-of.ts';
import { Notice } from '#app/shell/notice.tsx';
import type { Scope } from '#app/shell/scope.ts';

/** Number and day come with the signature. */
const COMES_LATER = new Set(['documentNo', 'signedOn']);

/** What the letter still lacks, for who reviews and signs it; nothing when it is whole. */
export function LetterGaps({ file, scope }: { file: CaseFile; scope: Scope }) {
  if (file.drafts.length === 0) return null;
  const gaps = letterMissing(letterInputOf(file, scope)).filter(({ key }) => !COMES_LATER.has(key));
  if (gaps.length === 0) return null;
  return (
    <Notice tone="warn" title="答复书还缺这些内容">
      <p>
        {gaps.map(({ zh }) => zh).join('、')}。可以退回修改；确实没有的（如申请人没有写姓名），请核对后再办。
      </p>
    </Notice>
  );
}
