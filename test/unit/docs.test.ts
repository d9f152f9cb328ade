/** What the documents show can be done. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parsePolicyJson } from '../../src/bridge/policy.ts';
import { kinds, maskers, voices } from '../../src/plugins/index.ts';
import { operators, recognizers } from '../../src/plugins/text.ts';
import { program } from '../../src/shells/cli/program.ts';
import { validatorOf } from '../policy.ts';

test('the policy of docs/policy.md is one', () => {
  const [, json] = /```json\n([\s\S]*?)```/.exec(readFileSync('docs/policy.md', 'utf8')) ?? [];
  const plugins = { kinds, maskers, operators };
  const check = { ...plugins, recognizers, medium: 'picture', validate: validatorOf(plugins) } as const;
  const policy = parsePolicyJson(json!, 'docs/policy.md', check);
  expect(policy.rules).toHaveLength(3);
  expect(policy.otherwise.picture.by).toBe('pixelate');
});

test('the policy of docs/sound.md is one, and its commands are', () => {
  const text = readFileSync('docs/sound.md', 'utf8');
  const [, json] = /```json\n([\s\S]*?)```/.exec(text) ?? [];
  const plugins = { kinds, maskers, operators, voices };
  const check = { ...plugins, recognizers, medium: 'picture', validate: validatorOf(plugins) } as const;
  const { speech } = parsePolicyJson(json!, 'docs/sound.md', check);
  expect(speech).toMatchObject({ with: { by: 'noise', options: { level: -30 } }, pad: 0.2, untold: 'mask' });
  const blocks = [...text.matchAll(/```sh\n([\s\S]*?)```/g)];
  const commands = blocks.flatMap(([, lines]) => lines!.trim().split('\n'));
  expect(commands).toHaveLength(14);
  for (const line of commands) {
    const [guise, name, ...args] = line.split(' ');
    const command = program(() => {}).commands.find((c) => c.name() === name);
    expect([guise, command?.parseOptions(args).unknown]).toEqual(['guise', []]);
  }
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
