/** `place`, `print`, `sweep`, `keyOf`: what is written arrives whole, in a place that was free, or the run fails. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { timeOf } from '../../src/shells/cli/progress.ts';
import { checkFree, place, placeData, writeNew } from '../../src/shells/cli/result.ts';
import { scratch, sweep, unfinished } from '../../src/shells/cli/scratch.ts';
import { keyOf } from '../../src/shells/cli/secret.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'results-'));
afterAll(() => rmSync(folder, { recursive: true }));
let n = 0;
const fresh = (): string => {
  const at = path.join(folder, String(++n));
  mkdirSync(at);
  return at;
};
const CLI = path.resolve(import.meta.dirname, '..', '..', 'src', 'shells', 'cli', 'guise.mjs');
const fault = (code: string) => ({ fault: { code } });
const care = { force: false, sources: [] };
const force = { force: true, sources: [] };

test('place: a name that is taken, a source under any name, a folder, and a link', async () => {
  const at = fresh();
  const named = (name: string) => path.join(at, name);
  const [a, b, c] = [named('a'), named('b'), named('c')];
  await placeData(a, care, 'one');
  await expect(placeData(a, care, 'two')).rejects.toMatchObject(fault('sink/taken'));
  expect(readFileSync(a, 'utf8')).toBe('one');
  await placeData(a, force, 'two');
  expect(readFileSync(a, 'utf8')).toBe('two');
  linkSync(a, b);
  symlinkSync(a, c);
  for (const source of [a, b, c])
    expect(() => checkFree(a, { force: true, sources: [source] })).toThrow(/one of the files to be masked/);
  await placeData(c, force, 'three');
  expect(readFileSync(a, 'utf8')).toBe('two');
  expect(readFileSync(c, 'utf8')).toBe('three');
  symlinkSync(path.join(at, 'nowhere'), path.join(at, 'd'));
  await expect(placeData(path.join(at, 'd'), care, 'x')).rejects.toMatchObject(fault('sink/taken'));
  await expect(placeData(at, force, 'x')).rejects.toMatchObject(fault('sink/taken'));
  expect(existsSync(path.join(at, 'nowhere'))).toBe(false);
  expect(() => writeNew(c, 'x')).toThrow(/EEXIST/);
});

test('place: what fails half way leaves nothing, and takes nothing away', async () => {
  const at = fresh();
  const target = path.join(at, 'a');
  writeFileSync(target, 'old');
  const broken = place(target, force, async (part) => {
    writeNew(part, 'half');
    throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
  });
  await expect(broken).rejects.toThrow(/disk is full/);
  expect(readdirSync(at)).toEqual(['a']);
  expect(readFileSync(target, 'utf8')).toBe('old');
});

test('sweep: what a dead run left goes, what a living one makes stays', async () => {
  const at = fresh();
  // Names as this process makes them, under another's id.
  const name = path.basename(unfinished(path.join(at, 'x.mp4')));
  expect(path.basename(scratch())).toMatch(/^guise-[0-9a-f]{8}-\d+-/);
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  const dead: ChildProcess = spawn(process.execPath, ['-e', '0']);
  await new Promise((resolve) => dead.on('close', resolve));
  const named = (pid: number | undefined) => name.replace(`-${process.pid}-`, `-${pid}-`);
  const foreign = name.replace(/guise-[0-9a-f]{8}/, 'guise-00000000');
  for (const f of [
    name,
    named(child.pid),
    named(dead.pid),
    foreign.replace(`-${process.pid}-`, `-${dead.pid}-`),
    'film.mp4',
  ])
    writeFileSync(path.join(at, f), '');
  mkdirSync(path.join(at, named(dead.pid).slice(1), 'profile'), { recursive: true });
  sweep(at);
  expect(readdirSync(at)).toHaveLength(4);
  expect(readdirSync(at)).not.toContain(named(dead.pid));
  child.kill();
});

test.runIf(existsSync('/dev/full'))('print: a full disk and a reader that stopped end in a fault', () => {
  const args = [CLI, 'text', '--no-ner', '--format', 'csv', '--columns', 'mail'];
  const input = `mail,note\n${`ada@example.org,${'x'.repeat(4000)}\n`.repeat(100)}`;
  const full = openSync('/dev/full', 'w');
  const run = spawnSync(process.execPath, args, { input, stdio: ['pipe', full, 'pipe'], encoding: 'utf8' });
  closeSync(full);
  expect(run.status).toBe(1);
  expect(run.stderr).toContain('the disk is full');
  const shell = `"${process.execPath}" "${args.join('" "')}" | head -c 9; echo " \${PIPESTATUS[0]}"`;
  const piped = spawnSync('bash', ['-c', shell], { input, encoding: 'utf8' });
  expect(piped.stdout).toBe('mail,note 1\n');
  expect(piped.stderr).toContain('stopped reading');
});

test.runIf(existsSync('/dev/full'))(
  'print: a streamed file to a full disk ends in a fault, and leaves nothing',
  () => {
    const at = fresh();
    const large = path.join(at, 'large.csv');
    writeFileSync(large, `mail,note\n${`ada@example.org,${'x'.repeat(4000)}\n`.repeat(2200)}`);
    const full = openSync('/dev/full', 'w');
    const cut = spawnSync(process.execPath, [CLI, 'text', large, '--no-ner', '--columns', 'mail'], {
      stdio: ['ignore', full, 'pipe'],
      env: { ...process.env, TMPDIR: at },
      encoding: 'utf8',
    });
    closeSync(full);
    expect(cut.status).toBe(1);
    expect(cut.stderr).toContain('the disk is full');
    expect(readdirSync(at).filter((f) => f.includes('guise'))).toEqual([]);
  },
);

test('keyOf: file, environment and command line; what is unwise is said, and the key never', async () => {
  const told: string[] = [];
  const tell = (line: string) => told.push(line);
  const file = path.join(fresh(), 'key');
  writeFileSync(file, 'correct horse battery staple\n');
  const asks = { needed: true, free: false };
  expect(await keyOf({ keyFile: file }, asks, tell)).toBe('correct horse battery staple');
  expect(told).toEqual([]);
  process.env.GUISE_KEY = 'zebra';
  expect(await keyOf({}, asks, tell)).toBe('zebra');
  delete process.env.GUISE_KEY;
  expect(await keyOf({}, asks, tell)).toBe('');
  expect(await keyOf({ key: 'zebra' }, asks, tell)).toBe('zebra');
  expect(told.join('\n')).toMatch(/guessed[\s\S]*list of processes[\s\S]*guessed/);
  expect(told.join('\n')).not.toContain('zebra');
  await expect(keyOf({ keyFile: `${file}.none` }, asks, tell)).rejects.toMatchObject(fault('policy/invalid'));
});

test.each([
  [0, '1 s'],
  [89, '89 s'],
  [600, '10 min'],
  [9000, '2.5 h'],
])('timeOf: %d', (s, said) => expect(timeOf(s)).toBe(said));
