/** Attributes of the people of the London set, where it lies beside the project: they told their age and gender. The smile's limits were fitted on half of them. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { MODELS } from '../../models/runner.ts';
import type { Outliner } from '../../src/core/model/plugin.ts';
import landmarker from '../../src/plugins/outliners/face-landmarker.ts';
import mesh from '../../src/plugins/outliners/face-mesh.ts';
import { judged, type Portrait } from './attributes.ts';
import { LONDON, reader } from './portraits.ts';

const SIZE = { width: 720, height: 720 };

test('age band, presentation and smile are told right', async ({ page }) => {
  test.skip(!existsSync(LONDON), 'the pictures of faces are not here');
  const read = await reader(page, SIZE);
  const [, ...rows] = readFileSync(path.join(LONDON, 'info.csv'), 'utf8').trim().split(/\r?\n/);
  const portraits: Portrait[] = [];
  for (const [id, years, gender, group] of rows.map((r) => r.split(',') as [string, string, string, string]))
    for (const how of ['neutral', 'smiling']) {
      if (!existsSync(path.join(LONDON, how, `${id}.jpg`)) || !(Number(years) > 0)) continue;
      const rgba = await read(`${how}/${id}.jpg`);
      portraits.push({ who: id, rgba, years: Number(years), gender, group, smiles: how === 'smiling' });
    }
  expect(portraits.length).toBeGreaterThan(100);
  const more: Record<string, Outliner> = existsSync(path.join(MODELS, `${landmarker.model}.onnx`))
    ? { landmarker }
    : {};
  const { counts, years, tones } = await judged(portraits, SIZE, { mesh, ...more });
  console.log(`off by ${years.toFixed(1)} years on the mean of ${portraits.length} pictures`);
  for (const [what, list] of [...tones].sort()) {
    const told = [...new Set(list)].map((v) => `${v ?? 'unknown'} ${list.filter((w) => w === v).length}`);
    console.log(`${what}: ${told.sort().join(', ')}`);
  }
  const share = new Map<string, number>();
  for (const [what, { right, wrong, unknown }] of Object.entries(counts)) {
    console.log(`${what}: ${right} of ${right + wrong} right, ${unknown} unknown`);
    share.set(what, right / (right + wrong));
  }
  expect(years).toBeLessThan(6);
  expect(share.get('age')).toBeGreaterThan(0.8);
  expect(share.get('presentation')).toBeGreaterThan(0.93);
  expect(share.get('smile, mesh')).toBeGreaterThan(0.8);
});
