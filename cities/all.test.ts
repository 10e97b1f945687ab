import { describe, expect, it } from 'vitest';
import { agencySeedsOf, cities, cityOf, cityOfHost } from '#cities/all.ts';

describe('the city that a host names', () => {
  const named: [host: string, code: string | undefined][] = [
    ['320400.localhost', '320400'],
    ['320400.localhost:3000', '320400'],
    ['329900.LOCALHOST:80', '329900'],
    ['329900.localhost.', '329900'],
    ['127.0.0.1:3000', '320400'],
    ['localhost', '320400'],
    ['[::1]:3000', '320400'],
    ['990000.localhost', undefined],
    ['320400.localhost.example.invalid', undefined],
    ['example.invalid', undefined],
    ['', undefined],
  ];
  it.each(named)('%s -> %s', (host, code) => {
    expect(cityOfHost(host, {})?.code).toBe(code);
  });

  it('follows QINGCHUANG_CITY on a plain address only', () => {
    const env = { QINGCHUANG_CITY: '329900' };
    expect(cityOfHost('127.0.0.1', env)?.code).toBe('329900');
    expect(cityOfHost('320400.localhost', env)?.code).toBe('320400');
    expect(cityOfHost('127.0.0.1', { QINGCHUANG_CITY: '000000' })).toBeNull();
  });
});

describe.each(cities.map((city) => [city.name, city] as const))('the data of %s', (_, city) => {
  const seeds = agencySeedsOf(city);

  it('is found by its division code and has one government office', () => {
    expect(cityOf(city.code)).toBe(city);
    expect(seeds.filter(({ kind }) => kind === 'government-office')).toHaveLength(1);
  });

  it('names no agency, register mark or document mark twice', () => {
    const marks = seeds.flatMap(({ replyNames }) => replyNames.map(({ documentMark }) => documentMark));
    for (const list of [
      seeds.map(({ code }) => code),
      seeds.map(({ registerMark }) => registerMark),
      marks,
    ]) {
      expect(new Set(list).size).toBe(list.length);
    }
  });

  it('puts every parent before its children and gives every agency a name to reply in', () => {
    const seen = new Set<string>();
    for (const { code, parent, replyNames, units } of seeds) {
      expect(parent === undefined || seen.has(parent), `${code} stands under ${parent}`).toBe(true);
      expect(replyNames.length, code).toBeGreaterThan(0);
      expect(units.length, code).toBeGreaterThan(0);
      seen.add(code);
    }
  });

  it('holds placeholders only: no address, telephone or site of anybody', () => {
    for (const { office, replyNames } of seeds) {
      expect(office.phone).toMatch(/^\d{4}-0000000\d$/);
      expect(office.email ?? '').toMatch(/^$|@example\.invalid$/);
      expect(office.address).toContain('示例');
      for (const { reconsideration } of replyNames)
        expect(reconsideration.online).toContain('.example.invalid');
    }
  });
});
