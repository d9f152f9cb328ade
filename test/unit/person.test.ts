/** Person: one alias for a person in what maskers draw, in the report and in exported tracks. */
import { expect, test } from 'vitest';
import { exportableOf } from '../../src/bridge/exportable.ts';
import { ENGLISH } from '../../src/core/context/grammar.ts';
import { colourOf } from '../../src/core/image/colour.ts';
import { rowsOf } from '../../src/core/model/exportable.ts';
import { peopleOf } from '../../src/core/model/person.ts';
import type { Embedder } from '../../src/core/model/plugin.ts';
import { Job } from '../../src/pipeline/job.ts';
import face from '../../src/plugins/kinds/face.ts';
import drawnFace from '../../src/plugins/maskers/drawn-face.ts';
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

const size = { width: 400, height: 120 };
const frames = Array.from({ length: 4 }, (_, i) => litNoise(size, i + 1));
const at = (x: number): Spot => ({ box: { x: x / 400, y: 0.25, width: 0.1, height: 0.4 }, score: 0.9 });
/** Two who are seen, and one whom the check sees alone. */
const [ANA, BEN, CAY] = [at(20), at(140), at(280)];

const embedder = describerOf({ decode: () => Float32Array.of(1, 0) });

async function run(
  options: object,
  rules: readonly object[] = [],
  embedders: readonly Embedder[] = [embedder],
) {
  const film = filmOf(size, frames);
  let rounds = 0;
  const { engines, ever } = counted(
    enginesOf({
      ...film,
      digest: async () => 'ab'.repeat(32),
      sink: async () => {
        rounds++;
        return film.sink();
      },
      run: async (id, input, look) => {
        if (id === 'describes' || !isUpright(input, look) || isMirrored(look, size)) return spotted([]);
        return spotted(id === 'finds' ? [ANA, BEN] : rounds === 1 ? [CAY] : []);
      },
      models: ['finds', 'checks', 'describes'],
    }),
  );
  const detectors = [spotter('finds', { find: 2, check: 0 }), spotter('checks', { find: 0, check: 2 })];
  const maskers = [drawnFace];
  const plugins = { kinds: [face], detectors, outliners: [], embedders, maskers, voices: [] };
  const policy = parsePolicy({ rules, otherwise: { picture: { by: 'drawn-face', options } } }, maskers);
  await using job = new Job(engines, plugins, 'source', 'a film', '0');
  const { timeline } = await job.find(policy);
  const finished = await job.finish(policy);
  const decodes = ever.decodes;
  const people = await job.people();
  const of = exportableOf(
    {
      ...finished,
      edits: [],
      timeline,
      people,
      motion: new Map(),
      readings: new Map(),
      scenery: null,
      files: new Map(),
    },
    { kinds: [face], attributes: [], grammar: ENGLISH },
    async () => [],
  );
  return { ...finished, rows: rowsOf(of), decodes, written: film.written };
}

/** The luma of the skin of whoever stands there, in every frame. */
const skin = (written: readonly Uint8Array[], { box }: Spot) =>
  new Set(written.map((f) => f[Math.round((box.x + 0.05) * 400) + 50 * 400]));

test('each person has a colour of their own in every frame, and one alias in the report and the tracks', async () => {
  const { outcome, rows, written } = await run({ apart: true });
  const { tracks } = outcome.report.lanes.picture;
  expect(tracks.map((t) => [t.id, t.person])).toEqual([
    ['face-1', 'P1'],
    ['face-2', 'P2'],
    ['face-3', 'P3'],
  ]);
  expect(new Set(rows.map((r) => `${r.track} ${r.person}`))).toEqual(
    new Set(['face-1 P1', 'face-2 P2', 'face-3 P3']),
  );
  const colours = [ANA, BEN, CAY].map((spot) => [...skin(written, spot)]);
  expect(colours.map((c) => c.length)).toEqual([1, 1, 1]);
  expect(new Set(colours.flat()).size).toBe(3);
  expect(schemaErrors('report-4', { ...outcome.report, made: '2026-01-01T00:00:00.000Z' })).toEqual([]);
});

test('who is not asked for is not told apart: no decode, no alias, one colour', async () => {
  const [asked, not] = [await run({ apart: true }), await run({})];
  expect(asked.decodes - not.decodes).toBe(1);
  expect(not.outcome.report.lanes.picture.tracks.map((t) => t.person)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(new Set([ANA, BEN, CAY].flatMap((spot) => [...skin(not.written, spot)])).size).toBe(1);
});

test('colours of neighbours differ, also of grey; whom nobody told apart keeps the one that is set', () => {
  const people = [...peopleOf(Array.from({ length: 8 }, (_, i) => [`face-${i}`])).values()];
  for (const set of ['#f2c230', '#808080', '#000000']) {
    const colours = [null, ...people].map((p) => colourOf(set, p));
    expect(colours[0]).toBe(set);
    expect(new Set(colours).size).toBe(9);
    for (const c of colours) expect(c).toMatch(/^#[\da-f]{6}$/);
  }
});

test('a rule that hides somebody hides whoever could not be compared with them, and none keeps these', async () => {
  const where = { person: ['P1'] };
  const named = (by: string) => ({ for: ['face'], with: { by }, where });
  const verdicts = async (rules: readonly object[], embedders?: readonly Embedder[]) =>
    (await run({}, rules, embedders)).outcome.report.lanes.picture.tracks.map((t) => t.verdict);
  const hides = [named('drawn-face'), { for: ['face'], with: { by: 'keep' } }];
  // The third is found by the check alone, once people were told apart.
  expect(await verdicts(hides)).toEqual(['mask', 'keep', 'mask']);
  expect(await verdicts([named('keep')])).toEqual(['keep', 'mask', 'mask']);
  expect(await verdicts(hides, [])).toEqual(['mask', 'mask', 'mask']);
  expect(await verdicts([named('keep')], [])).toEqual(['mask', 'mask', 'mask']);
});
