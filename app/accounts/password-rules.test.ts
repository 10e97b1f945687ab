import { describe, expect, it } from 'vitest';
import { makePassword, passwordClasses, passwordFault } from '#app/accounts/password-rules.ts';

describe('a chosen password', () => {
  it.each([
    ['short', 'shili-234', '密码至少10位。'],
    ['long', 'ab3-x'.repeat(26), '密码最多128位。'],
    ['with the user name in it', 'my-ZHANGSAN-password', '密码里不能有用户名。'],
    ['of few characters', 'abababababab', '密码太简单：请至少用五个不同的字符。'],
  ])('is refused when it is %s', (_, password, fault) => {
    expect(passwordFault(password, 'zhangsan')).toBe(fault);
  });

  it('will do when it is long enough', () => {
    expect(passwordFault('shili-mima', 'zhangsan')).toBeNull();
    expect(passwordFault('示例密码示例口令一二三四', 'zhangsan')).toBeNull();
  });

  it('must mix kinds of characters where the installation says so', () => {
    expect(passwordFault('shili-mima', 'zhangsan', 3)).toBe(
      '密码要含小写字母、大写字母、数字、其他符号中的3种。',
    );
    expect(passwordFault('shili-mima-1', 'zhangsan', 3)).toBeNull();
    expect(passwordFault('shili-mima-1', 'zhangsan', 4)).not.toBeNull();
  });
});

describe('the setting of the kinds of characters', () => {
  it.each([
    [undefined, 1],
    ['3', 3],
    ['0', 1],
    ['5', 1],
    ['many', 1],
  ])('%s asks for %i', (setting, classes) => {
    expect(passwordClasses({ PASSWORD_CLASSES: setting })).toBe(classes);
  });
});

describe('a made password', () => {
  it('passes the rules and is another one each time', () => {
    const made = Array.from({ length: 200 }, makePassword);
    expect(new Set(made).size).toBe(200);
    for (const password of made) {
      expect(password).toMatch(/^[a-hj-km-np-z2-9]{4}(-[a-hj-km-np-z2-9]{4}){3}$/);
      expect(passwordFault(password, 'zhangsan')).toBeNull();
    }
  });
});
