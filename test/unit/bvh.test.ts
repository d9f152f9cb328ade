/** Skeletons as three.js reads them, against the walker whose joints are known. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { ROW, WORLD_ROW } from '../../src/core/motion/landmarks.ts';
import { poseIndex } from '../../src/core/motion/topology.ts';
import { after, type Quaternion, rotated } from '../../src/core/motion/vector.ts';
import bvh from '../../src/plugins/exporters/bvh.ts';
import { about, FPS, moving, seenAs } from './moving.ts';
import { playedBvh as played, worst } from './played.ts';
import type { Movement } from './walker.ts';
import { walker } from './walker.ts';

interface About {
  files: { file: string; first: { frame: number; time: number }; held: number[]; filled: number[] }[];
}
async function written(movements: readonly Movement[], people: string[][] | null = null) {
  const files = unzipSync(await bvh.write(moving(movements, people)));
  const { 'about.json': note, ...rest } = files;
  return {
    about: JSON.parse(strFromU8(note!)) as About,
    texts: Object.fromEntries(Object.entries(rest).map(([n, b]) => [n, strFromU8(b)])),
  };
}

const STRAIGHT = about('x', 0);
const TURNS: readonly (readonly [string, Quaternion])[] = [
  ['straight on', STRAIGHT],
  ['from the side', about('y', 90)],
  ['from behind', about('y', 180)],
  ['lying', about('z', 90)],
  ['hanging upside down', about('z', 180)],
  ['at an angle', after(about('x', 40), after(about('y', 130), about('z', -25)))],
];
test.each(TURNS)('joints lie where the landmarks are, within a centimetre: %s', async (_, turn) => {
  const of = seenAs(walker('person-1', 50, FPS), turn);
  expect(worst(played((await written([of])).texts['person-1.bvh']!), of)).toBeLessThan(0.01);
});

test('a trunk that leans to its side and twists keeps its joints within a centimetre', async () => {
  const of = walker('person-1', 25, FPS);
  const bent = of.frames.map((f, i) => {
    const world = f!.world!.slice();
    const turn = after(about('z', 15 * Math.sin(i / 4)), about('y', 30 * Math.sin(i / 5)));
    for (let k = 0; k <= poseIndex('right_thumb'); k++) {
      const [x, y, z] = world.subarray(WORLD_ROW * k);
      world.set(rotated(turn, [x!, y!, z!]), WORLD_ROW * k);
    }
    return { ...f!, world };
  });
  const moved = { ...of, frames: bent };
  expect(worst(played((await written([moved])).texts['person-1.bvh']!), moved)).toBeLessThan(0.01);
});

test('who faces the camera faces z, stands on the floor, and has the left side at positive x', async () => {
  const joints = played((await written([walker('person-1', 50, FPS)])).texts['person-1.bvh']!).at(0);
  expect(joints.LeftArm!.x - joints.RightArm!.x).toBeCloseTo(0.36, 3);
  expect(joints.LeftToeBase!.z).toBeGreaterThan(joints.LeftFoot!.z);
  expect(joints.Head!.y).toBeGreaterThan(1.4);
  expect(Math.abs(Math.min(joints.LeftToeBase!.y, joints.RightToeBase!.y))).toBeLessThan(0.05);
});

test('hips move as they do in the picture, and come nearer as a metre grows', async () => {
  const { texts } = await written([
    seenAs(walker('person-1', 50, FPS), STRAIGHT, (i) => ({ x: 100 + 3 * i, y: 150, scale: 150 })),
  ]);
  const film = played(texts['person-1.bvh']!);
  expect(film.at(49).Hips!.x - film.at(0).Hips!.x).toBeCloseTo(0.98, 3);
  // At 400 px of focal length, from 4 m to 2 m in a straight line.
  const nearer = await written([
    seenAs(walker('person-1', 100, FPS), STRAIGHT, (i) => ({ x: 200, y: 150, scale: 400 / (4 - i / 50) })),
  ]);
  const walk = played(nearer.texts['person-1.bvh']!);
  expect(Math.abs(walk.at(75).Hips!.z - walk.at(25).Hips!.z - 1)).toBeLessThan(0.03);
});

test('a jump stays one, and a floor that slopes is level', async () => {
  // Down the picture at half a metre a second, and up by 30 cm within half a second.
  const up = (i: number) => 0.3 * Math.max(0, 1 - ((i - 50) / 6) ** 2);
  const { texts } = await written([
    seenAs(walker('person-1', 100, FPS), STRAIGHT, (i) => ({
      x: 200,
      y: 150 + 3 * i - 150 * up(i),
      scale: 150,
    })),
  ]);
  const film = played(texts['person-1.bvh']!);
  const height = (i: number) => {
    const joints = film.at(i);
    return Math.min(joints.LeftToeBase!.y, joints.RightToeBase!.y);
  };
  for (const i of [10, 30, 70, 90]) expect(Math.abs(height(i))).toBeLessThan(0.08);
  expect(height(50) - height(35)).toBeGreaterThan(0.2);
});

test('where nobody is seen the last pose holds, and that is noted', async () => {
  const gone = [5, 6, 7, ...Array.from({ length: 10 }, (_, i) => 20 + i), 48, 49];
  const { about, texts } = await written([walker('person-1', 50, FPS, 0, gone)]);
  const film = played(texts['person-1.bvh']!);
  expect(film.times).toHaveLength(48);
  expect(film.at(25)).toEqual(film.at(19));
  expect(about.files).toEqual([
    { file: 'person-1.bvh', first: { frame: 0, time: 0 }, held: gone.slice(3, 13), filled: [5, 6, 7] },
  ]);
});

test('everybody has a file, and one person has one, whatever the tracks', async () => {
  const later = { ...walker('person-3', 20, FPS), from: 60 };
  const { texts, about } = await written(
    [walker('person-1', 50, FPS), { ...walker('person-2', 30, FPS), from: 10 }, later],
    [['person-1', 'person-3'], ['person-2']],
  );
  expect(Object.keys(texts)).toEqual(['P1.bvh', 'P2.bvh']);
  expect(played(texts['P1.bvh']!).times).toHaveLength(80);
  expect(about.files.map((f) => [f.first.frame, f.held.length])).toEqual([
    [0, 10],
    [10, 0],
  ]);
});

test('limbs that the film does not show hang straight', async () => {
  const of = walker('person-1', 25, FPS);
  for (const f of of.frames)
    for (let k = poseIndex('left_knee'); k <= poseIndex('right_foot_index'); k++)
      f!.points[ROW * k + 3] = 0.1;
  const film = played((await written([of])).texts['person-1.bvh']!);
  for (let i = 0; i < 25; i++) {
    const { LeftUpLeg: hip, LeftFoot: ankle } = film.at(i);
    expect(hip!.y - ankle!.y).toBeCloseTo(0.82, 2);
  }
});

test('angles go on from frame to frame without a jump', async () => {
  const text = (await written([seenAs(walker('person-1', 100, FPS), about('y', 90))])).texts['person-1.bvh']!;
  const rows = text.split('\n').slice(text.split('\n').findIndex((l) => l.startsWith('Frame Time')) + 1, -1);
  const values = rows.map((r) => r.split(' ').map(Number));
  values.slice(1).forEach((row, i) => {
    row.slice(3).forEach((v, k) => expect(Math.abs(v - values[i]![3 + k]!)).toBeLessThan(60));
  });
});

test('a still gives one frame', async () => {
  expect(played((await written([walker('person-1', 1, FPS)])).texts['person-1.bvh']!).times).toHaveLength(1);
});
