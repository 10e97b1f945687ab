import type { Reading } from '#app/policy-library/documents/reading.ts';
import { Card } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { Tag, type TagTone } from '#app/shell/tag.tsx';
import { lateContinuations } from '#law/publication/last-day.ts';

/** A line of “它和谁有关”. */
interface DocumentLink {
  word: string;
  tone: TagTone;
  /** Null: the library has no such document that the public may open. */
  id: number | null;
  title: string;
  more: string;
}

const forwardZh: Record<string, string> = {
  'based-on': '依据',
  implements: '落实',
  forwards: '转发',
  'draft-of': '征求意见稿',
  'drafting-note-of': '起草说明',
  'adoption-of': '采纳情况',
  'press-of': '新闻发布',
  'interview-of': '访谈',
  answers: '问答',
  'guide-of': '办事指南',
  'benefit-of': '惠企事项',
};

const backwardZh: Record<string, string> = {
  'based-on': '以它为依据',
  implements: '配套细则',
  forwards: '被转发',
  'draft-of': '征求意见稿',
  'drafting-note-of': '起草说明',
  'adoption-of': '采纳情况',
  'press-of': '新闻发布',
  'interview-of': '访谈',
  answers: '问答',
  'guide-of': '办事指南',
  'benefit-of': '惠企事项',
};

const actZh: Record<string, { naming: string; resting: string; tone: TagTone }> = {
  amended: { naming: '被修改', resting: '修改', tone: 'wait' },
  'partly-lapsed': { naming: '部分失效', resting: '使部分失效', tone: 'wait' },
  repealed: { naming: '被废止', resting: '废止', tone: 'late' },
  replaced: { naming: '被代替', resting: '代替', tone: 'late' },
  'declared-lapsed': { naming: '宣布失效', resting: '宣布失效', tone: 'late' },
  continued: { naming: '继续有效', resting: '延续', tone: 'live' },
};

/** 它和谁有关: what the document rests on, what rests on it, and the acts on validity, both ways. */
export function DocumentLinks({ reading }: { reading: Reading }) {
  const links = [...relationLinks(reading), ...actLinks(reading)];
  if (links.length === 0) return null;
  return (
    <Card title="它和谁有关">
      <ul class="rows document-links">
        {links.map(({ word, tone, id, title, more }) => (
          <li>
            <Tag tone={tone}>{word}</Tag>
            {id === null ? <span>《{title}》</span> : <a href={`/policies/${id}`}>《{title}》</a>}
            {more && <span class="note">{more}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function relationLinks({ relations, titles }: Reading): DocumentLink[] {
  const link =
    (names: Record<string, string>) =>
    (row: Reading['relations']['forward'][number]): DocumentLink[] => {
      const open = row.other_id === null ? undefined : titles.get(row.other_id);
      // A document that the public may not open is named only where this document's own record names it.
      const title = open?.title ?? row.to_title;
      if (!title) return [];
      return [
        {
          word: names[row.kind] ?? row.kind,
          tone: 'new',
          id: open ? row.other_id : null,
          title,
          more: row.provision,
        },
      ];
    };
  return [...relations.forward.flatMap(link(forwardZh)), ...relations.backward.flatMap(link(backwardZh))];
}

function actLinks({ acts, titles, facts }: Reading): DocumentLink[] {
  const late = new Set(lateContinuations(facts).map(({ id }) => id));
  const naming = acts.naming.map((act) => ({
    word: late.has(act.id) ? '继续有效（期满后作出，无效力）' : (actZh[act.kind]?.naming ?? act.kind),
    tone: late.has(act.id) ? ('late' as const) : (actZh[act.kind]?.tone ?? 'plain'),
    id: act.basis_id !== null && titles.has(act.basis_id) ? act.basis_id : null,
    title: act.basis_title,
    more: [act.basis_provision, `${dayText(act.effective_on)}起`, act.clauses.join('、')]
      .filter(Boolean)
      .join('　'),
  }));
  const resting = acts.resting.flatMap((act) => {
    const other = titles.get(act.document_id);
    if (!other) return [];
    return [
      {
        word: actZh[act.kind]?.resting ?? act.kind,
        tone: actZh[act.kind]?.tone ?? 'plain',
        id: act.document_id,
        title: other.title,
        more: [`${dayText(act.effective_on)}起`, act.clauses.join('、')].filter(Boolean).join('　'),
      },
    ];
  });
  return [...naming, ...resting];
}

/** 谁引用了它: documents whose text cites this one, each link at the citing place. */
export function CitingDocuments({ reading }: { reading: Reading }) {
  const { documents, count, more } = reading.citing;
  if (count === 0) return null;
  return (
    <Card title="谁引用了它" more={<span>{`${count} 件${more ? '以上' : ''}`}</span>}>
      <ul class="rows document-links">
        {documents.map(({ id, title, documentNo, anchor, article }) => (
          <li>
            <a href={`/policies/${id}${anchor ? `#${anchor}` : ''}`}>《{title}》</a>
            <span class="note">{[documentNo, article && `引用${article}`].filter(Boolean).join('　')}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
