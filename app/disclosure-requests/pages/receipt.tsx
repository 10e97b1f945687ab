import type { Context } from 'hono';
import { clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import { loadCase } from '#app/disclosure-requests/case-file/load-case.ts';
import { showQueryCode } from '#app/disclosure-requests/identity/query-code.ts';
import { letterSource } from '#app/disclosure-requests/letters/letter.ts';
import { requestText } from '#app/disclosure-requests/letters/letter-of.ts';
import { receiptLetter } from '#app/disclosure-requests/letters/receipt-letter.ts';
import { wayZh } from '#app/disclosure-requests/parts/request-fields.tsx';
import { LinkButton } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import { dayText, instantText, weekdayText } from '#app/shell/chinese-day.ts';
import { Facts } from '#app/shell/facts.tsx';
import { FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { PublicPage } from '#app/shell/public-page.tsx';
import { recallSealed, rememberSealed } from '#app/shell/sealed-cookie.ts';
import { renderPdf } from '#integrations/pdf/typst.ts';

const COOKIE = 'receipt';
const HALF_AN_HOUR = 30 * 60;

/** Keeps the query code for the page after the form: only its hash is in the database. */
export function rememberReceipt(c: Context<Env>, receipt: { requestId: number; queryCode: string }): void {
  rememberSealed(c, COOKIE, { value: receipt, seconds: HALF_AN_HOUR });
}

/** 电子回执: register number, query code and reply limit, to be printed or noted. */
export async function get(c: Context<Env>) {
  const receipt = recallSealed(c, COOKIE);
  const file = receipt && (await loadCase(c.var.scope, Number(receipt.requestId)));
  if (!receipt || !file) return c.html(<ReceiptGone c={c} />);
  const clock = clockOf(file, c.var.scope.today);
  return c.html(
    <PublicPage
      frame={c.var.frame}
      title="申请已经收到"
      layout="reading"
      crumbs={[{ title: '依申请公开', href: '/requests' }, { title: '电子回执' }]}
      unlisted
    >
      <Notice tone="done" title="请记下登记号和查询码" live>
        <p>查询码只在这里显示一次。打印本页，或者拍照保存。</p>
      </Notice>
      <Card title="政府信息公开申请接收回执">
        <Facts
          facts={[
            { name: '登记号', value: <b>{file.register_no}</b> },
            {
              name: '查询码',
              value: <code class="query-code">{showQueryCode(String(receipt.queryCode))}</code>,
            },
            { name: '受理机关', value: file.agency_name },
            { name: '所需信息', value: file.info_title || file.info_document_no || file.info_description },
            { name: '提交时间', value: instantText(file.submitted_at) },
            { name: '收到之日', value: `${dayText(file.received_on)}。${file.received_because}` },
            {
              name: '答复期限',
              value: clock.due && (
                <b>
                  {dayText(clock.due)} {weekdayText(clock.due)}前
                </b>
              ),
            },
            { name: '送达途径', value: wayZh[file.way_wanted as keyof typeof wayZh] },
            { name: '联系', value: `${file.office_name}　${file.office_phone}` },
          ]}
        />
      </Card>
      <FormActions>
        <LinkButton href="/requests/query" kind="main">
          查询办理进度
        </LinkButton>
        <LinkButton href="/requests/receipt.pdf">下载回执 PDF</LinkButton>
        <LinkButton href="/">回到首页</LinkButton>
      </FormActions>
    </PublicPage>,
  );
}

/** The e-receipt as a file, with the query code, for as long as the page after the form shows it. */
export async function getPdf(c: Context<Env>) {
  const receipt = recallSealed(c, COOKIE);
  const file = receipt && (await loadCase(c.var.scope, Number(receipt.requestId)));
  if (!receipt || !file) return c.redirect('/requests/receipt', 303);
  const { today, city } = c.var.scope;
  const letter = receiptLetter({
    agencyName: file.agency_name,
    registerNo: file.register_no,
    requesterName: file.requester_name || '申请人',
    receivedOn: file.received_on,
    receivedBecause: file.received_because,
    requestQuoted: requestText(file),
    replyDueOn: clockOf(file, today).due,
    queryCode: showQueryCode(String(receipt.queryCode)),
    issuedOn: file.received_on,
    contact: { office: file.office_name, phone: file.office_phone, address: file.office_address },
    demo: city.demo,
  });
  const { pdf } = await renderPdf(letterSource(letter, today));
  return c.body(pdf as Uint8Array<ArrayBuffer>, 200, {
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename="receipt.pdf"',
    'cache-control': 'no-store',
  });
}

function ReceiptGone({ c }: { c: Context<Env> }) {
  return (
    <PublicPage frame={c.var.frame} title="回执已经不在这里" layout="reading" unlisted>
      <p>电子回执提交后半小时内可以看到。申请仍在办理，可凭登记号和查询码查询。</p>
      <p>没有记下查询码的，请带身份证明联系受理机关。</p>
      <FormActions>
        <LinkButton href="/requests/query" kind="main">
          查询办理进度
        </LinkButton>
        <LinkButton href="/agencies">各机关联系方式</LinkButton>
      </FormActions>
    </PublicPage>
  );
}
