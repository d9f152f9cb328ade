/** `EVAL_SEED` plants others. 200 captions and lines of transcripts with planted personal data, on their way to an endpoint on this machine: how much of it arrives. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { allFakers } from '@faker-js/faker';
import { expect, test } from '@playwright/test';
import { command } from '../e2e/command.ts';

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const LOCALES = ['en', 'en_GB', 'de', 'fr', 'es', 'it', 'nl', 'pt_PT', 'pl'] as const;

/** A line, and what must not leave. */
function lines(count: number): { text: string; planted: string[] }[] {
  return Array.from({ length: count }, (_, i) => {
    const f = allFakers[LOCALES[i % LOCALES.length]!];
    f.seed(Number(process.env.EVAL_SEED ?? 1000) + i);
    const [first, last] = [f.person.firstName(), f.person.lastName()];
    const email = f.internet.email({ firstName: 'x', lastName: 'y' });
    const phone = f.phone.number({ style: 'international' });
    const street = f.location.streetAddress();
    const forms: readonly [string, string[]][] = [
      [`Two people are in the picture. ${first} ${last} is smiling and facing the camera.`, [first, last]],
      [`${first} ${last} says: "write to ${email}" and raises a hand.`, [first, last, email]],
      [`"Hello, my name is ${first} ${last}, and I live at ${street}."`, [first, last, street]],
      [`One person is in the picture. They show a card with ${phone} on it.`, [phone]],
      [`Dr. ${last} asks Mrs. ${first} ${last} to sit down; she looks away.`, [last, first]],
    ];
    const [text, planted] = forms[i % forms.length]!;
    return { text, planted };
  });
}

test('none of what was planted arrives', async () => {
  const all = lines(200);
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (d) => {
      body += d;
    });
    request.on('end', () => {
      bodies.push(body);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ images: [PICTURE.toString('base64')] }));
    });
  });
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up));
  try {
    const out = mkdtempSync(path.join(tmpdir(), 'guise-'));
    const file = path.join(out, 'lines.txt');
    writeFileSync(file, all.map((l) => l.text).join('\n'));
    const { port } = server.address() as AddressInfo;
    const { code, err } = await command([
      ...['generate', file, '--endpoint', `http://127.0.0.1:${port}`, '--api', 'automatic1111'],
      ...['--out', out, '--yes', '--most', '400'],
    ]);
    expect(code, err.slice(-500)).toBe(0);
  } finally {
    server.close();
  }
  const prompts = bodies.map((b) => JSON.parse(b).prompt as string);
  expect(prompts).toHaveLength(new Set(all.map((l) => l.text)).size);
  const left = all.flatMap(({ text, planted }, i) =>
    planted.filter((p) => prompts[i]!.includes(p)).map((p) => `${p} in: ${text} -> ${prompts[i]}`),
  );
  const count = all.reduce((n, l) => n + l.planted.length, 0);
  console.log(`${left.length} of ${count} planted values arrived`);
  for (const l of left) console.log(l);
  expect(left.length).toBeLessThanOrEqual(0.02 * count);
});
