/**
 * People known again after hiding, in the London set beside the project: `EVAL_PEOPLE` of them (default 6; the stored figures are of
 * 16), `EVAL_OUT` writes the figures; `EVAL_SPACE` names faces made without these people (`WITHOUT=42 OUT=F npx tsx models/faces/train.ts`), as for the stored figures of personas.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { faceRecognition } from './face-recognition.ts';
import { LONDON, reader } from './portraits.ts';
import { type Pair, type Row, reidentify } from './reidentification.ts';

const PEOPLE = Number(process.env.EVAL_PEOPLE ?? 6);
const SIZE = { width: 360, height: 360 };
const WEIGHTS = path.resolve(import.meta.dirname, '../../node_modules/@vladmandic/face-api/model');
const worst = (v: Row['naive']): number => Math.max(...Object.values(v));

test('people are known again by blur and by what a close form leaves, not behind a solid ellipse', async ({
  page,
}) => {
  test.skip(!existsSync(LONDON), 'the pictures of faces are not here');
  const read = await reader(page, SIZE);
  const id = (file: string) => file.split('_')[0];
  const [neutral, smiling] = ['neutral', 'smiling'].map((d) => readdirSync(path.join(LONDON, d)).sort());
  const pairs: Pair[] = [];
  for (const n of neutral!) {
    const s = smiling!.find((f) => id(f) === id(n));
    if (s && pairs.length < PEOPLE)
      pairs.push({ neutral: await read(`neutral/${n}`), smiling: await read(`smiling/${s}`) });
  }
  const file = (name: string) => readFileSync(path.join(WEIGHTS, `face_recognition_model${name}`));
  const recognizer = faceRecognition(file('-weights_manifest.json'), file('.bin'));
  const got = await reidentify(pairs, SIZE, recognizer, (r) =>
    console.log(r.how.padEnd(24), 'naive', JSON.stringify(r.naive), 'same', JSON.stringify(r.same)),
  );
  if (process.env.EVAL_OUT) writeFileSync(process.env.EVAL_OUT, `${JSON.stringify(got, null, 2)}\n`);
  const of = (how: string) => got.rows.find((r) => r.how === how) ?? got.rows[0];
  expect(got.people).toBe(pairs.length);
  expect(worst(of('nothing hidden')!.naive)).toBeGreaterThan(0.85);
  expect(worst(of('solid, ellipse')!.naive)).toBeLessThan(0.5);
  expect(worst(of('solid, ellipse')!.same)).toBeLessThanOrEqual(worst(of('solid, box')!.same));
  expect(worst(of('solid, ellipse')!.same)).toBeLessThanOrEqual(worst(of('solid, mask (face)')!.same));
  expect(worst(of('solid, mask (head)')!.same)).toBeLessThanOrEqual(worst(of('solid, mask (face)')!.same));
});
