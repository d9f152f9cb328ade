/** Where cities and countries lie, by the table of `city-timezones` (7,300 cities; Natural Earth's, public domain). */
import { countriesByCode, countryNames, LANGUAGES, type Language } from '../core/text/countries.ts';
import type { Place } from '../core/text/operator.ts';

interface Row {
  readonly city: string;
  readonly city_ascii: string;
  readonly pop: number;
  readonly province: string;
  readonly country: string;
  readonly iso2: string;
  /** IANA, as `Europe/Berlin`. */
  readonly timezone: string;
}

/** A country as one language names it. */
interface Called {
  readonly code: string;
  readonly language: Language;
}

/** How many times as many people as its namesakes must live in a city for its bare name to mean it. */
const DOMINATES = 4;
/** Of so many cities of like size on either side, one is drawn. */
const LIKE = 6;

const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

function group<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const of = groups.get(key);
    if (of) of.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** Loaded where a policy knows places: two megabytes of table. */
export async function loadPlaces(): Promise<(name: string) => Place | undefined> {
  const { default: rows } = (await import('city-timezones/data/cityMap.json', {
    with: { type: 'json' },
  })) as { default: readonly Row[] };
  const bySize = [...rows].sort((a, b) => b.pop - a.pop);
  const byName = group(bySize, (r) => plain(r.city));
  for (const r of bySize) {
    const name = plain(r.city_ascii);
    if (name !== plain(r.city))
      byName.set(
        name,
        [...(byName.get(name) ?? []), r].sort((a, b) => b.pop - a.pop),
      );
  }
  const byCountry = group(bySize, (r) => r.country);
  const countries = [...byCountry].flatMap(([country, [r]]) =>
    r ? [{ country, code: r.iso2, zone: zone(r) }] : [],
  );
  const byCode = new Map(countries.map((c) => [c.code, c]));
  const byZone = group(countries, (c) => c.zone);
  const english = new Map<string, Called>();
  for (const { country, code } of countries) english.set(plain(country), { code, language: 'en' });
  const spoken = new Map<string, Called>();
  for (const language of LANGUAGES)
    for (const [called, code] of countryNames(language))
      if (!spoken.has(plain(called))) spoken.set(plain(called), { code, language });
  const inCountry = ({ code, language }: Called): Place | undefined => {
    const known = byCode.get(code);
    if (!known) return undefined;
    const names = countriesByCode(language);
    const near = (byZone.get(known.zone) ?? []).flatMap((c) =>
      c === known ? [] : (names.get(c.code) ?? []),
    );
    return { country: known.country, like: (seed) => near[seed % near.length] };
  };
  return (name) => {
    const asked = plain(name);
    // Cities before what a country is called elsewhere: Granada is a city, and Grenada in Spanish.
    const called =
      english.get(asked) ??
      // A genitive of German, Swedish or Dutch is the name as well.
      (byName.has(asked) ? undefined : (spoken.get(asked) ?? spoken.get(asked.replace(/s$/, ''))));
    if (called) return inCountry(called);
    const [first, ...others] = byName.get(asked) ?? [];
    if (!first) return undefined;
    const elsewhere = (r: Row) => r.province !== first.province || r.country !== first.country;
    // Of two towns of one name nobody knows which is meant, and a wrong place is worse than none.
    if (others.some((r) => elsewhere(r) && r.pop * DOMINATES > first.pop)) return undefined;
    const compatriots = byCountry.get(first.country) ?? [];
    const rank = compatriots.indexOf(first);
    const alike = compatriots
      .slice(Math.max(0, rank - LIKE), rank + LIKE + 1)
      .filter((r) => plain(r.city) !== plain(first.city));
    return {
      region: first.province || undefined,
      country: first.country,
      like: (seed) => alike[seed % alike.length]?.city,
    };
  };
}

/** The part of the world: what stands before the slash. */
const zone = (r: Row): string => r.timezone?.split('/')[0] ?? '';
