/** The pass that reads how things move: who is looked at, and what of it counts. */
import { describe, expect, test } from 'vitest';
import type { Keyframe, Origin, Track } from '../../src/core/model/finding.ts';
import type { Outliner } from '../../src/core/model/plugin.ts';
import { landmarkAt, ROW } from '../../src/core/motion/landmarks.ts';
import { score } from '../../src/core/units.ts';
import { motionOf } from '../../src/pipeline/passes/motion.ts';
import pose from '../../src/plugins/outliners/pose.ts';
import { noise, sourceOf } from './engines.ts';

const size = { width: 320, height: 240 };
const N = 6;
const box = { x: 120, y: 30, width: 80, height: 180 };
const trackOf = (id: string, origins: readonly Origin[], over: Partial<Track> = {}): Track => ({
  kind: 'track',
  id,
  subject: 'person',
  shot: 0,
  keys: origins.map((origin, i): Keyframe => ({ frame: i, box, tilt: 0, origin })),
  evidence: { by: ['test'], best: score(0.9), seen: 1, largest: 180, gaps: [] },
  ...over,
});

/** A model that sees all joints at one place of its input, and keeps what it was given. */
function eye(place: number) {
  const inputs: Float32Array[] = [];
  const plugin: Outliner = {
    ...pose,
    presence: () => 1,
    landmarks: () => {
      const points = new Float32Array(ROW * 33).map((_, i) =>
        i % ROW < 2 ? place : i % ROW === 3 ? 0.9 : 0,
      );
      return { topology: 'pose', points, world: null };
    },
  };
  const note = { task: '', id: '', sha256: '', backend: '', build: '' };
  const run = async (input: Float32Array) => {
    inputs.push(input);
    return {};
  };
  return { inputs, runners: new Map([['person', { plugin, note, lanes: 2, run }]]) };
}
const source = sourceOf(
  size,
  () => N,
  (i) => noise(size, i + 1),
);
const told = (tracks: readonly Track[], runners: ReturnType<typeof eye>['runners'] = eye(128).runners) =>
  motionOf(source, tracks, runners, () => {});

describe('motionOf', () => {
  test('reads every frame in which somebody was seen or must have been, and no guess', async () => {
    const { inputs, runners } = eye(128);
    const motion = await told([trackOf('a', ['held', 'seen', 'weak', 'filled', 'seen', 'held'])], runners);
    const { frames, from, topology } = motion.get('a')!;
    expect([from, topology]).toEqual([0, 'pose']);
    expect(frames.map((f) => f !== null)).toEqual([false, true, true, true, true, false]);
    expect(inputs).toHaveLength(4);
    // The middle of what it was shown is the middle of the box.
    const at = landmarkAt(frames[1]!, 0)!;
    expect([Math.round(at.x), Math.round(at.y)]).toEqual([160, 120]);
  });

  test('landmarks that lie beside the box are somebody else’s', async () => {
    const motion = await told([trackOf('a', ['seen', 'seen'])], eye(2).runners);
    expect(motion.size).toBe(0);
  });

  test('of a kind that no model reads nothing is told', async () => {
    const motion = await told([trackOf('a', ['seen'], { subject: 'face' }), trackOf('b', ['seen'])]);
    expect([...motion.keys()]).toEqual(['b']);
  });

  test('what is below the frame is black to a model of whole bodies, and not a mirror image', async () => {
    const low = { x: 120, y: 140, width: 80, height: 100 };
    const { inputs, runners } = eye(128);
    const cut = trackOf('a', ['seen']);
    await told([{ ...cut, keys: [{ ...cut.keys[0]!, box: low }] }], runners);
    const rows = inputs[0]!.slice(-3 * 256);
    expect(rows.every((v) => v < 0.1)).toBe(true);
    const { inputs: whole, runners: others } = eye(128);
    await told([cut], others);
    expect(whole[0]!.some((v) => v > 0.5)).toBe(true);
  });

  test('a model that gives no numbers ends it', async () => {
    const { runners } = eye(128);
    const bad = {
      ...runners.get('person')!,
      run: async () => ({ x: { data: Float32Array.of(NaN), dims: [1] } }),
    };
    await expect(told([trackOf('a', ['seen'])], new Map([['person', bad]]) as never)).rejects.toThrow(
      /no numbers/,
    );
  });
});
