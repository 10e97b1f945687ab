import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const MINUTE = 60;

/** Guessing at one account: after five wrong passwords it stays shut for a quarter of an hour. */
const accounts = new RateLimiterMemory({ points: 5, duration: 15 * MINUTE, blockDuration: 15 * MINUTE });
/** Guessing at many accounts from one place; an office behind one address still signs in. */
const addresses = new RateLimiterMemory({ points: 50, duration: 10 * MINUTE });

/**
 * Counts an attempt, before the password is looked at, so that many at once gain nothing. Answers how many seconds
 * to wait, 0 when the attempt may go on. Names that do not exist are counted alike.
 */
export async function secondsToWait(account: string, address: string): Promise<number> {
  return Math.max(await consume(addresses, address), await consume(accounts, account));
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
