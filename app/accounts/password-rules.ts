import { randomInt } from 'node:crypto';

export const PASSWORD_MIN = 10;
/** scrypt takes any length; this only bounds the work that one request can cause. */
export const PASSWORD_MAX = 128;

/**
 * How many kinds of characters (small, capital, figures, others) a password must mix: `PASSWORD_CLASSES`, for
 * installations that are graded (等级保护) and told to; 1 by default, because length does more.
 */
export function passwordClasses(env: { PASSWORD_CLASSES?: string } = process.env): number {
  const classes = Number(env.PASSWORD_CLASSES ?? 1);
  return Number.isInteger(classes) && classes >= 1 && classes <= kinds.length ? classes : 1;
}

const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/];

/** What is wrong with a password somebody chose, as a sentence; null when it will do. */
export function passwordFault(password: string, username: string, classes = 1): string | null {
  if (password.length < PASSWORD_MIN) return `密码至少${PASSWORD_MIN}位。`;
  if (password.length > PASSWORD_MAX) return `密码最多${PASSWORD_MAX}位。`;
  if (password.toLowerCase().includes(username.toLowerCase())) return '密码里不能有用户名。';
  if (new Set(password).size < 5) return '密码太简单：请至少用五个不同的字符。';
  if (kinds.filter((kind) => kind.test(password)).length < classes) {
    return `密码要含小写字母、大写字母、数字、其他符号中的${classes}种。`;
  }
  return null;
}

/** Without letters and figures that look alike, so that it can be read out. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A random password in four groups of four, 79 bits. */
export function makePassword(): string {
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
