/** Texts on the command line: masked, restored, told, streamed. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { test } from './app.ts';
import { command } from './command.ts';
import { LETTER } from './letter.ts';

test('guise text masks, restores and tells; the classifier reads along', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'guise-'));
  const masked = await command(
    [
      'text',
      '--preset',
      'llm-prompt',
      '--key',
      'k',
      '--map',
      `${folder}/map`,
      '--report',
      `${folder}/report`,
    ],
    LETTER,
  );
  expect(masked.code, masked.err).toBe(0);
  expect(masked.out).toContain('Dear <PERSON_1>');
  expect(masked.out).not.toMatch(/Okafor|Lindqvist|219-09/);
  for (const file of ['map', 'report'])
    expect(readFileSync(`${folder}/${file}`, 'utf8')).not.toMatch(/Okafor|219-09/);
  const answer = masked.out.replace('Dear', 'Hello again');
  const back = await command(['restore', '--key', 'k', '--map', `${folder}/map`], answer);
  expect(back.out).toBe(LETTER.replace('Dear', 'Hello again'));
  expect((await command(['restore', '--key', 'wrong', '--map', `${folder}/map`], answer)).code).toBe(1);
});

test('guise text --analyze and --jsonl give exact offsets, in order', async () => {
  const found = JSON.parse((await command(['text', '--analyze'], LETTER)).out) as {
    start: number;
    end: number;
    entity: string;
    evidence: { by: string };
  }[];
  expect(found.map((f) => LETTER.slice(f.start, f.end))).toEqual(
    expect.arrayContaining(['Daniel Okafor', '219-09-9999', 'Tom Whitfield']),
  );
  expect(found.find((f) => f.entity === 'US_SSN')?.evidence.by).toBe('us-ssn');
  const cases = Array.from({ length: 600 }, (_, i) =>
    JSON.stringify({
      id: i,
      text: i % 2 ? 'SSN 219-09-9999' : 'nothing here',
      entities: i % 3 ? undefined : ['US_SSN'],
    }),
  );
  const lines = (await command(['text', '--jsonl', '--no-ner'], cases.join('\n'))).out
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l));
  expect(lines.map((l) => l.id)).toEqual(cases.map((_, i) => i));
  expect(lines[1].spans).toEqual([{ start: 4, end: 15, type: 'US_SSN', score: expect.any(Number) }]);
  expect(lines[0].spans).toEqual([]);
});

test('a large table streams in constant memory, and a wrong row leaves nothing', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'guise-'));
  const file = path.join(folder, 'big.csv');
  const row = (i: number) =>
    `${i},"note, ""quoted"" ${i} ${'of some length '.repeat(14)}",219-09-${String(1000 + (i % 9000))}\n`;
  const rows = Array.from({ length: 45_000 }, (_, i) => row(i));
  writeFileSync(file, `id,note,ssn\n${rows.join('')}`);
  const good = await command(['text', file, '--no-ner', '--columns', 'ssn']);
  expect(good.code, good.err).toBe(0);
  const out = good.out.split('\n');
  expect(out).toHaveLength(45_002);
  expect(out[0]).toBe('id,note,ssn');
  expect(out[40_001]).toMatch(/^40000,"note, ""quoted"" 40000 of .*",<US_SSN>$/);
  expect(good.out).not.toContain('219-09');
  writeFileSync(file, `id,note,ssn\n${rows.slice(0, 15_000).join('')}1,2\n${rows.slice(15_000).join('')}`);
  const bad = await command(['text', file, '--no-ner', '--columns', 'ssn']);
  expect(bad.code).toBe(1);
  expect(bad.out).toBe('');
  expect(bad.err).toMatch(/2 fields, not 3/);
});
