import type { Reading } from '#app/policy-library/documents/reading.ts';
import { validityTone, withChineseDays } from '#app/policy-library/parts/document-words.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import { Tag } from '#app/shell/tag.tsx';

/** 有效性: the state of the document in words, why and since when, and what to read instead. */
export function DocumentBanner({ reading }: { reading: Reading }) {
  const { validity, document } = reading;
  const tone = validityTone(validity);
  return (
    <section class={`validity validity-${tone}`} aria-label="有效性">
      <Tag tone={tone}>{validity.zh}</Tag>
      <div>
        <p>
          {withChineseDays(validity.sentence)}
          <Basis reading={reading} />
        </p>
        {!reading.isToday && (
          <p>
            这是{dayText(reading.on)}的文本和效力。<a href={`/policies/${document.id}`}>看今天的文本</a>
          </p>
        )}
        <DraftNote reading={reading} />
      </div>
    </section>
  );
}

/** The document that the state rests on, where the library has it; after a repeal it is the one to read. */
function Basis({ reading }: { reading: Reading }) {
  const { validity, titles, document } = reading;
  const basisId = validity.basis?.documentId ?? null;
  const basis = basisId === null || basisId === document.id ? undefined : titles.get(basisId);
  if (!basis) return null;
  const lead = validity.state === 'replaced' ? '请改读' : '依据文件：';
  return (
    <>
      {lead}
      <a href={`/policies/${basisId}`}>《{basis.title}》</a>
      {basis.documentNo && `（${basis.documentNo}）`}。
    </>
  );
}

function DraftNote({ reading }: { reading: Reading }) {
  const { call, validity, on } = reading;
  if (validity.state !== 'draft') return null;
  if (!call) return <p>征求意见稿不是现行规定，不能作为办事依据。</p>;
  const isOpen = call.opened_on <= on && on <= call.closes_on;
  return (
    <p>
      征求意见稿不是现行规定，不能作为办事依据。{dayText(call.opened_on)}至{dayText(call.closes_on)}征求意见，
      <a href={`/comments/${call.id}`}>{isOpen ? '去提意见' : '看征集结果'}</a>。
    </p>
  );
}
