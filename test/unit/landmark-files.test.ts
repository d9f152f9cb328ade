/** Landmarks as tables, JSON and markers: what each says is what was seen. */
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { ROW, WORLD_ROW } from '../../src/core/motion/landmarks.ts';
import { poseIndex, TOPOLOGIES } from '../../src/core/motion/topology.ts';
import csv from '../../src/plugins/exporters/landmarks-csv.ts';
import faces from '../../src/plugins/exporters/landmarks-faces.ts';
import json from '../../src/plugins/exporters/landmarks-json.ts';
import jsonl from '../../src/plugins/exporters/landmarks-jsonl.ts';
import maskanyone from '../../src/plugins/exporters/maskanyone.ts';
import trc from '../../src/plugins/exporters/trc.ts';
import { FPS, moving, SIZE } from './moving.ts';
import { mesh, walker } from './walker.ts';

const one = walker('person-1', 20, FPS, 0, [5, 6, 10, 11, 12, 13, 14, 15, 16, 17, 18]);
const two = { ...walker('person-2', 10, FPS), from: 15 };
const film = moving([one, two, mesh('face-1', 3)], [['person-1'], ['person-2'], ['face-1']], 30);
const wrist = poseIndex('left_wrist');
const read = (text: string) =>
  Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });

test('a table has a row for everybody in every frame, with pixels and metres', async () => {
  const { data, errors } = read(await csv.write(film));
  expect(errors).toEqual([]);
  expect(data).toHaveLength(11 + 10);
  const row = data.find((r) => r.frame === '4')!;
  const { points, world } = one.frames[4]!;
  expect(Number(row.left_wrist_x)).toBeCloseTo(points[ROW * wrist]!, 3);
  expect(Number(row.left_wrist_world_z)).toBeCloseTo(world![WORLD_ROW * wrist + 2]!, 3);
  expect([row.person, row.origin, row.left_wrist_seen]).toEqual(['P1', 'seen', '0.95']);
  expect(data.filter((r) => r.origin === 'filled').map((r) => r.frame)).toEqual(['5', '6']);
});

test('faces have one of their own, without metres', async () => {
  const { data, meta } = read(await faces.write(film));
  expect(meta.fields).toHaveLength(5 + 4 * 468);
  expect(meta.fields!.slice(5, 10)).toEqual(['0_x', '0_y', '0_z', '0_seen', '1_x']);
  expect(data.map((r) => [r.track, r['467_x']])).toEqual(
    Array.from({ length: 3 }, () => ['face-1', '233.5']),
  );
});

interface Written {
  film: object;
  topologies: { pose: { names: string[]; bones: string[][] } };
  frames: { time: number; things: { person: string; origin: string; landmarks: Record<string, Spot> }[] }[];
}
interface Spot {
  x: number;
  seen: number;
  world: { y: number };
}

test('JSON names every landmark in every frame, and says what the figures mean', async () => {
  const { film: about, topologies, frames } = JSON.parse(await json.write(film)) as Written;
  expect(about).toEqual({ ...SIZE, frames: 30, fps: FPS });
  expect(topologies.pose.names).toEqual(TOPOLOGIES.pose.names);
  expect(topologies.pose.bones).toContainEqual(['left_shoulder', 'left_elbow']);
  expect(frames.map((f) => f.things.length)).toEqual(
    Array.from({ length: 30 }, (_, i) => Number(i < 10 || i === 19) + Number(i >= 15 && i < 25)),
  );
  expect(frames[8]!.time).toBe(0.32);
  const { left_wrist: spot } = frames[8]!.things[0]!.landmarks;
  expect(spot!.x).toBeCloseTo(one.frames[8]!.points[ROW * wrist]!, 3);
  expect(spot!.world.y).toBeCloseTo(one.frames[8]!.world![WORLD_ROW * wrist + 1]!, 3);
});

test('JSON lines say the same', async () => {
  const { frames } = JSON.parse(await json.write(film)) as Written;
  const lines = (await jsonl.write(film))
    .trimEnd()
    .split('\n')
    .map((l) => JSON.parse(l) as object);
  expect(lines).toEqual(
    frames.flatMap(({ things, ...f }, frame) => things.map((t) => ({ frame, time: f.time, ...t }))),
  );
});

test('MaskAnyone’s tables have its columns, shares of the picture and milliseconds, and a row a frame', async () => {
  const files = unzipSync(await maskanyone.write(film));
  expect(Object.keys(files).sort()).toEqual(
    ['P1.body', 'P1.body_world', 'P2.body', 'P2.body_world', 'P3.face'].map((n) => `${n}.csv`),
  );
  const [body, world, face] = ['P1.body', 'P1.body_world', 'P3.face'].map((n) =>
    read(strFromU8(files[`${n}.csv`]!)),
  );
  const columns = [
    'time',
    'X_NOSE',
    'Y_NOSE',
    'Z_NOSE',
    'visibility_NOSE',
    'presence_NOSE',
    'X_LEFT_EYE_INNER',
  ];
  expect(body!.meta.fields!.slice(0, 7)).toEqual(columns);
  expect(world!.meta.fields).toEqual(body!.meta.fields);
  expect(body!.meta.fields).toHaveLength(1 + 5 * 33);
  expect(face!.meta.fields!.slice(0, 5)).toEqual(['time', 'X_0', 'Y_0', 'Z_0', 'X_1']);
  expect(body!.data.map((r) => r.time)).toEqual(Array.from({ length: 20 }, (_, i) => `${40 * i}`));
  expect(Number(body!.data[3]!.X_LEFT_WRIST)).toBeCloseTo(
    one.frames[3]!.points[ROW * wrist]! / SIZE.width,
    5,
  );
  expect(Number(world!.data[3]!.Y_LEFT_WRIST)).toBeCloseTo(one.frames[3]!.world![WORLD_ROW * wrist + 1]!, 3);
  expect([body!.errors, body!.data[12]!.X_NOSE]).toEqual([[], '']);
});

test('OpenSim’s markers look along x, have y up, and stay empty where nothing is seen', async () => {
  const hidden = walker('person-1', 10, FPS);
  for (const f of hidden.frames) f!.points[ROW * poseIndex('right_ankle') + 3] = 0.2;
  const files = unzipSync(await trc.write(moving([hidden])));
  const lines = strFromU8(files['person-1.trc']!)
    .split('\n')
    .map((l) => l.split('\t'));
  expect(lines[2]!.slice(0, 5)).toEqual([`${FPS}`, `${FPS}`, '10', '33', 'm']);
  const column = (name: string) => lines[3]!.indexOf(name);
  expect(lines[4]!.slice(column('nose'), column('nose') + 3)).toEqual(['X1', 'Y1', 'Z1']);
  const rows = lines.slice(6, 16);
  expect(rows.map((r) => [r[0], Number(r[1])])).toEqual(rows.map((_, i) => [`${i + 1}`, i / FPS]));
  const at = (name: string) => rows[4]!.slice(column(name), column(name) + 3).map(Number);
  const truth = (name: 'nose' | 'left_ear' | 'right_ear', axis: number) =>
    hidden.frames[4]!.world![WORLD_ROW * poseIndex(name) + axis]!;
  // From its ears the nose lies ahead, and its right ear to its right.
  expect(at('nose')[0]! - at('left_ear')[0]!).toBeCloseTo(truth('left_ear', 2) - truth('nose', 2), 3);
  expect(at('right_ear')[2]! - at('left_ear')[2]!).toBeCloseTo(0.15, 3);
  expect(at('nose')[1]).toBeGreaterThan(1.3);
  expect(rows.every((r) => r.slice(column('right_ankle'), column('right_ankle') + 3).join('') === '')).toBe(
    true,
  );
});
