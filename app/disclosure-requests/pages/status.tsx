import type { Context } from 'hono';
import { recordsGiven } from '#app/disclosure-requests/acts/attach-records.ts';
import { mayReadLetter, openLetter } from '#app/disclosure-requests/acts/open-letter.ts';
import { mayPropose } from '#app/disclosure-requests/acts/propose-publishing.ts';
import { sendWayZh } from '#app/disclosure-requests/acts/send-reply.ts';
import { clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import { type CaseFile, loadCase } from '#app/disclosure-requests/case-file/load-case.ts';
import { letterOf } from '#app/disclosure-requests/letters/letter-of.ts';
import { LetterView } from '#app/disclosure-requests/letters/letter-view.tsx';
import { sendLetterPdf, sendSignature } from '#app/disclosure-requests/pages/letter-file.ts';
import { queriedCase } from '#app/disclosure-requests/pages/query.tsx';
import { sendAttachment } from '#app/disclosure-requests/pages/uploads.ts';
import { sealOf } from '#app/disclosure-requests/sealing/kept-seal.ts';
import { LinkButton } from '#app/shell/button.tsx';
import { Card, Columns, Stack } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { ClockStrip } from '#app/shell/clock-strip.tsx';
import { Facts } from '#app/shell/facts.tsx';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { PublicPage } from '#app/shell/public-page.tsx';
import { Timeline, type TimelineItem } from '#app/shell/timeline.tsx';

/**
 * What the requester sees: what was notified to him and the legal due day. Internal targets, handlers, drafts
 * and third parties are never shown here.
 */
export async function get(c: Context<Env>) {
  const file = await queriedFile(c);
  if (!file) return c.redirect('/requests/query', 303);
  const clock = clockOf(file, c.var.scope.today);
  return c.html(
    <PublicPage
      frame={c.var.frame}
      title={`${file.register_no} 办理进度`}
      crumbs={[{ title: '依申请公开', href: '/requests' }, { title: '办理进度' }]}
      unlisted
    >
      <Columns>
        <Stack>
          <LetterNotice file={file} />
          <Card title="您的申请">
            <Facts facts={requestFacts(file)} />
          </Card>
          {mayPropose(file) === null && (
            <p class="note">
              认为这项信息应当让公众知晓的，可以<a href="/requests/suggest-publishing">建议主动公开</a>。
            </p>
          )}
          <Card title="办到哪一步">
            <Timeline items={notifiedSteps(file)} />
          </Card>
        </Stack>
        <Card title="期限怎么算">
          <ClockStrip
            days={clock.days}
            today={c.var.scope.today}
            due={clock.due}
            state={clock.state}
            provisional={clock.provisional}
          />
        </Card>
      </Columns>
    </PublicPage>,
  );
}

/** 答复书: opened here when sent online (the first opening is kept), or as a copy once service is on record. */
export async function getLetter(c: Context<Env>) {
  const file = await queriedFile(c);
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
  const file = await queriedFile(c);
  if (!file) return c.redirect('/requests/query', 303);
  if (!mayReadLetter(file)) return c.notFound();
  await openLetter(c.var.scope, file);
  return sendLetterPdf(c, file);
}

/** The signature over the sealed letter, opened wherever the letter may be opened. */
export async function getSignature(c: Context<Env>) {
  const file = await queriedFile(c);
  if (!file) return c.redirect('/requests/query', 303);
  return mayReadLetter(file) ? sendSignature(c, file) : c.notFound();
}

/** A record given with the reply; opened wherever the letter may be opened. */
export async function getRecord(c: Context<Env>) {
  const file = await queriedFile(c);
  if (!file) return c.redirect('/requests/query', 303);
  const record = recordsGiven(file).find((each) => String(each.id) === c.req.param('record'));
  if (!record || !mayReadLetter(file)) return c.notFound();
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

async function queriedFile(c: Context<Env>): Promise<CaseFile | undefined> {
  const requestId = queriedCase(c);
  return requestId === null ? undefined : loadCase(c.var.scope, requestId);
}

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
    { name: '联系', value: `${file.office_name}　${file.office_phone}` },
  ];
}

/** Only what the law has the office tell the requester. */
function notifiedSteps(file: CaseFile): TimelineItem[] {
  const steps: { on: string; what: string }[] = [{ on: file.received_on, what: '收到申请' }];
  for (const notice of file.correctionNotices) {
    steps.push({
      on: notice.sent_on,
      what: `通知补正：${notice.items}${notice.guidance ? `　${notice.guidance}` : ''}　请在${dayText(notice.limit_on)}前补正；无正当理由逾期不补正的，视为放弃申请。`,
    });
    if (notice.received_on) steps.push({ on: notice.received_on, what: '收到补正，答复期限重新计算' });
  }
  for (const consultation of file.consultations) {
    steps.push({ on: consultation.sent_on, what: '正在征求有关方面意见，所需时间不计入答复期限' });
    if (consultation.answered_on)
      steps.push({ on: consultation.answered_on, what: '征求意见结束，期限继续计算' });
  }
  for (const extension of file.extensions) {
    steps.push({
      on: extension.notified_on,
      what: `延长答复期限${extension.days}个工作日：${extension.reason}`,
    });
  }
  for (const dispatch of file.dispatches) steps.push({ on: dispatch.sent_on, what: '答复已发出' });
  for (const service of file.services) steps.push({ on: service.served_on, what: '答复已送达' });
  return steps
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .map(({ on, what }) => ({ at: dayText(on), datetime: on, what }));
}
