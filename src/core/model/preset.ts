/** What a preset says, for the kinds that there are. */
import type { Kind } from './kind.ts';
import type { Options, Values } from './options.ts';
import { merge } from './parse-policy.ts';
import type { Preset } from './plugin.ts';

/** A preset of a person's own: all that it says, without secrets. */
export interface OwnPreset {
  /** `own-...`: never a plug-in's. */
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly policy: Readonly<Record<string, unknown>>;
}

/** Smaller than where a kind begins by this share; of faces from 20 px on, from 14 px. */
const SMALLER = 0.7;
/** Least hold, seconds. */
const HOLD = 1;

/** A kind's stricter options: whatever it declares of size, hold and second looks, and what it says itself. */
function strictFind({ find, strict }: Pick<Kind, 'find' | 'strict'>): Values {
  const number = (name: string): Extract<Options[string], { type: 'number' }> | undefined => {
    const o = find[name];
    return o?.type === 'number' ? o : undefined;
  };
  const [size, hold] = [number('minSize'), number('hold')];
  return {
    ...(size && { minSize: Math.max(size.min, Math.round(SMALLER * size.default)) }),
    ...(hold && { hold: Math.min(hold.max, Math.max(HOLD, hold.default)) }),
    ...(find.weigh?.type === 'flag' && { weigh: false }),
    ...strict,
  };
}

/** The preset as a policy. A kind that is not looked for stays so. */
export const policyOf = (
  { policy, strict }: Pick<Preset, 'policy' | 'strict'>,
  kinds: readonly Pick<Kind, 'id' | 'find' | 'strict'>[],
): Readonly<Record<string, unknown>> =>
  strict ? merge({ find: Object.fromEntries(kinds.map((k) => [k.id, strictFind(k)])) }, policy) : policy;
