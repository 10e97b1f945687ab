import { mayPropose } from '#app/disclosure-requests/acts/propose-publishing.ts';
import { mayRate } from '#app/disclosure-requests/acts/rate-reply.ts';
import { mayWithdrawOnline } from '#app/disclosure-requests/acts/withdraw-online.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';

/** What the requester may do and need not: rate the reply, suggest publishing, withdraw. */
export function RequesterChoices({ file }: { file: CaseFile }) {
  return (
    <ul class="plain-list note no-print">
      {mayRate(file) === null && (
        <li>
          对这次答复满意吗？<a href="/requests/rating">评价一下</a>，自愿填写。
        </li>
      )}
      {mayPropose(file) === null && (
        <li>
          认为这项信息应当让公众知晓的，可以<a href="/requests/suggest-publishing">建议主动公开</a>。
        </li>
      )}
      {mayWithdrawOnline(file) === null && (
        <li>
          不再需要这项信息的，可以<a href="/requests/withdrawal">撤回申请</a>。
        </li>
      )}
    </ul>
  );
}
