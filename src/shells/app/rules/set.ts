import { layers, parsePolicy } from '../../../bridge/page-policy.ts';
import type { Rule } from '../../../core/model/policy.ts';
import type { Work } from '../work.svelte.ts';

/** In place of all that there are. @throws FaultError `policy/invalid`, with nothing changed */
export function setRules(work: Work, rules: readonly Rule[]): void {
  parsePolicy(layers(work.settings, { rules }));
  work.set(['rules'], rules);
}
