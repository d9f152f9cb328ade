/** What a result is worth, from faces of which it is known what they do. */
import { describe, expect, test } from 'vitest';
import { type Pair, scoresOf } from '../../src/core/context/scores.ts';
import { barOf, type ScoreRow, scoreRows, together } from '../../src/core/model/scorecard.ts';
import { SHAPES } from '../../src/core/motion/expressions.ts';
import { faceGeometry } from '../../src/core/motion/face-geometry.ts';
import { type Landmarks, ROW } from '../../src/core/motion/landmarks.ts';
import { scorecardSvg } from '../../src/formats/scorecard.ts';
import { isCompared } from '../../src/pipeline/passes/kept.ts';
import { attributes } from '../../src/plugins/index.ts';
import { FRAME, GEOMETRY_FILE, seen } from './face.ts';
import { about } from './moving.ts';

const FPS = 25;
const timeline = Array.from({ length: 100 }, (_, i) => (i * 1e6) / FPS) as never;

/** A face that smiles so much, turned so far, each landmark by so many pixels to the right. */
function face(smile: number, yaw = 0, right: number | ((i: number) => number) = 0): Landmarks {
  const points = new Float32Array(ROW * 478).fill(1);
  points.set(seen({ turned: about('y', yaw), place: [0, 0, -50] }).points);
  for (let i = 0; i < 478; i++) points[ROW * i]! += typeof right === 'number' ? right : right(i);
  const shapes = Float32Array.from(SHAPES, (n) => (n.startsWith('mouthSmile') ? smile : 0));
  return { topology: 'face_iris', points, world: null, shapes };
}

const pair = (
  frame: number,
  original: Landmarks,
  result: Landmarks | null,
  more: Partial<Pair> = {},
): Pair => ({
  track: 'face-1',
  subject: 'face',
  frame,
  original,
  result,
  overlaid: false,
  ...more,
});
const given = {
  attributes: attributes.filter((a) => ['expression', 'facing', 'age', 'posture', 'camera'].includes(a.id)),
  timeline,
  frame: FRAME,
  face: faceGeometry(GEOMETRY_FILE),
};

describe('scoresOf', () => {
  test('counts looks in which the result tells the same, another thing, and nothing', () => {
    const pairs = [0, 1, 2, 3, 4, 5].map((f) =>
      pair(f, face(0.7), f < 3 ? face(0.6) : f < 5 ? face(0.02, -40) : null),
    );
    const { attributes: told, captions } = scoresOf(pairs, given);
    // What stays, what is of bodies and what is nobody's is not read off faces.
    expect(told).toEqual([
      { subject: 'face', attribute: 'expression', same: 3, other: 2, unknown: 1 },
      { subject: 'face', attribute: 'facing', same: 3, other: 2, unknown: 1 },
    ]);
    expect(captions).toEqual([{ subject: 'face', held: 2, statements: 2 }]);
  });
  test('a statement that the result does not make does not hold', () => {
    const pairs = [0, 1, 2].map((f) => pair(f, face(0.7), face(0)));
    expect(scoresOf(pairs, given).captions).toEqual([{ subject: 'face', held: 1, statements: 2 }]);
    const blind = [0, 1, 2].map((f) => pair(f, face(0.7), null));
    expect(scoresOf(blind, given)).toMatchObject({
      captions: [{ held: 0, statements: 2 }],
      steadiness: [],
    });
  });
  test('of what the original does not tell nothing is counted, nor where nothing is ticked', () => {
    // Between a smile and none nobody knows.
    const { attributes: told } = scoresOf([pair(0, face(0.2), face(0.7))], given);
    expect(told.map((t) => t.attribute)).toEqual(['facing']);
    expect(scoresOf([pair(0, face(0.7), face(0.7))], { ...given, attributes: [] })).toMatchObject({
      attributes: [],
      captions: [],
    });
  });
  test('what shakes is told against what did, between frames in a row alone', () => {
    const sway = (much: number) => (f: number) => face(0, 0, much * (f % 2 ? 1 : -1));
    const [calm, wild] = [sway(0.5), sway(1.5)];
    const frames = [0, 1, 2, 10, 11, 12];
    const [steady] = scoresOf(
      frames.map((f) => pair(f, calm(f), wild(f))),
      given,
    ).steadiness;
    expect(steady?.looks).toBe(2);
    expect(steady!.result / steady!.original).toBeCloseTo(3, 3);
    // A face that goes as fast all the time is steady.
    const [gone] = scoresOf(
      [0, 1, 2].map((f) => pair(f, calm(f), face(0, 0, 7 * f))),
      given,
    ).steadiness;
    expect(gone?.result).toBeCloseTo(0, 4);
    expect(
      scoresOf(
        [0, 1, 2].map((f) => pair(f, calm(f), wild(f), { overlaid: true })),
        given,
      ).steadiness,
    ).toEqual([]);
  });
});

describe('isCompared', () => {
  const frames = (n: number) => Array.from({ length: n }, (_, i) => i).filter((f) => isCompared(f, n));
  test('takes all of a short film', () => expect(frames(31)).toHaveLength(31));
  test('takes three in a row, and no more than forty or so, of a long one', () => {
    const some = frames(4000);
    expect(some.length).toBeGreaterThan(30);
    expect(some.length).toBeLessThanOrEqual(42);
    expect(some.slice(0, 4)).toEqual([0, 1, 2, 300]);
  });
});

const likeness = { by: 'faceres', looks: 12, same: 1, most: 0.5, from: 0.45, at: 0 } as never;
const scores = {
  attributes: [{ subject: 'face', attribute: 'gaze', same: 6, other: 2, unknown: 2 }],
  captions: [],
  steadiness: [{ subject: 'face', original: 0.01, result: 0.02, looks: 5 }],
  likeness,
};

describe('the scorecard', () => {
  test('has what was measured, and says what was not', () => {
    const kept = [
      { subject: 'face', measure: 'head-rotation', mean: 9, rmse: 10, looks: 4, of: 5, by: 'x' } as const,
    ];
    expect(scoreRows({ kept, scores })).toEqual([
      { group: 'privacy', what: 'likeness', measured: { value: 0.5, of: 12, from: 0.45 } },
      { group: 'use', what: 'heads', subject: 'face', measured: { value: 9, of: 4 } },
      {
        group: 'use',
        what: 'attribute',
        subject: 'face',
        attribute: 'gaze',
        measured: { value: 6, of: 10, unknown: 2 },
      },
      { group: 'use', what: 'captions', measured: null },
      { group: 'steady', what: 'steadiness', subject: 'face', measured: { value: 2, of: 5 } },
    ]);
    const nobody = { by: null, looks: 0, same: 0, most: 0, from: 0, at: 0 } as never;
    expect(scoreRows({ strangers: nobody })[0]).toEqual({
      group: 'privacy',
      what: 'likeness',
      measured: null,
    });
    expect(scoreRows({})).toEqual([]);
  });
  test('bars are as long as what they say', () => {
    const [alike, , captions, steady] = scoreRows({ scores }) as [ScoreRow, ScoreRow, ScoreRow, ScoreRow];
    expect(barOf(alike)).toEqual({ length: 0.5, mark: 0.45 });
    expect(barOf(captions)).toEqual({ length: 0 });
    expect(barOf(steady)).toEqual({ length: 2 / 3, mark: 1 / 3 });
  });
  test('over several files the worst likeness stands, counts are added, and the rest weighs by its looks', () => {
    const other = scoreRows({
      scores: {
        attributes: [{ subject: 'face', attribute: 'gaze', same: 10, other: 0, unknown: 0 }],
        captions: [{ subject: 'face', held: 1, statements: 2 }],
        steadiness: [{ subject: 'face', original: 0.01, result: 0.05, looks: 10 }],
        likeness: { by: 'faceres', looks: 8, same: 0, most: 0.2, from: 0.45, at: 0 } as never,
      },
    });
    const all = together([scoreRows({ scores }), other, []]);
    expect(all.map((r) => [r.what, r.measured?.value, r.measured?.of])).toEqual([
      ['likeness', 0.5, 20],
      ['attribute', 16, 20],
      ['captions', 1, 2],
      ['steadiness', 4, 15],
    ]);
    expect(together([])).toEqual([]);
  });
});

test('drawn, it says in words what it shows, and what is in labels stays text', () => {
  const drawn = scorecardSvg(scoreRows({ scores }), new Map([['gaze', 'Eyes & <gaze>']]), 'Measured');
  expect(drawn).toContain('Told alike: Eyes &amp; &lt;gaze&gt; (face): 60% of 10 looks, unknown in 2.');
  expect(drawn).toContain('Statements of captions that hold: not measured.');
  expect(drawn).not.toContain('<gaze>');
});
