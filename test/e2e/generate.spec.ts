/** Pictures of captions: what an endpoint gets is what was shown, and holds nobody. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { encode } from 'fast-png';
import { command } from './command.ts';

const PNG = Buffer.from(encode({ width: 2, height: 2, data: new Uint8Array(12).fill(120), channels: 3 }));
const LINES = [
  'Maria Gonzalez is smiling and facing the camera.',
  'Two people are in the picture. Dr. Thomas Keller, thomas.keller@example.org, raises a hand.',
  'One person is in the picture. P1 is sitting or crouching.',
];
const PLANTED = /maria|gonzalez|thomas|keller|example\.org/i;

/** Answers as that interface does, and remembers what it was asked. */
async function endpoint(
  answer: unknown,
): Promise<{ server: Server; address: string; asked: { url: string; body: string; key: string }[] }> {
  const asked: { url: string; body: string; key: string }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (d) => {
      body += d;
    });
    request.on('end', () => {
      asked.push({ url: request.url ?? '', body, key: request.headers.authorization ?? '' });
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up));
  return { server, asked, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test('an endpoint gets anonymized captions, as they were shown, once somebody said yes', async () => {
  const where = '/sdapi/v1/txt2img';
  const { server, address, asked } = await endpoint({ images: [PNG.toString('base64')] });
  try {
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
    // All that was recorded was shown before, and stands in the log; the key in neither.
    const log = readFileSync(path.join(out, 'sent.jsonl'), 'utf8');
    for (const { body, key: sent } of asked) {
      expect(err).toContain(body);
      expect(log).toContain(JSON.stringify(body).slice(1, -1));
      expect(sent).toBe('Bearer hunter2');
    }
    expect(err + log).not.toMatch(/hunter2/);
    const pictures = readdirSync(out)
      .filter((f) => f.endsWith('.png'))
      .sort();
    expect(pictures).toEqual(['scenes.scene-1.png', 'scenes.scene-2.png', 'scenes.scene-3.png']);
    expect(readFileSync(path.join(out, pictures[0]!))).toEqual(PNG);
  } finally {
    server.close();
  }
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
    const { server, address, asked } = await endpoint({});
    try {
      const args = ['generate', file, '--endpoint', address, '--api', 'automatic1111', '--out', out, '--yes'];
      const { code, err } = await command(args);
      expect(code).toBe(1);
      expect(err).toContain(name);
      expect(asked).toEqual([]);
    } finally {
      server.close();
    }
  });
