import type { Child } from 'hono/jsx';
import { withChineseDays } from '#app/policy-library/parts/document-words.ts';
import { Marked, MarkedExcerpt } from '#app/policy-library/parts/hit-marked.tsx';
import { HitValidity } from '#app/policy-library/parts/hit-validity.tsx';
import type { ShownHit } from '#app/policy-library/searching/shown-hits.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import { Tag } from '#app/shell/tag.tsx';
import type { Day } from '#law/cite.ts';
import { kindZh } from '#law/publication/document-kinds.ts';

interface HitListProps {
  hits: ShownHit[];
  /** To be marked. */
  words: string[];
  /** Number of the first. */
  start: number;
  today: Day;
}

/** Documents found, the best first: each with the passage that fits and where else in it the words stand. */
export function HitList({ hits, words, start, today }: HitListProps) {
  return (
    <ol class="hits" start={start}>
      {hits.map((hit) => (
        <li class="hit">
          <Hit hit={hit} words={words} today={today} />
        </li>
      ))}
    </ol>
  );
}

function Hit({ hit, words, today }: { hit: ShownHit; words: string[]; today: Day }) {
  const { passage } = hit;
  const excerpt = passage?.text ?? hit.summary;
  return (
    <article>
      <h2 class="hit-title">
        <a href={passage && !passage.standsToday ? passage.href : hit.href}>
          <Marked text={hit.title} words={words} />
        </a>
        <HitValidity validity={hit.validity} />
        {passage && !passage.standsToday && <Tag>{otherText(passage.textFrom, today)}</Tag>}
      </h2>
      <HitFacts hit={hit} />
      {hit.validity.force !== 'in-force' && <p class="hit-why">{withChineseDays(hit.validity.sentence)}</p>}
      {excerpt && (
        <p class="hit-text">
          {passage?.label && (
            <a class="hit-article" href={passage.href}>
              {passage.label}
            </a>
          )}
          <MarkedExcerpt text={excerpt} words={words} />
        </p>
      )}
      {hit.alsoIn.length > 0 && <AlsoIn hit={hit} />}
    </article>
  );
}

/** The words stand in a text of the document that is not today's. */
function otherText(textFrom: Day | null, today: Day): string {
  return textFrom !== null && textFrom > today ? `${dayText(textFrom)}起的新文本` : '以前的文本';
}

function HitFacts({ hit }: { hit: ShownHit }) {
  const facts: Child[] = [
    kindZh(hit.kind),
    hit.issuers.join('、'),
    hit.documentNo,
    hit.publishedOn && `${dayText(hit.publishedOn)}发布`,
    hit.effectiveOn && hit.effectiveOn !== hit.publishedOn && `${dayText(hit.effectiveOn)}施行`,
  ].filter(Boolean);
  return (
    <p class="hit-facts">
      {facts.map((fact) => (
        <span>{fact}</span>
      ))}
    </p>
  );
}

function AlsoIn({ hit }: { hit: ShownHit }) {
  return (
    <p class="hit-also">
      <span>本文件还见于</span>
      {hit.alsoIn.slice(0, 6).map(({ label, href }) => (
        <a href={href}>{label}</a>
      ))}
      {hit.alsoIn.length > 6 && <span>等{hit.alsoIn.length}条</span>}
    </p>
  );
}
