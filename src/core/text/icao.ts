/** ICAO Doc 9303 part 3 section 4.9: digits as they are, A = 10, weights 7-3-1; the last sign is the check digit. */
export function icaoCheck(text: string): boolean {
  const t = text.toUpperCase();
  let sum = 0;
  for (let i = 0; i < t.length - 1; i++) sum += Number.parseInt(t.charAt(i), 36) * [7, 3, 1][i % 3]!;
  return sum % 10 === Number(t.at(-1));
}
