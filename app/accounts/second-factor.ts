import { type Auth, unlessRefused } from '#app/accounts/auth.ts';

export interface Verified {
  /** With the cookies of the session. */
  headers: Headers;
  userId: string;
  factor: 'totp' | 'backup-code';
}

/** Verifies six figures of the authenticator, or a backup code; null when it is wrong or the challenge ran out. */
export async function verifyCode(auth: Auth, headers: Headers, typed: string): Promise<Verified | null> {
  const code = typed.replace(/\s/g, '');
  const factor = /^\d{6}$/.test(code) ? 'totp' : 'backup-code';
  const ask = { body: { code }, headers, returnHeaders: true as const };
  const answer = await unlessRefused(
    factor === 'totp' ? auth.api.verifyTOTP(ask) : auth.api.verifyBackupCode(ask),
  );
  return answer && { headers: answer.headers, userId: answer.response.user.id, factor };
}
