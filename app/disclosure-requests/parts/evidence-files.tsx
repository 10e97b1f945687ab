import { FileField } from '#app/shell/fields.tsx';
import { MAX_UPLOAD_BYTES } from '#integrations/files/file-store.ts';

/** Proof that is kept in the file and given to nobody. */
export function EvidenceFiles({ label, hint = '' }: { label: string; hint?: string }) {
  return (
    <FileField
      name="evidence_files"
      label={label}
      multiple
      hint={`${hint}扫描件或者照片，每个不超过 10 MB，一次最多 5 个。只存入案卷，不提供给他人。涉密材料不得上传。`}
      accept=".pdf,.ofd,.jpg,.jpeg,.png,.doc,.docx,.txt"
      maxBytes={MAX_UPLOAD_BYTES}
    />
  );
}
