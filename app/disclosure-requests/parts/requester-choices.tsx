import { mayChangeDelivery } from '#app/disclosure-requests/acts/change-delivery.ts';
import { mayPropose } from '#app/disclosure-requests/acts/propose-publishing.ts';
import { mayRate } from '#app/disclosure-requests/acts/rate-reply.ts';
import { mayWithdrawOnline } from '#app/disclosure-requests/acts/withdraw-online.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { LinkButton } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';

/** What the requester may do and need not: rate the reply, suggest publishing, have the reply sent another way, withdraw. */
export function RequesterChoices({ file }: { file: CaseFile }) {
  const choices = [
    { may: mayRate(file), href: '/requests/rating', zh: '评价这次答复（自愿）' },
    { may: mayPropose(file), href: '/requests/suggest-publishing', zh: '建议主动公开' },
    { may: mayChangeDelivery(file), href: '/requests/delivery', zh: '更改送达途径' },
    { may: mayWithdrawOnline(file), href: '/requests/withdrawal', zh: '撤回申请' },
  ].filter(({ may }) => may === null);
  if (choices.length === 0) return null;
  return (
    <Card title="您还可以">
      <div class="actions">
        {choices.map(({ href, zh }) => (
          <LinkButton href={href}>{zh}</LinkButton>
        ))}
      </div>
    </Card>
  );
}
