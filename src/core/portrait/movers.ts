/** Who in a film could move a portrait. */
import type { Track } from '../model/finding.ts';
import { type People, peopleOf } from '../model/person.ts';

/** Faces, without what was none on a closer look. */
export const facesIn = (tracks: readonly Track[]): Track[] =>
  tracks.filter((t) => t.subject === 'face' && t.evidence.standing !== 'refuted');

/** Who each face is of; where nobody can tell, each track is somebody. @param told ids of tracks by person */
export function moversOf(faces: readonly Track[], told: readonly (readonly string[])[]): People {
  const known = new Set(told.flat());
  const ids = new Set(faces.map((t) => t.id));
  const groups = told.map((g) => g.filter((id) => ids.has(id))).filter((g) => g.length > 0);
  return peopleOf([...groups, ...faces.flatMap((t) => (known.has(t.id) ? [] : [[t.id]]))]);
}
