import { openComplaints } from '#app/complaints/queries.ts';
import {
  type AfterReplyCounts,
  afterReplyCounts,
} from '#app/disclosure-requests/overview/after-reply-counts.ts';
import { Card } from '#app/shell/card.tsx';
import { hasRole } from '#app/shell/permit.ts';
import type { Scope } from '#app/shell/scope.ts';

/** Numbers of what waits after the reply, for the office head, and of complaints for the supervisor. */
export async function afterReplyOf(scope: Scope) {
  const { actor } = scope;
  const [counts, complaints] = await Promise.all([
    hasRole(actor, 'office-head') ? afterReplyCounts(scope, actor.agencyId) : null,
    hasRole(actor, 'supervisor') ? openComplaints(scope) : 0,
  ]);
  return { counts, complaints };
}

/** 定期评估、主动公开建议、更正申请、投诉, each with its number; nothing where nothing waits. */
export function AfterReplyToDo({ counts, complaints }: Awaited<ReturnType<typeof afterReplyOf>>) {
  const lines = [...(counts ? linesOf(counts) : []), ...complaintLine(complaints)];
  if (lines.length === 0) return null;
  return (
    <Card title="答复以后">
      <ul class="plain-list">
        {lines.map(({ href, text }) => (
          <li>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function linesOf({ dueReviews, proposals, firstProposal, claims }: AfterReplyCounts) {
  const lines = [
    { n: dueReviews, href: '/office/withheld', text: `不公开信息到期评估 ${dueReviews} 件` },
    {
      n: proposals,
      href: `/office/requests/${firstProposal}/decide-publishing`,
      text: `主动公开建议待决定 ${proposals} 件`,
    },
    { n: claims, href: '/office/rectifications', text: `更正申请待决定 ${claims} 件` },
  ];
  return lines.filter(({ n }) => n > 0);
}

function complaintLine(n: number) {
  return n > 0 ? [{ href: '/office/complaints', text: `投诉举报待处理 ${n} 件` }] : [];
}
