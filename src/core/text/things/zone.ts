/** A stretch of text that names a thing, however much it looks like somebody's. */
export interface Zone {
  readonly start: number;
  readonly end: number;
  /** Only where somebody was seen: it may be a place or a firm. */
  readonly nobody?: boolean;
}

/** Every match of an expression, or what its group `v` holds of it. */
export function* zones(
  text: string,
  re: RegExp,
  holds: (m: RegExpExecArray) => boolean = () => true,
): Generator<Zone> {
  for (const m of text.matchAll(re)) {
    if (!holds(m)) continue;
    const v = m.groups?.v ?? m[0];
    const start = m.index + m[0].indexOf(v);
    yield { start, end: start + v.length };
  }
}
