/** Which region and country a city lies in, by the table of `city-timezones` (7,300 cities; Natural Earth's, public domain). */
import type { Tools } from '../core/text/operator.ts';

interface Row {
  readonly city: string;
  readonly city_ascii: string;
  readonly pop: number;
  readonly province: string;
  readonly country: string;
}

/** How many times as many people as its namesakes must live in a city for its bare name to mean it. */
const DOMINATES = 4;

const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** Loaded where a policy generalizes: two megabytes of table. */
export async function loadPlaces(): Promise<Tools['place']> {
  const { default: rows } = (await import('city-timezones/data/cityMap.json', {
    with: { type: 'json' },
  })) as { default: readonly Row[] };
  const byName = new Map<string, Row[]>();
  for (const row of rows)
    for (const name of new Set([plain(row.city), plain(row.city_ascii)]))
      byName.set(name, [...(byName.get(name) ?? []), row]);
  const countries = new Map(rows.map((r) => [plain(r.country), r.country]));
  return (name) => {
    const country = countries.get(plain(name));
    if (country) return { country };
    const [first, ...others] = [...(byName.get(plain(name)) ?? [])].sort((a, b) => b.pop - a.pop);
    if (!first) return undefined;
    const elsewhere = (r: Row) => r.province !== first.province || r.country !== first.country;
    // Of two towns of one name nobody knows which is meant, and a wrong place is worse than none.
    if (others.some((r) => elsewhere(r) && r.pop * DOMINATES > first.pop)) return undefined;
    return { region: first.province || undefined, country: first.country };
  };
}
