/** What the documents show can be done. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parsePolicyJson } from '../../src/bridge/policy.ts';
import { kinds, maskers } from '../../src/plugins/index.ts';
import { operators, recognizers } from '../../src/plugins/text.ts';
import { policyValidator } from '../../src/shells/cli/policy-check.ts';

test('the policy of docs/policy.md is one', () => {
  const [, json] = /```json\n([\s\S]*?)```/.exec(readFileSync('docs/policy.md', 'utf8')) ?? [];
  const plugins = { kinds, maskers, operators };
  const check = { ...plugins, recognizers, medium: 'picture', validate: policyValidator(plugins) } as const;
  const policy = parsePolicyJson(json!, 'docs/policy.md', check);
  expect(policy.rules).toHaveLength(2);
  expect(policy.otherwise.picture.by).toBe('pixelate');
});
