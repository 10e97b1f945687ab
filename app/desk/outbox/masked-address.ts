import { maskEmail, maskNumber } from '#app/disclosure-requests/identity/mask-identity.ts';
import { openSealed } from '#db/sealed.ts';

/** Enough to recognise one's own address, too little to use it; empty where there is none. */
export function maskedAddress({
  id,
  kind,
  to_sealed,
}: {
  id: number;
  kind: string;
  to_sealed: Buffer;
}): string {
  const address = openSealed(to_sealed, { table: 'outbox_messages', column: 'to_sealed', row: id });
  if (address === '') return '';
  return kind === 'sms' ? maskNumber(address) : maskEmail(address);
}
