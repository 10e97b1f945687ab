import { retentionZh } from '#app/disclosure-requests/case-bundle/retention.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { kindZh } from '#app/remedies/remedy-words.ts';
import { Card } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { Facts } from '#app/shell/facts.tsx';

/** 答复以后: the cases over the reply, the runs it was ordered anew, archive and publication; nothing before there is any. */
export function AfterReply({ file }: { file: CaseFile }) {
  const replied = file.dispatches.length > 0 || file.earlierReplies.length > 0 || file.remedyCases.length > 0;
  if (!replied) return null;
  const register = `/office/remedies/new?request=${encodeURIComponent(file.register_no)}`;
  return (
    <Card title="答复以后" more={<a href={register}>登记复议诉讼</a>}>
      <Facts facts={[...remedies(file), ...replies(file), ...archive(file), ...published(file)]} />
    </Card>
  );
}

function remedies({ remedyCases }: CaseFile) {
  if (remedyCases.length === 0) return [{ name: '复议诉讼', value: '没有' }];
  return [
    {
      name: '复议诉讼',
      value: remedyCases.map(({ id, kind, body }) => (
        <a class="file-link" href={`/office/remedies/${id}`}>
          {kindZh[kind as keyof typeof kindZh]}　{body}
        </a>
      )),
    },
  ];
}

function replies({ earlierReplies }: CaseFile) {
  if (earlierReplies.length === 0) return [];
  const words = earlierReplies.map(({ document_no, signed_on }) => `${document_no}（${dayText(signed_on)}）`);
  return [{ name: '此前的答复', value: words.join('、') }];
}

function archive({ archives }: CaseFile) {
  return archives.map(({ archive_no, retention }) => ({
    name: '归档',
    value: `${archive_no}　保管期限${retentionZh(retention)}`,
  }));
}

function published({ publishProposals }: CaseFile) {
  const proposal = publishProposals.at(-1);
  if (!proposal) return [];
  const decided = proposal.publish ? '已转为主动公开' : '决定暂不公开';
  const value = proposal.decision_id === null ? '建议待决定' : decided;
  if (!proposal.publish) return [{ name: '主动公开', value }];
  return [{ name: '主动公开', value: <a href={`/requests/published/${proposal.decision_id}`}>{value}</a> }];
}
