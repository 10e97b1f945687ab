import { mayPostMessage } from '#app/disclosure-requests/acts/post-message.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { LinkButton } from '#app/shell/button.tsx';
import { Card, Stack } from '#app/shell/card.tsx';
import { instantText } from '#app/shell/chinese-day.ts';
import { Timeline } from '#app/shell/timeline.tsx';

/** 留言, both ways. The officer who wrote is the office here, never a name. */
export function RequesterMessages({ file }: { file: CaseFile }) {
  const refusal = mayPostMessage(file);
  return (
    <Card title="留言">
      <Stack>
        {file.messages.length > 0 ? (
          <Timeline
            items={file.messages.map(({ sender, text, recorded_at }) => ({
              at: instantText(new Date(recorded_at)),
              datetime: recorded_at,
              who: sender === 'office' ? file.office_name : '您',
              what: <span class="keep-lines">{text}</span>,
            }))}
          />
        ) : (
          <p class="note">还没有留言。有话要对承办的工作人员说，可以写在这里。</p>
        )}
        {refusal ? (
          <p class="note">{refusal.reason}</p>
        ) : (
          <p class="no-print">
            <LinkButton href="/requests/message">给机关留言</LinkButton>
          </p>
        )}
      </Stack>
    </Card>
  );
}
