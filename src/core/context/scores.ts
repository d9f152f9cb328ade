/** What a result is worth: whether the same attributes are read off it as off the original, look by look and as a whole, and how steady it is. */
import type { Timeline } from '../model/finding.ts';
import type { KindId } from '../model/kind.ts';
import type { AttributeScore, CaptionScore, Scores, SteadinessScore } from '../model/measures.ts';
import { reachOf } from '../motion/agreement.ts';
import { type FaceGeometry, headPose } from '../motion/face-geometry.ts';
import type { Held } from '../motion/held.ts';
import { isFace, type Landmarks, ROW, SURE } from '../motion/landmarks.ts';
import type { Size } from '../space/geometry.ts';
import { type Attribute, isLasting, isScenic, type Look, type Moving } from './attribute.ts';
import { traitOf } from './trait.ts';

/** One thing in one frame, as it was read in the source and in the result. */
export interface Pair {
  readonly track: string;
  readonly subject: KindId;
  readonly frame: number;
  readonly original: Landmarks;
  /** Null where the model sees nothing. */
  readonly result: Landmarks | null;
  /** Landmarks lie over what hides it: where they are is what was drawn. */
  readonly overlaid: boolean;
}

interface Given {
  /** Those that are told. */
  readonly attributes: readonly Attribute[];
  readonly timeline: Timeline;
  readonly frame: Size;
  /** Null where it is not here: then nothing is told of heads. */
  readonly face: FaceGeometry | null;
}

/** @param pairs in the order of their frames */
export function scoresOf(pairs: readonly Pair[], given: Given): Omit<Scores, 'likeness'> {
  const tracks = [...new Set(pairs.map((p) => p.track))].map((t) => pairs.filter((p) => p.track === t));
  const told = tracks.flatMap((own) => given.attributes.flatMap((a) => toldIn(own, a, given)));
  return {
    attributes: attributesOf(told),
    captions: captionsOf(told),
    steadiness: steadinessOf(tracks),
  };
}

/** One attribute of one track. */
interface Told {
  readonly subject: KindId;
  readonly attribute: string;
  readonly original: readonly (string | null)[];
  readonly result: readonly (string | null)[];
}

function toldIn(own: readonly Pair[], a: Attribute, given: Given): Told[] {
  const [first] = own;
  if (isLasting(a) || isScenic(a) || !first || a.of !== first.subject) return [];
  if (!a.topologies.includes(first.original.topology)) return [];
  const read = (of: (p: Pair) => Landmarks | null) => valuesOf(own, of, a, given);
  return [
    {
      subject: first.subject,
      attribute: a.id,
      original: read((p) => p.original),
      result: read((p) => p.result),
    },
  ];
}

function valuesOf(
  own: readonly Pair[],
  of: (p: Pair) => Landmarks | null,
  a: Moving,
  { timeline, frame, face }: Given,
): readonly (string | null)[] {
  const held = (l: Landmarks): Held | null => {
    const pose = isFace(l) && face ? headPose(l, frame, face) : null;
    return pose && { pose, shapes: l.shapes ? Array.from(l.shapes) : null, origin: 'seen' };
  };
  const looks = own.map((p): Look | null => {
    const l = of(p);
    return l && { moment: { ...l, origin: 'seen' }, held: held(l) };
  });
  return a.read({ times: own.map((p) => (timeline[p.frame] ?? 0) / 1e6), looks, size: frame });
}

function attributesOf(told: readonly Told[]): AttributeScore[] {
  const all = new Map<string, { -readonly [K in keyof AttributeScore]: AttributeScore[K] }>();
  for (const { subject, attribute, original, result } of told) {
    const key = `${subject} ${attribute}`;
    const sum = all.get(key) ?? { subject, attribute, same: 0, other: 0, unknown: 0 };
    all.set(key, sum);
    original.forEach((was, i) => {
      if (!was) return;
      const is = result[i];
      sum[is === was ? 'same' : is ? 'other' : 'unknown']++;
    });
  }
  return [...all.values()].filter((s) => s.same + s.other + s.unknown > 0);
}

function captionsOf(told: readonly Told[]): CaptionScore[] {
  const all = new Map<KindId, { subject: KindId; held: number; statements: number }>();
  for (const { subject, attribute, original, result } of told) {
    const [was] = traitOf(attribute, original);
    if (!was) continue;
    const [is] = traitOf(attribute, result);
    const sum = all.get(subject) ?? { subject, held: 0, statements: 0 };
    all.set(subject, sum);
    sum.statements++;
    if (is?.value === was.value) sum.held++;
  }
  return [...all.values()];
}

function steadinessOf(tracks: readonly (readonly Pair[])[]): SteadinessScore[] {
  const all = new Map<KindId, { original: number; result: number; looks: number }>();
  for (const own of tracks)
    own.slice(2).forEach((c, i) => {
      const [a, b] = [own[i]!, own[i + 1]!];
      if (b.frame !== a.frame + 1 || c.frame !== b.frame + 1 || c.overlaid) return;
      const [x, y, z] = [a.result, b.result, c.result];
      if (!x || !y || !z) return;
      const was = shaken([a.original, b.original, c.original]);
      const is = shaken([x, y, z]);
      if (was === null || is === null) return;
      const sum = all.get(c.subject) ?? { original: 0, result: 0, looks: 0 };
      all.set(c.subject, {
        original: sum.original + was,
        result: sum.result + is,
        looks: sum.looks + 1,
      });
    });
  return [...all].map(([subject, { original, result, looks }]) => ({
    subject,
    original: original / looks,
    result: result / looks,
    looks,
  }));
}

/** Mean over landmarks that are seen in all three; null where there is none. */
function shaken([a, b, c]: readonly [Landmarks, Landmarks, Landmarks]): number | null {
  const reach = reachOf(b);
  let [sum, n] = [0, 0];
  for (let i = 0; i < b.points.length; i += ROW) {
    if ([a, b, c].some((l) => !(l.points[i + 3]! >= SURE))) continue;
    const bend = (k: number) => a.points[i + k]! - 2 * b.points[i + k]! + c.points[i + k]!;
    sum += Math.hypot(bend(0), bend(1));
    n++;
  }
  return n && reach > 0 ? sum / n / reach : null;
}
