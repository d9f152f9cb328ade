/** Policies for pictures, in the page: what they say of texts is completed by the text worker. */
import validate from 'virtual:policy-check';
import type { Policy } from '../core/model/policy.ts';
import { policySchema } from '../core/model/policy-schema.ts';
import { attributes, kinds, maskers, voices } from '../plugins/index.ts';
import { layered, type PolicyCheck, parsePolicy as parse } from './policy.ts';

export const check: PolicyCheck = { kinds, maskers, voices, attributes, medium: 'picture', validate };

/** @throws FaultError `policy/invalid` with the path of what is wrong */
export const parsePolicy = (given: unknown): Policy => parse(given, check);

/** Layers of settings, of any version, laid on one another; later ones win. @throws FaultError `policy/invalid` */
export const layers = (...all: readonly object[]): Record<string, unknown> => layered(all, 'picture');

/** What a policy may say, as the plug-ins of pictures declare it. */
export const schema = () => policySchema({ kinds, maskers, voices, attributes });
