import type { Context } from 'hono';
import { recordsGiven } from '#app/disclosure-requests/acts/attach-records.ts';
import { mayReadLetter, openLetter } from '#app/disclosure-requests/acts/open-letter.ts';
import { sendWayZh } from '#app/disclosure-requests/acts/send-reply.ts';
import { clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { letterOf } from '#app/disclosure-requests/letters/letter-of.ts';
import { LetterView } from '#app/disclosure-requests/letters/letter-view.tsx';
import { sendLetterPdf, sendSignature } from '#app/disclosure-requests/pages/letter-file.ts';
import { ownRequest } from '#app/disclosure-requests/pages/own-page.tsx';
import { sendAttachment } from '#app/disclosure-requests/pages/uploads.ts';
import { EarlierReplies, recordsGivenBefore } from '#app/disclosure-requests/parts/earlier-replies.tsx';
import { notifiedSteps } from '#app/disclosure-requests/parts/notified-steps.ts';
import { wayZh } from '#app/disclosure-requests/parts/request-fields.tsx';
import { RequesterChoices } from '#app/disclosure-requests/parts/requester-choices.tsx';
import { RequesterMessages } from '#app/disclosure-requests/parts/requester-messages.tsx';
import { RequesterNext } from '#app/disclosure-requests/parts/requester-next.tsx';
import { RequesterPapers } from '#app/disclosure-requests/parts/requester-papers.tsx';
import { sealOf } from '#app/disclosure-requests/sealing/kept-seal.ts';
import { LinkButton } from '#app/shell/button.tsx';
import { Card, Columns, Stack } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { ClockStrip } from '#app/shell/clock-strip.tsx';
import { Facts } from '#app/shell/facts.tsx';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { PublicPage } from '#app/shell/public-page.tsx';
import { Timeline } from '#app/shell/timeline.tsx';

/**
 * What the requester sees: what was notified to him and the legal due day. Internal targets, handlers, drafts
 * and third parties are never shown here.
 */
export async function get(c: Context<Env>) {
  const file = await ownRequest(c);
  if (!file) return c.redirect('/requests/query', 303);
  const clock = clockOf(file, c.var.scope.today);
  const asked = c.req.query('done') ?? '';
  const done = Object.hasOwn(doneWords, asked) && doneWords[asked];
  return c.html(
    <PublicPage
      frame={c.var.frame}
      title={`${file.register_no} 办理进度`}
      crumbs={[{ title: '依申请公开', href: '/requests' }, { title: '办理进度' }]}
      unlisted
    >
      <Columns>
        <Stack>
          {done && (
            <Notice tone="done" live>
              {done}
            </Notice>
          )}
          <LetterNotice file={file} />
          <RequesterNext file={file} scope={c.var.scope} />
          <Card title="您的申请">
            <Facts facts={requestFacts(file)} />
          </Card>
          <RequesterPapers file={file} />
          <EarlierReplies file={file} />
          <Card title="办到哪一步">
            <Timeline items={notifiedSteps(file)} />
          </Card>
          <RequesterMessages file={file} />
          <RequesterChoices file={file} />
        </Stack>
        <Card title="期限怎么算">
          <ClockStrip
            days={clock.days}
            today={c.var.scope.today}
            due={clock.due}
            state={clock.state}
            provisional={clock.provisional}
          >
            <p class="note">{clockWords[clock.state]}</p>
          </ClockStrip>
        </Card>
      </Columns>
    </PublicPage>,
  );
}

/** 答复书: opened here when sent online (the first opening is kept), or as a copy once service is on record. */
export async function getLetter(c: Context<Env>) {
  const file = await ownRequest(c);
  if (!file) return c.redirect('/requests/query', 303);
  if (!mayReadLetter(file)) return c.notFound();
  await openLetter(c.var.scope, file);
  return c.html(
    <PublicPage
      frame={c.var.frame}
      title="答复书"
      layout="reading"
      ownHeading
      crumbs={[{ title: '办理进度', href: '/requests/status' }, { title: '答复书' }]}
      unlisted
    >
      <div class="actions no-print">
        <LinkButton href="/requests/letter.pdf" kind="main">
          下载 PDF
        </LinkButton>
        {sealOf(file) && <LinkButton href="/requests/letter.sig.json">下载签名文件</LinkButton>}
        {sealOf(file) && <LinkButton href="/requests/verify">怎样核对印章</LinkButton>}
      </div>
      <Records file={file} />
      <LetterView letter={letterOf(file, c.var.scope)} />
    </PublicPage>,
  );
}

export async function getLetterPdf(c: Context<Env>) {
  const file = await ownRequest(c);
  if (!file) return c.redirect('/requests/query', 303);
  if (!mayReadLetter(file)) return c.notFound();
  await openLetter(c.var.scope, file);
  return sendLetterPdf(c, file);
}

/** The signature over the sealed letter, opened wherever the letter may be opened. */
export async function getSignature(c: Context<Env>) {
  const file = await ownRequest(c);
  if (!file) return c.redirect('/requests/query', 303);
  return mayReadLetter(file) ? sendSignature(c, file) : c.notFound();
}

/** A record given with the reply; opened wherever the letter may be opened. */
export async function getRecord(c: Context<Env>) {
  const file = await ownRequest(c);
  if (!file) return c.redirect('/requests/query', 303);
  const given = mayReadLetter(file) ? recordsGiven(file) : recordsGivenBefore(file);
  const record = given.find((each) => String(each.id) === c.req.param('record'));
  if (!record) return c.notFound();
  return sendAttachment(c, record);
}

function Records({ file }: { file: CaseFile }) {
  const records = recordsGiven(file);
  if (records.length === 0) return null;
  return (
    <Card title="随答复提供的材料">
      <ul>
        {records.map((record) => (
          <li>
            <a href={`/requests/records/${record.id}`}>{record.name}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Why the limit runs or stands still, in plain words. */
const clockWords: Record<ReturnType<typeof clockOf>['state'], string> = {
  running: '收到当日不算，从次日起数工作日；周末、节假日不算，调休上班日要算。',
  suspended: '正在征求有关方面意见，这段时间不算在答复期限里，意见收到后接着数。',
  'waiting-correction': '正在等您补正，现在不计算期限；收到补正之日起重新计算。',
  'waiting-payment': '正在等您缴费，现在不计算期限；缴清的次日起重新计算。',
  ended: '已经答复或者终止，期限不再计算。',
};

/** Said once after a form of the requester was taken, by the last part of its path. */
const doneWords: Record<string, string> = {
  correction: '补正已经收到，答复期限从今天起重新计算。',
  reasons: '您说明的理由已经收到。',
  payment: '已经缴清，答复期限从明天起重新计算。',
  withdrawal: '撤回已经收到，机关登记后向您发终止办理告知书。',
  delivery: '送达途径已经改好，答复按新的途径送达。',
  message: '留言已经送达。',
  rating: '谢谢您的评价。',
};

function LetterNotice({ file }: { file: CaseFile }) {
  const dispatch = file.dispatches[0];
  if (!dispatch) return null;
  const way = sendWayZh[dispatch.way as keyof typeof sendWayZh];
  if (mayReadLetter(file)) {
    return (
      <Notice tone="done" title={`答复已于${dayText(dispatch.sent_on)}作出`}>
        <p>
          {file.services[0]
            ? `送达日期：${dayText(file.services[0].served_on)}，复议、诉讼的期限从这一天起算。`
            : '请打开查看。送达日期由机关登记，复议、诉讼的期限从送达之日起算。'}
        </p>
        <LinkButton href="/requests/letter" kind="main">
          {dispatch.way === 'online' ? '打开答复书' : '查看答复书副本'}
        </LinkButton>
      </Notice>
    );
  }
  return (
    <Notice tone="done" title={`答复已于${dayText(dispatch.sent_on)}发出`}>
      <p>送达方式：{way}。收到并登记送达后，这里会出现答复书副本。</p>
    </Notice>
  );
}

function requestFacts(file: CaseFile) {
  return [
    { name: '登记号', value: file.register_no },
    { name: '受理机关', value: file.agency_name },
    { name: '所需信息', value: file.info_title || file.info_description },
    { name: '收到之日', value: `${dayText(file.received_on)}。${file.received_because}` },
    { name: '送达途径', value: wayZh[file.way_wanted as keyof typeof wayZh] },
    { name: '联系', value: <Contact file={file} /> },
  ];
}

function Contact({ file }: { file: CaseFile }) {
  return (
    <>
      {`${file.office_name}　`}
      <span class="keep">{file.office_phone}</span>
    </>
  );
}
