/** Who is in a film, as captions tell of them: faces of one person, and the body that they are on. */
import type { Seen } from '../model/exportable.ts';
import { keyframeAt, type Track } from '../model/finding.ts';
import { peopleOf } from '../model/person.ts';
import { centre, holds } from '../space/geometry.ts';

/** Somebody. */
export interface Somebody {
  /** The alias, or a track's id where people were not told apart. */
  readonly name: string;
  /** Faces and bodies. */
  readonly tracks: readonly Track[];
}

/** A face is on a body whose upper part holds its middle: share of the body's height, and in how many of the frames that both are in. */
const ON = { upper: 0.45, share: 0.6 };
/** Kinds that are people, whole or in part. */
const [FACE, BODY] = ['face', 'person'];

/** In how much of the time that a face and a body are both there the one is on the other. */
function together(face: Track, body: Track): number {
  let [both, on] = [0, 0];
  for (const key of face.keys) {
    const under = keyframeAt(body, key.frame);
    if (!under) continue;
    both++;
    if (holds({ ...under.box, height: ON.upper * under.box.height }, centre(key.box))) on++;
  }
  return both ? on / both : 0;
}

/** In the order in which they appear; what was taken for something else is nobody. */
export function everybody({ plan, people }: Pick<Seen, 'plan' | 'people'>): Somebody[] {
  const persons = peopleOf(people);
  const all = [...new Map(plan.decisions.map(({ finding }) => [finding.id, finding])).values()].filter(
    (t) => t.evidence.standing !== 'refuted',
  );
  const found = new Map<string, Track[]>();
  const add = (name: string, track: Track) => found.set(name, [...(found.get(name) ?? []), track]);
  const nameOf = (t: Track) => persons.get(t.id)?.alias ?? t.id;
  for (const t of all) if (t.subject === FACE) add(nameOf(t), t);
  for (const body of all.filter((t) => t.subject === BODY)) {
    let best = { name: nameOf(body), share: ON.share };
    for (const [name, tracks] of found)
      for (const face of tracks.filter((t) => t.subject === FACE)) {
        const share = together(face, body);
        if (share >= best.share) best = { name, share };
      }
    add(best.name, body);
  }
  const first = (tracks: readonly Track[]) => Math.min(...tracks.map((t) => t.keys[0]?.frame ?? Infinity));
  return [...found]
    .map(([name, tracks]): Somebody => ({ name, tracks }))
    .sort((a, b) => first(a.tracks) - first(b.tracks));
}
