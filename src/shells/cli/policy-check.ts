/**
 * The check of policies, compiled by ajv at once. That the schema itself is one, the build and the tests have seen: at every start it
 * would take longer than the compiling.
 */
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Validate } from '../../bridge/policy.ts';
import { type PolicyPlugins, policyShape } from '../../core/model/policy-schema.ts';

export const policyValidator = (plugins: PolicyPlugins): Validate =>
  new Ajv2020({ strict: false, meta: false, validateSchema: false }).compile(policyShape(plugins));
