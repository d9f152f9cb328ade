/** A film's performance as a portrait's movement: from how the driver's head is held at rest, steady, and at rest where nobody was read. */
import { ARKIT } from '../motion/expressions.ts';
import { after, back, minus, type Quaternion, times, unit, type Vector } from '../motion/vector.ts';
import type { Performance } from '../persona/performance.ts';
import { canBePlayed } from '../persona/performers.ts';
import { clamp, median } from '../units.ts';
import { AT_REST, type Movement } from './movement.ts';
import { steady } from './steady.ts';

/** So far a flat picture of a head can be turned, radians, moved, centimetres, and brought nearer, as a logarithm: beyond, less and less is added. */
const TURN = 0.35;
const MOVE = 1.8;
const NEARER = 0.07;
/** Farthest that an iris moves, shares of the eye's breadth. */
const LOOK = 0.16;
/** How long it takes from what was last read to rest, seconds. */
const EASE = 0.5;

/** What lids do when nothing happens is how somebody looks: what is usual in the film counts as none of it. */
const OF_LIDS = /^eye(Look|Squint|Wide)/;
/** Of those that close, the most in a film counts as closed, where it is once to twice so much more than usual: landmark models see half of it. */
const BLINK = /^eyeBlink/;
const CLOSED = 0.22;
/** How much more of all else is done: on a flat picture the same looks like less (jaws by two thirds, smiles by half, as the landmarker reads them). */
const LIVELY = 1.35;
/** How much of what one lid does both do: alone they tremble. */
const TOGETHER = 0.6;
const [LEFT, RIGHT] = [ARKIT.indexOf('eyeBlinkLeft'), ARKIT.indexOf('eyeBlinkRight')];

/** Values of a {@link Row}: turn, move, size, gaze, expressions. */
const [TURNED, MOVED, SIZE, GAZE, FACE] = [0, 3, 6, 7, 11];
const VALUES = FACE + ARKIT.length;

/** A performance as numbers that may be added up. */
type Row = Float32Array;

/** How somebody is when nothing happens: what is usual in the film. */
interface Usual {
  readonly turned: Quaternion;
  readonly scale: number;
  readonly place: Vector;
  readonly gaze: readonly [number, number, number, number];
  /** Of each of `ARKIT`: what counts as none of it, and as all of it. */
  readonly none: Float32Array;
  readonly all: Float32Array;
}

/**
 * @param acting what the driver's face does, by frame
 * @param times of the frames, seconds
 * @returns one for each frame
 */
export function movementsOf(
  acting: ReadonlyMap<number, Performance>,
  times: readonly number[],
): { readonly movements: readonly Movement[]; readonly read: number } {
  const played = [...acting].filter(([frame, p]) => frame < times.length && canBePlayed(p));
  const usual = usualOf(played.map(([, p]) => p));
  if (!usual) return { movements: times.map(() => AT_REST), read: 0 };
  const rows = eased(new Map(played.map(([frame, p]) => [frame, rowOf(p, usual)])), times);
  const spans = { slow: [TURNED, FACE] as const, of: VALUES };
  return { movements: steady(rows, times, spans).map(movementOf), read: played.length };
}

function usualOf(all: readonly Performance[]): Usual | null {
  if (all.length === 0) return null;
  const middle = (of: (p: Performance) => number): number => median(all.map(of)) ?? 0;
  const upright = ({ head: { turned } }: Performance): Quaternion =>
    turned[3] < 0 ? [-turned[0], -turned[1], -turned[2], -turned[3]] : turned;
  const q = [0, 1, 2, 3].map((k) => middle((p) => upright(p)[k]!));
  const long = Math.hypot(...q) || 1;
  const looking = all.filter((p) => p.gaze);
  return {
    turned: q.map((v) => v / long) as [number, number, number, number],
    scale: middle((p) => p.head.scale),
    place: [0, 1, 2].map((k) => middle((p) => p.head.place[k]!)) as [number, number, number],
    gaze: [0, 1, 2, 3].map((k) => median(looking.map((p) => p.gaze!.flat()[k]!)) ?? 0) as [
      number,
      number,
      number,
      number,
    ],
    ...reachOf(all),
  };
}

function reachOf(all: readonly Performance[]): Pick<Usual, 'none' | 'all'> {
  const most = (k: number): number => all.reduce((n, p) => Math.max(n, p.expressions[k]!), 0);
  const none = Float32Array.from(ARKIT, (name, k) =>
    OF_LIDS.test(name) || BLINK.test(name) ? (median(all.map((p) => p.expressions[k]!)) ?? 0) : 0,
  );
  const whole = Float32Array.from(ARKIT, (name, k) =>
    BLINK.test(name)
      ? none[k]! + clamp(most(k) - none[k]!, CLOSED, 2 * CLOSED)
      : none[k]! + 1 / (OF_LIDS.test(name) ? 1 : LIVELY),
  );
  return { none, all: whole };
}

function rowOf({ head, expressions, gaze }: Performance, usual: Usual): Row {
  const out = new Float32Array(VALUES);
  out.set(axisOf(after(head.turned, back(usual.turned))), TURNED);
  out.set(times(minus(head.place, usual.place), 1 / usual.scale), MOVED);
  out[SIZE] = Math.log(head.scale / usual.scale);
  if (gaze)
    out.set(
      gaze.flat().map((v, k) => v - usual.gaze[k]!),
      GAZE,
    );
  for (let k = 0; k < ARKIT.length; k++)
    out[FACE + k] = Math.max(0, (expressions[k]! - usual.none[k]!) / (usual.all[k]! - usual.none[k]!));
  const both = (out[FACE + LEFT]! + out[FACE + RIGHT]!) / 2;
  for (const k of [LEFT, RIGHT]) out[FACE + k] = out[FACE + k]! + TOGETHER * (both - out[FACE + k]!);
  return out;
}

/** A rotation as its axis, as long as its angle, radians. */
function axisOf([x, y, z, w]: Quaternion): Vector {
  const sign = w < 0 ? -1 : 1;
  const sine = Math.hypot(x, y, z);
  return sine < 1e-9 ? [0, 0, 0] : times([x, y, z], (sign * 2 * Math.atan2(sine, sign * w)) / sine);
}

/** Every frame has something: what was read nearest, less the longer ago it was, until the face is at rest. */
function eased(seen: ReadonlyMap<number, Row>, times: readonly number[]): Row[] {
  const frames = [...seen.keys()].sort((a, b) => a - b);
  let next = 0;
  return times.map((t, i) => {
    while (next < frames.length && frames[next]! < i) next++;
    const [after, before] = [frames[next], frames[next - 1]];
    const own = after === i ? seen.get(i) : undefined;
    if (own) return own;
    const out = new Float32Array(VALUES);
    const near = [before, after].flatMap((f) =>
      f === undefined ? [] : [{ f, far: Math.abs(times[f]! - t) }],
    );
    const sum = near.reduce((n, { far }) => n + 1 / far, 0);
    for (const { f, far } of near) {
      const left = Math.max(0, 1 - far / EASE);
      const share = (left * left * (3 - 2 * left)) / far / sum;
      const row = seen.get(f)!;
      for (let k = 0; k < VALUES; k++) out[k] = out[k]! + share * row[k]!;
    }
    return out;
  });
}

/** Less and less is added beyond a limit. */
const within = (v: number, limit: number): number => limit * Math.tanh(v / limit);

function movementOf(row: Row): Movement {
  const part = (from: number, limit: number): Vector => {
    const v: Vector = [row[from]!, row[from + 1]!, row[from + 2]!];
    const long = Math.hypot(...v);
    return times(unit(v), within(long, limit));
  };
  const axis = part(TURNED, TURN);
  const angle = Math.hypot(...axis);
  // Eyes look at one thing.
  const look = (axis: 0 | 1): number => within((row[GAZE + axis]! + row[GAZE + 2 + axis]!) / 2, LOOK);
  const gaze = [look(0), look(1)] as const;
  return {
    turned: [...times(unit(axis), Math.sin(angle / 2)), Math.cos(angle / 2)],
    moved: part(MOVED, MOVE),
    scale: Math.exp(within(row[SIZE]!, NEARER)),
    gaze: [gaze, gaze],
    expressions: row.slice(FACE),
  };
}
