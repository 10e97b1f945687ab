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

  it('puts every parent before its children, and gives every agency that takes requests a name to reply in', () => {
    const seen = new Set<string>();
    const elsewhere = ['government', 'dispatched', 'vertical'];
    for (const { code, kind, parent, compiledBy, replyNames, units } of seeds) {
      for (const above of [parent, compiledBy])
        expect(above === undefined || seen.has(above), `${code} stands under ${above}`).toBe(true);
      expect(replyNames.length > 0 || elsewhere.includes(kind), code).toBe(true);
      expect(units.length > 0, code).toBe(replyNames.length > 0);
      seen.add(code);
    }
  });

  it('has one report of the whole city and one of each district, each compiled by an office', () => {
    const governments = seeds.filter(({ kind }) => kind === 'government');
    expect(governments.filter(({ parent }) => parent === undefined)).toHaveLength(1);
    const compilers = governments.map(
      ({ compiledBy }) => seeds.find(({ code }) => code === compiledBy)?.kind,
    );
    expect(compilers.toSorted()).toEqual(
      seeds
        .map(({ kind }) => kind)
        .filter((kind) => ['government-office', 'district-government'].includes(kind))
        .toSorted(),
    );
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
