import { type LinkKind, linkKindZh } from '#app/disclosure-requests/acts/link-requests.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { type Event, event } from '#app/disclosure-requests/pages/office/history-event.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import { table3Columns } from '#law/report/lines.ts';

/** What was settled about the intake after it: its day, the requester's column, parts and links. */
export function intakeEvents(file: CaseFile): Event[] {
  return [
    ...file.intakeProofs.map((fact) => event(fact, `收件凭证：${proofWords(fact).join('，')}`)),
    ...file.requestAgents.map((fact) => event(fact, `登记代理人，授权委托书：${fact.authorisation}`)),
    ...file.jointRequesters.map((fact) => event(fact, '登记共同申请人')),
    ...file.splits.map((fact) => {
      const parts = file.splitParts.map(({ register_no }) => register_no).join('、');
      return event(fact, `分件办理并告知申请人，另立${parts}：${fact.reason}`);
    }),
    ...file.requestLinks.map((fact) => {
      const note = fact.note ? `：${fact.note}` : '';
      return event(fact, `关联${fact.register_no}（${linkKindZh[fact.kind as LinkKind]}）${note}`);
    }),
    ...file.columnChanges.map((fact) =>
      event(fact, `申请人类别由${columnZh(fact.from_column)}改为${columnZh(fact.to_column)}：${fact.reason}`),
    ),
    ...file.receiptAmendments.flatMap(amendmentEvents),
  ];
}

function columnZh(column: string): string {
  return table3Columns.find((each) => each.column === column)?.zh ?? column;
}

function amendmentEvents(fact: CaseFile['receiptAmendments'][number]): Event[] {
  const days = `${dayText(fact.from_day)}改为${dayText(fact.to_day)}`;
  const proposed = event(fact, `提出更正收到之日，${days}：${fact.reason}。凭证：${fact.proof}`);
  if (fact.confirmed === null || !fact.decided_at) return [proposed];
  const what = fact.confirmed ? `确认收到之日更正，${days}，期限重新计算` : '退回收到之日更正';
  const note = fact.note ? `：${fact.note}` : '';
  return [proposed, { at: fact.decided_at, officerId: fact.decided_by, what: `${what}${note}` }];
}

/** 收件凭证 in words, for the history and the case page. */
export function proofWords(proof: CaseFile['intakeProofs'][number]): string[] {
  const words = [
    `${dayText(proof.arrived_on)}到达`,
    proof.postal_service,
    proof.tracking_no && `邮件号${proof.tracking_no}`,
    proof.postmarked_on && `邮戳${dayText(proof.postmarked_on)}`,
    proof.signed_by && `签收：${proof.signed_by}`,
    proof.handed_over_on && `${dayText(proof.handed_over_on)}转交公开工作机构`,
    proof.camera_room && '在有录像的接待场所办理',
    proof.read_back && `代填后读给申请人听，${proof.read_back === 'signed' ? '签名' : '录音录像'}确认`,
    proof.assistance && `提供帮助：${proof.assistance}`,
    proof.note,
  ];
  return words.filter((word) => typeof word === 'string' && word !== '').map(String);
}
