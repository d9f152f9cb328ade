/**
 * People known again after hiding, in the London set beside the project: `EVAL_PEOPLE` of them (default 6; the stored figures are of
 * 16), `EVAL_OUT` writes the figures.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { MEDIA } from '../media.ts';
import { faceRecognition } from './face-recognition.ts';
import { type Pair, type Row, reidentify } from './reidentification.ts';

const FACES = MEDIA ? path.join(MEDIA, '..', 'faces', 'london') : '/nowhere';
const PEOPLE = Number(process.env.EVAL_PEOPLE ?? 6);
const SIZE = { width: 360, height: 360 };
const WEIGHTS = path.resolve(import.meta.dirname, '../../node_modules/@vladmandic/face-api/model');
const worst = (v: Row['naive']): number => Math.max(...Object.values(v));

test('people are known again by blur and by what a close form leaves, not behind a solid ellipse', async ({
  page,
}) => {
  test.skip(!existsSync(FACES), 'the pictures of faces are not here');
  await page.route('**/face/**', (route) =>
    route.fulfill({ path: path.join(FACES, new URL(route.request().url()).pathname.replace('/face/', '')) }),
  );
  await page.goto('/test/blank.html');
  const read = async (name: string): Promise<Uint8Array> =>
    Buffer.from(
      await page.evaluate(
        async ([url, { width, height }]) => {
          const bitmap = await createImageBitmap(await (await fetch(url)).blob());
          const c = new OffscreenCanvas(width, height).getContext('2d');
          c?.drawImage(bitmap, 0, 0, width, height);
          const { data } = c?.getImageData(0, 0, width, height) ?? { data: new Uint8ClampedArray() };
          let text = '';
          for (let i = 0; i < data.length; i += 8192)
            text += String.fromCharCode(...data.subarray(i, i + 8192));
          return btoa(text);
        },
        [`/face/${name}`, SIZE] as const,
      ),
      'base64',
    );
  const id = (file: string) => file.split('_')[0];
  const [neutral, smiling] = ['neutral', 'smiling'].map((d) => readdirSync(path.join(FACES, d)).sort());
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
