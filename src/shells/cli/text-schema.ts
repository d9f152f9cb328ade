/** The check of text policies, compiled by ajv at once. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Validate } from '../../bridge/text-policy.ts';
import type { Operator } from '../../core/text/operator.ts';
import { textPolicySchema } from '../../core/text/parse-policy.ts';

export const policyValidator = (operators: readonly Operator[]): Validate =>
  new Ajv2020({ strict: false }).compile(textPolicySchema(operators));
