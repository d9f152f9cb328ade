/** Stretches of time in a sound track, seconds from its clock's 0. */
export interface Time {
  readonly from: number;
  readonly to: number;
}

/** In order, and as one where no more than `gap` lies between them. */
export function joined(times: readonly Time[], gap = 0): Time[] {
  const out: { from: number; to: number }[] = [];
  for (const { from, to } of times.toSorted((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last && from <= last.to + gap) last.to = Math.max(last.to, to);
    else out.push({ from, to });
  }
  return out;
}

/** What of some times lies in none of the others; both in order. */
export function without(times: readonly Time[], others: readonly Time[]): Time[] {
  return times.flatMap(({ from, to }) => {
    const out: Time[] = [];
    let at = from;
    for (const o of others) {
      if (o.to <= at) continue;
      if (o.from >= to) break;
      if (o.from > at) out.push({ from: at, to: o.from });
      at = o.to;
    }
    if (at < to) out.push({ from: at, to });
    return out;
  });
}

/** Those of some times that one time shares something with. */
export const touching = <T extends Time>(times: readonly T[], { from, to }: Time): T[] =>
  times.filter((t) => t.from < to && from < t.to);

/** Of all of them, seconds. */
export const lasting = (times: readonly Time[]): number => times.reduce((sum, t) => sum + t.to - t.from, 0);
