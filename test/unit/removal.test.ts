/** Who is removed: the background in their place is that of other frames, nothing of them is in it, and where nothing shows it that is said. */
import { describe, expect, test } from 'vitest';
import { i420 } from '../../src/core/image/picture.ts';
import type { Shot, Track } from '../../src/core/model/finding.ts';
import { defaults } from '../../src/core/model/options.ts';
import type { PictureEdit, Plan } from '../../src/core/model/plan.ts';
import type { Masker } from '../../src/core/model/plugin.ts';
import type { Verdict } from '../../src/core/model/policy.ts';
import { pictureVerdict } from '../../src/core/model/verdict-picture.ts';
import { ENGLISH } from '../../src/core/model/wording.ts';
import { bounds, type Shape } from '../../src/core/space/geometry.ts';
import type { Region } from '../../src/core/space/region.ts';
import { score } from '../../src/core/units.ts';
import { cpuPainter } from '../../src/engines/cpu/painter.ts';
import { Job } from '../../src/pipeline/job.ts';
import { carried } from '../../src/pipeline/passes/occupied.ts';
import { platesOf } from '../../src/pipeline/passes/plate.ts';
import { foregroundOf } from '../../src/pipeline/picture/6-plan.ts';
import { farthest } from '../../src/pipeline/picture/7-outline.ts';
import { begun, render } from '../../src/pipeline/picture/8-render.ts';
import type { Source } from '../../src/pipeline/ports.ts';
import face from '../../src/plugins/kinds/face.ts';
import person from '../../src/plugins/kinds/person.ts';
import removal from '../../src/plugins/maskers/removal.ts';
import solid from '../../src/plugins/maskers/solid.ts';
import pose from '../../src/plugins/outliners/pose.ts';
import { filledIn } from '../eval/removal.ts';
import { ROAMING, roam } from '../made/roaming.ts';
import { parsePolicy } from '../policy.ts';
import {
  enginesOf,
  filmOf,
  isMirrored,
  noise,
  RESULT,
  sourceOf,
  spotted,
  spotter,
  turnOf,
} from './engines.ts';

const size = { width: 192, height: 128 };
const SIDE = 40;
const N = 30;

/** A wall of soft patterns. @param seed of the encoder's noise */
function wall(seed: number): Uint8Array {
  const data = noise(size, seed).map((v) => (v >> 5) - 4 + 128);
  for (let y = 0; y < size.height; y++)
    for (let x = 0; x < size.width; x++)
      data[y * size.width + x]! += Math.round(50 * Math.sin(x / 9) * Math.cos(y / 13) + x / 8 - 12);
  return data;
}
/** The same with somebody bright in it. */
function withSomebody(data: Uint8Array, x0: number, y0 = 40): Uint8Array {
  for (let y = y0; y < y0 + SIDE; y++) for (let x = x0; x < x0 + SIDE; x++) data[y * size.width + x] = 250;
  return data;
}

const options = { ...defaults(removal.options), shape: 'box' };
const regionAt = (frame: number, x: number): Region => {
  const box = { x, y: 40, width: SIDE, height: SIDE };
  const shape: Shape = { kind: 'box', ...box };
  return {
    track: 'face-1',
    subject: 'face',
    key: { frame, box, tilt: 0, origin: 'seen' },
    shape,
    bounds: bounds(shape),
    with: { by: 'removal', options },
  };
};
const SHOT: Shot = { from: 0, to: N - 1, by: 'start' };

/** Removes somebody at places by frame, and compares with the wall. */
async function removed(placeAt: (frame: number) => number) {
  const frames = Array.from({ length: N }, (_, i) => withSomebody(wall(i + 1), placeAt(i)));
  const source = sourceOf(
    size,
    () => N,
    (i) => frames[i]!.slice(),
  );
  const regions = (f: number) => [regionAt(f, placeAt(f))];
  const foreground = (f: number) => regions(f).map(({ shape }) => ({ shape, height: SIDE }));
  const shapes = (f: number) => regions(f).map((r) => r.shape);
  const plates = await platesOf({ source, shots: [SHOT], removed: shapes, foreground, tell: () => {} });
  const course = begun(new Map(), plates);
  let [error, n, bright] = [0, 0, 0];
  for await (const frame of source.frames()) {
    await render(
      frame,
      regions(frame.index),
      (id) => (id === 'removal' ? removal : solid),
      cpuPainter,
      course,
    );
    const truth = i420(wall(frame.index + 1), size).planes[0].data;
    const { data } = frame.picture.planes[0]!;
    const x0 = placeAt(frame.index);
    for (let y = 40; y < 40 + SIDE; y++)
      for (let x = x0; x < x0 + SIDE; x++) {
        const i = y * size.width + x;
        error += (data[i]! - truth[i]!) ** 2;
        if (data[i]! > 235) bright++;
        n++;
      }
  }
  return { psnr: 10 * Math.log10(255 ** 2 / (error / n)), bright, notes: plates.notes };
}

describe('removal', () => {
  test('of somebody who walks shows the wall behind, at 28 dB and more', async () => {
    const { psnr, bright, notes } = await removed((f) => 10 + 4 * f);
    expect(psnr).toBeGreaterThan(28);
    expect(bright).toBe(0);
    expect(notes).toEqual([]);
  });
  test('of somebody who stays draws the place in from around, says so, and shows nothing of them', async () => {
    const { psnr, bright, notes } = await removed(() => 70);
    expect(psnr).toBeGreaterThan(15);
    expect(bright).toBe(0);
    expect(notes.join()).toMatch(/100% of the background/);
  });
  test('where the camera moves and its way cannot be told is each frame its own background, and why is said', async () => {
    const past = { ...ROAMING['goes past what is near']!, near: { from: 0.45, times: 9 } };
    const { left, notes } = await filledIn(roam(past, ROAMED, 24, 8));
    expect(left).toBe(0);
    expect(notes.join()).toMatch(
      /camera moves in 1 of 1 shot; in 24 of 24 frames its way is not known \(things at diff/,
    );
  });
  test.each(['pans with them, 10 degrees a second', 'is held by hand, pans, zooms, and gets lighter'])(
    'where the camera %s shows what other frames saw behind, at 28 dB and more, and stays',
    async (name) => {
      const { seen, left, restless, notes } = await filledIn(roam(ROAMING[name]!, ROAMED, 40, 12));
      expect(seen).toBeGreaterThan(28);
      expect(left).toBe(0);
      // The truth's own noise is of 1.3 levels.
      expect(restless).toBeLessThan(1.3);
      expect(notes).toEqual(['Removal: the camera moves in 1 of 1 shot; the background was followed.']);
    },
  );
});

test('who stood there before anybody saw them is not put in their own place where the camera has gone on', async () => {
  const stands = { held: (t: number) => ({ yaw: 0.15 * t - 0.2 }), walks: () => ({ x: 0, y: 0.1 }) };
  const { left, notes } = await filledIn(roam(stands, ROAMED, 24, 12), 12);
  expect(left).toBe(0);
  expect(notes.join()).toMatch(/background was followed.*in no frame/s);
});

/** Of films whose camera is known. */
const ROAMED = { width: 320, height: 180 };

test('who may have been there before they were seen is no background where the camera has gone on either', () => {
  const turn = turnOf(ROAMED);
  const stand = (frame: number) => ({
    stretch: 0,
    // To the right by a tenth of the longer side a frame.
    warp: [1, 0, 0.2 * frame, 0, 1, 0, 0, 0, 1] as const,
  });
  const shape = { kind: 'box', x: 100, y: 40, width: 40, height: 80 } as const;
  const [own, far] = carried([{ shape, height: 80, seenIn: 5 }], stand, 4, turn);
  expect(own!.shape).toBe(shape);
  const { x, y, width, height } = bounds(far!.shape);
  // What was at 100 in frame 5 was 32 pixels further to the right in frame 4; a little more of it, for what is nearer.
  expect([x, y, width, height]).toEqual([128, 32, 48, 96].map((v) => expect.closeTo(v, 6)));
  // Frames whose places are not known to each other say nothing.
  expect(
    carried([{ shape, height: 80, seenIn: 5 }], (f) => ({ ...stand(f), stretch: f }), 4, turn),
  ).toHaveLength(1);
});

/**
 * A job over frames with somebody bright, whom detectors see by what is bright.
 * @param sees whether one does, by detector, frame and who is looked at
 * @param ghost whether the check sees somebody in their place in the result of a round, counted from 1, whoever is there
 */
async function job(
  placeAt: (frame: number) => number,
  count: number,
  sees: (by: 'finds' | 'checks', frame: number) => boolean,
  masker: Masker = removal,
  edits: readonly PictureEdit[] = [],
  ghost: (round: number, frame: number) => boolean = () => false,
  residual: 'mask' | 'refuse' = 'mask',
) {
  const frames = Array.from({ length: count }, (_, i) => withSomebody(wall(i + 1), placeAt(i)));
  const film = filmOf(size, frames);
  let now = 0;
  let [rounds, inResult] = [0, false];
  const counted = async (file: string): Promise<Source> => {
    const opened = await film.open(file);
    const result = file === RESULT;
    if (result) rounds++;
    return {
      ...opened,
      async *frames(signal) {
        for await (const frame of opened.frames(signal)) {
          now = frame.index;
          inResult = result;
          yield frame;
        }
      },
    };
  };
  const engines = enginesOf({
    ...film,
    open: counted,
    digest: async () => 'ab'.repeat(32),
    run: async (id, input, { width, height }) => {
      if (width <= height || isMirrored({ width, height }, size)) return spotted([]);
      const haunted = inResult && ghost(rounds, now);
      if (!haunted && !sees(id as 'finds' | 'checks', now)) return spotted([]);
      const row = input.subarray(Math.round((60 / size.height) * height) * width).subarray(0, width);
      const first = haunted ? (placeAt(now) / size.width) * width : row.findIndex((v) => v > 230);
      const box = {
        x: first / width,
        y: 40 / size.height,
        width: SIDE / size.width,
        height: SIDE / size.height,
      };
      return spotted(first < 0 ? [] : [{ box, score: 0.9 }]);
    },
    models: ['finds', 'checks'],
  });
  const detectors = [spotter('finds', { find: 2, check: 0 }), spotter('checks', { find: 0, check: 2 })];
  const kind = { ...face, weighed: false };
  const maskers = [solid, masker];
  const plugins = { kinds: [kind], detectors, outliners: [], embedders: [], maskers, voices: [] };
  const made = new Job(engines, plugins, 'source', 'a film', '0');
  const given = {
    find: { face: { minSize: 20 } },
    otherwise: { picture: { by: masker.id, options: { shape: 'box' } } },
    verify: { residual },
  };
  const policy = parsePolicy(given, maskers, [kind]);
  await made.find(policy);
  const { outcome, findings } = await made.finish(policy, edits);
  const bright = film.written.map(
    (bytes) => bytes.subarray(0, size.width * size.height).filter((v) => v > 235).length,
  );
  return { outcome, findings, bright, rounds };
}

describe('a whole job', () => {
  test('removes who walks, and has no tick: what was put there may be made up', async () => {
    const { outcome, bright } = await job(
      (f) => 8 * f,
      12,
      () => true,
    );
    expect(outcome.verdict).toBe('sealed');
    expect(bright.every((n) => n === 0)).toBe(true);
    const { lanes } = outcome.report;
    expect(lanes.picture.tracks[0]).toMatchObject({ masker: 'removal', leaves: 'scene' });
    const { tone, lines } = pictureVerdict(lanes.picture, ENGLISH);
    expect(tone).toBe('note');
    expect(lines.join()).toContain('1 track was removed');
  });

  test('who sits there before anybody sees them is no background of their own', async () => {
    const { outcome, findings, bright } = await job(
      () => 80,
      60,
      (_, frame) => frame >= 40,
    );
    const [track] = findings.tracks;
    const from = track!.keys[0]!.frame;
    expect(from).toBeGreaterThan(0);
    expect(outcome.verdict).toBe('sealed');
    expect(bright.slice(from).every((n) => n === 0)).toBe(true);
  });

  test('who was drawn over for a while is none either', async () => {
    const draw: PictureEdit = {
      kind: 'draw',
      id: 'drawn-1',
      form: 'box',
      from: 6,
      to: 11,
      keys: [{ frame: 6, box: { x: 78, y: 38, width: SIDE + 4, height: SIDE + 4 } }],
    };
    const { bright } = await job(
      () => 80,
      12,
      () => false,
      removal,
      [draw],
    );
    expect(bright.slice(6).every((n) => n === 0)).toBe(true);
  });

  test('whom the check alone sees from some frame on is removed in the next round, and not part of the background', async () => {
    const { outcome, findings, bright } = await job(
      (f) => Math.min(150, 8 * f),
      24,
      (by, f) => by === 'checks' || f < 16,
    );
    expect(outcome.verdict).toBe('sealed');
    expect(findings.tracks.length).toBeGreaterThan(0);
    expect(bright.every((n) => n === 0)).toBe(true);
  });
});

describe('somebody whom the check sees in what was put in their place', () => {
  const walks = (f: number) => 8 * f;
  const always = () => true;
  const at = (most: number) => (round: number, f: number) => round <= most && f > 2 && f < 7;

  test('has each frame of the shot be its own background, and that is said', async () => {
    const once = at(1);
    const { outcome, bright, rounds } = await job(walks, 12, always, removal, [], once);
    expect(outcome.verdict).toBe('sealed');
    expect(rounds).toBe(2);
    expect(bright.every((n) => n === 0)).toBe(true);
    expect(outcome.report.notes.join()).toContain(
      'in 1 of 1 shot somebody was seen in what was to take their place',
    );
  });
  test('is refused where a policy refuses what the check sees', async () => {
    const { outcome } = await job(walks, 12, always, removal, [], at(1), 'refuse');
    expect(outcome.verdict).toBe('refused');
    const { verification } = outcome.report.lanes.picture;
    expect(verification).toMatchObject({
      verdict: 'residual',
      residuals: [{ why: 'unmasked', from: 3, to: 6 }],
    });
  });
  test('is nobody in a frame that is its own background, nor under one colour', async () => {
    const still = await job(walks, 12, always, removal, [], at(3));
    expect(still.outcome.verdict).toBe('sealed');
    expect(still.rounds).toBe(2);
    const flat = await job(walks, 12, always, solid, [], at(3));
    expect(flat.outcome.verdict).toBe('sealed');
    expect(flat.rounds).toBe(1);
  });
});

describe('what is no background', () => {
  const size = { width: 80, height: 240 };
  const box = { x: 200, y: 60, ...size };
  const track = (from: number, to: number): Track => ({
    kind: 'track',
    id: 'person-1',
    subject: 'person',
    shot: 0,
    keys: Array.from({ length: to - from + 1 }, (_, i) => ({
      frame: from + i,
      box,
      tilt: 0,
      origin: 'seen',
    })),
    evidence: { by: ['test'], best: score(0.9), seen: 1, largest: 240, gaps: [] },
  });
  const places = (verdict: Verdict, shots: readonly Shot[] = [SHOT]) => {
    const decisions = [{ finding: track(5, 9), verdict }];
    const plan = { shots, decisions, accepted: [] } as unknown as Plan;
    const far = foregroundOf(
      plan,
      [person],
      (t) => t.by === 'removal',
      (_, key) => farthest(key, pose),
    );
    return (frame: number) => far(frame).map((o) => bounds(o.shape));
  };
  const masked = (by: string, shape: string): Verdict => ({
    do: 'mask',
    by: 'policy',
    with: { by, options: { ...defaults(removal.options), shape } },
  });

  test('is all that an outline may reach: what the model of outlines was shown', () => {
    const [own, far] = places(masked('removal', 'mask'))(7);
    expect(far!.width).toBeCloseTo(1.25 * 240, 6);
    expect(far!.x).toBeLessThan(own!.x);
    expect(places(masked('solid', 'box'))(7)).toHaveLength(1);
  });
  test('is the place of who is removed in all of the shot, and in no other', () => {
    const of = places(masked('removal', 'box'), [
      { ...SHOT, to: 19 },
      { from: 20, to: 29, by: 'cut' },
    ]);
    expect([0, 4, 7, 12, 19, 20].map((f) => of(f).length)).toEqual([1, 1, 1, 1, 1, 0]);
    expect(places(masked('solid', 'box'))(4)).toEqual([]);
  });
  test('is who is shown, too', () => {
    const [kept] = places({ do: 'keep', by: 'user', because: '' })(7);
    expect(kept!.width).toBeGreaterThan(80);
  });
});
