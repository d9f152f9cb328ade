/** Where cities and countries lie, by the table of `city-timezones` (7,300 cities; Natural Earth's, public domain). */
import type { Place } from '../core/text/operator.ts';

interface Row {
  readonly city: string;
  readonly city_ascii: string;
  readonly pop: number;
  readonly province: string;
  readonly country: string;
  /** IANA, as `Europe/Berlin`. */
  readonly timezone: string;
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
  const countries = new Map(
    [...byCountry].map(([country, of]) => [plain(country), { country, zone: zone(of[0]) }]),
  );
  const byZone = group([...countries.values()], (c) => c.zone);
  return (name) => {
    const known = countries.get(plain(name));
    if (known) {
      const others = (byZone.get(known.zone) ?? []).map((c) => c.country).filter((c) => c !== known.country);
      return { country: known.country, like: (seed) => others[seed % others.length] };
    }
    const [first, ...others] = byName.get(plain(name)) ?? [];
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
