/** Which expressions a face makes: as much of each as together come nearest to how its points lie. */
import { VALUES } from './space.ts';

/** What each expression costs, so that two that look alike do not both say the most, as a share of their mean square. */
const RIDGE = 0.03;
/** Depths are guessed by landmark models: they count for so much of what height and breadth do. */
const DEPTH = 0.3;
const ROUNDS = 30;
/** No expression is made by more. */
const MOST = 1.2;

/** Solves for one set of expressions. */
export class ExpressionFit {
  readonly #basis: readonly Float32Array[];
  readonly #gram: readonly Float64Array[];

  /** @param basis what each expression adds to each point */
  constructor(basis: readonly Float32Array[]) {
    this.#basis = basis;
    const products = basis.map((a) => Float64Array.from(basis, (b) => inner(a, b)));
    const ridge = (RIDGE * products.reduce((sum, row, i) => sum + row[i]!, 0)) / basis.length;
    this.#gram = products.map((row, i) => row.map((v, k) => (i === k ? v + ridge : v)));
  }

  /** How far points lie along each expression: all that is asked of them. */
  along(points: Float32Array): Float32Array {
    return Float32Array.from(this.#basis, (b) => inner(b, points));
  }

  /**
   * Least squares with none below 0, coordinate after coordinate.
   * @param towards {@link along} of the face, and of the same at rest
   */
  of(towards: Float32Array, rest: Float32Array): Float32Array {
    const out = new Float32Array(this.#basis.length);
    for (let round = 0; round < ROUNDS; round++)
      for (let i = 0; i < out.length; i++) {
        const row = this.#gram[i]!;
        let left = towards[i]! - rest[i]!;
        for (let k = 0; k < out.length; k++) if (k !== i) left -= row[k]! * out[k]!;
        out[i] = Math.min(MOST, Math.max(0, left / row[i]!));
      }
    return out;
  }
}

function inner(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < VALUES; i += 3)
    sum += a[i]! * b[i]! + a[i + 1]! * b[i + 1]! + DEPTH * a[i + 2]! * b[i + 2]!;
  return sum;
}

/** What so much of each way adds to each point. */
export function sumOf(ways: readonly Float32Array[], amounts: ArrayLike<number>): Float32Array {
  const out = new Float32Array(VALUES);
  ways.forEach((way, k) => {
    const amount = amounts[k]!;
    if (amount) for (let i = 0; i < VALUES; i++) out[i] = out[i]! + amount * way[i]!;
  });
  return out;
}
