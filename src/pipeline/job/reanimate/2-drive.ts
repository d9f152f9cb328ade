/** What the face of a film does, and nothing else of it: who moves the portrait, and how in each frame. */
import { raise } from '../../../core/model/fault.ts';
import type { Track } from '../../../core/model/finding.ts';
import type { People } from '../../../core/model/person.ts';
import type { Policy } from '../../../core/model/policy.ts';
import { isFace, type Landmarks } from '../../../core/motion/landmarks.ts';
import { Acts } from '../../../core/persona/performance.ts';
import type { FaceSpace } from '../../../core/persona/space.ts';
import { movementsOf } from '../../../core/portrait/acting.ts';
import { facesIn, moversOf } from '../../../core/portrait/movers.ts';
import { area } from '../../../core/space/geometry.ts';
import type { Source } from '../../ports.ts';
import type { Parts } from '../ending.ts';
import { lookThrough } from '../look-through.ts';
import { watchMotion } from '../motion.ts';
import { tellPeople } from '../people.ts';
import type { Context, Reanimating } from '../types.ts';
import type { Driving } from './driving.ts';

/** @param opened is given the film: whoever asks closes it @throws FaultError `portrait/face` where nobody's face can be read */
export async function drive<B>(
  parts: Parts<B>,
  wish: Reanimating<B>,
  space: FaceSpace,
  policy: Policy,
  context: Context,
  opened: (source: Source) => void,
): Promise<Driving> {
  const { name } = parts;
  const state = await lookThrough(parts, policy, context, opened);
  const faces = facesIn(state.tracks);
  if (faces.length === 0) raise({ code: 'portrait/face', name, why: 'none', faces: 0 });
  const told = faces.length > 1 ? await tellPeople(parts, state, context) : [];
  const people = moversOf(faces, told);
  const all = [...new Set(faces.map((t) => people.get(t.id)!.alias))];
  const alias = wish.person ?? largest(faces, people);
  if (!all.includes(alias))
    raise({ code: 'policy/invalid', path: '--person', why: `must be one of ${all.join(', ')}` });
  const own = faces.filter((t) => people.get(t.id)?.alias === alias);
  const acts = new Acts(space, state.timeline.length);
  const see = (_: Track, frame: number, landmarks: Landmarks): void => {
    if (isFace(landmarks)) acts.see(frame, landmarks);
  };
  await watchMotion(parts, state, (t) => own.includes(t), see, context);
  const times = state.timeline.map((t) => t / 1e6);
  const { movements, read } = movementsOf(acts.told(), times);
  if (read === 0) raise({ code: 'portrait/face', name, why: 'small', faces: all.length });
  return {
    state,
    movements,
    told: { person: alias, of: all.length, read },
    seen: own.flatMap(({ id, keys }) => keys.map((key) => ({ track: id, key }))),
  };
}

/** Whose face takes most of the film. */
function largest(faces: readonly Track[], people: People): `P${number}` {
  const sums = new Map<`P${number}`, number>();
  for (const { id, keys } of faces) {
    const { alias } = people.get(id)!;
    sums.set(
      alias,
      keys.reduce((sum, k) => sum + area(k.box), sums.get(alias) ?? 0),
    );
  }
  return [...sums].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}
