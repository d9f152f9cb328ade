/** Moving figures as the validator of glTF's makers and three.js read them. */
import { validateBytes } from 'gltf-validator';
import { Box3, type SkinnedMesh, Vector3 } from 'three';
import { beforeAll, expect, test } from 'vitest';
import glb from '../../src/plugins/exporters/glb.ts';
import { about, FPS, moving, seenAs } from './moving.ts';
import { playedGlb, worst } from './played.ts';
import type { Movement } from './walker.ts';
import { walker } from './walker.ts';

const written = (movements: readonly Movement[], people: string[][] | null = null) =>
  glb.write(moving(movements, people));

const first = walker('person-1', 50, FPS, 0, [20, 21, 22, 23, 24, 25, 26, 27, 28, 29]);
const second = {
  ...seenAs(walker('person-2', 30, FPS), about('y', 110), () => ({ x: 320, y: 150, scale: 150 })),
  from: 40,
};
let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await written([first, second], [['person-1'], ['person-2']]);
});

test('the validator of glTF finds nothing', async () => {
  const { issues, info } = await validateBytes(bytes);
  expect(issues.messages).toEqual([]);
  expect(info).toMatchObject({ animationCount: 1, totalTriangleCount: expect.any(Number), hasSkins: true });
});

test('joints lie where the landmarks are, within a centimetre', async () => {
  for (const turn of [about('y', 0), about('y', 90), about('z', 160), about('x', 50)]) {
    const of = seenAs(walker('person-1', 50, FPS), turn);
    expect(worst(await playedGlb(await written([of])), of)).toBeLessThan(0.01);
  }
});

/** The corners of a figure as it stands. */
function shape(mesh: SkinnedMesh): Vector3[] {
  const { position } = mesh.geometry.attributes;
  return Array.from({ length: position!.count }, (_, i) =>
    mesh.getVertexPosition(i, new Vector3()).applyMatrix4(mesh.matrixWorld),
  );
}

test('a figure stands upright about its joints, as large as a person, and looks where the person does', async () => {
  const film = await playedGlb(await written([walker('person-1', 50, FPS)]));
  const joints = film.at(0);
  const mesh = film.root.getObjectByProperty('type', 'SkinnedMesh') as SkinnedMesh;
  const corners = shape(mesh);
  const { min, max } = new Box3().setFromPoints(corners);
  // From ankles to ears the walker has 1.5 m.
  expect(max.y - min.y).toBeGreaterThan(1.5);
  expect(max.y - min.y).toBeLessThan(2.1);
  expect(Math.abs(min.y)).toBeLessThan(0.1);
  const high = corners.filter(
    (c) => Math.abs(c.y - joints.Head!.y) < 0.1 && Math.abs(c.x - joints.Head!.x) < 0.02,
  );
  const front = Math.max(...high.map((c) => c.z)) - joints.Head!.z;
  expect(front).toBeGreaterThan(0.1);
  expect(joints.Head!.z - Math.min(...high.map((c) => c.z))).toBeLessThan(front);
});

test('everybody moves at the time of the film, and is there as long as in it', async () => {
  const { gltf, ...film } = await playedGlb(bytes);
  expect(gltf.scene.children.map((c) => c.name)).toEqual(['P1', 'P1-body', 'P2', 'P2-body']);
  const [one, two] = [gltf.scene.children[0]!, gltf.scene.children[2]!];
  const sizes = (frame: number) => {
    film.at(frame);
    return [one.scale.x, two.scale.x];
  };
  expect([sizes(10), sizes(45)]).toEqual([
    [1, 0],
    [1, 1],
  ]);
  expect(one.userData).toMatchObject({
    first: 0,
    held: first.frames.flatMap((f, i) => (f ? [] : [i])),
    filled: [],
  });
  expect(two.userData).toMatchObject({ first: 40 });
});

test('limbs of the left side are orange', async () => {
  const film = await playedGlb(await written([walker('person-1', 2, FPS)]));
  film.at(0);
  const mesh = film.root.getObjectByProperty('type', 'SkinnedMesh') as SkinnedMesh;
  const { color } = mesh.geometry.attributes;
  const orange = shape(mesh).filter((_, i) => color!.getX(i) > 0.9 && color!.getZ(i) === 0);
  expect(orange.length).toBeGreaterThan(100);
  expect(orange.every((c) => c.x > -0.05)).toBe(true);
});
