/** Plans of faces, for tests: what `6-plan` gives with the kinds there are. */
import type { PictureEdit, Plan } from '../../src/core/model/plan.ts';
import type { Policy } from '../../src/core/model/policy.ts';
import { micros } from '../../src/core/units.ts';
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
