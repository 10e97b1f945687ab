import { withChineseDays } from '#app/policy-library/parts/document-words.ts';
import { HitValidity } from '#app/policy-library/parts/hit-validity.tsx';
import type { ShownHit } from '#app/policy-library/searching/shown-hits.ts';
import type { SearchReference } from '#search/engine.ts';

const howZh: Record<SearchReference['how'], string> = {
  article: '您要找的条文',
  'document-number': '文号相符的文件',
  'index-number': '索引号相符的文件',
  title: '名称相符的文件',
};

/** The words name one document or article exactly: it stands above everything else, an article with its whole text. */
export function ReferenceCard({ hit, how }: { hit: ShownHit; how: SearchReference['how'] }) {
  const { passage } = hit;
  return (
    <section class="card reference" aria-labelledby="reference">
      <p class="reference-how">{howZh[how]}</p>
      <h2 id="reference">
        <a href={passage?.href ?? hit.href}>
          {hit.title}
          {passage?.label && ` ${passage.label}`}
        </a>
        <HitValidity validity={hit.validity} />
      </h2>
      {how === 'article' && passage && <blockquote class="reference-text">{passage.text}</blockquote>}
      <p class="hit-why">{withChineseDays(hit.validity.sentence)}</p>
    </section>
  );
}
