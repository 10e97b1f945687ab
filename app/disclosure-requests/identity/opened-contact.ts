import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { openSealed } from '#db/sealed.ts';

export type ContactColumn = 'identity_sealed' | 'phone_sealed' | 'email_sealed' | 'address_sealed';

/** The file as far as identity and contact go. */
type ContactFile = Pick<
  CaseFile,
  ContactColumn | 'id' | 'delivery_change_id' | 'changed_email_sealed' | 'changed_address_sealed'
>;

/**
 * Identity or contact in clear, empty where none was left: an e-mail or address that came with a change of delivery
 * counts instead of that of the request. Who calls it masks the value, prints it on the envelope or seals it anew.
 */
export function openedContact(file: ContactFile, column: ContactColumn): string {
  const changed = changedContact(file, column);
  if (changed && file.delivery_change_id !== null)
    return openSealed(changed, { table: 'delivery_changes', column, row: file.delivery_change_id });
  const sealed = file[column];
  return sealed ? openSealed(sealed, { table: 'disclosure_requests', column, row: file.id }) : '';
}

function changedContact(file: ContactFile, column: ContactColumn): Buffer | null {
  if (column === 'email_sealed') return file.changed_email_sealed;
  return column === 'address_sealed' ? file.changed_address_sealed : null;
}
