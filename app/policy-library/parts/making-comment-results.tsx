import { answerOutcomeZh, authorKindZh } from '#app/policy-library/making/comments.ts';
import { Card } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { Tag, type TagTone } from '#app/shell/tag.tsx';
import type { Day } from '#law/cite.ts';

interface Answered {
  id: number;
  author_kind: string;
  outcome: string | null;
  digest: string | null;
  reply: string | null;
}

const tones: Record<string, TagTone> = {
  adopted: 'live',
  partly: 'new',
  declined: 'plain',
  'off-topic': 'plain',
};

/** 意见采纳情况: how many came, and what became of each, in the words of the office; none is said plainly. */
export function CommentResults({
  call,
  comments,
}: {
  call: { results_on: Day | null; summary: string | null };
  comments: Answered[];
}) {
  const count = (outcome: string) => comments.filter((each) => each.outcome === outcome).length;
  return (
    <Card title="意见采纳情况" id="results">
      {call.results_on && <p class="note">{dayText(call.results_on)}公布</p>}
      {comments.length === 0 ? (
        <p>征求意见期间没有收到意见。</p>
      ) : (
        <p>
          共收到 {comments.length} 条意见：
          {Object.entries(answerOutcomeZh)
            .filter(([outcome]) => count(outcome) > 0)
            .map(([outcome, zh]) => `${zh} ${count(outcome)} 条`)
            .join('，')}
          。
        </p>
      )}
      {call.summary && <p class="keep-lines">{call.summary}</p>}
      {comments.length > 0 && (
        <ol class="answers">
          {comments.map(({ author_kind, outcome, digest, reply }) => (
            <li>
              <p>
                <Tag tone={tones[outcome ?? ''] ?? 'plain'}>
                  {answerOutcomeZh[outcome as keyof typeof answerOutcomeZh] ?? '未回应'}
                </Tag>{' '}
                <span class="note">{authorKindZh[author_kind as keyof typeof authorKindZh]}</span>
              </p>
              <p class="keep-lines">{digest}</p>
              {reply && <p class="keep-lines answer-reply">{reply}</p>}
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
