/** Check digits, each by its standard. All take plain digit strings and give false for anything else. */

const digitsOf = (s: string): number[] => Array.from(s, (c) => c.charCodeAt(0) - 48);
export const onlyDigits = (s: string): string => s.replace(/\D+/g, '');

/** ISO/IEC 7812-1 annex B. */
export function luhn(s: string): boolean {
  if (!/^\d{2,}$/.test(s)) return false;
  let sum = 0;
  digitsOf(s)
    .reverse()
    .forEach((d, i) => {
      const v = i % 2 ? d * 2 : d;
      sum += v > 9 ? v - 9 : v;
    });
  return sum % 10 === 0;
}

/** ISO 7064 MOD 97-10 over letters (A = 10) and digits, as in IBAN: the remainder of the number. */
export function mod97(s: string): number {
  let r = 0;
  for (const c of s.toUpperCase()) {
    const v = Number.parseInt(c, 36);
    if (Number.isNaN(v)) return -1;
    r = (r * (v > 9 ? 100 : 10) + v) % 97;
  }
  return r;
}

/** The sum of digit times weight. */
export const weighted = (s: string, weights: readonly number[]): number =>
  weights.reduce((sum, w, i) => sum + w * (s.charCodeAt(i) - 48), 0);

const D = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
  [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
  [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
  [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
  [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
  [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
  [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
  [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
  [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
];
const P = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  [1, 5, 7, 6, 2, 8, 3, 0, 9, 4],
  [5, 8, 0, 3, 7, 9, 6, 1, 4, 2],
  [8, 9, 1, 6, 0, 4, 3, 5, 2, 7],
  [9, 4, 5, 3, 1, 2, 6, 8, 7, 0],
  [4, 2, 8, 6, 5, 7, 3, 9, 0, 1],
  [2, 7, 9, 3, 8, 0, 6, 4, 1, 5],
  [7, 0, 4, 6, 9, 1, 3, 2, 5, 8],
];

/** Verhoeff 1969, Error Detecting Decimal Codes. */
export function verhoeff(s: string): boolean {
  if (!/^\d+$/.test(s)) return false;
  let c = 0;
  digitsOf(s)
    .reverse()
    .forEach((d, i) => {
      c = D[c]![P[i % 8]![d]!]!;
    });
  return c === 0;
}

/** Whether a day stands in the Gregorian calendar. */
export function isDay(year: number, month: number, day: number): boolean {
  const d = new Date(Date.UTC(year, month - 1, day));
  d.setUTCFullYear(year);
  return d.getUTCFullYear() === year && d.getUTCMonth() === month - 1 && d.getUTCDate() === day;
}
