/**
 * 电子印章: what a letter needs of a seal. A city with the state seal system plugs in its own; the demonstration has
 * one whose image says 示例 and whose key lies in the data folder.
 */
export interface SealPort {
  /** The image on the paper, as SVG. */
  imageFor(agencyName: string): string;
  /** Signs a finished PDF. */
  sign(pdf: Uint8Array, about: SealedAs): DetachedSignature;
  /** Whether the signature is this port's, over these very bytes. */
  verify(pdf: Uint8Array, signature: DetachedSignature): boolean;
}

interface SealedAs {
  agencyName: string;
  sealedAt: Date;
}

/** Kept beside the letter, as JSON; whoever has the public key can check it without this program. */
export interface DetachedSignature {
  algorithm: 'Ed25519';
  /** First 16 hexadecimal digits of the SHA-256 of the public key (SPKI, DER). */
  keyId: string;
  agencyName: string;
  /** ISO 8601 in UTC. */
  sealedAt: string;
  /** SHA-256 of the PDF, hexadecimal. */
  sha256: string;
  /** Base64 of the signature over the lines of `signedText`. */
  value: string;
}

/** The bytes that are signed: hash, agency and time, one a line, so that none can be exchanged alone. */
export function signedText({ sha256, agencyName, sealedAt }: Omit<DetachedSignature, 'value'>): Buffer {
  return Buffer.from(['qingchuang-seal-1', sha256, JSON.stringify(agencyName), sealedAt].join('\n'), 'utf8');
}
