/** Captions of a file that is not masked here: for data to train on, and to look at what would be told. */
import { ASKS } from '../core/context/asks.ts';
import type { Captions } from '../core/context/captions.ts';
import { Job, type Options } from './api.ts';
import type { Told } from './exportable.ts';
import { parsePolicy } from './page-policy.ts';

/** Tells what is to be seen, scene by scene, and nothing of whom it shows but what the policy ticks (`policy.context`). @throws FaultError */
export async function caption(
  file: Blob,
  name: string,
  policy: unknown,
  { kinds, attributes, grammar }: Told,
  options: Options = {},
): Promise<Captions> {
  const whole = parsePolicy(policy);
  using job = new Job(file, name, options);
  const files = await job.files([{ label: 'Captions', ...ASKS }]);
  const { findings, timeline, plan } = await job.find(whole, options);
  const people = await job.people(options);
  const readings = await job.readings(options);
  const scenery = await job.scenery(whole, options);
  const motion = await job.motion(ASKS.motion, options);
  const { captionsOf } = await import('../core/context/captions.ts');
  return captionsOf({
    plan,
    timeline,
    frame: findings.frame,
    people,
    readings,
    scenery,
    motion,
    kinds,
    attributes,
    grammar,
    files,
  });
}
