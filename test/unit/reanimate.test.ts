/** Portraits in the place of films of plain bytes: what moves them, what is refused, and that no sample of the film gets through. */
import { describe, expect, test } from 'vitest';
import { i420Bytes } from '../../src/core/image/picture.ts';
import { faultOf } from '../../src/core/model/fault.ts';
import type { Outliner } from '../../src/core/model/plugin.ts';
import { verdictOf } from '../../src/core/model/verdict.ts';
import type { Voice } from '../../src/core/model/voice.ts';
import { ARKIT } from '../../src/core/motion/expressions.ts';
import { turn, Z } from '../../src/core/motion/vector.ts';
import { AT_REST } from '../../src/core/portrait/movement.ts';
import { type Portrait, portraitOf } from '../../src/core/portrait/portrait.ts';
import { SITTER } from '../../src/core/portrait/sitter.ts';
import { keyIn } from '../../src/pipeline/job/reanimate/5-check.ts';
import type { Reanimating } from '../../src/pipeline/job/types.ts';
import { Job } from '../../src/pipeline/job.ts';
import type { Source } from '../../src/pipeline/ports.ts';
import face from '../../src/plugins/kinds/face.ts';
import solid from '../../src/plugins/maskers/solid.ts';
import remove from '../../src/plugins/voices/remove.ts';
import { FACES_FILE, headIn, landmarksOf, SPACE } from '../made/persona.ts';
import { parsePolicy } from '../policy.ts';
import { schemaErrors } from '../schema.ts';
import { counted } from './alive.ts';
import {
  describerOf,
  enginesOf,
  isMirrored,
  isUpright,
  litNoise,
  type Spot,
  sourceOf,
  spotted,
  spotter,
} from './engines.ts';

const size = { width: 400, height: 240 };
const FRAMES = 4;
const film = (seed: number): Uint8Array[] =>
  Array.from({ length: FRAMES }, (_, i) => litNoise(size, seed + i));
/** Bright above and dark below, and without noise. */
const PORTRAIT = new Uint8Array(i420Bytes(size)).map((_, i) => 210 - Math.floor(i / size.width / 2));
/** Mean step from value to value: of noise it is large. */
const rough = (values: Float32Array): number =>
  values.reduce((sum, v, i) => sum + Math.abs(v - (values[i - 1] ?? v)), 0) / values.length;
const ANA: Spot = { box: { x: 0.3, y: 0.2, width: 0.25, height: 0.5 }, score: 0.9 };
const BEN: Spot = { box: { x: 0.65, y: 0.3, width: 0.15, height: 0.3 }, score: 0.9 };
/** Side of what models of regions are given, and how much of it a face is. */
const [SIDE, AROUND] = [64, 1.5];
const square = { kind: 'fixed', width: SIDE, height: SIDE } as const;
const embedder = describerOf({
  input: { size: square, layout: 'nchw', order: 'rgb', mean: 0, scale: 1 },
  around: 1,
  same: 0.7,
  decode: (out) => Float32Array.from(out.spots!.data),
});

const picture = { portrait: { file: 'portrait', name: 'a portrait' } };

interface How {
  readonly wish?: Partial<Reanimating<string>>;
  /** What is seen in the film, and in the portrait. */
  readonly spots?: readonly Spot[];
  readonly sitting?: readonly Spot[];
  readonly frames?: readonly Uint8Array[];
  /** How far the jaw is open in each frame. */
  readonly jaw?: readonly number[];
  /** What is left out of the result, or put in its place. */
  readonly instead?: (frame: number, data: Uint8Array) => Uint8Array | null;
  readonly sound?: string;
  readonly same?: boolean;
  /** The portrait is the file that moves it, or a film. */
  readonly itself?: boolean;
  readonly moves?: boolean;
}

async function run(how: How = {}) {
  const { spots = [ANA], sitting = [ANA], frames = film(1), jaw = [0, 0.2, 0.9, 0.4], instead } = how;
  const written: Uint8Array[] = [];
  let looks = 0;
  const outliner: Outliner = {
    ...embedder,
    kind: 'outliner',
    id: 'reads',
    label: 'reads',
    model: 'reads',
    around: AROUND,
    landmarks: () => {
      const side = SIDE / AROUND;
      const at = (SIDE - side) / 2;
      const amount = jaw[looks++ % jaw.length]!;
      const does = Float32Array.from(ARKIT, (n) => (n === 'jawOpen' ? amount : 0));
      return landmarksOf(SPACE.mean, does, headIn({ x: at, y: at, width: side, height: side }));
    },
    presence: () => 1,
  };
  const source = (list: readonly Uint8Array[], of = size): Source =>
    sourceOf(
      of,
      () => list.length,
      (i) => list[i]!.slice(),
    );
  let opened = '';
  const { engines, alive } = counted(
    enginesOf({
      open: async (file) => {
        opened = file;
        if (file === 'portrait') return source(how.moves ? [PORTRAIT, PORTRAIT] : [PORTRAIT]);
        return file === 'the result' ? source(written, shape) : source(frames);
      },
      drawn: async (of) => {
        shape = of;
        return {
          add: async ({ index, picture }) => {
            const data = new Uint8Array(picture.planes[0]!.data.buffer).slice(0, i420Bytes(of));
            const put = instead ? instead(index, data) : data;
            if (put) written.push(put);
          },
          finish: async () => ({ mime: 'x', codec: 'x', extension: 'x', notes: [], blob: 'the result' }),
          discard: async () => {
            written.length = 0;
          },
        };
      },
      digest: async (of) => (of === 'portrait' && !how.itself ? 'ab' : 'cd').repeat(32),
      file: async () => FACES_FILE,
      run: async (id, input, look) => {
        if (id === 'describes') {
          const drawn = rough(input) < 20 && !how.same;
          return { spots: { data: Float32Array.of(drawn ? 0 : 1, drawn ? 1 : 0), dims: [2] } };
        }
        if (id === 'reads' || !isUpright(input, look) || isMirrored(look, size)) return spotted([]);
        return spotted(id === 'finds' ? (opened === 'portrait' ? sitting : spots) : []);
      },
      models: ['finds', 'checks', 'describes', 'reads', 'guise-faces'],
    }),
  );
  let shape = size;
  const detectors = [spotter('finds', { find: 2, check: 0 }), spotter('checks', { find: 0, check: 2 })];
  const voices: readonly Voice[] = [remove];
  const plugins = {
    kinds: [face],
    detectors,
    outliners: [outliner],
    embedders: [embedder],
    maskers: [solid],
    voices,
  };
  const base = parsePolicy({}, [solid]);
  const sound = { by: how.sound ?? 'remove', options: {} };
  const policy = { ...base, otherwise: { ...base.otherwise, sound } };
  await using job = new Job(engines, plugins, 'source', 'a film', '0');
  const wish: Reanimating<string> = { ...picture, by: 'film', seed: 1, ...how.wish };
  const outcome = await job.reanimate(wish, policy);
  const { report } = outcome;
  expect(schemaErrors('report-4', { ...report, made: '2026-11-27T12:00:00Z' })).toEqual([]);
  return { outcome, lane: report.lanes.portrait, notes: report.notes.join(' '), written, alive };
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
const fault = async (how: How) =>
  faultOf(
    await run(how).then(
      () => null,
      (e: unknown) => e,
    ),
  );

test('a portrait does what the face of a film does, frame for frame', async () => {
  const { outcome, lane, notes, written, alive } = await run();
  expect(outcome.verdict).toBe('sealed');
  expect(lane).toMatchObject({
    ...size,
    frames: FRAMES,
    portrait: { sha256: 'ab'.repeat(32) },
    driver: { person: 'P1', of: 1, read: FRAMES },
    verification: { verdict: 'clean', checked: FRAMES },
    strangers: { by: 'describes', looks: FRAMES, same: 0 },
  });
  expect(notes).toMatch(/counts as rest/);
  expect(written).toHaveLength(FRAMES);
  expect(isSame(written[2]!, written[0]!)).toBe(false);
  expect(alive).toMatchObject({ sources: 0, decodes: 0 });
});

test('no sample of the film gets through: other pixels and the same movement give the same to the bit', async () => {
  const [one, other] = [await run(), await run({ frames: film(50) })];
  expect(other.written.every((f, i) => isSame(f, one.written[i]!))).toBe(true);
  const third = await run({ jaw: [0, 0, 0, 0.9] });
  expect(isSame(third.written[3]!, one.written[3]!)).toBe(false);
});

test('keyframes are laid over what the film does, in the frames that they are of, and the report says them', async () => {
  const keyframes = [
    { at: 0.04, move: 'smile', amount: 0 },
    { at: 0.12, move: 'smile', amount: 0.9 },
  ] as const;
  const [plain, { lane, outcome, written }] = [await run(), await run({ wish: { keyframes } })];
  expect(lane.keyframes).toEqual(keyframes);
  expect(plain.lane.keyframes).toBeUndefined();
  expect(verdictOf(outcome.report).lines.join()).toMatch(/set what it does beside: 2 keyframes/);
  expect(written.map((f, i) => isSame(f, plain.written[i]!))).toEqual([true, true, false, false]);
});

test('a persona moves as a portrait of its own', async () => {
  const { lane, notes } = await run({ wish: { portrait: { persona: { persona: 2 } } } });
  expect(lane).toMatchObject({ ...SITTER, portrait: null });
  expect(notes).toMatch(/The portrait is a persona/);
});

describe('what cannot be is said', () => {
  test('no face in the portrait, or several of which none was named', async () => {
    expect(await fault({ sitting: [] })).toMatchObject({ code: 'portrait/face', why: 'none' });
    const two = { sitting: [ANA, BEN] };
    expect(await fault(two)).toMatchObject({ why: 'several', faces: 2 });
    const second = { portrait: { ...picture.portrait, face: 2 } };
    expect((await run({ wish: second, ...two })).notes).toMatch(/shows 2 faces; the one that moves is 2/);
    const third = { portrait: { ...picture.portrait, face: 3 } };
    expect(await fault({ wish: third, ...two })).toMatchObject({ why: 'several' });
  });
  test('no face in the film, nobody of that name', async () => {
    expect(await fault({ spots: [] })).toMatchObject({ code: 'portrait/face', name: 'a film', why: 'none' });
    expect(await fault({ wish: { person: 'P4' } })).toMatchObject({
      code: 'policy/invalid',
      path: '--person',
    });
  });
  test('faces too small to be read', async () => {
    const far = { ...ANA, box: { x: 0.4, y: 0.4, width: 0.06, height: 0.1 } };
    expect(await fault({ spots: [far] })).toMatchObject({ code: 'portrait/face', why: 'small' });
    expect(await fault({ sitting: [far] })).toMatchObject({
      name: 'a portrait',
      why: 'small',
    });
  });
  test('a portrait that is a film, or the very file that moves it: it would be shown as it is', async () => {
    const refused = { code: 'policy/invalid', path: 'PORTRAIT' };
    expect(await fault({ moves: true })).toMatchObject({
      ...refused,
      why: expect.stringMatching(/does not move/),
    });
    expect(await fault({ itself: true })).toMatchObject({
      ...refused,
      why: expect.stringMatching(/very file/),
    });
  });
  test('sound that is kept', async () => {
    expect(await fault({ sound: 'keep' })).toMatchObject({
      code: 'policy/invalid',
      path: 'policy.otherwise.sound.by',
    });
  });
});

test('of several people whoever is largest moves it, unless another is named', async () => {
  const spots = [BEN, ANA];
  const { lane, notes } = await run({ spots });
  expect(lane.driver).toMatchObject({ of: 2 });
  expect(notes).toMatch(/2 people are in the film; P\d moves the portrait, being largest for longest/);
  const other = lane.driver?.person === 'P1' ? 'P2' : 'P1';
  const named = await run({ spots, wish: { person: other } });
  expect(named.lane.driver).toMatchObject({ person: other });
  expect(named.notes).not.toMatch(/largest/);
});

describe('a result that is not what was drawn is refused', () => {
  test.each([
    [
      'a frame is missing',
      (frame: number, data: Uint8Array) => (frame === FRAMES - 1 ? null : data),
      /has 3 frames and should have 4/,
    ],
    [
      'a frame shows something else',
      (frame: number, data: Uint8Array) => (frame === 3 ? data.map((v) => 255 - v) : data),
      /Frame 3 of the result is not what was drawn/,
    ],
  ])('%s', async (_, instead, because) => {
    const { outcome, lane, written } = await run({ instead });
    expect(outcome.verdict).toBe('refused');
    expect(lane.verification).toMatchObject({
      verdict: 'unverified',
      because: expect.stringMatching(because),
    });
    expect(written).toEqual([]);
  });
});

test('a portrait of who moves it is said, and goes out: it was chosen', async () => {
  const { outcome, lane } = await run({ same: true });
  expect(outcome.verdict).toBe('sealed');
  expect(lane.strangers).toMatchObject({ same: FRAMES, looks: FRAMES });
});

test.each([0, 0.7, -1.4])('a face that is held askew is compared upright (%d rad)', (roll) => {
  const straight = headIn({ x: 120, y: 40, width: 100, height: 120 });
  const planes = [0, 1, 2].map(() => new Float32Array(size.width * size.height).fill(128));
  const sitter = (turned: number) =>
    portraitOf(
      planes as unknown as Portrait['planes'],
      size,
      landmarksOf(SPACE.mean, new Float32Array(ARKIT.length), { ...straight, turned: turn(Z, -turned) }),
      SPACE,
    )!;
  const upright = keyIn(sitter(0), AT_REST, 0);
  expect(upright.tilt).toBeCloseTo(0, 1);
  const askew = keyIn(sitter(roll), AT_REST, 3);
  // As pictures have it: clockwise.
  expect(askew.tilt).toBeCloseTo(roll, 1);
  expect(askew.box.width).toBeCloseTo(upright.box.width, -1);
  expect(askew.box.height).toBeCloseTo(upright.box.height, -1);
  // The portrait's movement counts as well.
  expect(keyIn(sitter(roll), { ...AT_REST, turned: turn(Z, -0.3) }, 0).tilt).toBeCloseTo(roll + 0.3, 1);
  // As a detector had it, a larger box and not about the same middle: it is carried along.
  const seen = { box: { x: 100, y: 20, width: 140, height: 160 }, tilt: 0.2 };
  expect(keyIn(sitter(0), AT_REST, 1, seen)).toMatchObject({ frame: 1, ...seen });
  const carried = keyIn(sitter(0), { ...AT_REST, turned: turn(Z, -0.3), scale: 1.1 }, 1, seen);
  expect(carried.tilt).toBeCloseTo(0.5, 1);
  expect(carried.box.height / seen.box.height).toBeCloseTo(1.1, 1);
});
