import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const MINUTE = 60;

export const WRONG_PASSWORDS = 5;
export const LOCK_MINUTES = 15;

/** Guessing at one account: after so many wrong passwords it stays shut for a while. */
const accounts = new RateLimiterMemory({
  points: WRONG_PASSWORDS,
  duration: LOCK_MINUTES * MINUTE,
  blockDuration: LOCK_MINUTES * MINUTE,
});
/** Guessing at many accounts from one place; an office behind one address still signs in. */
const addresses = new RateLimiterMemory({ points: 50, duration: 10 * MINUTE });

/**
 * Counts an attempt, before the password is looked at, so that many at once gain nothing. Answers how many seconds
 * to wait, 0 when the attempt may go on. Names that do not exist are counted alike.
 */
export async function secondsToWait(account: string, address: string): Promise<number> {
  const wait = await consume(addresses, address);
  return wait > 0 ? wait : consume(accounts, account);
}

/** The same for the second factor, by address only: better-auth counts by account. */
export async function secondsToWaitAtAddress(address: string): Promise<number> {
  return consume(addresses, address);
}

/** After the right password. */
export async function forgetAttempts(account: string): Promise<void> {
  await accounts.delete(account);
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}
