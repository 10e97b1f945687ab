import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { DetachedSignature } from '#integrations/seal/seal-port.ts';

/** The sealed letter of a reply as it is kept. */
export interface KeptSeal {
  /** Of the sealed PDF in the file store. */
  fileKey: string;
  signature: DetachedSignature;
}

/** The seal of the reply of the current run; null while it is unsealed. */
export function sealOf(file: CaseFile): KeptSeal | null {
  return (file.replies[0]?.seal ?? null) as KeptSeal | null;
}
