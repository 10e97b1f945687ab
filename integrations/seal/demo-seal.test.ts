import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { demoSeal, verifySeal } from '#integrations/seal/demo-seal.ts';
import { demoSealImage } from '#integrations/seal/seal-image.ts';

const folder = mkdtempSync(join(tmpdir(), 'qingchuang-seal-'));
afterAll(() => rmSync(folder, { recursive: true }));

const pdf = Buffer.from('%PDF-1.7 示例');
const about = { agencyName: '示例市人民政府办公室', sealedAt: new Date('2026-04-24T02:00:00Z') };

describe('the seal of the demonstration', () => {
  const seal = demoSeal(folder);
  const signature = seal.sign(pdf, about);

  it('is found again by its own port and by whoever has the public key', () => {
    const publicKey = createPublicKey(readFileSync(join(folder, 'seal-key.pem'), 'utf8'));
    expect(seal.verify(pdf, signature)).toBe(true);
    expect(verifySeal(pdf, JSON.parse(JSON.stringify(signature)), publicKey)).toBe(true);
  });

  it.each([
    ['another byte in the letter', Buffer.from('%PDF-1.7 示倒'), signature],
    ['another agency', pdf, { ...signature, agencyName: '示例市示例局' }],
    ['another time', pdf, { ...signature, sealedAt: '2026-04-25T02:00:00.000Z' }],
    ['another hash', pdf, { ...signature, sha256: signature.sha256.replace(/./, 'x') }],
    ['a cut signature', pdf, { ...signature, value: signature.value.slice(8) }],
    ['another key id', pdf, { ...signature, keyId: '0'.repeat(16) }],
  ])('does not hold for %s', (_, bytes, altered) => {
    expect(seal.verify(bytes, altered)).toBe(false);
  });

  it('does not hold under another key', () => {
    expect(verifySeal(pdf, signature, generateKeyPairSync('ed25519').publicKey)).toBe(false);
  });

  it('keeps its key for the next start, readable by its owner only', () => {
    expect(demoSeal(folder).verify(pdf, signature)).toBe(true);
    expect(statSync(join(folder, 'seal-key.pem')).mode & 0o077).toBe(0);
  });

  it('refuses a key file that is none', () => {
    const broken = mkdtempSync(join(folder, 'broken-'));
    writeFileSync(join(broken, 'seal-key.pem'), 'no key');
    expect(() => demoSeal(broken)).toThrow();
  });
});

describe('the image of the seal', () => {
  it('bears every letter of the name, and says that it is none', () => {
    const image = demoSealImage('示例市示例区街道办事处');
    for (const letter of '示例市示例区街道办事处') expect(image).toContain(`>${letter}<`);
    expect(image).toContain('示例印章');
  });

  it('lets no name write markup', () => {
    expect(demoSealImage('<script>&"局')).not.toMatch(/<script|&/);
  });
});
