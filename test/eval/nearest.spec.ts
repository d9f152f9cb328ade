/**
 * How near personas are to the people that faces are mixed from, in the London set beside the project: `EVAL_FACES` of them (default 40;
 * the stored figures are of 1,000), `EVAL_OUT` writes the figures. Two recognizers; the worse counts.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { cosine, describe, looking } from '../../models/faces/described.ts';
import { runner } from '../../models/runner.ts';
import { rolled } from '../../src/core/persona/card.ts';
import { Portrait } from '../../src/core/persona/portrait.ts';
import { AT_REST } from '../../src/core/persona/pose.ts';
import { wishOf } from '../../src/core/persona/wish.ts';
import full from '../../src/plugins/detectors/blazeface-full.ts';
import faceres from '../../src/plugins/embedders/faceres.ts';
import { SPACE } from '../made/persona.ts';
import { FACE_API, faceRecognition } from './face-recognition.ts';
import { LONDON, reader } from './portraits.ts';

const FACES = Number(process.env.EVAL_FACES ?? 40);
const SIDE = 256;
/** Share of strangers who are as alike: what is told by it is told wrongly once in a thousand. */
const FALSE = 0.001;
const WEIGHTS = path.resolve(import.meta.dirname, '../../node_modules/@vladmandic/face-api/model');

test('no persona is nearer to one of those it is mixed from than strangers are to each other', async ({
  page,
}) => {
  test.skip(!existsSync(LONDON), 'the pictures of faces are not here');
  const size = { width: SIDE, height: SIDE };
  const { frameOf, keyOf } = looking(await runner(full), size);
  const file = (name: string) => readFileSync(path.join(WEIGHTS, `face_recognition_model${name}`));
  const recognizer = faceRecognition(file('-weights_manifest.json'), file('.bin'));
  const embedders = [await runner(faceres), await runner(FACE_API, recognizer)];
  /** By recognizer; nothing of a picture in which no face is found. */
  const described = async (rgba: Uint8Array) => {
    const key = await keyOf(rgba);
    if (!key) return null;
    const frame = frameOf(rgba);
    const all: Float32Array[] = [];
    for (const d of embedders) all.push(await describe(d, frame, key));
    return all;
  };
  type Described = NonNullable<Awaited<ReturnType<typeof described>>>;
  const read = await reader(page, size);
  const all = async (folder: string): Promise<Described[]> => {
    const out: Described[] = [];
    for (const name of readdirSync(path.join(LONDON, folder)).sort()) {
      const one = await described(await read(`${folder}/${name}`));
      if (one) out.push(one);
    }
    return out;
  };
  const sources = await all('neutral');
  expect(sources.length).toBeGreaterThan(60);
  const personas: Described[] = [];
  for (let i = 1; i <= FACES; i++) {
    const drawn = new Portrait(SPACE, wishOf(rolled(i).face)).draw(SIDE, AT_REST);
    const one = await described(new Uint8Array(drawn.buffer));
    if (one) personas.push(one);
  }
  const found = personas.length / FACES;
  const rows = embedders.map(({ plugin }, d) => {
    const pairs = sources.flatMap((a, i) => sources.slice(i + 1).map((b) => cosine(a[d]!, b[d]!)));
    const threshold = pairs.toSorted((a, b) => b - a)[Math.floor(FALSE * pairs.length)]!;
    const nearest = (of: Described, others: readonly Described[]) =>
      Math.max(...others.map((o) => cosine(of[d]!, o[d]!)));
    const to = personas.map((p) => nearest(p, sources)).sort((a, b) => a - b);
    const strangers = sources
      .map((s) =>
        nearest(
          s,
          sources.filter((o) => o !== s),
        ),
      )
      .sort((a, b) => a - b);
    const middle = (of: readonly number[]) => of[Math.floor(of.length / 2)]!;
    return {
      recognizer: plugin.id,
      threshold,
      above: to.filter((v) => v > threshold).length,
      nearest: { most: to.at(-1)!, median: middle(to) },
      strangers: { most: strangers.at(-1)!, median: middle(strangers) },
    };
  });
  console.log(JSON.stringify({ faces: FACES, found, rows }, null, 1));
  if (process.env.EVAL_OUT)
    writeFileSync(process.env.EVAL_OUT, `${JSON.stringify({ faces: FACES, found, rows }, null, 2)}\n`);
  expect(found).toBeGreaterThan(0.95);
  for (const row of rows) expect(row.above, row.recognizer).toBe(0);
});
