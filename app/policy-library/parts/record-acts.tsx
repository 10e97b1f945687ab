import type { actsAround, relationsOf } from '#app/policy-library/documents/queries.ts';
import { relationZh } from '#app/policy-library/documents/relation-words.ts';
import { actZh } from '#app/policy-library/validity/act-words.ts';
import { Card } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';

interface ActsProps {
  acts: Awaited<ReturnType<typeof actsAround>>;
  home: string;
  may: boolean;
}

/** Acts that name the document, and those that rest on it. */
export function RecordActs({ acts: { naming, resting }, home, may }: ActsProps) {
  return (
    <Card title="效力变动" more={may && <a href={`${home}/acts/new`}>登记</a>}>
      {naming.length === 0 && resting.length === 0 && (
        <p class="note">没有文件变动它的效力，它也没有变动别的文件。</p>
      )}
      <ul class="plain-list">
        {naming.map((act) => (
          <li>
            {dayText(act.effective_on)}起，{actZh(act.kind)}：
            <Titled id={act.basis_id} title={act.other_title ?? act.basis_title} />
            {act.basis_provision}
            {act.clauses.length > 0 && `；涉及${act.clauses.join('、')}`}
            {act.until_on && `；有效期至${dayText(act.until_on)}`}
            {act.register_no && `；登记号${act.register_no}`}
            {may && act.campaign_id === null && (
              <>
                {' '}
                <a href={`${home}/acts/${act.id}/withdraw`}>误录撤回</a>
              </>
            )}
          </li>
        ))}
        {resting.slice(0, SHOWN).map((act) => (
          <li>
            本文件自{dayText(act.effective_on)}起{actZh(act.kind)}
            <Titled id={act.document_id} title={act.other_title ?? ''} />
          </li>
        ))}
        {resting.length > SHOWN && <li>另有{resting.length - SHOWN}件，见公开页面。</li>}
      </ul>
    </Card>
  );
}

/** A decision of a clean-up names hundreds. */
const SHOWN = 20;

interface RelationsProps {
  relations: Awaited<ReturnType<typeof relationsOf>>;
  home: string;
  may: boolean;
}

/** What the document says of others, and others of it. */
export function RecordRelations({ relations: { forward, backward }, home, may }: RelationsProps) {
  const rows = [
    ...forward.map((row) => ({ ...row, zh: relationZh(row.kind, 'forward') })),
    ...backward.map((row) => ({ ...row, zh: relationZh(row.kind, 'backward') })),
  ];
  return (
    <Card title="关联" more={may && <a href={`${home}/relations/new`}>建立</a>}>
      {rows.length === 0 && <p class="note">还没有关联。依据的上位法变化时，只有建立了“依据”才会提醒。</p>}
      <ul class="plain-list">
        {rows.map(({ zh, document_id, title, to_title, provision }) => (
          <li>
            {zh}：
            <Titled id={document_id} title={title ?? to_title} />
            {provision}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Titled({ id, title }: { id: number | null; title: string }) {
  return id === null ? <>《{title}》</> : <a href={`/office/policies/${id}`}>《{title}》</a>;
}
