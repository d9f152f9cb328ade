/** Personas in a film of plain bytes: who is played, who is filled, and what is told of it. */
import { expect, test } from 'vitest';
import { i420Bytes } from '../../src/core/image/picture.ts';
import type { Embedder, Outliner } from '../../src/core/model/plugin.ts';
import { wishOf } from '../../src/core/persona/wish.ts';
import { Job } from '../../src/pipeline/job.ts';
import face from '../../src/plugins/kinds/face.ts';
import persona from '../../src/plugins/maskers/persona.ts';
import solid from '../../src/plugins/maskers/solid.ts';
import { atRest, FACES_FILE, headIn, landmarksOf, performer, SPACE } from '../made/persona.ts';
import { parsePolicy } from '../policy.ts';
import { schemaErrors } from '../schema.ts';
import { counted } from './alive.ts';
import {
  describerOf,
  enginesOf,
  filmOf,
  isMirrored,
  isUpright,
  litNoise,
  type Spot,
  spotted,
  spotter,
} from './engines.ts';

const size = { width: 400, height: 240 };
const frames = Array.from({ length: 6 }, (_, i) => litNoise(size, i + 1));
const ANA: Spot = { box: { x: 0.3, y: 0.2, width: 0.25, height: 0.5 }, score: 0.9 };
/** Side of what models of regions are given, and how much of it a face is. */
const [SIDE, AROUND] = [64, 1.5];

const square = { kind: 'fixed', width: SIDE, height: SIDE } as const;
const embedder = describerOf({
  input: { size: square, layout: 'nchw', order: 'rgb', mean: 0, scale: 1 },
  around: 1,
  same: 0.7,
  decode: (out) => Float32Array.from(out.spots!.data),
});
/** Sees a face at rest in the middle of whatever it is given. */
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
    const head = headIn({ x: at, y: at, width: side, height: side });
    return landmarksOf(SPACE.mean, atRest(head).expressions, head);
  },
  presence: () => 1,
};

/** Mean step from pixel to pixel: of noise it is large, of a face small. */
const rough = (values: Float32Array): number =>
  values.reduce((sum, v, i) => sum + Math.abs(v - (values[i - 1] ?? v)), 0) / values.length;

/** A film of a face as real as one can be that is nobody's. */
const PLACE = { x: 120, y: 48, width: 100, height: 120 };
const faces = Array.from({ length: 6 }, (_, i) => {
  const { planes, cover } = performer({ ...PLACE, x: PLACE.x + i }).draw(
    wishOf({ persona: 4, presentation: 'woman' }),
    { x: 0, y: 0, ...size },
  );
  const ground = new Uint8Array(i420Bytes(size)).fill(128);
  for (let k = 0; k < cover.length; k++) {
    const behind = k < cover.length / 2 ? 200 : 60;
    ground[k] = Math.round(behind + cover[k]! * (planes[0][k]! - behind));
  }
  return ground;
});

async function run(
  how: {
    known?: number;
    outliners?: readonly Outliner[];
    embedders?: readonly Embedder[];
    /** What is looked at, and what comes out instead of what was rendered. */
    source?: readonly Uint8Array[];
    instead?: readonly Uint8Array[];
    policy?: object;
  } = {},
) {
  let rounds = 0;
  const { known = 0, outliners = [outliner], embedders = [embedder] } = how;
  const film = filmOf(size, how.source ?? frames);
  const { engines, alive } = counted(
    enginesOf({
      ...film,
      sink: async () => {
        rounds++;
        const sink = await film.sink();
        const { instead } = how;
        if (!instead) return sink;
        const add: typeof sink.add = async (frame) => {
          await sink.add(frame);
          film.written[frame.index] = instead[frame.index]!.slice();
        };
        return { ...sink, add };
      },
      digest: async () => 'ab'.repeat(32),
      file: async () => FACES_FILE,
      run: async (id, input, look) => {
        if (id === 'describes') {
          const noise = rough(input) > 20 || rounds <= known;
          return { spots: { data: Float32Array.of(noise ? 1 : 0, noise ? 0 : 1), dims: [2] } };
        }
        if (id === 'reads' || !isUpright(input, look) || isMirrored(look, size)) return spotted([]);
        return spotted(id === 'finds' ? [ANA] : []);
      },
      models: ['finds', 'checks', 'describes', 'reads', 'guise-faces'],
    }),
  );
  const detectors = [spotter('finds', { find: 2, check: 0 }), spotter('checks', { find: 0, check: 2 })];
  const maskers = [persona, solid];
  const plugins = { kinds: [face], detectors, outliners, embedders, maskers, voices: [] };
  const policy = parsePolicy({ otherwise: { picture: { by: 'persona' } }, ...how.policy }, maskers);
  {
    await using job = new Job(engines, plugins, 'source', 'a film', '0');
    await job.find(policy);
    const { outcome } = await job.finish(policy);
    const { report } = outcome;
    expect(schemaErrors('report-4', { ...report, made: '2026-11-27T12:00:00Z' })).toEqual([]);
    const lane = report.lanes.picture;
    return { outcome, lane, notes: report.notes, written: film.written, alive };
  }
}

/** Luma in the middle of her face. */
const middle = (frame: Uint8Array): number[] => {
  const out: number[] = [];
  for (let y = 80; y < 130; y++) for (let x = 145; x < 195; x++) out.push(frame[y * size.width + x]!);
  return out;
};

test('somebody else is in her place, and is compared with her', async () => {
  const { outcome, lane, notes, written } = await run();
  expect(outcome.verdict).not.toBe('refused');
  expect(lane.strangers).toMatchObject({
    by: 'describes',
    looks: frames.length,
    same: 0,
    most: 0,
    from: 0.7,
  });
  expect(notes).toEqual([]);
  for (const [i, frame] of written.entries()) {
    const values = middle(frame);
    expect(new Set(values).size).toBeGreaterThan(20);
    expect(rough(Float32Array.from(values))).toBeLessThan(0.3 * rough(Float32Array.from(middle(frames[i]!))));
  }
});

test('whose persona is taken for her has another', async () => {
  const [first, second] = [await run(), await run({ known: 1 })];
  expect(second.lane.strangers).toMatchObject({ looks: frames.length, same: 0 });
  expect(first.notes).toEqual([]);
  expect(second.notes).toEqual([
    'One track is played by another persona than was asked for, which was taken for the person.',
  ]);
  expect(second.written[0]).not.toEqual(first.written[0]);
});

test('whose second persona is, too, is filled with one colour, and nobody plays her', async () => {
  const { lane, notes, written } = await run({ known: 2 });
  expect(lane.strangers).toBeUndefined();
  expect(notes.join()).toMatch(/Persona: 6 regions could not be hidden so/);
  for (const frame of written) expect(new Set(middle(frame)).size).toBe(1);
});

test('where nobody reads faces she is filled; where nobody compares it is said', async () => {
  const blind = await run({ outliners: [] });
  for (const frame of blind.written) expect(new Set(middle(frame)).size).toBe(1);
  expect((await run({ embedders: [] })).lane.strangers).toMatchObject({ by: null, looks: 0 });
});

test('a result that looks as the source did is not taken for hidden, however much a persona looks like a face', async () => {
  const made = await run({ source: faces, embedders: [] });
  expect(made.lane.verification.verdict).toBe('clean');
  const { outcome, lane } = await run({ source: faces, instead: faces, embedders: [] });
  expect(outcome.verdict).toBe('refused');
  expect(lane.verification).toMatchObject({ verdict: 'residual' });
});

test('where there is no round left to give her another persona, the result is refused', async () => {
  const { outcome, lane } = await run({ known: 1, policy: { verify: { residual: 'refuse' } } });
  expect(outcome.verdict).toBe('refused');
  expect(lane.verification).toMatchObject({
    verdict: 'unverified',
    because: 'A persona is taken for the person for whom it stands.',
  });
});
