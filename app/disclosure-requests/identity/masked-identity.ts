import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { type IdentityKind, identityKindZh } from '#app/disclosure-requests/identity/check-identity.ts';
import { maskAddress, maskEmail, maskNumber } from '#app/disclosure-requests/identity/mask-identity.ts';
import { openedContact } from '#app/disclosure-requests/identity/opened-contact.ts';

/** Identity and contact as the case page shows them: opened and masked at once, so no page holds them whole. */
export function maskedIdentity(file: CaseFile): { identity: string; contact: string } {
  const number = openedContact(file, 'identity_sealed');
  const kind = identityKindZh[file.identity_kind as IdentityKind] ?? '';
  const phone = openedContact(file, 'phone_sealed');
  const email = openedContact(file, 'email_sealed');
  const address = openedContact(file, 'address_sealed');
  const contact = [phone && maskNumber(phone), email && maskEmail(email), address && maskAddress(address)];
  return {
    identity: number ? `${kind}　${maskNumber(number)}` : '（未填写）',
    contact: contact.filter(Boolean).join('　') || '（未填写）',
  };
}
