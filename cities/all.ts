import type { AgencySeed } from '#app/shell/agency-seed.ts';
import type { City } from '#app/shell/city.ts';
import { agencies as changzhouAgencies } from '#cities/320400/agencies.ts';
import { city as changzhou } from '#cities/320400/city.ts';
import { agencies as qingchuanAgencies } from '#cities/329900/agencies.ts';
import { city as qingchuan } from '#cities/329900/city.ts';

/** The cities of this installation; the first answers on a plain address when nothing else is set. */
export const cities: City[] = [changzhou, qingchuan];

const agencySeeds: Record<string, AgencySeed[]> = {
  [changzhou.code]: changzhouAgencies,
  [qingchuan.code]: qingchuanAgencies,
};

/** The city with this division code, or null. */
export function cityOf(code: string): City | null {
  return cities.find((city) => city.code === code) ?? null;
}

/** The agencies that `cities/<code>/agencies.ts` lists. */
export function agencySeedsOf(city: City): AgencySeed[] {
  return agencySeeds[city.code] ?? [];
}

/**
 * The city that a Host header names: one of its own hosts, `<code>.localhost`, or on 127.0.0.1 and localhost the
 * city of QINGCHUANG_CITY, else the first. Null for any other host: the server answers 421.
 */
export function cityOfHost(host: string, env: { QINGCHUANG_CITY?: string } = process.env): City | null {
  const name = host.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '');
  const owner = cities.find((city) => city.hosts.includes(name) || name === `${city.code}.localhost`);
  if (owner) return owner;
  if (!plainHosts.has(name)) return null;
  return env.QINGCHUANG_CITY ? cityOf(env.QINGCHUANG_CITY) : (cities[0] ?? null);
}

const plainHosts = new Set(['127.0.0.1', 'localhost', '[::1]']);
