/** A picture that came from elsewhere, held against the people of a file. */
import { expect, test } from 'vitest';
import { allCompared, isKnown } from '../../src/core/model/measures.ts';
import type { Embedder } from '../../src/core/model/plugin.ts';
import { Job } from '../../src/pipeline/job.ts';
import face from '../../src/plugins/kinds/face.ts';
import solid from '../../src/plugins/maskers/solid.ts';
import { parsePolicy } from '../policy.ts';
import { counted } from './alive.ts';
import {
  describerOf,
  enginesOf,
  filmOf,
  isMirrored,
  isUpright,
  litNoise,
  type Spot,
  sourceOf,
  spotted,
  spotter,
} from './engines.ts';

const size = { width: 400, height: 240 };
const SOMEBODY: Spot = { box: { x: 0.3, y: 0.2, width: 0.25, height: 0.5 }, score: 0.9 };
const film = [1, 2, 3].map((seed) => litNoise(size, seed));
/** Of somebody else: as bright, and far smoother. */
const luma = size.width * size.height;
const other = film[0]!.map((_, at) => (at < luma / 2 ? 200 : at < luma ? 60 : 128));
const PICTURES: Readonly<Record<string, Uint8Array>> = { 'the same': film[1]!, 'somebody else': other };

/** Mean step from sample to sample. */
const rough = (v: Float32Array): number =>
  v.reduce((sum, s, i) => sum + Math.abs(s - (v[i - 1] ?? s)), 0) / v.length;
const square = { kind: 'fixed', width: 64, height: 64 } as const;
const embedder = describerOf({
  input: { size: square, layout: 'nchw', order: 'rgb', mean: 0, scale: 1 },
  decode: (out) => Float32Array.from(out.spots!.data),
});

async function held(
  picture: string,
  {
    embedders = [embedder],
    seen = true,
    broken = false,
  }: { embedders?: readonly Embedder[]; seen?: boolean; broken?: boolean } = {},
) {
  const source = filmOf(size, film);
  let looking = 'source';
  const { engines, alive } = counted(
    enginesOf({
      ...source,
      open: async (file) => {
        const shown = PICTURES[file];
        looking = file;
        return shown
          ? sourceOf(
              size,
              () => 1,
              () => shown.slice(),
            )
          : source.open(file);
      },
      run: async (id, input, look) => {
        if (id === 'describes')
          return {
            spots: {
              data: Float32Array.from(broken ? [Number.NaN, 0] : rough(input) > 20 ? [1, 0] : [0, 1]),
              dims: [2],
            },
          };
        if (!isUpright(input, look) || isMirrored(look, size)) return spotted([]);
        return spotted(id === 'finds' && (seen || looking !== 'source') ? [SOMEBODY] : []);
      },
      models: ['finds', 'checks', 'describes'],
    }),
  );
  const detectors = [spotter('finds', { find: 2, check: 0 }), spotter('checks', { find: 0, check: 2 })];
  const plugins = { kinds: [face], detectors, outliners: [], embedders, maskers: [solid], voices: [] };
  const policy = parsePolicy({}, [solid]);
  await using job = new Job(engines, plugins, 'source', 'a film', '0');
  await job.find(policy);
  const likeness = await job.likeness({ picture, name: 'a picture', policy });
  // The file itself stays in hand; of the picture nothing does.
  expect(alive).toEqual({ sources: 1, decodes: 0, painters: 0 });
  looking = 'source';
  const { outcome } = await job.finish(policy);
  return { likeness, outcome };
}

test('who is in the file is known again in a picture, and somebody else is not', async () => {
  const same = await held('the same');
  expect(same.likeness).toEqual({
    people: 1,
    compared: 1,
    with: 1,
    here: 1,
    by: 'describes',
    most: 1,
    from: 0.5,
  });
  expect(isKnown(same.likeness)).toBe(true);
  const { likeness } = await held('somebody else');
  expect(likeness).toMatchObject({ people: 1, compared: 1, with: 1, most: 0 });
  expect(isKnown(likeness)).toBe(false);
  expect(allCompared(likeness)).toBe(true);
  // One more is in the file, too small to be described: it may be them.
  expect(allCompared({ ...likeness, here: 2 })).toBe(false);
  expect(allCompared({ ...likeness, people: 2 })).toBe(false);
});

test('the picture is no part of what becomes of the file', async () => {
  const { outcome } = await held('somebody else');
  expect(outcome.verdict).toBe('sealed');
  expect(outcome.report.stages.map((s) => [s.name, s.frames])).toEqual([
    ['open', 0],
    ['find', 3],
    ['track', 3],
    ['render', 3],
    ['verify', 3],
    ['report', 0],
  ]);
});

test('what is no number counts as the same; where nothing can be compared that is said', async () => {
  expect(isKnown((await held('somebody else', { broken: true })).likeness)).toBe(true);
  const nothing = { compared: 0, with: 0, by: null, most: -1, from: 0 };
  expect((await held('the same', { embedders: [] })).likeness).toEqual({ people: 1, here: 1, ...nothing });
  expect((await held('the same', { seen: false })).likeness).toEqual({ people: 1, here: 0, ...nothing });
});
