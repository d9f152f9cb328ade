/** Text engines for tests: all plug-ins, fixed randomness, no classifier. */

import { linear } from '../../../src/bridge/linear.ts';
import { type PolicyCheck, parsePolicy } from '../../../src/bridge/policy.ts';
import { makeTools } from '../../../src/bridge/text-tools.ts';
import type { Policy } from '../../../src/core/model/policy.ts';
import { LANGUAGES } from '../../../src/core/text/language.ts';
import type { TextEngines } from '../../../src/pipeline/text/run.ts';
import type { TextFacts } from '../../../src/pipeline/text/seal.ts';
import { kinds, operators, recognizers } from '../../../src/plugins/text.ts';
import { validatorOf } from '../../policy.ts';

/** Words are stretched at hardly any cost: what comes of keys is the same, and that they are dear is a test of its own. */
export const toolsOf = (languages: readonly string[], secret?: Uint8Array | string, places = false) =>
  makeTools(languages, secret, places, { N: 2, r: 1, p: 1, dkLen: 32 });

export const engines = async (seed = 7): Promise<TextEngines> => ({
  linear,
  recognizers,
  operators,
  tools: await toolsOf(LANGUAGES, new Uint8Array(32).fill(seed)),
  tag: null,
});

/** How policies of texts are checked. */
export const check: PolicyCheck = {
  kinds,
  operators,
  recognizers,
  medium: 'text',
  validate: validatorOf({ kinds, operators }),
};

/** What a report says of how it came about. */
export const FACTS: TextFacts = {
  guise: '0',
  made: '2026-01-01T00:00:00.000Z',
  engines: [],
  source: { bytes: 1, sha256: '0'.repeat(64) },
  sha256: () => 'f'.repeat(64),
  operators,
};

export const policy = (
  operator = 'replace',
  options: Record<string, string | number | boolean> = {},
  find = {},
): Policy =>
  parsePolicy(
    {
      version: 2,
      find: { text: { language: 'en', ...find } },
      otherwise: { text: { by: operator, options } },
    },
    check,
  );

export const operator = (id: string) => {
  const found = operators.find((o) => o.id === id);
  if (!found) throw new Error(`no operator ${id}`);
  return found;
};
