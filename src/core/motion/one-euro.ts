/**
 * The one-euro filter (Casiez, Roussel, Vogel: "1€ Filter: A Simple Speed-based Low-pass Filter for Noisy Input in Interactive Systems", 2012): a low pass whose
 * cutoff rises with speed, so that what stands still does not tremble and what moves is hardly late. It knows nothing of what comes, as in live tools.
 */

export interface OneEuro {
  /** Of what stands still, hertz. */
  readonly cutoff: number;
  /** By how many hertz the cutoff rises where something moves by its own size in a second. */
  readonly beta: number;
}

/** Cutoff of the speed, hertz: the paper's. */
const SPEED = 1;

/** Share of what is new that is taken. */
const share = (cutoff: number, step: number): number => 1 / (1 + 1 / (2 * Math.PI * cutoff * step));

/**
 * In place: the first `of` values of every `row` of these.
 * @param seconds of each, ascending
 * @param size of the thing, in the units of the values
 */
export function oneEuro(
  rows: readonly Float32Array[],
  row: number,
  of: number,
  seconds: readonly number[],
  size: number,
  { cutoff, beta }: OneEuro,
): void {
  for (let k = 0; k < rows[0]!.length; k++) {
    if (k % row >= of) continue;
    let value = rows[0]![k]!;
    let speed = 0;
    for (let i = 1; i < rows.length; i++) {
      const step = seconds[i]! - seconds[i - 1]!;
      speed += share(SPEED, step) * ((rows[i]![k]! - value) / step - speed);
      value += share(cutoff + (beta * Math.abs(speed)) / size, step) * (rows[i]![k]! - value);
      rows[i]![k] = value;
    }
  }
}

/** The longer side of what the first two values of every `row` span, in the mean of these. */
export function sizeOf(rows: readonly Float32Array[], row: number): number {
  const side = (values: Float32Array, axis: number): number => {
    let [low, high] = [Infinity, -Infinity];
    for (let k = axis; k < values.length; k += row) {
      low = Math.min(low, values[k]!);
      high = Math.max(high, values[k]!);
    }
    return high - low;
  };
  const all = rows.reduce((sum, r) => sum + Math.max(side(r, 0), side(r, 1)), 0);
  return Math.max(all / rows.length, Number.EPSILON);
}
