/** Heads and expressions as files, from faces whose places and expressions are known. */
import { strFromU8, unzipSync } from 'fflate';
import { validateBytes } from 'gltf-validator';
import Papa from 'papaparse';
import { type Mesh, type PerspectiveCamera, Vector3 } from 'three';
import { describe, expect, test } from 'vitest';
import { faceShapes } from '../../models/convert/face-shapes.ts';
import type { Exportable } from '../../src/core/model/exportable.ts';
import { ARKIT, SHAPES } from '../../src/core/motion/expressions.ts';
import { type HeadPose, MESH, matrixOf } from '../../src/core/motion/face-geometry.ts';
import { ROW } from '../../src/core/motion/landmarks.ts';
import { add, rotated, times, type Vector } from '../../src/core/motion/vector.ts';
import blendshapes from '../../src/plugins/exporters/blendshapes.ts';
import blendshapesJson from '../../src/plugins/exporters/blendshapes-json.ts';
import glb from '../../src/plugins/exporters/glb-heads.ts';
import headPoses from '../../src/plugins/exporters/head-pose.ts';
import faces from '../../src/plugins/exporters/landmarks-faces.ts';
import maskanyone from '../../src/plugins/exporters/maskanyone.ts';
import { FRAME, face, GEOMETRY_FILE, seen } from './face.ts';
import { about, FPS, moving } from './moving.ts';
import { playedGlb } from './played.ts';
import type { Movement } from './walker.ts';

const FRAMES = 10;
/** Turning to a side and coming nearer. */
const poseAt = (i: number): HeadPose => ({ turned: about('y', 3 * i), place: [i, 2, -60 + i] });
/** The mouth opens, and one eye shuts. */
const told = (i: number, name: string): number =>
  ({ jawOpen: i / FRAMES, eyeBlinkLeft: 0.25, _neutral: 0.5 })[name] ?? 0;

/** Somebody whose face does that. @param with478 whether the model that tells expressions saw it @param without frames in which nothing was seen */
function head(track: string, from: number, with478: boolean, without: readonly number[] = []): Movement {
  const topology = with478 ? ('face_iris' as const) : ('face' as const);
  const frames = Array.from({ length: FRAMES }, (_, i) => {
    if (without.includes(i)) return null;
    const { points } = seen(poseAt(i));
    if (!with478) return { topology, points, world: null };
    const all = new Float32Array(ROW * 478).fill(1);
    all.set(points);
    return { topology, points: all, world: null, shapes: Float32Array.from(SHAPES, (n) => told(i, n)) };
  });
  return { track, topology, from, frames };
}

/** Offsets of a kit in which each expression lifts all points, by its number. */
const kitName = (n: string): string => n.replace(/(L|R)(eft|ight)$/, '_$1');
const NAMES = [...ARKIT.map(kitName), 'PupilDilate_L'].flatMap((n) =>
  n === 'browInnerUp' || n === 'cheekPuff' ? [`${n}_R`, `${n}_L`] : [n],
);
const UNIT = 0.001;
function kit(): Uint8Array {
  const offsets = Int16Array.from(
    NAMES.flatMap((_, k) => Array.from({ length: 3 * MESH }, (_, i) => (i % 3 === 1 ? k + 1 : 0))),
  );
  const about = { expression: { names: NAMES, offset: 0, scale: UNIT } };
  return faceShapes(new TextEncoder().encode(JSON.stringify(about)), new Uint8Array(offsets.buffer));
}

function film(movements: readonly Movement[], files: Record<string, Uint8Array> = {}): Exportable {
  const of = moving(movements, null, 30);
  const { report } = of;
  const picture = { ...report.lanes.picture, source: { ...report.lanes.picture.source, ...FRAME } };
  return {
    ...of,
    frame: FRAME,
    report: { ...report, lanes: { ...report.lanes, picture } },
    files: new Map(Object.entries({ face_geometry: GEOMETRY_FILE, ...files })),
  };
}
const table = (text: string) =>
  Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
const matrixIn = (row: Record<string, string>) =>
  Array.from({ length: 16 }, (_, i) => Number(row[`matrix_${i}`]));
const close = (got: readonly number[], want: readonly number[], by: number) => {
  expect(got).toHaveLength(want.length);
  got.forEach((v, i) => {
    expect(Math.abs(v - want[i]!)).toBeLessThan(by);
  });
};

describe('tables', () => {
  test('of head poses need nothing but landmarks', async () => {
    const { data, meta } = table(await headPoses.write(film([head('a', 5, false, [3])])));
    expect(meta.fields).toEqual([
      'frame',
      'time',
      'track',
      'person',
      'origin',
      ...Array.from({ length: 16 }, (_, i) => `matrix_${i}`),
    ]);
    expect(data).toHaveLength(FRAMES);
    expect(data.map((r) => r.origin)).toEqual(data.map((_, i) => (i === 3 ? 'filled' : 'seen')));
    expect(Number(data[2]!.time)).toBeCloseTo(7 / FPS, 6);
    data.forEach((row, i) => {
      close(matrixIn(row), matrixOf(poseAt(i)), i === 3 ? 0.1 : 0.02);
    });
  });

  test('of expressions have all that the network tells, by name, and the matrix behind', async () => {
    const { data, meta } = table(await blendshapes.write(film([head('a', 0, true)])));
    expect(meta.fields!.slice(5, 57)).toEqual([...SHAPES]);
    expect(new Set(meta.fields)).toHaveProperty('size', 5 + 52 + 16);
    data.forEach((row, i) => {
      close(
        SHAPES.map((n) => Number(row[n])),
        SHAPES.map((n) => told(i, n)),
        1e-4,
      );
      close(matrixIn(row), matrixOf(poseAt(i)), 0.02);
    });
  });

  test('JSON has every frame, and says what the figures are', async () => {
    const of = JSON.parse(await blendshapesJson.write(film([head('a', 20, true)])));
    expect(of).toMatchObject({ format: 'guise.faces/1', camera: { degrees: 63, along: 'height' } });
    expect(of.frames).toHaveLength(30);
    expect(of.frames[19].faces).toEqual([]);
    expect(of.frames[25].faces[0].blendshapes.jawOpen).toBeCloseTo(0.5, 4);
    close(of.frames[25].faces[0].matrix, matrixOf(poseAt(5)), 0.02);
  });

  test('irises are points of faces where the model tells them', async () => {
    const fields = async (withIris: boolean) =>
      table(await faces.write(film([head('a', 0, withIris)]))).meta.fields!;
    expect((await fields(true)).filter((f) => f.endsWith('_seen'))).toHaveLength(478);
    expect((await fields(false)).filter((f) => f.endsWith('_seen'))).toHaveLength(468);
  });
});

test('expressions that no model told are a fault that names the model, never zeros', async () => {
  for (const e of [blendshapes, blendshapesJson])
    await expect(e.write(film([head('a', 0, false)]))).rejects.toThrow(
      /face_landmarker.*is not among the files/s,
    );
  const without = { ...film([head('a', 0, false)]), files: new Map() };
  await expect(headPoses.write(without)).rejects.toThrow(/face_geometry.*is not among the files/s);
});

test('MaskAnyone’s archive has expressions as its tool writes them', async () => {
  const files = unzipSync(await maskanyone.write(film([head('a', 0, true)])));
  expect(Object.keys(files).sort()).toEqual(['a.blendshapes.json', 'a.face.csv']);
  const frames = JSON.parse(strFromU8(files['a.blendshapes.json']!));
  expect(frames).toHaveLength(FRAMES);
  expect(Object.keys(frames[4].blendshapes)).toEqual([...SHAPES]);
  expect(frames[4].blendshapes.jawOpen).toBeCloseTo(0.4, 4);
  expect(frames[4].time).toBe(Math.round((4 * 1000) / FPS));
  close(frames[4].transformationMatrices, matrixOf(poseAt(4)), 0.02);
  expect(Object.keys(unzipSync(await maskanyone.write(film([head('a', 0, false)]))))).toEqual(['a.face.csv']);
});

describe('heads in glTF', () => {
  const shapes = { face_shapes: kit() };

  test('the validator finds nothing, with and without expressions', async () => {
    for (const of of [
      film([head('a', 3, true, [4]), head('b', 15, true)], shapes),
      film([head('a', 0, false)]),
    ]) {
      const { issues, info } = await validateBytes(await glb.write(of));
      expect(issues.messages).toEqual([]);
      expect(info).toMatchObject({ animationCount: 1, hasMorphTargets: of.files.has('face_shapes') });
    }
  });

  test('points lie where the matrix puts them, moved by the expressions', async () => {
    const { gltf, at, root } = await playedGlb(await glb.write(film([head('a', 0, true)], shapes)));
    expect(gltf.scene.children.map((c) => c.name)).toEqual(['film', 'a']);
    const mesh = root.getObjectByName('a-head') as Mesh;
    expect(Object.keys(mesh.morphTargetDictionary!)).toEqual([...ARKIT]);
    const lift = (name: string) => NAMES.indexOf(kitName(name)) + 1;
    const dictionary = mesh.morphTargetDictionary!;
    for (const i of [0, 4, 9]) {
      at(i);
      expect(mesh.morphTargetInfluences![dictionary.jawOpen!]).toBeCloseTo(i / FRAMES, 3);
      const up = UNIT * ((i / FRAMES) * lift('jawOpen') + 0.25 * lift('eyeBlinkLeft'));
      for (const k of [1, 33, 152, 467]) {
        const [x, y, z] = face.positions.slice(3 * k, 3 * k + 3) as [number, number, number];
        const { turned, place } = poseAt(i);
        const want = times(add(rotated(turned, [x, y + up, z] as Vector), place), 0.01);
        const got = mesh.getVertexPosition(k, new Vector3()).applyMatrix4(mesh.matrixWorld);
        close(got.toArray(), want, 0.0005);
      }
    }
  });

  test('shapes that a kit splits in two are whole', () => {
    const offsets = kit();
    const values = new DataView(offsets.buffer, offsets.byteOffset);
    const up = (name: string) => values.getInt16(4 + 2 * (3 * MESH * ARKIT.indexOf(name) + 1), true);
    expect(up('browInnerUp')).toBe(2 * NAMES.indexOf('browInnerUp_R') + 3);
    expect(up('jawOpen')).toBe(NAMES.indexOf('jawOpen') + 1);
    expect(() =>
      faceShapes(new TextEncoder().encode('{"expression":{"names":[],"offset":0,"scale":1}}'), offsets),
    ).toThrow(/has no browDownLeft/);
  });

  test('the lower lip moves as one: what the kit gives to its inner edge from the upper is taken from beside', () => {
    const values = NAMES.flatMap(() => Array.from({ length: 3 * MESH }, (_, i) => Math.floor(i / 3)));
    const about = { expression: { names: NAMES, offset: 0, scale: UNIT } };
    const made = faceShapes(
      new TextEncoder().encode(JSON.stringify(about)),
      new Uint8Array(Int16Array.from(values).buffer),
    );
    const at = (point: number) =>
      new DataView(made.buffer, made.byteOffset).getInt16(
        4 + 2 * (3 * MESH * ARKIT.indexOf('jawOpen') + 3 * point),
        true,
      );
    expect([87, 88, 178, 402, 318].map(at)).toEqual([87, 89, 179, 403, 319]);
  });

  test('heads are there as long as in the film, before its camera', async () => {
    const { gltf, at, root } = await playedGlb(
      await glb.write(film([head('a', 0, true), head('b', 10, true, [5])], shapes)),
    );
    const [a, b] = ['a', 'b'].map((n) => root.getObjectByName(n)!);
    at(2);
    expect([a!.scale.x, b!.scale.x]).toEqual([1, 0]);
    expect(b!.userData).toMatchObject({ first: 10, held: [], filled: [15] });
    const camera = gltf.cameras[0] as PerspectiveCamera;
    expect(camera.fov).toBeCloseTo(63, 4);
    expect(camera.aspect).toBeCloseTo(FRAME.width / FRAME.height, 4);
    // What the camera sees of the tip of the nose is where the landmark was.
    root.updateMatrixWorld(true);
    camera.updateProjectionMatrix();
    at(6);
    const mesh = root.getObjectByName('a-head') as Mesh;
    const tip = mesh.getVertexPosition(1, new Vector3()).applyMatrix4(mesh.matrixWorld).project(camera);
    const { points } = seen(poseAt(6));
    expect(((tip.x + 1) / 2) * FRAME.width).toBeCloseTo(points[ROW]!, 0);
    expect(((1 - tip.y) / 2) * FRAME.height).toBeCloseTo(points[ROW + 1]!, 0);
  });

  test('without what tells how expressions look heads only move', async () => {
    const { root } = await playedGlb(await glb.write(film([head('a', 0, true)])));
    expect((root.getObjectByName('a-head') as Mesh).morphTargetInfluences).toBeUndefined();
  });
});
