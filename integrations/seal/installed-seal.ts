import type { SealPort } from '#integrations/seal/seal-port.ts';

let installed: SealPort | null = null;

/** Called once by the process that starts; null: this installation has no electronic seal. */
export function installSeal(seal: SealPort | null): void {
  installed = seal;
}

/** The seal of this process, or null where letters are sealed on paper only. */
export function sealPort(): SealPort | null {
  return installed;
}
