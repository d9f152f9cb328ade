/** Frames with how they change: what an attacker makes of cepstra that it is given. */

/** @returns twice as many numbers a frame */
export function changing(frames: readonly ArrayLike<number>[]): Float64Array[] {
  const last = frames.length - 1;
  const at = (t: number): ArrayLike<number> => frames[Math.max(0, Math.min(last, t))]!;
  return frames.map((frame, t) => {
    const n = frame.length;
    const out = new Float64Array(2 * n);
    for (let i = 0; i < n; i++) {
      out[i] = frame[i]!;
      out[n + i] = (2 * (at(t + 2)[i]! - at(t - 2)[i]!) + at(t + 1)[i]! - at(t - 1)[i]!) / 10;
    }
    return out;
  });
}
