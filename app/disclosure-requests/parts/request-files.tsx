import { FileField } from '#app/shell/fields.tsx';
import { MAX_UPLOAD_BYTES } from '#integrations/files/file-store.ts';

/** 身份证明附件: asked for nowhere as a must. */
export function IdentityFile() {
  return (
    <FileField
      name="identity_file"
      label="身份证明附件"
      optional
      hint="可以不上传；不能核对身份时，工作人员会与您联系。图片或者 PDF，不超过 10 MB。"
      accept=".pdf,.jpg,.jpeg,.png"
      maxBytes={MAX_UPLOAD_BYTES}
    />
  );
}

/** What the requester encloses, with the request or with its correction. */
export function RequestFiles({ label }: { label: string }) {
  return (
    <FileField
      name="request_files"
      label={label}
      optional
      multiple
      hint="不要上传涉及国家秘密的材料。每个不超过 10 MB，最多 5 个。"
      accept=".pdf,.doc,.docx,.xls,.xlsx,.jpg,.jpeg,.png,.txt"
      maxBytes={MAX_UPLOAD_BYTES}
    />
  );
}
