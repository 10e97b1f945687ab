import { randomInt } from 'node:crypto';

export const PASSWORD_MIN = 10;
/** scrypt takes any length; this only bounds the work that one request can cause. */
export const PASSWORD_MAX = 128;

/** What is wrong with a password somebody chose, as a sentence; null when it will do. */
export function passwordFault(password: string, username: string): string | null {
  if (password.length < PASSWORD_MIN) return `密码至少${PASSWORD_MIN}位。`;
  if (password.length > PASSWORD_MAX) return `密码最多${PASSWORD_MAX}位。`;
  if (password.toLowerCase().includes(username.toLowerCase())) return '密码里不能有用户名。';
  if (new Set(password).size < 5) return '密码太简单：请至少用五个不同的字符。';
  return null;
}

/** Without letters and figures that look alike, so that it can be read out. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A random password in four groups of four, 79 bits. */
export function makePassword(): string {
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
