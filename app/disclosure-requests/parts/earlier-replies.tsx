import { recordsGiven } from '#app/disclosure-requests/acts/attach-records.ts';
import { mayReadEarlier } from '#app/disclosure-requests/acts/open-letter.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { Card } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';

/** 此前的答复: they stay with the requester after a new reply was ordered, with the records given at the time. */
export function EarlierReplies({ file }: { file: CaseFile }) {
  const replies = file.earlierReplies.filter(mayReadEarlier);
  if (replies.length === 0) return null;
  const records = recordsGivenBefore(file);
  return (
    <Card title="此前的答复">
      <ul class="plain-list">
        {replies.map((reply) => (
          <li>
            <a href={`/requests/letters/${reply.run}`}>答复书　{reply.document_no}</a>
            {reply.sent_on && <span class="note">　{dayText(reply.sent_on)}</span>}
          </li>
        ))}
        {records.map((record) => (
          <li>
            <a href={`/requests/records/${record.id}`}>{record.name}</a>
            <span class="note">　随答复提供</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Records that went out with a reply of an earlier run which the requester may read. */
export function recordsGivenBefore(file: CaseFile): CaseFile['attachments'] {
  const sent = file.earlierReplies.findLast(mayReadEarlier)?.sent_at;
  if (!sent) return [];
  const until = new Date(sent);
  return recordsGiven(file).filter(({ recorded_at }) => new Date(recorded_at) <= until);
}
