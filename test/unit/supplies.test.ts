/** Which model tells how faces move, and what exporters need of the catalog. */
import { expect, test } from 'vitest';
import type { Outliner, Supply } from '../../src/core/model/plugin.ts';
import { SHAPES } from '../../src/core/motion/expressions.ts';
import { ROW } from '../../src/core/motion/landmarks.ts';
import { pickRegionModel } from '../../src/pipeline/job/pick.ts';
import { suppliesOf } from '../../src/pipeline/job/supplies.ts';
import { exporters, outliners } from '../../src/plugins/index.ts';
import landmarker from '../../src/plugins/outliners/face-landmarker.ts';
import mesh from '../../src/plugins/outliners/face-mesh.ts';

const engines = (...here: string[]) => ({
  models: async () => new Set(here),
  file: async (id: string) => new TextEncoder().encode(id),
});
const asking = (...files: Supply[]) => [{ label: 'A table', files }];
const read = async (of: Promise<ReadonlyMap<string, Uint8Array>>) =>
  [...(await of)].map(([id, data]) => [id, new TextDecoder().decode(data)]);

test('what an exporter writes from is handed over, what was only looked with is not', async () => {
  const all = asking({ id: 'a', as: 'file' }, { id: 'b', as: 'better' }, { id: 'c', as: 'model' });
  expect(await read(suppliesOf(engines('a', 'b', 'c'), all))).toEqual([
    ['a', 'a'],
    ['b', 'b'],
  ]);
  expect(await read(suppliesOf(engines('a', 'c'), all))).toEqual([['a', 'a']]);
  expect(await read(suppliesOf(engines(), [{ label: 'A report' }]))).toEqual([]);
});

test.each(['file', 'model'] as const)(
  'a %s that is not here is a fault before anything is done',
  async (as) => {
    await expect(suppliesOf(engines(), asking({ id: 'a', as }))).rejects.toMatchObject({
      fault: { code: 'export/lacking', what: 'A table', model: 'a' },
    });
  },
);

test('whoever says what a face does says that it needs the model', () => {
  const needing = exporters.filter((e) => e.files?.some((f) => f.id === landmarker.model));
  expect(needing.map((e) => e.id)).toEqual(['blendshapes', 'blendshapes-json']);
});

test('a model that is here and does not run leaves its place to the next', async () => {
  const runs = (...able: Outliner[]) => ({
    models: async () => new Set([landmarker.model, mesh.model]),
    runner: async (plugin: { id: string }) => {
      if (!able.some((a) => a.id === plugin.id)) throw new Error('it does not run');
      return { plugin };
    },
  });
  const pick = async (...able: Outliner[]) =>
    (await pickRegionModel(runs(...able) as never, 'face', [landmarker, mesh]))?.plugin.id;
  expect(await pick(landmarker, mesh)).toBe('face-landmarker');
  expect(await pick(mesh)).toBe('face-mesh');
  expect(await pick()).toBeUndefined();
});

test('only one model of a kind is for motion alone, and hiding has another', () => {
  const of = outliners.filter((o) => o.finds === 'face');
  expect(of.filter((o) => o.forMotion).map((o) => o.id)).toEqual(['face-landmarker']);
  expect(of.filter((o) => !o.forMotion).map((o) => o.id)).toEqual(['face-mesh']);
});

test('the landmarker’s points are of its input, with the irises and all expressions', () => {
  const tensor = (data: Float32Array) => ({ data, dims: [data.length] });
  const points = Float32Array.from({ length: 3 * 478 }, (_, i) => i);
  const shapes = Float32Array.from(SHAPES, (_, i) => i / 52);
  const out = (presence: number) => ({
    points: tensor(points),
    shapes: tensor(shapes),
    presence: tensor(Float32Array.of(presence)),
  });
  const seen = landmarker.landmarks(out(3))!;
  expect(seen.topology).toBe('face_iris');
  expect([...seen.points.subarray(ROW * 477)]).toEqual([1431, 1432, 1433, 1]);
  expect(seen.shapes).toEqual(shapes);
  expect(landmarker.landmarks(out(-3))).toBeNull();
  expect(() => landmarker.landmarks({ ...out(3), shapes: tensor(new Float32Array(51)) })).toThrow(
    /51 values/,
  );
});
