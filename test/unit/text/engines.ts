/** Text engines for tests: all plug-ins, fixed randomness, no classifier. */

import { linear } from '../../../src/bridge/linear.ts';
import { parseTextPolicy } from '../../../src/bridge/text-policy.ts';
import { makeTools } from '../../../src/bridge/text-tools.ts';
import { LANGUAGES } from '../../../src/core/text/language.ts';
import type { TextPolicy } from '../../../src/core/text/policy.ts';
import type { TextEngines } from '../../../src/pipeline/text/run.ts';
import { operators, recognizers } from '../../../src/plugins/text.ts';
import { policyValidator } from '../../../src/shells/cli/text-schema.ts';

export const engines = async (seed = 7): Promise<TextEngines> => ({
  linear,
  recognizers,
  operators,
  tools: await makeTools(LANGUAGES, new Uint8Array(32).fill(seed)),
  tag: null,
});

export const policy = (
  operator = 'replace',
  options: Record<string, string | number | boolean> = {},
  find = {},
): TextPolicy =>
  parseTextPolicy(
    { version: 1, find: { language: 'en', ...find }, otherwise: { operator, options } },
    { operators, recognizers },
    policyValidator(operators),
  );

export const operator = (id: string) => {
  const found = operators.find((o) => o.id === id);
  if (!found) throw new Error(`no operator ${id}`);
  return found;
};
