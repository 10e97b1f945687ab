import type { RequestContent } from '#app/disclosure-requests/acts/write-request.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { openedContact } from '#app/disclosure-requests/identity/opened-contact.ts';

/** The request as it was written, with identity and contact in clear: only for writing them sealed into another row. */
export function openedContent(file: CaseFile): RequestContent {
  return {
    requesterKind: file.requester_kind as RequestContent['requesterKind'],
    requesterName: file.requester_name,
    identityKind: file.identity_kind as RequestContent['identityKind'],
    identityNumber: openedContact(file, 'identity_sealed'),
    phone: openedContact(file, 'phone_sealed'),
    email: openedContact(file, 'email_sealed'),
    address: openedContact(file, 'address_sealed'),
    infoTitle: file.info_title,
    infoDocumentNo: file.info_document_no,
    infoDescription: file.info_description,
    formWanted: file.form_wanted as RequestContent['formWanted'],
    wayWanted: file.way_wanted as RequestContent['wayWanted'],
  };
}
