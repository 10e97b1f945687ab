import {
  LONGEST_ADDRESS,
  LONGEST_EMAIL,
  type NewDelivery,
  type WayWanted,
} from '#app/disclosure-requests/acts/change-delivery.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { maskAddress, maskEmail } from '#app/disclosure-requests/identity/mask-identity.ts';
import { openedContact } from '#app/disclosure-requests/identity/opened-contact.ts';
import { wayZh } from '#app/disclosure-requests/parts/request-fields.tsx';
import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { TextField } from '#app/shell/fields.tsx';

type Body = Record<string, string | undefined>;

/** The way that is wanted now, and where to; what is known already is shown masked and need not be written again. */
export function DeliveryFields({ file, body }: { file: CaseFile; body: Body }) {
  const email = openedContact(file, 'email_sealed');
  const address = openedContact(file, 'address_sealed');
  return (
    <>
      <RadioGroup
        name="way"
        label="送达途径"
        hint={`现在是：${wayZh[file.way_wanted as WayWanted]}`}
        value={body.way ?? file.way_wanted}
        choices={Object.entries(wayZh).map(([value, label]) => ({ value, label }))}
      />
      <TextField
        name="email"
        label="电子邮箱"
        hint={email ? `选电子邮件的：已留 ${maskEmail(email)}，不改的留空。` : '选电子邮件的，请填写。'}
        type="email"
        value={body.email}
        autocomplete="email"
        maxlength={LONGEST_EMAIL}
        size="medium"
        optional
      />
      <TextField
        name="address"
        label="通信地址和邮编"
        hint={address ? `选邮政寄送的：已留 ${maskAddress(address)}，不改的留空。` : '选邮政寄送的，请填写。'}
        value={body.address}
        autocomplete="street-address"
        maxlength={LONGEST_ADDRESS}
        optional
      />
    </>
  );
}

/** What the form asks for; without a known way the one of the query page, where every letter can be read. */
export function wantedIn(body: Body): NewDelivery {
  const way = body.way ?? '';
  return {
    way: Object.hasOwn(wayZh, way) ? (way as WayWanted) : 'online',
    email: (body.email ?? '').trim(),
    address: (body.address ?? '').trim(),
  };
}
