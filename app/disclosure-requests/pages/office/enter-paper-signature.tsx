import {
  enterPaperSignature,
  mayEnterSignature,
} from '#app/disclosure-requests/acts/enter-paper-signature.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { DateField, FileField, TextField } from '#app/shell/fields.tsx';
import { MAX_UPLOAD_BYTES } from '#integrations/files/file-store.ts';

export const { get, post, may } = actPage({
  act: 'enter-paper-signature',
  may: mayEnterSignature,
  button: '录入，送另一人复核',
  files: true,
  help: '在打印的呈批单上签字以后，由经办人录入签发人、日期和文号，上传扫描件，另一人核对扫描件后生效。',
  initial: (file, scope) => ({
    draft: String(file.drafts.at(-1)?.id ?? ''),
    signer_name: '',
    signed_on: scope.today,
    document_no: '',
  }),
  run: (scope, input, body) =>
    enterPaperSignature(scope, {
      ...input,
      draftId: Number(body.draft),
      signerName: body.signer_name ?? '',
      signedOn: body.signed_on ?? '',
      documentNo: body.document_no ?? '',
    }),
  fields: ({ file, scope, body }) => (
    <>
      <input type="hidden" name="draft" value={body.draft} />
      <p>
        <a href={`/office/requests/${file.id}/print-pack`}>打印呈批单</a>
      </p>
      <TextField name="signer_name" label="签发人" value={body.signer_name} size="short" />
      <DateField name="signed_on" label="签发日期" value={body.signed_on} max={scope.today} />
      <TextField
        name="document_no"
        label="发文字号"
        optional
        hint="本单位公文系统已经编号的，照录，例如“示政公开复〔2026〕8号”；没有的留空，由本系统取号。"
        value={body.document_no}
        size="medium"
      />
      <FileField
        name="evidence_files"
        label="签字的呈批单扫描件"
        accept=".pdf,.jpg,.jpeg,.png"
        maxBytes={MAX_UPLOAD_BYTES}
      />
    </>
  ),
});
