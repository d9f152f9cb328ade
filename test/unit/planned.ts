/** Plans of faces, for tests: what `6-plan` gives with the kinds there are. */
import type { PictureEdit, Plan } from '../../src/core/model/plan.ts';
import type { Policy } from '../../src/core/model/policy.ts';
import { type Findings, plan as planOf, regionsOf, shownOf } from '../../src/pipeline/picture/6-plan.ts';
import face from '../../src/plugins/kinds/face.ts';

export const kinds = [face];
export const plan = (findings: Findings, policy: Policy, edits: readonly PictureEdit[] = []): Plan =>
  planOf(findings, policy, kinds, edits);
export const regionsAt = (p: Plan, frame: number) => regionsOf(p, kinds)(frame);
export const shownAt = (p: Plan, frame: number) => shownOf(p, face.id)(frame);
