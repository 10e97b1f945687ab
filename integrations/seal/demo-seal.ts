import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { demoSealImage } from '#integrations/seal/seal-image.ts';
import { sealKeyIn } from '#integrations/seal/seal-key.ts';
import { type DetachedSignature, type SealPort, signedText } from '#integrations/seal/seal-port.ts';

/**
 * The seal of the demonstration: Ed25519 with the key of the data folder, made on first use.
 * @throws when the key file is there and is no Ed25519 key.
 */
export function demoSeal(dataDir: string): SealPort {
  const privateKey = createPrivateKey(sealKeyIn(dataDir));
  const publicKey = createPublicKey(privateKey);
  const keyId = keyIdOf(publicKey);
  return {
    imageFor: demoSealImage,
    sign(pdf, { agencyName, sealedAt }) {
      const unsigned = {
        algorithm: 'Ed25519' as const,
        keyId,
        agencyName,
        sealedAt: sealedAt.toISOString(),
        sha256: sha256Of(pdf),
      };
      return { ...unsigned, value: sign(null, signedText(unsigned), privateKey).toString('base64') };
    },
    verify: (pdf, signature) => verifySeal(pdf, signature, publicKey),
  };
}

/** Whether a signature is of this key, over these very bytes, agency and time. */
export function verifySeal(pdf: Uint8Array, signature: DetachedSignature, publicKey: KeyObject): boolean {
  return (
    signature.algorithm === 'Ed25519' &&
    signature.keyId === keyIdOf(publicKey) &&
    signature.sha256 === sha256Of(pdf) &&
    verify(null, signedText(signature), publicKey, Buffer.from(signature.value, 'base64'))
  );
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function keyIdOf(publicKey: KeyObject): string {
  return sha256Of(publicKey.export({ type: 'spki', format: 'der' })).slice(0, 16);
}
