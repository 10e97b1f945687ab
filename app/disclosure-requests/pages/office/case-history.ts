import { meaningOf } from '#app/disclosure-requests/acts/record-opinion.ts';
import { sendWayZh } from '#app/disclosure-requests/acts/send-reply.ts';
import { actedFor, withHolder } from '#app/disclosure-requests/case-file/acted-for.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { afterEvents } from '#app/disclosure-requests/pages/office/after-history.ts';
import { contactEvents } from '#app/disclosure-requests/pages/office/contact-history.ts';
import { courseEvents } from '#app/disclosure-requests/pages/office/course-history.ts';
import { evidenceEvents } from '#app/disclosure-requests/pages/office/evidence-history.ts';
import { type Event, event, outside } from '#app/disclosure-requests/pages/office/history-event.ts';
import { intakeEvents } from '#app/disclosure-requests/pages/office/intake-history.ts';
import { severanceEvents } from '#app/disclosure-requests/pages/office/severance-history.ts';
import { dayText, instantText } from '#app/shell/chinese-day.ts';
import type { TimelineItem } from '#app/shell/timeline.tsx';
import { receiptChannelZh } from '#law/disclosure/receipt-day.ts';
import { type ReplyCode, replyTypeOf } from '#law/disclosure/reply-types.ts';

/** 经过: every fact of the file in the order in which it was recorded, the newest first. */
export function caseHistory(file: CaseFile, names: Map<number, string>): TimelineItem[] {
  const events = [
    ...intake(file),
    ...intakeEvents(file),
    ...consulting(file),
    ...courseEvents(file),
    ...contactEvents(file),
    ...evidenceEvents(file),
    ...severanceEvents(file),
    ...replying(file),
    ...ending(file),
    ...afterEvents(file),
  ];
  return events
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .map(({ at, officerId, what }) => ({
      at: instantText(new Date(at)),
      datetime: at,
      who: officerId === null ? undefined : whoActed(file, names, { at, officerId }),
      what,
    }));
}

function whoActed(
  file: CaseFile,
  names: Map<number, string>,
  by: { at: string; officerId: number },
): string | undefined {
  const name = names.get(by.officerId);
  return name && withHolder(name, actedFor(file, by));
}

function intake(file: CaseFile): Event[] {
  const channel = receiptChannelZh[file.channel as keyof typeof receiptChannelZh];
  const received = {
    at: file.recorded_at.toISOString(),
    officerId: file.officer_id,
    what: `收到申请（${channel}）`,
  };
  return [
    received,
    ...file.registrations.map((fact) => event(fact, `登记${fact.note ? `：${fact.note}` : ''}`)),
    ...file.assignments.map((fact) => event(fact, `分办给${fact.unit}${fact.note ? `：${fact.note}` : ''}`)),
    ...file.correctionNotices.map((fact) =>
      event(fact, `${outside(fact)}发出补正通知，期限至${dayText(fact.limit_on)}：${fact.items}`),
    ),
    ...file.correctionNotices.flatMap((fact) =>
      fact.corrected_at && fact.received_on
        ? [
            {
              at: fact.corrected_at,
              officerId: null,
              what: `${dayText(fact.received_on)}收到补正${enclosed(file, fact.correction_id)}，期限重新计算`,
            },
          ]
        : [],
    ),
  ];
}

/** 附材料2个, where files came with the correction. */
function enclosed(file: CaseFile, correctionId: number | null): string {
  const files = file.attachments.filter(({ correction_id }) => correction_id === correctionId);
  return correctionId !== null && files.length > 0 ? `，附材料${files.length}个` : '';
}

const opinionZh: Record<string, string> = {
  consent: '同意公开',
  objection: '不同意公开',
  silence: '期满未答复',
};

function consulting(file: CaseFile): Event[] {
  return [
    ...file.consultations.map((fact) =>
      event(fact, `${outside(fact)}发出征求意见书：${fact.record_concerned}`),
    ),
    ...file.consultations.flatMap((fact) =>
      fact.answered_at && fact.opinion
        ? [
            {
              at: fact.answered_at,
              officerId: fact.answered_by,
              what: `征求意见结果：${opinionZh[fact.opinion]}。${meaningOf(fact) ?? ''}`,
            },
          ]
        : [],
    ),
    ...file.extensions.map((fact) =>
      event(fact, `${outside(fact)}延长答复期限${fact.days}个工作日并告知申请人：${fact.reason}`),
    ),
  ];
}

function replying(file: CaseFile): Event[] {
  return [
    ...file.drafts.map((fact) =>
      event(fact, `拟写答复第${fact.version}稿：${replyTypeOf(fact.code as ReplyCode).zh}`),
    ),
    ...file.reviews.map((fact) =>
      event(
        fact,
        `${fact.kind === 'secrecy' ? '保密审查' : '审核'}${fact.passed ? '通过' : '退回'}${fact.opinion ? `：${fact.opinion}` : ''}`,
      ),
    ),
    ...file.replies.map((fact) => event(fact, `${outside(fact)}签发，文号${fact.document_no}`)),
  ];
}

function ending(file: CaseFile): Event[] {
  return [
    ...file.dispatches.map((fact) => {
      const way = sendWayZh[fact.way as keyof typeof sendWayZh];
      return event(
        fact,
        `${outside(fact)}${dayText(fact.sent_on)}发出答复（${way}）${fact.proof ? `：${fact.proof}` : ''}`,
      );
    }),
    ...file.openings.map((fact) => ({ at: fact.opened_at, officerId: null, what: '申请人首次打开答复书' })),
    ...file.services.map((fact) => event(fact, `${dayText(fact.served_on)}送达：${fact.proof}`)),
    ...file.closings.map((fact) => event(fact, '办结')),
  ];
}
