/**
 * Which tracks are the same person: a look at the clearest frames of each, described by a vector, and alike ones put
 * together. The vectors are biometric data; they never leave the job, only the groups do.
 */
import { firstFrame, type Keyframe, keyframeAt, lastFrame, type Track } from '../../core/model/finding.ts';
import { area, inside, type Size } from '../../core/space/geometry.ts';

/** Frames of a track that are looked at. */
const LOOKS = 5;
/** Tracks beyond which nobody is told apart. */
const MOST = 400;

/** The largest whole sighting in each of a few stretches of the track. @param told least height by which one is told from another, frame pixels */
export function clearest(track: Track, shown: Size, told: number): Keyframe[] {
  const good = track.keys.filter(
    (k) => k.origin === 'seen' && k.box.height >= told && inside(k.box, { x: 0, y: 0, ...shown }) > 0.98,
  );
  const each = Math.ceil(good.length / LOOKS);
  return Array.from({ length: Math.min(LOOKS, good.length) }, (_, i) =>
    good.slice(i * each, (i + 1) * each),
  ).flatMap((stretch) =>
    stretch.length ? [stretch.reduce((a, b) => (area(b.box) > area(a.box) ? b : a))] : [],
  );
}

export const cosine = (a: Float32Array, b: Float32Array): number => {
  let [dot, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [u, v] = [a[i]!, b[i]!];
    dot += u * v;
    aa += u * u;
    bb += v * v;
  }
  return dot / Math.sqrt(aa * bb || 1);
};

/** Seen in one frame at two places: not one person. */
function together(a: Track, b: Track): boolean {
  const to = Math.min(lastFrame(a), lastFrame(b));
  for (let f = Math.max(firstFrame(a), firstFrame(b)); f <= to; f++)
    if (keyframeAt(a, f)?.origin === 'seen' && keyframeAt(b, f)?.origin === 'seen') return true;
  return false;
}

/**
 * Track ids by person, in order of appearance: the two most alike groups are joined again and again, while they are at
 * least `same` alike (cosine of their sums) and nobody in them is seen beside the other. Who has no vector was not compared, and is in none:
 * it may be anybody.
 */
export function group(
  tracks: readonly Track[],
  vectors: ReadonlyMap<string, Float32Array>,
  same: number,
): string[][] {
  interface Person {
    tracks: Track[];
    sum: Float32Array;
  }
  if (tracks.length > MOST) return [];
  const known = tracks.flatMap((t): Person | [] => {
    const sum = vectors.get(t.id);
    return sum ? { tracks: [t], sum } : [];
  });
  for (;;) {
    let best: { a: Person; b: Person; alike: number } | null = null;
    for (let i = 0; i < known.length; i++)
      for (let j = i + 1; j < known.length; j++) {
        const [a, b] = [known[i]!, known[j]!];
        const alike = cosine(a.sum, b.sum);
        if (alike < Math.max(same, best?.alike ?? 0)) continue;
        if (a.tracks.some((t) => b.tracks.some((u) => together(t, u)))) continue;
        best = { a, b, alike };
      }
    if (!best) break;
    const { a, b } = best;
    a.tracks.push(...b.tracks);
    a.sum = a.sum.map((v, i) => v + b.sum[i]!);
    known.splice(known.indexOf(b), 1);
  }
  const order = new Map(tracks.map((t, i) => [t, i]));
  const at = (t: Track) => order.get(t) ?? 0;
  return known
    .map((p) => p.tracks.sort((a, b) => at(a) - at(b)))
    .sort((a, b) => at(a[0]!) - at(b[0]!))
    .map((list) => list.map((t) => t.id));
}
