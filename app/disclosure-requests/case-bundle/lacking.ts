import { sendWayZh } from '#app/disclosure-requests/acts/send-reply.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { dayText } from '#app/shell/chinese-day.ts';

/** What a package should hold and does not. */
export interface Lacking {
  key: 'envelope' | 'posting' | 'service';
  /** In Chinese: what is missing and why it matters. */
  what: string;
}

/**
 * The facts that win or lose a case and are missing in the file: the envelope with its postmark where the request came
 * by post, the proof of posting where the reply went by post, the proof of service. `envelopeId` is the scan that the
 * officer named.
 */
export function lackingIn(file: CaseFile, envelopeId: number | null = envelopeOf(file)): Lacking[] {
  const lacking: Lacking[] = [];
  if (cameByPost(file) && !file.attachments.some(({ id }) => id === envelopeId)) {
    lacking.push({
      key: 'envelope',
      what: '申请是邮寄来的，案卷里没有信封和邮戳的扫描件：收到申请之日靠它证明。',
    });
  }
  const sent = file.dispatches[0];
  if (sent?.way === 'post' && !sent.tracking_no.trim() && !sent.proof.trim()) {
    const what = `答复于${dayText(sent.sent_on)}${sendWayZh.post}，没有邮件号或者交寄凭证：是否按期答复靠它证明。`;
    lacking.push({ key: 'posting', what });
  }
  if (sent && file.services.length === 0) lacking.push({ key: 'service', what: '没有登记答复的送达。' });
  return lacking;
}

export function cameByPost({ channel }: Pick<CaseFile, 'channel'>): boolean {
  return channel === 'post' || channel === 'ordinary-mail';
}

/** The scan of the envelope: as named when the case was archived, or by its own name. */
function envelopeOf(file: CaseFile): number | null {
  const named = file.archives.at(-1)?.envelope_id;
  if (named) return named;
  return file.attachments.find(({ name }) => /信封|邮戳|封皮/.test(name))?.id ?? null;
}
