import type { Intake, otherLetters } from '#app/disclosure-requests/mail-intakes/mail-intakes.ts';
import { Card } from '#app/shell/card.tsx';
import { dayText, instantText } from '#app/shell/chinese-day.ts';
import { dayOf } from '#app/shell/clock.ts';
import { Facts } from '#app/shell/facts.tsx';
import { Notice } from '#app/shell/notice.tsx';
import { MAX_UPLOAD_BYTES } from '#integrations/files/file-store.ts';

/** The letter as it came: sender, day of receipt, text, files. */
export function IntakeFacts({ intake, href }: { intake: Intake; href: string }) {
  const { sender, received_at: receivedAt } = intake;
  return (
    <Card title="来信">
      {intake.size > MAX_UPLOAD_BYTES && (
        <Notice tone="warn" title="原件超过10 MB">
          <p>系统只保存开头的10 MB，完整原件请在邮箱中保留。</p>
        </Notice>
      )}
      <Facts
        facts={[
          { name: '发件人', value: [sender.name, sender.address].filter(Boolean).join('　') },
          { name: '邮件系统接收', value: instantText(receivedAt) },
          { name: '收到申请之日', value: dayText(dayOf(receivedAt)) },
          { name: '处理结果', value: outcomeOf(intake) },
          { name: '原件', value: <a href={`${href}/files/message.eml`}>下载邮件原件</a> },
        ]}
      />
      {intake.body.split(/\n+/).map((line) => (
        <p>{line}</p>
      ))}
      {intake.files.length > 0 && <IntakeFiles intake={intake} href={href} />}
    </Card>
  );
}

function outcomeOf({ outcome, request_id, reason }: Intake) {
  if (outcome === null) return '待处理';
  if (request_id !== null) return <a href={`/office/requests/${request_id}`}>已登记为申请</a>;
  return `不作为申请：${reason}`;
}

function IntakeFiles({ intake, href }: { intake: Intake; href: string }) {
  return (
    <>
      <h3>附件</h3>
      <ul>
        {intake.files.map((file) => (
          <li>
            {file.file_key ? <a href={`${href}/files/${file.id}`}>{file.name}</a> : file.name}
            {file.refused_because && <span class="note">　{file.refused_because}仍在邮件原件中。</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the same person wrote before or after: a letter sent twice is seen here. */
export function OtherLetters({ letters }: { letters: Awaited<ReturnType<typeof otherLetters>> }) {
  if (letters.length === 0) return null;
  const twice = letters.some(({ same }) => same);
  return (
    <Card title="同一发件人的其他来信">
      {twice && (
        <Notice tone="warn" title="有一封内容相同的来信">
          <p>请先看清那一封是否已经登记；重复发送的，登记一封，其余记录为“重复来信”。</p>
        </Notice>
      )}
      <ul>
        {letters.map((letter) => (
          <li>
            <a href={`/office/requests/mail-intakes/${letter.id}`}>{letter.subject || '（无主题）'}</a>
            {'　'}
            {instantText(letter.received_at)}
            {letter.same && '　内容相同'}
            {letter.request_id !== null && '　已登记为申请'}
          </li>
        ))}
      </ul>
    </Card>
  );
}
