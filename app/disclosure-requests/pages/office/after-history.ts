import { retentionZh } from '#app/disclosure-requests/case-bundle/retention.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { openingGroundZh } from '#app/disclosure-requests/oversight/opening-grounds.ts';
import { type Event, event } from '#app/disclosure-requests/pages/office/history-event.ts';
import { actZh, type CaseAct } from '#app/disclosure-requests/permissions.ts';
import { rereviewZh } from '#app/disclosure-requests/withheld/rereview-words.ts';
import { kindZh } from '#app/remedies/remedy-words.ts';
import { dayText } from '#app/shell/chinese-day.ts';

/** What came after the reply. */
export function afterEvents(file: CaseFile): Event[] {
  return [
    ...file.remedyCases.map((fact) => {
      const kind = kindZh[fact.kind as keyof typeof kindZh];
      const over = fact.over_silence ? '不服逾期不答复' : '不服答复';
      return event(fact, `${dayText(fact.notified_on)}知悉${kind}（${over}），${fact.body}`);
    }),
    ...file.earlierReplies.map((fact) => event(fact, `签发第${fact.run}次答复，文号${fact.document_no}`)),
    ...file.orderedRuns.map((fact) => {
      const unit = fact.unit === 'calendar-days' ? '日' : '个工作日';
      return event(
        fact,
        `责令重新答复：${fact.basis}，${dayText(fact.received_on)}收到，期限${fact.days}${unit}，开始第${fact.run}次答复`,
      );
    }),
    ...file.rereviews.map((fact) =>
      event(fact, `定期评估：${rereviewZh[fact.result as keyof typeof rereviewZh]}。${fact.reasons}`),
    ),
    ...publishing(file),
    ...file.archives.map((fact) =>
      event(
        fact,
        `归档，档号${fact.archive_no}，保管期限${retentionZh(fact.retention)}${fact.reason ? `。材料不全仍归档的理由：${fact.reason}` : ''}`,
      ),
    ),
    ...file.trainingCases.map((fact) => event(fact, `写入案例库：${fact.title}`)),
    ...file.delegatedActs.map((fact) =>
      event(
        fact,
        `代${fact.holder}办理“${actZh[fact.act as CaseAct]}”（AB角，${dayText(fact.from_on)}至${dayText(fact.to_on)}）`,
      ),
    ),
    ...file.fileOpenings.map((fact) => ({
      at: fact.recorded_at,
      officerId: null,
      what: `${fact.agency}因${openingGroundZh(fact.ground)}调阅案卷：${fact.reason}`,
    })),
  ];
}

function publishing(file: CaseFile): Event[] {
  return file.publishProposals.flatMap((fact) => {
    const by = fact.suggested_by === 'requester' ? '申请人' : '本机关';
    const proposed = {
      at: fact.recorded_at,
      officerId: fact.officer_id,
      what: `${by}建议转为主动公开：${fact.reason}`,
    };
    if (!fact.decided_at) return [proposed];
    const what = fact.publish
      ? `决定转为主动公开，${dayText(fact.published_on ?? fact.happened_on)}公布：${fact.reasons}`
      : `决定暂不主动公开：${fact.reasons}`;
    return [proposed, { at: fact.decided_at, officerId: fact.decided_by, what }];
  });
}
