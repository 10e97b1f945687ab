import {
  confirmPaperSignature,
  mayConfirmSignature,
} from '#app/disclosure-requests/acts/confirm-paper-signature.ts';
import { openSignature } from '#app/disclosure-requests/acts/enter-paper-signature.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { Facts } from '#app/shell/facts.tsx';
import { TextArea } from '#app/shell/fields.tsx';

export const { get, post, may } = actPage({
  act: 'confirm-paper-signature',
  may: mayConfirmSignature,
  button: '提交复核结果',
  help: '请打开扫描件，与录入的签发人、日期、文号逐项核对。',
  initial: (file) => ({ signature: String(openSignature(file)?.id ?? ''), confirmed: 'yes', note: '' }),
  run: (scope, input, body) =>
    confirmPaperSignature(scope, {
      ...input,
      signatureId: Number(body.signature),
      confirmed: body.confirmed === 'yes',
      note: body.note ?? '',
    }),
  fields: ({ file, body }) => {
    const signature = openSignature(file);
    return (
      <>
        <input type="hidden" name="signature" value={body.signature} />
        {signature && (
          <Facts
            facts={[
              { name: '签发人', value: signature.signer_name },
              { name: '签发日期', value: dayText(signature.signed_on) },
              { name: '发文字号', value: signature.document_no || '由本系统取号' },
              {
                name: '扫描件',
                value: <a href={`/office/requests/${file.id}/attachments/${signature.scan_id}`}>打开核对</a>,
              },
            ]}
          />
        )}
        <RadioGroup
          name="confirmed"
          label="核对结果"
          value={body.confirmed}
          inline
          choices={[
            { value: 'yes', label: '相符' },
            { value: 'no', label: '不符，退回' },
          ]}
        />
        <TextArea name="note" label="说明" optional hint="退回时必填。" value={body.note} rows={3} />
      </>
    );
  },
});
