/** How somebody moves, saved from the page and by the command line, as other programs read it. */
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { validateBytes } from 'gltf-validator';
import Papa from 'papaparse';
import { SHAPES } from '../../src/core/motion/expressions.ts';
import { either, made } from '../media.ts';
import { schemaErrors } from '../schema.ts';
import { maskIt, test } from './app.ts';
import { command } from './command.ts';

/** A figure that is whole, as the validator of glTF says, and moves. */
async function isFigure(bytes: Uint8Array): Promise<void> {
  const { issues, info } = await validateBytes(bytes);
  expect(issues.messages).toEqual([]);
  expect(info).toMatchObject({ hasSkins: true, animationCount: 1 });
}

test('the page saves a figure and a skeleton of who is hidden, and shows it in 3D with the film', async ({
  page,
  app,
}) => {
  await page.goto(app.url);
  await page.getByRole('radio', { name: 'Body' }).click();
  await page.setInputFiles('input[type=file]', made('walkers.mp4'));
  await maskIt(page);
  await page.getByText('For other tools').click({ timeout: 120_000 });
  const saved = async (name: RegExp): Promise<Uint8Array> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ]);
    return new Uint8Array(readFileSync(await download.path()));
  };
  await isFigure(await saved(/figures \(GLB/));
  const files = unzipSync(await saved(/BVH/));
  const skeletons = Object.keys(files).filter((f) => f.endsWith('.bvh'));
  expect(skeletons).toHaveLength(2);
  for (const name of skeletons) expect(strFromU8(files[name]!)).toContain('JOINT LeftForeArm');
  // What may be told is ticked after masking, too, and nothing is masked again for it.
  const captions = async (): Promise<string> => strFromU8(await saved(/Captions of scenes \(JSON/));
  expect(JSON.parse(await captions()).scenes[0].caption).toMatch(
    /^Two people are in the picture\..* (walking|standing)/,
  );
  await page.getByText('Adjust').click();
  await page.getByRole('group', { name: 'What captions may tell' }).getByLabel('Posture').uncheck();
  expect(await captions()).not.toMatch(/walking|standing|posture/);
  await page.getByRole('button', { name: 'Show bodies' }).click();
  const scene = page.locator('[data-ready=true]');
  await expect(scene).toBeVisible();
  /** Waits until what is drawn stands still. */
  const drawn = async (): Promise<string> => {
    let [last, now] = ['', 'x'];
    while (last !== now) {
      await page.waitForTimeout(300);
      [last, now] = [now, (await scene.screenshot()).toString('base64')];
    }
    return now;
  };
  const begin = await drawn();
  await page.getByRole('slider', { name: 'Position' }).fill('0.3');
  const later = await drawn();
  expect(later).not.toBe(begin);
  await scene.hover();
  await page.mouse.wheel(0, -400);
  const near = await drawn();
  expect(near).not.toBe(later);
  await scene.focus();
  for (let i = 0; i < 9; i++) await page.keyboard.press('Shift+ArrowLeft');
  const turned = await drawn();
  expect(turned).not.toBe(near);
  // Another scene in its place.
  await page.getByRole('button', { name: 'Show faces' }).click();
  await expect(page.getByRole('button', { name: 'Show faces' })).toHaveAttribute('aria-pressed', 'true');
  expect(await drawn()).not.toBe(turned);
  await expect(scene.locator('canvas')).toHaveCount(1);
});

test('the command line hides bodies under their skeletons, says how many have one, and writes how they move', async () => {
  const out = mkdtempSync(path.join(tmpdir(), 'guise-'));
  const { code, err } = await command([
    ...[
      'mask',
      made('walkers.mp4'),
      '--preset',
      'gesture',
      '--export',
      'landmarks,glb,captions-vtt',
      '--keep',
      'posture',
      '--out',
      out,
    ],
  ]);
  expect(code, err).toBe(0);
  const read = (ending: string) =>
    readFileSync(path.join(out, readdirSync(out).find((f) => f.endsWith(ending)) ?? ending));
  const report = JSON.parse(read('report.json').toString());
  expect(schemaErrors('report-4', report)).toEqual([]);
  expect(read('captions.vtt').toString()).toMatch(
    /^WEBVTT\n\n00:00:00\.000 --> 00:00:0\d\.\d{3}\nTwo people are in the picture\. /,
  );
  expect(report.policy.context).toMatchObject({ posture: true, expression: false, age: false });
  const [kept] = report.lanes.picture.kept;
  expect(kept).toMatchObject({ subject: 'person', measure: 'overlay' });
  expect(kept.share).toBeGreaterThan(0.9);
  expect(err).toContain('Kept of bodies');
  const { data } = Papa.parse<Record<string, string>>(read('landmarks.csv').toString(), { header: true });
  const rows = data.filter((r) => r.track);
  expect(new Set(rows.map((r) => r.track)).size).toBe(2);
  expect(rows.length).toBeGreaterThanOrEqual(18);
  // Heads are above hips, in the picture and in metres.
  for (const r of rows) {
    expect(Number(r.nose_y)).toBeLessThan(Number(r.left_hip_y));
    expect(Number(r.nose_world_y)).toBeLessThan(Number(r.left_hip_world_y));
  }
  await isFigure(new Uint8Array(read('motion.glb')));
});

const face = () => either('image/az_detection1.jpg', 'one.jpg');
/** It is not from npm. */
const LANDMARKER = path.resolve(import.meta.dirname, '../../dist/models/face_landmarker.onnx');
const missing = /face_landmarker.*is not among the files/;

/** A head that is whole, as the validator of glTF says, and moves. */
async function isHead(bytes: Uint8Array): Promise<void> {
  const { issues, info } = await validateBytes(bytes);
  expect(issues.messages).toEqual([]);
  expect(info).toMatchObject({ animationCount: 1, totalVertexCount: 468 });
}

test('the command line writes head poses with npm’s models, and expressions or what is missing for them', async () => {
  const out = mkdtempSync(path.join(tmpdir(), 'guise-'));
  const poses = await command(['mask', face(), '--export', 'head-pose,glb-heads', '--out', out]);
  expect(poses.code, poses.err).toBe(0);
  const read = (ending: string) =>
    readFileSync(path.join(out, readdirSync(out).find((f) => f.endsWith(ending)) ?? ending));
  const rows = (text: Buffer) =>
    Papa.parse<Record<string, string>>(text.toString(), { header: true, skipEmptyLines: true }).data;
  const [head] = rows(read('head-pose.csv'));
  // Before the camera, and as upright as in the picture.
  expect(Number(head?.matrix_14)).toBeLessThan(-10);
  expect(Number(head?.matrix_5)).toBeGreaterThan(0.7);
  await isHead(new Uint8Array(read('heads.glb')));
  const shapes = await command(['mask', face(), '--export', 'blendshapes', '--out', out, '--force']);
  if (!existsSync(LANDMARKER)) return expect(shapes.err).toMatch(missing);
  expect(shapes.code, shapes.err).toBe(0);
  const [row] = rows(read('blendshapes.csv'));
  for (const name of SHAPES) {
    expect(Number(row?.[name])).toBeGreaterThanOrEqual(0);
    expect(Number(row?.[name])).toBeLessThanOrEqual(1);
  }
});

test.describe('where the list of models can be changed', () => {
  test.use({ serviceWorkers: 'block' });
  test('the page saves heads, and says what is missing for expressions', async ({ page, app }) => {
    // Of this copy somebody left it out.
    await page.route('**/models/index.json', async (route) => {
      const response = await route.fetch();
      const { models } = (await response.json()) as { models: { id: string }[] };
      await route.fulfill({ response, json: { models: models.filter((m) => m.id !== 'face_landmarker') } });
    });
    await page.goto(app.url);
    await page.setInputFiles('input[type=file]', face());
    await maskIt(page);
    await page.getByText('For other tools').click({ timeout: 120_000 });
    await page.getByRole('button', { name: 'Expressions (blendshapes, CSV)' }).click();
    await expect(page.getByText(missing)).toBeVisible();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Moving heads (GLB)' }).click(),
    ]);
    await isHead(new Uint8Array(readFileSync(await download.path())));
  });
});

test('guise caption prints scenes of a file that is not masked, with what is ticked alone', async () => {
  const told = async (keep: string) => {
    const { code, out, err } = await command(['caption', made('six.jpg'), '--keep', keep]);
    expect(code, err).toBe(0);
    return JSON.parse(out);
  };
  const { told: ids, scenes } = await told('facing,age');
  expect(ids).toEqual(['age', 'facing']);
  expect(scenes).toHaveLength(1);
  expect(scenes[0].caption).toMatch(/^\w+ people are in the picture\. .*\S+ is an? .*(child|teenager|adult)/);
  expect((await command(['caption', made('one.jpg'), '--keep', 'income'])).err).toContain(
    '--keep must be of age',
  );
});

test('guise caption tells light and view of a film, and nothing of them where they are not ticked', async () => {
  const { code, out, err } = await command([
    'caption',
    made('pan.mp4'),
    '--keep',
    'camera,light,shot,objects',
  ]);
  expect(code, err).toBe(0);
  const { told, scenes } = JSON.parse(out);
  expect(told).toEqual(['light', 'camera', 'shot', 'objects']);
  expect(scenes).toHaveLength(1);
  expect(scenes[0].caption).toBe(
    'Nobody is in the picture. The picture is dark. The view moves to the left.',
  );
  expect(scenes[0].scenery).toMatchObject({
    camera: { value: 'left', share: 1 },
    light: { value: 'dark' },
    shot: { value: 'medium' },
  });
  const without = await command(['caption', made('pan.mp4'), '--keep', 'facing']);
  expect(JSON.parse(without.out).scenes[0]).toMatchObject({
    caption: 'Nobody is in the picture.',
    scenery: {},
  });
});
