/** The command line's own words: what it does not know fails in a line, and each command has its help. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { program } from '../../src/shells/cli/program.ts';
import { run } from '../../src/shells/cli/run.ts';
import { TextCommand } from '../../src/shells/cli/text.ts';

/** What parsing alone says of a command, without a process of its own. */
async function said(...args: string[]): Promise<{ readonly code: number; readonly text: string }> {
  let text = '';
  const guise = program(() => {});
  const quiet = { writeOut: (s: string) => (text += s), writeErr: (s: string) => (text += s) };
  for (const command of [guise, ...guise.commands]) command.configureOutput(quiet).exitOverride();
  try {
    await guise.parseAsync(args, { from: 'user' });
    return { code: 0, text };
  } catch (error) {
    return { code: error instanceof Error && 'exitCode' in error ? Number(error.exitCode) : -1, text };
  }
}

test.each([
  [['mask', 'a.mp4', '--out', 'x', '--frobnicate'], /unknown option '--frobnicate'/],
  [['mask', 'a.mp4', '--out', 'x', '--backend', 'abacus'], /Allowed choices are auto, webgpu/],
  [['mask', 'a.mp4', '--out', 'x', '--jobs', '0'], /1 to 64/],
  [['mask', 'a.mp4'], /required option '--out <dir>'/],
  [['mask', '--out', 'x'], /missing required argument 'files'/],
  [['text', '--jobs', '2'], /unknown option '--jobs'/],
  [['text', 'a.txt', 'b.txt'], /too many arguments/],
  [['msk'], /Did you mean mask/],
])('%j', async (args, why) => {
  const { code, text } = await said(...args);
  expect(code).toBe(1);
  expect(text).toMatch(why);
  expect(text.trim().split('\n').length).toBeLessThan(4);
});

describe('help', () => {
  test.each(['mask', 'inspect', 'text', 'restore', 'plugins', 'models'])('%s has its own', async (name) => {
    const { code, text } = await said(name, '--help');
    expect(code).toBe(0);
    expect(text).toContain(`Usage: guise ${name}`);
    expect(text.includes('--jobs')).toBe(name === 'mask');
    expect(text.includes('--key-file')).toBe(name === 'text' || name === 'restore');
  });
  test('the version', async () => {
    expect(await said('--version')).toMatchObject({
      code: 0,
      text: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });
});

const folder = mkdtempSync(path.join(tmpdir(), 'guise-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string): string => {
  const at = path.join(folder, name);
  writeFileSync(at, content);
  return at;
};

/** In this process: nothing is written where the result was to go, and one line says why. */
async function fails(args: readonly string[], why: RegExp): Promise<void> {
  const out = path.join(folder, 'out.txt');
  let told = '';
  const code = await run(['text', file('in.txt', 'Call Ada Lovelace'), '--out', out, ...args], (line) => {
    told += line;
  });
  expect(code).toBe(1);
  expect(existsSync(out)).toBe(false);
  expect(told).toMatch(why);
  expect(told).toMatch(/^guise: .+\n$/);
}

test.each([
  [['--entities', 'PRESON'], /no such entity/],
  [['--language', 'xx'], /no such language/],
  [['--operator', 'shred'], /must be one of/],
  [['--preset', 'gpdr'], /must be one of/],
  [['--format', 'wpd'], /must be auto or one of/],
])('text %j fails and passes nothing on', (args, why) => fails(['--no-ner', ...args], why));

test.each([
  ['dataset', '--layout', 'hf'],
  ['mask', '--jobs', '1'],
])('%s that nothing came of leaves no folder, and one that was there as it was', async (...of) => {
  const input = file('in.mp4', 'no film');
  const out = mkdtempSync(path.join(folder, 'none-'));
  const [command = '', ...more] = of;
  const wrong = () =>
    run([command, input, '--out', out, ...more, '--set', 'find.nobody.enabled=true'], () => {});
  expect(await wrong()).toBe(1);
  expect(readdirSync(out)).toEqual([]);
  rmSync(out, { recursive: true });
  expect(await wrong()).toBe(1);
  expect(existsSync(out)).toBe(false);
});

test.each([
  ['gusie-ner', /gusie-ner/],
  ['../ner/guise-ner', /policy\.find\.text\.names\.model must match/],
  ['', /policy\.find\.text\.names\.model must match/],
])('a policy that names the classifier %j fails and passes nothing on', (model, why) =>
  fails(['--policy', file('policy.json', JSON.stringify({ ner: { model } }))], why),
);

test('as a process of its own it fails with code 1, one line on stderr, and nothing on stdout', () => {
  const cli = path.resolve(import.meta.dirname, '..', '..', 'src', 'shells', 'cli', 'guise.mjs');
  const ended = spawnSync(process.execPath, [cli, 'text', '--no-ner', '--entities', 'PRESON'], {
    input: 'Call Ada Lovelace',
    encoding: 'utf8',
  });
  expect(ended).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringMatching(/^guise: .*no such entity.*\n$/),
  });
});

test('a text that is not there is said to be so, before anything is opened', async () => {
  const flags = { format: 'auto', ner: false, force: false, backend: 'auto' } as const;
  await using text = new TextCommand(flags, 'nowhere/a.csv', () => Promise.reject(new Error('opened')));
  await expect(text.run()).rejects.toMatchObject({ fault: { code: 'source/missing' } });
});
