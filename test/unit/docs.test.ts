/** What the documents show can be done. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parsePolicyJson } from '../../src/bridge/policy.ts';
import { kinds, maskers } from '../../src/plugins/index.ts';
import { operators, recognizers } from '../../src/plugins/text.ts';
import { validatorOf } from '../policy.ts';

test('the policy of docs/policy.md is one', () => {
  const [, json] = /```json\n([\s\S]*?)```/.exec(readFileSync('docs/policy.md', 'utf8')) ?? [];
  const plugins = { kinds, maskers, operators };
  const check = { ...plugins, recognizers, medium: 'picture', validate: validatorOf(plugins) } as const;
  const policy = parsePolicyJson(json!, 'docs/policy.md', check);
  expect(policy.rules).toHaveLength(3);
  expect(policy.otherwise.picture.by).toBe('pixelate');
});

test('every line of code in docs/embedding.md stands in an example or a page that the tests use', () => {
  const used = [
    'examples/script/index.html',
    'examples/vite/main.js',
    'examples/webpack/main.js',
    'examples/rollup/main.js',
  ]
    .concat('test/e2e/widget.spec.ts')
    .map((f) => readFileSync(f, 'utf8'))
    .join('\n');
  const shown = [...readFileSync('docs/embedding.md', 'utf8').matchAll(/```\w+\n([\s\S]*?)```/g)];
  expect(shown.length).toBeGreaterThan(3);
  for (const line of shown.flatMap(([, code]) => code!.trim().split('\n')))
    expect(used).toContain(line.trim());
});
