/** What a person chose and marked in a text, as a file: one form for every medium. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { faultOf } from '../../../src/core/model/fault.ts';
import { editsJson, fitEdits, fitTextEdits, parseEdits } from '../../../src/core/model/parse-edits.ts';
import type { Edit, TextEdit } from '../../../src/core/model/plan.ts';
import { maskParts } from '../../../src/pipeline/text/run.ts';
import { engines, policy } from './engines.ts';

const source = 'ab'.repeat(32);
const parts = ['Mail ada@example.org and \u{1f600}bob@example.org', 'The order of Falcon is 219-09-9999.'];
const at = (part: number, value: string) => {
  const start = parts[part]!.indexOf(value);
  return { part, start, end: start + value.length };
};
const edits: TextEdit[] = [
  { kind: 'keep', where: at(0, 'bob@example.org'), because: 'public' },
  { kind: 'mask', where: at(1, 'Falcon'), entity: 'PROJECT', family: 'id' },
];
const file = (list: readonly Edit[] = edits) => JSON.parse(editsJson(source, list)) as object;
const published = new Ajv2020({ allErrors: true }).compile(
  JSON.parse(
    readFileSync(path.resolve(import.meta.dirname, '../../../public/schema/edits-2.json'), 'utf8'),
  ) as object,
);
const wrong = (given: unknown, now = source): string => {
  try {
    fitTextEdits(parseEdits(given), { source: now, parts });
    return 'nothing';
  } catch (error) {
    const f = faultOf(error);
    return f.code === 'edits/invalid' ? f.path : f.code;
  }
};

test('comes back as it was written, fits its schema, and is done', async () => {
  expect(published(file())).toBe(true);
  const read = fitTextEdits(parseEdits(file()), { source, parts });
  expect(read).toEqual(edits);
  const made = await maskParts(
    parts.map((text) => ({ text })),
    policy(),
    await engines(),
    read,
  );
  expect(made[0]!.text).toBe('Mail <EMAIL_ADDRESS> and \u{1f600}bob@example.org');
  expect(made[1]!.text).toMatch(/^The order of <PROJECT> is <US_SSN>/);
  expect(made[0]!.decisions.find((d) => d.verdict.do === 'keep')?.verdict).toMatchObject({ by: 'user' });
});

test.each<[string, object, string]>([
  ['an unknown verb', { ...edits[0], kind: 'hide' }, 'edits[0].kind'],
  ['a stretch without an end', { ...edits[0], where: { part: 0, start: 1 } }, 'edits[0].where.end'],
  ['one that is empty', { ...edits[0], where: { part: 0, start: 1, end: 1 } }, 'edits[0].where.end'],
  ['no reason', { kind: 'keep', where: edits[0]!.where }, 'edits[0].because'],
  ['a mark that is nothing', { kind: 'mask', where: edits[0]!.where }, 'edits[0].entity'],
  ['a family that is none', { ...edits[1], family: 'animal' }, 'edits[0].family'],
  ['two places', { ...edits[0], where: { ...edits[0]!.where, track: 'face-1' } }, 'edits[0].where.track'],
  ['a part that is not there', { ...edits[0], where: { part: 2, start: 0, end: 1 } }, 'edits[0].where.part'],
  ['one beyond its part', { ...edits[0], where: { part: 1, start: 0, end: 99 } }, 'edits[0].where.end'],
  ['half a character', { ...edits[0], where: { part: 0, start: 0, end: 26 } }, 'edits[0].where'],
  [
    'a place in a picture',
    { kind: 'mask', where: { track: 'face-1', frame: 0, box: { x: 0, y: 0, width: 1, height: 1 } } },
    'edits[0]',
  ],
])('%s is refused where it is wrong', (_, edit, said) => {
  expect(wrong({ ...file(), edits: [edit] })).toBe(said);
});

test('two marks on one character, another text, and a picture in its place are refused', () => {
  const mark = { ...edits[1], where: { part: 1, start: 14, end: 20 } };
  expect(wrong({ ...file(), edits: [...edits, mark] })).toBe('edits[2].where');
  expect(wrong(file(), 'cd'.repeat(32))).toBe('edits/other');
  expect(() => fitEdits(parseEdits(file()), { source, frames: 9 })).toThrow(/lies in a text/);
});
