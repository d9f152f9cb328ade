/** What was said is never carried over to a portrait. */
import { KEEP, type Policy } from '../model/policy.ts';

/** Sound that would be kept is left out: nobody said who speaks instead. */
export const unkept = (policy: Policy): Policy =>
  policy.otherwise.sound.by === KEEP
    ? { ...policy, otherwise: { ...policy.otherwise, sound: { by: 'remove', options: {} } } }
    : policy;
