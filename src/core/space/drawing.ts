/** What a person drew to hide what nobody found: places in a few frames, and where it lies in the frames between. */
import { itemAt } from '../list.ts';
import type { Keyframe, Shot } from '../model/finding.ts';
import type { KindId } from '../model/kind.ts';
import { type Box, type Form, lerp } from './geometry.ts';

/** Hidden exactly so: the box itself, or the ellipse inscribed in it. */
export const FORMS: readonly Form[] = ['ellipse', 'box'];

/** A thing's place in one frame, frame space. */
export interface Place {
  readonly frame: number;
  readonly box: Box;
}

/** Hidden from frame `from` to frame `to`, both included. */
export interface Drawing {
  readonly kind: 'draw';
  /** `user-1`, `user-2`, ...: never a track's id. */
  readonly id: string;
  /** What it is taken for; left out, or of no kind that there is: the first. */
  readonly subject?: KindId;
  readonly form: Form;
  readonly from: number;
  readonly to: number;
  /** At least one, in order of frames, one a frame; they may lie outside the span once that was cut short. */
  readonly keys: readonly Place[];
}

/** An id that none of these has. */
export function freshId(taken: readonly { readonly id: string }[]): string {
  const numbers = taken.map(({ id }) => Number(/^user-(\d+)$/.exec(id)?.[1] ?? 0));
  return `user-${1 + Math.max(0, ...numbers)}`;
}

/** The shot that a frame lies in. */
export const shotAt = (shots: readonly Shot[], frame: number): Shot | undefined =>
  shots.find((s) => frame >= s.from && frame <= s.to);

/**
 * Where it lies in a frame: on the straight way between the two keys around it. Nothing moves across a cut: a shot
 * goes by its own keys, and one without any by the nearest key before it, else after.
 */
export function placeAt({ keys }: Pick<Drawing, 'keys'>, frame: number, shots: readonly Shot[]): Box {
  const shot = shotAt(shots, frame);
  const own = shot ? keys.filter((k) => k.frame >= shot.from && k.frame <= shot.to) : [];
  const list = own.length ? own : keys;
  const before = list.findLast((k) => k.frame <= frame);
  const after = list.find((k) => k.frame >= frame);
  if (!before || !after || !own.length || after.frame === before.frame)
    return (before ?? after ?? itemAt(keys, 0)).box;
  return lerp(before.box, after.box, (frame - before.frame) / (after.frame - before.frame));
}

/** A key for every frame of the span that the film has, as a track's. */
export function keysOf(drawing: Drawing, shots: readonly Shot[], frames: number): Keyframe[] {
  const from = Math.max(0, drawing.from);
  const to = Math.min(frames - 1, drawing.to);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => ({
    frame: from + i,
    box: placeAt(drawing, from + i, shots),
    tilt: 0,
    origin: 'user',
  }));
}

/** With these places in place of those it had in the same frames. */
export const withKeys = (drawing: Drawing, places: readonly Place[]): Drawing => ({
  ...drawing,
  keys: [...drawing.keys.filter((k) => !places.some((p) => p.frame === k.frame)), ...places].sort(
    (a, b) => a.frame - b.frame,
  ),
});

/** Without its key in this frame; the last one stays. */
export const withoutKey = (drawing: Drawing, frame: number): Drawing =>
  drawing.keys.length < 2 ? drawing : { ...drawing, keys: drawing.keys.filter((k) => k.frame !== frame) };

/** With places followed from one frame to another, in place of all that lay there. */
export function withFollowed(drawing: Drawing, followed: readonly Place[]): Drawing {
  const frames = followed.map((p) => p.frame);
  const [low, high] = [Math.min(...frames), Math.max(...frames)];
  const keys = drawing.keys.filter((k) => k.frame < low || k.frame > high);
  return withKeys({ ...drawing, keys }, thin(followed));
}

/** How far a thinned place may lie from the one it stands for, as a share of the shorter side. */
const NEAR = 0.07;

/**
 * The fewest places that keep every other one near (Ramer 1972, Douglas and Peucker 1973, on the four edges): what a
 * tracker gives for every frame becomes keys that a person can correct.
 */
export function thin(places: readonly Place[]): Place[] {
  const sorted = [...places].sort((a, b) => a.frame - b.frame);
  const keep = new Set([0, sorted.length - 1]);
  const split = (low: number, high: number): void => {
    const [a, b] = [itemAt(sorted, low), itemAt(sorted, high)];
    let worst = { at: -1, off: 1 };
    for (let i = low + 1; i < high; i++) {
      const { frame, box } = itemAt(sorted, i);
      const on = lerp(a.box, b.box, (frame - a.frame) / (b.frame - a.frame));
      const off = apart(on, box) / (NEAR * Math.max(1, Math.min(box.width, box.height)));
      if (off > worst.off) worst = { at: i, off };
    }
    if (worst.at < 0) return;
    keep.add(worst.at);
    split(low, worst.at);
    split(worst.at, high);
  };
  if (sorted.length > 2) split(0, sorted.length - 1);
  return sorted.filter((_, i) => keep.has(i));
}

/** How far two boxes' edges are apart at most. */
const apart = (a: Box, b: Box): number =>
  Math.max(
    Math.abs(a.x - b.x),
    Math.abs(a.y - b.y),
    Math.abs(a.x + a.width - b.x - b.width),
    Math.abs(a.y + a.height - b.y - b.height),
  );
