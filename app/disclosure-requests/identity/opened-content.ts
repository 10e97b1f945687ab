import type { RequestContent } from '#app/disclosure-requests/acts/write-request.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { openSealed } from '#db/sealed.ts';

/** The request as it was written, with identity and contact in clear: only for writing them sealed into another row. */
export function openedContent(file: CaseFile): RequestContent {
  const opened = (column: 'identity_sealed' | 'phone_sealed' | 'email_sealed' | 'address_sealed') => {
    const sealed = file[column];
    return sealed ? openSealed(sealed, { table: 'disclosure_requests', column, row: file.id }) : '';
  };
  return {
    requesterKind: file.requester_kind as RequestContent['requesterKind'],
    requesterName: file.requester_name,
    identityKind: file.identity_kind as RequestContent['identityKind'],
    identityNumber: opened('identity_sealed'),
    phone: opened('phone_sealed'),
    email: opened('email_sealed'),
    address: opened('address_sealed'),
    infoTitle: file.info_title,
    infoDocumentNo: file.info_document_no,
    infoDescription: file.info_description,
    formWanted: file.form_wanted as RequestContent['formWanted'],
    wayWanted: file.way_wanted as RequestContent['wayWanted'],
  };
}
