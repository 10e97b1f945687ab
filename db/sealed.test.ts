import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installKeys, keyedHash, openSealed, seal, sealedWith } from '#db/sealed.ts';
import { testKeys } from '#db/testing/fresh-database.ts';

const place = { table: 'disclosure_requests', column: 'phone_sealed', row: 1 };
const newer = {
  ...testKeys,
  current: 'newer',
  sealing: { ...testKeys.sealing, newer: Buffer.alloc(32, 'newer') },
};

beforeEach(() => installKeys(testKeys));
afterEach(() => installKeys(testKeys));

describe('a sealed value', () => {
  it('opens in its place, and no two are alike', () => {
    const sealed = seal('示例电话', place);
    expect(openSealed(sealed, place)).toBe('示例电话');
    expect(sealed.includes(Buffer.from('示例电话'))).toBe(false);
    expect(seal('示例电话', place).equals(sealed)).toBe(false);
  });

  it.each([{ row: 2 }, { column: 'email_sealed' }, { table: 'officers' }])(
    'does not open when moved to %o',
    (moved) => {
      const sealed = seal('示例电话', place);
      expect(() => openSealed(sealed, { ...place, ...moved })).toThrow();
    },
  );

  it('does not open when any byte of it was altered', () => {
    const sealed = seal('示例', place);
    for (let at = 0; at < sealed.length; at++) {
      const altered = Buffer.from(sealed);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(() => openSealed(altered, place), `byte ${at}`).toThrow();
    }
  });

  it('names its key, and opens after a newer key took over', () => {
    const old = seal('示例', place);
    installKeys(newer);
    expect(openSealed(old, place)).toBe('示例');
    expect([sealedWith(old), sealedWith(seal('示例', place))]).toEqual(['test', 'newer']);
  });

  it('opens in a process that serves on while keys rotate', () => {
    installKeys(newer);
    const sealed = seal('示例', place);
    installKeys(testKeys);
    expect(() => openSealed(sealed, place)).toThrow('no sealing key named newer');
    installKeys(testKeys, () => newer);
    expect(openSealed(sealed, place)).toBe('示例');
    expect(sealedWith(seal('示例', place))).toBe('newer');
  });
});

describe('a keyed hash', () => {
  it('is equal for equal texts of one purpose, and survives a rotation', () => {
    const hash = keyedHash('phone', '000');
    expect(keyedHash('phone', '000')).toEqual(hash);
    expect(keyedHash('identity', '000')).not.toEqual(hash);
    expect(keyedHash('phone', '001')).not.toEqual(hash);
    installKeys(newer);
    expect(keyedHash('phone', '000')).toEqual(hash);
  });
});
