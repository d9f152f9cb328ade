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

/** In how many of the frames that a face and a body are both in the one has to be on the other. */
const ON = 0.6;

/** In how much of the time that a face and a body are both there the one is on the other. @param upper share of the body that may hold it */
function together(face: Track, body: Track, upper: number): number {
  let [both, on] = [0, 0];
  for (const key of face.keys) {
    const under = keyframeAt(body, key.frame);
    if (!under) continue;
    both++;
    if (holds({ ...under.box, height: upper * under.box.height }, centre(key.box))) on++;
  }
  return both ? on / both : 0;
}

/** In the order in which they appear; what was taken for something else is nobody. */
export function everybody({ plan, people, kinds }: Pick<Seen, 'plan' | 'people' | 'kinds'>): Somebody[] {
  const persons = peopleOf(people);
  const all = [...new Map(plan.decisions.map(({ finding }) => [finding.id, finding])).values()].filter(
    (t) => t.evidence.standing !== 'refuted',
  );
  const found = new Map<string, Track[]>();
  const add = (name: string, track: Track) => found.set(name, [...(found.get(name) ?? []), track]);
  const nameOf = (t: Track) => persons.get(t.id)?.alias ?? t.id;
  const parts = new Map(kinds.flatMap(({ id, part }) => (part ? [[id, part] as const] : [])));
  for (const t of all) if (parts.has(t.subject)) add(nameOf(t), t);
  for (const body of all.filter((t) => [...parts.values()].some(({ of }) => of === t.subject))) {
    let best = { name: nameOf(body), share: ON };
    for (const [name, tracks] of found)
      for (const face of tracks) {
        const part = parts.get(face.subject);
        if (part?.of !== body.subject) continue;
        const share = together(face, body, part.upper);
        if (share >= best.share) best = { name, share };
      }
    add(best.name, body);
  }
  const first = (tracks: readonly Track[]) => Math.min(...tracks.map((t) => t.keys[0]?.frame ?? Infinity));
  return [...found]
    .map(([name, tracks]): Somebody => ({ name, tracks }))
    .sort((a, b) => first(a.tracks) - first(b.tracks));
}
