/** Whether heads and expressions are read off a result as they were, from faces whose places are known. */
import { describe, expect, test } from 'vitest';
import type { Keyframe } from '../../src/core/model/finding.ts';
import type { Outliner } from '../../src/core/model/plugin.ts';
import { SHAPES } from '../../src/core/motion/expressions.ts';
import type { HeadPose } from '../../src/core/motion/face-geometry.ts';
import { degreesBetween, errorsOf, shapeErrors } from '../../src/core/motion/head-agreement.ts';
import type { Landmarks } from '../../src/core/motion/landmarks.ts';
import { STILL } from '../../src/core/motion/vector.ts';
import { keptOf, type Posed } from '../../src/pipeline/passes/kept.ts';
import landmarker from '../../src/plugins/outliners/face-landmarker.ts';
import { sourceOf } from './engines.ts';
import { FRAME, face, seen } from './face.ts';
import { about } from './moving.ts';

const poseAt = (yaw: number): HeadPose => ({ turned: about('y', yaw), place: [0, 0, -50] });
const smiling = (much: number) =>
  Float32Array.from(SHAPES, (n) => (n === 'mouthSmileLeft' ? much : n === '_neutral' ? 1 - much : 0));

describe('errors', () => {
  test.each([0, 5, 90, 180])('of %d degrees', (yaw) => {
    expect(degreesBetween(about('y', yaw), STILL)).toBeCloseTo(yaw, 9);
    expect(degreesBetween(about('x', 20), about('x', 20 + yaw))).toBeCloseTo(yaw, 9);
  });
  test('of expressions leave out how far a face is at rest', () => {
    const errors = shapeErrors(smiling(0.2), smiling(0.7));
    expect(errors).toHaveLength(51);
    expect(errorsOf(errors).mean).toBeCloseTo(0.5 / 51, 6);
    expect(errorsOf(errors).rmse).toBeCloseTo(0.5 / Math.sqrt(51), 6);
  });
});

describe('heads', () => {
  const box = { x: 240, y: 160, width: 160, height: 160 };
  const key = (frame: number): Keyframe => ({ frame, box, tilt: 0, origin: 'seen' });
  const film = sourceOf(
    FRAME,
    () => 4,
    () => new Uint8Array(1.5 * FRAME.width * FRAME.height),
  );
  /** Sees the result turned by so many degrees and smiling so much, and null as nothing. */
  const reader = (saw: readonly (readonly [yaw: number, smile: number] | null)[]) => {
    let looks = 0;
    const { side, corner } = { side: 1.5 * box.width, corner: { x: 200, y: 120 } };
    const plugin: Outliner = {
      ...landmarker,
      landmarks: () => {
        const look = saw[looks++];
        if (!look) return null;
        const said = seen(poseAt(look[0]));
        // In the input's own pixels, as a model says it.
        const scale = landmarker.input.size.width / side;
        const points = said.points.map((v, i) => {
          const k = i % 4;
          return k === 3 ? v : scale * (v - (k === 0 ? corner.x : k === 1 ? corner.y : 0));
        });
        return { ...said, points, shapes: smiling(look[1]) };
      },
    };
    const note = { task: '', id: '', sha256: '', backend: '', build: '' };
    return async () => ({ plugin, note, lanes: 1, run: async () => ({}) });
  };
  const posed = (overlaid: boolean, of: Partial<Landmarks> = { shapes: smiling(0) }): Posed[] =>
    [0, 1, 2].map((frame) => ({
      track: 'face-1',
      subject: 'face',
      key: key(frame),
      landmarks: { ...seen(poseAt(0)), ...of },
      overlaid,
    }));

  test('under an overlay tell turns and expressions where the model sees a face, and of how many', async () => {
    const told = await keptOf(film, posed(true), reader([[3, 0], null, [4, 0.51]]), face);
    expect(told).toEqual([
      {
        subject: 'face',
        measure: 'head-rotation',
        mean: expect.closeTo(3.5, 1),
        rmse: expect.closeTo(Math.sqrt(12.5), 1),
        looks: 2,
        of: 3,
        by: 'face-landmarker',
      },
      {
        subject: 'face',
        measure: 'blendshapes',
        mean: expect.closeTo(0.005, 6),
        rmse: expect.closeTo(0.51 / Math.sqrt(102), 6),
        looks: 2,
        of: 3,
        by: 'face-landmarker',
      },
    ]);
  });
  test('without an overlay tell the share of landmarks as well', async () => {
    const told = await keptOf(
      film,
      posed(false),
      reader([
        [0, 0],
        [0, 0],
        [0, 0],
      ]),
      face,
    );
    expect(told.map((k) => k.measure)).toEqual(['PCK@0.1', 'head-rotation', 'blendshapes']);
    expect(told[0]).toMatchObject({ share: 1, looks: 3 });
    expect(told[1]).toMatchObject({ mean: expect.closeTo(0, 2) });
  });
  test('that no model sees in the result have no error', async () => {
    expect(await keptOf(film, posed(true), reader([null, null, null]), face)).toEqual([]);
  });
  test('read by a mesh without expressions, or without the canonical face, tell what is left', async () => {
    const turns = reader([
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
    const mesh = await keptOf(film, posed(true, {}), turns, face);
    expect(mesh.map((k) => k.measure)).toEqual(['head-rotation']);
    expect(await keptOf(film, posed(true, {}), turns, null)).toEqual([]);
  });
});
