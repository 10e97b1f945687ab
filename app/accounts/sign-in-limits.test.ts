import { expect, it } from 'vitest';
import { forgetAttempts, secondsToWait, secondsToWaitAtAddress } from '#app/accounts/sign-in-limits.ts';

const waits = (attempts: Promise<number>[]) => Promise.all(attempts);

it('lets no more than five guesses at one account through, even all at once', async () => {
  const answers = await waits(Array.from({ length: 20 }, () => secondsToWait('city.one', '192.0.2.1')));
  expect(answers.filter((seconds) => seconds === 0)).toHaveLength(5);
  expect(Math.max(...answers)).toBeGreaterThan(14 * 60);
});

it('counts an account from everywhere together, and not against another account', async () => {
  for (let host = 1; host <= 5; host += 1) await secondsToWait('city.two', `198.51.100.${host}`);
  expect(await secondsToWait('city.two', '198.51.100.6')).toBeGreaterThan(0);
  expect(await secondsToWait('city.three', '198.51.100.6')).toBe(0);
});

it('opens the account at once after the right password', async () => {
  for (let time = 0; time < 4; time += 1) await secondsToWait('city.four', '203.0.113.1');
  await forgetAttempts('city.four');
  for (let time = 0; time < 5; time += 1) expect(await secondsToWait('city.four', '203.0.113.1')).toBe(0);
});

it('stops an address that tries one account after the other, without shutting those accounts to others', async () => {
  for (let name = 0; name < 50; name += 1) await secondsToWait(`city.many${name}`, '203.0.113.2');
  expect(await secondsToWait('city.many50', '203.0.113.2')).toBeGreaterThan(0);
  expect(await secondsToWaitAtAddress('203.0.113.2')).toBeGreaterThan(0);
  expect(await secondsToWait('city.many50', '203.0.113.3')).toBe(0);
});
