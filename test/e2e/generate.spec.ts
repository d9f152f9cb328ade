/** Pictures of captions: what an endpoint gets is what was shown, and holds nobody. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { portraitPng } from '../made/persona.ts';
import { command } from './command.ts';
import { endpoint, PNG } from './endpoint.ts';

const LINES = [
  'Maria Gonzalez is smiling and facing the camera.',
  'Two people are in the picture. Dr. Thomas Keller, thomas.keller@example.org, raises a hand.',
  'One person is in the picture. P1 is sitting or crouching.',
];
const PLANTED = /maria|gonzalez|thomas|keller|example\.org/i;

test('an endpoint gets anonymized captions, as they were shown, once somebody said yes', async () => {
  const where = '/sdapi/v1/txt2img';
  using fake = await endpoint();
  const { address, asked } = fake;
  const out = mkdtempSync(path.join(tmpdir(), 'guise-'));
  const file = path.join(out, 'scenes.txt');
  writeFileSync(file, LINES.join('\n'));
  const args = ['generate', file, '--endpoint', address, '--api', 'automatic1111', '--out', out];
  const asks = await command(args);
  expect(asks.code, asks.err).toBe(3);
  expect(asks.err).toContain(`POST ${address}${where}`);
  expect(asks.err).not.toMatch(PLANTED);
  expect(asked).toEqual([]);
  expect(existsSync(path.join(out, 'sent.jsonl'))).toBe(false);
  const key = path.join(out, 'key');
  writeFileSync(key, 'hunter2\n');
  const { code, err } = await command([...args, '--yes', '--endpoint-key-file', key]);
  expect(code, err).toBe(0);
  expect(asked.map((a) => a.url)).toEqual([where, where, where]);
  expect(JSON.stringify(asked)).not.toMatch(PLANTED);
  // Our own captions arrive as they are, but for who is who.
  expect(JSON.parse(asked[2]!.body).prompt).toBe(
    'One person is in the picture. Somebody is sitting or crouching.',
  );
  // All that was recorded was shown before, and stands in the log; the key in neither.
  const log = readFileSync(path.join(out, 'sent.jsonl'), 'utf8');
  for (const { body, headers } of asked) {
    expect(err).toContain(body);
    expect(log).toContain(JSON.stringify(body).slice(1, -1));
    expect(headers.authorization).toBe('Bearer hunter2');
  }
  expect(err + log).not.toMatch(/hunter2/);
  const pictures = readdirSync(out)
    .filter((f) => f.endsWith('.png'))
    .sort();
  expect(pictures).toEqual(['scenes.scene-1.png', 'scenes.scene-2.png', 'scenes.scene-3.png']);
  expect(readFileSync(path.join(out, pictures[0]!))).toEqual(PNG);
});

test('with the file that captions are of, a picture of somebody of it is not kept', async () => {
  using fake = await endpoint();
  const out = mkdtempSync(path.join(tmpdir(), 'guise-'));
  const [file, source] = [path.join(out, 'scenes.txt'), path.join(out, 'source.png')];
  writeFileSync(file, 'Somebody is sitting.\nSomebody else waves.');
  const [one, another] = [
    portraitPng({ persona: 4 }),
    portraitPng({ persona: 9, presentation: 'man', tone: 'dark' }),
  ];
  writeFileSync(source, one);
  fake.answers = [one, another].map((p) => ({ images: [p.toString('base64')] }));
  const args = [
    'generate',
    file,
    '--endpoint',
    fake.address,
    '--api',
    'automatic1111',
    '--out',
    out,
    '--yes',
  ];
  const missing = await command([...args, '--source', path.join(out, 'none.png')]);
  expect([missing.code, fake.asked.length], missing.err).toEqual([1, 0]);
  const { code, out: printed, err } = await command([...args, '--source', source]);
  expect(code, err).toBe(3);
  expect(err).toContain('Somebody in it is taken for somebody in the file');
  const lines = printed
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l));
  const compared = { people: 1, compared: 1, with: 1, by: 'faceres', from: 0.7 };
  expect(lines).toMatchObject([
    { file: null, likeness: compared },
    { file: 'scenes.scene-2.png', likeness: compared },
  ]);
  expect(lines[0].likeness.most).toBeGreaterThan(0.98);
  expect(lines[1].likeness.most).toBeLessThan(0.7);
  expect(readdirSync(out).sort()).toEqual(['scenes.scene-2.png', 'scenes.txt', 'sent.jsonl', 'source.png']);
});

for (const [name, content] of [
  ['times.vtt', 'WEBVTT\n\n00:00:00.000 --> 00:00:01.000\nSomebody sits.\n'],
  ['odd.json', '{"scenes": [{"caption": {"not": "a text"}}]}'],
  ['none.txt', ' \n\n'],
] as const)
  test(`nothing is sent of ${name}`, async () => {
    const out = mkdtempSync(path.join(tmpdir(), 'guise-'));
    const file = path.join(out, name);
    writeFileSync(file, content);
    using fake = await endpoint();
    const { address, asked } = fake;
    const args = ['generate', file, '--endpoint', address, '--api', 'automatic1111', '--out', out, '--yes'];
    const { code, err } = await command(args);
    expect(code).toBe(1);
    expect(err).toContain(name);
    expect(asked).toEqual([]);
  });
