/** Plans of faces, for tests: what `6-plan` gives with the kinds there are. */
import type { Keyframe, Track } from '../../src/core/model/finding.ts';
import type { PictureEdit, Plan } from '../../src/core/model/plan.ts';
import type { Policy } from '../../src/core/model/policy.ts';
import { micros, score } from '../../src/core/units.ts';
import { type Findings, plan as planOf, regionsOf, shownOf } from '../../src/pipeline/picture/6-plan.ts';
import face from '../../src/plugins/kinds/face.ts';

export const kinds = [face];
export const plan = (findings: Findings, policy: Policy, edits: readonly PictureEdit[] = []): Plan =>
  planOf(findings, policy, kinds, edits);
export const regionsAt = (p: Plan, frame: number) => regionsOf(p, kinds)(frame);
export const shownAt = (p: Plan, frame: number) => shownOf(p, face.id)(frame);

/** What findings say of a film of so many frames, 25 a second, in which nobody was told apart. */
export const film = (frames: number): Pick<Findings, 'frames' | 'frame' | 'timeline' | 'people'> => ({
  frames,
  frame: { width: 400, height: 200 },
  timeline: Array.from({ length: frames }, (_, i) => micros(i * 40_000)),
  people: null,
});

/** A key for each of so many frames, from 0. */
export const keys = (n: number, key: (i: number) => Omit<Keyframe, 'frame'>): Keyframe[] =>
  Array.from({ length: n }, (_, frame) => ({ frame, ...key(frame) }));
export const trackOf = (id: string, of: readonly Keyframe[]): Track => ({
  kind: 'track',
  id,
  subject: 'face',
  shot: 0,
  keys: of,
  evidence: { by: ['test'], best: score(0.9), seen: of.length, largest: 40, gaps: [] },
});
