/**
 * Everybody's head as a plain face before the film's camera, for programs that show and edit scenes (glTF 2.0, binary; ISO/IEC 12113): the
 * canonical face, how it is held, and its expressions as morph targets. Who is not there yet, or no longer, has no size.
 */
import { type Mesh, WebIO } from '@gltf-transform/core';
import type { Exportable } from '../core/model/exportable.ts';
import type { Actor, Cast } from '../core/motion/actors.ts';
import { SHAPES } from '../core/motion/expressions.ts';
import { type FaceGeometry, LENS } from '../core/motion/face-geometry.ts';
import { add, cross, minus, times as scaled, unit, type Vector } from '../core/motion/vector.ts';
import { accessor, appear, clock, keyed, rising, type Scene, sceneOf, smooth } from './gltf-scene.ts';

/** Metres in a centimetre. */
const CM = 0.01;
const metres = (cm: Iterable<number>): Float32Array => Float32Array.from(cm, (v) => CM * v);

/** What of the space before a camera is shown, metres. */
const NEAR = 0.01;

/** Directions in which the surface looks at its points. */
function normalsOf({ positions, triangles }: FaceGeometry): Float32Array {
  const at = (i: number): Vector => [positions[3 * i]!, positions[3 * i + 1]!, positions[3 * i + 2]!];
  const sums = Array.from({ length: positions.length / 3 }, (): Vector => [0, 0, 0]);
  for (let k = 0; k < triangles.length; k += 3) {
    const [a, b, c] = [triangles[k]!, triangles[k + 1]!, triangles[k + 2]!];
    const across = cross(minus(at(b), at(a)), minus(at(c), at(a)));
    for (const i of [a, b, c]) sums[i] = add(sums[i]!, across);
  }
  return Float32Array.from(sums.flatMap((n) => unit(n)));
}

/** One for all heads: they differ in how they are held. */
function meshOf(scene: Scene, { face, shapes }: Cast): Mesh {
  const { document } = scene;
  const material = document
    .createMaterial('face')
    .setBaseColorFactor([0.8, 0.75, 0.7, 1])
    .setMetallicFactor(0)
    .setRoughnessFactor(0.8)
    .setDoubleSided(true);
  const primitive = document
    .createPrimitive()
    .setMaterial(material)
    .setIndices(accessor(scene, 'SCALAR', Uint16Array.from(face.triangles)))
    .setAttribute('POSITION', accessor(scene, 'VEC3', metres(face.positions)))
    .setAttribute('NORMAL', accessor(scene, 'VEC3', normalsOf(face)));
  for (const { name, offsets } of shapes)
    primitive.addTarget(
      document.createPrimitiveTarget(name).setAttribute('POSITION', accessor(scene, 'VEC3', metres(offsets))),
    );
  const mesh = document.createMesh('face').addPrimitive(primitive);
  if (!shapes.length) return mesh;
  return mesh.setWeights(shapes.map(() => 0)).setExtras({ targetNames: shapes.map((s) => s.name) });
}

function animate(
  scene: Scene,
  { name, from, times, held, gaps }: Actor,
  { shapes }: Cast,
  mesh: Mesh,
  all: readonly [number, number],
): void {
  const { document, root } = scene;
  const node = document.createNode(`${name}-head`).setMesh(mesh);
  const place = document
    .createNode(name)
    .addChild(node)
    .setExtras({ first: from, ...gaps });
  root.addChild(place);
  const kept = rising(times);
  const input = clock(
    scene,
    kept.map((i) => times[i]!),
  );
  const poses = kept.map((i) => held[i]!.pose);
  keyed(
    scene,
    { node, path: 'translation' },
    input,
    poses.flatMap((p) => scaled(p.place, CM)),
  );
  keyed(scene, { node, path: 'rotation' }, input, smooth(poses.map((p) => p.turned)).flat());
  if (shapes.length) {
    const of = shapes.map((s) => SHAPES.indexOf(s.name));
    const weights = kept.flatMap((i) => of.map((k) => held[i]!.shapes?.[k] ?? 0));
    keyed(scene, { node, path: 'weights' }, input, weights);
  }
  appear(scene, place, times, all);
}

/** @param by who writes it */
export async function headGlb(cast: Cast, { report, timeline }: Exportable, by: string): Promise<Uint8Array> {
  const scene = sceneOf(by);
  const { document, root } = scene;
  const { width, height } = report.lanes.picture.source;
  const camera = document
    .createCamera('film')
    .setType('perspective')
    .setYFov((LENS * Math.PI) / 180)
    .setAspectRatio(width / height)
    .setZNear(NEAR);
  root.addChild(document.createNode('film').setCamera(camera));
  const mesh = meshOf(scene, cast);
  const all = [timeline[0]! / 1e6, timeline.at(-1)! / 1e6] as const;
  for (const actor of cast.actors) animate(scene, actor, cast, mesh, all);
  return new WebIO().writeBinary(document);
}
