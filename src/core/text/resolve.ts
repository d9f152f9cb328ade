/**
 * Settles overlaps: the higher score wins, then the longer, then the earlier; what sticks out of the winner keeps
 * its own entity for the rest. No character that anything found stays uncovered.
 */
import { bisect } from '../bisect.ts';
export interface Scored {
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

export function resolve<T extends Scored>(found: readonly T[], text: string): T[] {
  const order = [...found].sort(
    (a, b) => b.score - a.score || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept: T[] = [];
  // Winners in text order; a text holds few findings beside its length, so a sorted list does.
  const insert = (t: T) => {
    kept.splice(
      bisect(kept.length, (i) => kept[i]!.start >= t.start),
      0,
      t,
    );
  };
  for (const t of order) {
    for (const [start, end] of rest(t, kept)) {
      const whole = start === t.start && end === t.end;
      if (whole) insert(t);
      else if (/[\p{L}\p{N}]/u.test(text.slice(start, end))) insert(trimmed({ ...t, start, end }, text));
    }
  }
  return kept;
}

/** What of `t` no winner covers. */
function rest(t: Scored, kept: readonly Scored[]): [number, number][] {
  const out: [number, number][] = [];
  let at = t.start;
  for (let i = firstAfter(kept, t.start); i < kept.length; i++) {
    const { start, end } = kept[i]!;
    if (start >= t.end) break;
    if (start > at) out.push([at, start]);
    at = Math.max(at, end);
  }
  if (at < t.end) out.push([at, t.end]);
  return out;
}

/** The first winner that ends after `offset`; winners never overlap, so ends are sorted as starts are. */
const firstAfter = (kept: readonly Scored[], offset: number): number =>
  bisect(kept.length, (i) => kept[i]!.end > offset);

function trimmed<T extends Scored>(t: T, text: string): T {
  let { start, end } = t;
  const edge = /[\s,;:.()]/;
  while (start < end && edge.test(text.charAt(start))) start++;
  while (end > start && edge.test(text.charAt(end - 1))) end--;
  return { ...t, start, end };
}
