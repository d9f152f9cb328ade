/** Everything heavy in one module, for pages of the same origin. */
import { inspect } from '../../bridge/api.ts';
import type { Engine } from '../../bridge/contract/engine.ts';
import { OwnIntake } from '../../bridge/intake/intake.ts';
import { Texts } from '../../bridge/text.ts';

export const engine: Engine = { version: __VERSION__, OwnIntake, inspect, Texts };
