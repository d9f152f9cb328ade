/**
 * k-anonymity of what stays the same of somebody (Sweeney: "k-anonymity: a model for protecting privacy", 2002): whoever shares
 * what is told of them with fewer than k people has it left out, one attribute after the other.
 */

/** Attributes with their values. */
export type Profile = ReadonlyMap<string, string>;

/** @param order attributes, the first one is kept longest @returns what may be told of each, in their order */
export function suppressed(people: readonly Profile[], order: readonly string[], k: number): Profile[] {
  const told = people.map((p) => new Map(order.flatMap((a) => (p.has(a) ? [[a, p.get(a)!] as const] : []))));
  const sign = (p: Profile) => JSON.stringify([...p]);
  for (;;) {
    const sizes = new Map<string, number>();
    for (const p of told) sizes.set(sign(p), (sizes.get(sign(p)) ?? 0) + 1);
    const rare = told.filter((p) => p.size > 0 && sizes.get(sign(p))! < k);
    if (!rare.length) return told;
    // Of those who are told most about: with less of it they may be as others are.
    const most = Math.max(...rare.map((p) => p.size));
    for (const p of rare) if (p.size === most) p.delete([...p.keys()].at(-1)!);
  }
}
