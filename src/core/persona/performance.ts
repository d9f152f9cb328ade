/** What somebody's face does, apart from whose it is: all that a persona is given of a person. */
import { MESH } from '../motion/face-geometry.ts';
import { type Landmarks, ROW } from '../motion/landmarks.ts';
import { back, minus, rotated, times, type Vector } from '../motion/vector.ts';
import { clamp } from '../units.ts';
import { ExpressionFit, sumOf } from './fit.ts';
import { type Head, headOf, ownOf } from './head.ts';
import { type FaceSpace, VALUES } from './space.ts';

export interface Performance {
  readonly head: Head;
  /** How much of each of `ARKIT` the face does, 0..1.2. */
  readonly expressions: Float32Array;
  /** Where both irises are between the corners of the eyes, of the face's right eye and its left: shares of the eye's breadth, to the face's left and up; null where the model tells none. */
  readonly gaze: readonly [Vector2, Vector2] | null;
}
type Vector2 = readonly [number, number];

/** Outer and inner corner and the middle of the iris, of the face's right eye and its left. */
const EYES = [
  { corners: [33, 133], iris: 468 },
  { corners: [362, 263], iris: 473 },
] as const;
/** No eye looks further to a side, as a share of its breadth. */
const FAR = 0.3;
/** Share of the frames in which a face does least, from which its rest is told, and least such frames. */
const CALM = 0.4;
const ENOUGH = 5;
/** Frames at most from which rest is told. */
const SAMPLED = 240;
/** How much of what a model says and of what points come to counts where there are few frames. */
const SAID = 0.6;
/** How a face at rest and what it does are told apart in few frames: steps, and what the strangest rest costs. */
const STEPS = 8;
const STRANGE = 3;

/** What is kept of a face in one frame until it is known how it looks at rest. */
interface Look {
  readonly head: Head;
  /** {@link ExpressionFit.along} of its points. */
  readonly along: Float32Array;
  /** What a model says of expressions, where it does. */
  readonly said: Float32Array | null;
  readonly gaze: Performance['gaze'];
}
/** A look of which all points are kept, so that rest can be told. */
interface Known {
  readonly points: Float32Array;
  readonly said: Float32Array | null;
}

/** One face, seen frame by frame in any order. Of a long film no more is kept than of a short one, but for what it does. */
export class Acts {
  readonly #space: FaceSpace;
  readonly #fit: ExpressionFit;
  readonly #every: number;
  readonly #looks = new Map<number, Look>();
  readonly #known = new Map<number, Known>();
  readonly #first = new Map<number, Known>();

  /** @param frames that it may be seen in */
  constructor(space: FaceSpace, frames: number) {
    this.#space = space;
    this.#fit = new ExpressionFit(space.expressions);
    this.#every = Math.max(1, Math.ceil(frames / SAMPLED));
  }

  /** Points that do not spread are no face. */
  see(frame: number, landmarks: Landmarks): void {
    const head = headOf(landmarks, this.#space);
    if (!head) return;
    const points = ownOf(landmarks, head);
    const said = landmarks.shapes?.slice(1) ?? null;
    this.#looks.set(frame, { head, along: this.#fit.along(points), said, gaze: gazeOf(landmarks, head) });
    if (frame % this.#every === 0) this.#known.set(frame, { points, said });
    // The first ones, whatever order they come in: of somebody who is seen a few times only.
    this.#first.set(frame, { points, said });
    if (this.#first.size > ENOUGH) this.#first.delete(Math.max(...this.#first.keys()));
  }

  /** By frame. */
  told(): Map<number, Performance> {
    const some = this.#known.size < ENOUGH ? [...this.#known, ...this.#first] : this.#known;
    const known = [...new Map(some)].sort(([a], [b]) => a - b).map(([, k]) => k);
    if (known.length === 0) return new Map();
    const few = known.length < ENOUGH;
    const rest = few ? usualRest(known, this.#fit, this.#space) : restOf(known, this.#fit, this.#space);
    const still = this.#fit.along(rest);
    return new Map(
      [...this.#looks].map(([frame, { head, along, said, gaze }]) => {
        const seen = this.#fit.of(along, still);
        const told = few && said;
        const expressions = told ? seen.map((v, k) => SAID * (v + told[k]!)) : seen;
        return [frame, { head, expressions, gaze }];
      }),
    );
  }
}

/** How a face looks that does nothing. */
function restOf(known: readonly Known[], fit: ExpressionFit, { expressions }: FaceSpace): Float32Array {
  // Who smiles throughout is not at rest: what a model says of it is taken off.
  if (known.every((k) => k.said))
    return median(known.map(({ points, said }) => without(points, sumOf(expressions, said!))));
  const all = known.map((k) => k.points);
  const first = fit.along(median(all));
  const done = all.map((k) => fit.of(fit.along(k), first).reduce((a, b) => a + b, 0));
  const order = done.map((_, i) => i).sort((a, b) => done[a]! - done[b]!);
  const calm = order.slice(0, Math.max(ENOUGH, Math.ceil(CALM * all.length))).map((i) => all[i]!);
  return median(calm);
}

/** Of few frames nothing can be taken for rest: the one among usual faces at rest that expressions explain best. */
function usualRest(known: readonly Known[], fit: ExpressionFit, space: FaceSpace): Float32Array {
  const { mean, modes, expressions } = space;
  const face = median(known.map((k) => k.points));
  const told = known.find((k) => k.said)?.said;
  const along = fit.along(face);
  let rest = mean;
  for (let step = 0; step < STEPS; step++) {
    const does = sumOf(expressions, told ?? fit.of(along, fit.along(rest)));
    const still = Float32Array.from({ length: VALUES }, (_, i) => face[i]! - does[i]! - mean[i]!);
    // Modes are at right angles: each is told by itself.
    const amounts = modes.map((mode) => {
      const size = mode.reduce((s, v) => s + v * v, 0);
      const share = mode.reduce((s, v, i) => s + v * still[i]!, 0) / (size + STRANGE * size);
      return clamp(share, -2.5, 2.5);
    });
    const offset = sumOf(modes, amounts);
    rest = mean.map((v, i) => v + offset[i]!);
  }
  return rest;
}

const without = (points: Float32Array, does: Float32Array): Float32Array =>
  points.map((v, i) => v - does[i]!);

function median(list: readonly Float32Array[]): Float32Array {
  return Float32Array.from({ length: VALUES }, (_, i) => {
    const values = list.map((l) => l[i]!).sort((a, b) => a - b);
    return values[values.length >> 1]!;
  });
}

function gazeOf({ points }: Landmarks, head: Head): Performance['gaze'] {
  if (points.length < ROW * (MESH + 10)) return null;
  const own = (i: number): Vector => {
    const p: Vector = [points[ROW * i]!, -points[ROW * i + 1]!, -points[ROW * i + 2]!];
    return times(rotated(back(head.turned), minus(p, head.place)), 1 / head.scale);
  };
  return EYES.map(({ corners: [a, b], iris }): Vector2 => {
    const [from, to, at] = [own(a), own(b), own(iris)];
    const wide = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
    return [
      clamp((at[0] - (from[0] + to[0]) / 2) / wide, -FAR, FAR),
      clamp((at[1] - (from[1] + to[1]) / 2) / wide, -FAR, FAR),
    ];
  }) as [Vector2, Vector2];
}
