import { validityTone, withChineseDays } from '#app/policy-library/parts/document-words.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import { Tag } from '#app/shell/tag.tsx';
import type { Day } from '#law/cite.ts';
import type { Validity } from '#law/publication/validity-on.ts';

interface Explained {
  id: number;
  title: string;
  documentNo: string | null;
  publishedOn: Day | null;
  validity: Validity | undefined;
}

/** 被解读的文件: the document that an explainer belongs to, with its validity of today. */
export function ExplainedDocument({ id, title, documentNo, publishedOn, validity }: Explained) {
  const tone = validity ? validityTone(validity) : 'wait';
  return (
    <aside class={`explained validity-${tone}`} aria-label="被解读的文件">
      <p class="explained-lead">解读的文件</p>
      <p class="explained-title">
        <a href={`/policies/${id}`}>{title}</a>
      </p>
      <p class="explained-facts">
        {documentNo && <span>{documentNo}</span>}
        {publishedOn && <span>{dayText(publishedOn)}公布</span>}
        {validity && <Tag tone={tone}>{validity.zh}</Tag>}
      </p>
      {validity && <p class="note">{withChineseDays(validity.sentence)}</p>}
    </aside>
  );
}

/** What stands over an explainer whose document no longer holds, or does not hold yet. */
export function explainedMark(validity: Validity | undefined): string | null {
  if (!validity || validity.force === 'in-force' || validity.state === 'unknown') return null;
  if (validity.state === 'pending') return '所解读的文件尚未施行';
  if (validity.state === 'partial') return '所解读的文件部分失效';
  return `所解读的文件已${validity.state === 'expired' ? '失效' : '废止'}`;
}
