/**
 * Everybody as a plain figure that moves, for programs that show and edit scenes (glTF 2.0, binary; ISO/IEC 12113): a skeleton, a body bound to
 * it and one animation for all, at the film's times. Who is not there yet, or no longer, has no size.
 */
import { type Node, WebIO } from '@gltf-transform/core';
import type { Timeline } from '../core/model/finding.ts';
import { characterOf } from '../core/motion/character.ts';
import type { Performer } from '../core/motion/performers.ts';
import { restOf, type Skeleton } from '../core/motion/skeleton.ts';
import { times as scaled } from '../core/motion/vector.ts';
import { accessor, appear, clock, keyed, rising, type Scene, sceneOf, smooth } from './gltf-scene.ts';

/** Joints as nodes in the T-pose, by the skeleton's order. */
function nodesOf({ document }: Scene, skeleton: Skeleton): Node[] {
  const nodes = skeleton.map(({ name, offset }) => document.createNode(name).setTranslation([...offset]));
  skeleton.forEach(({ parent }, i) => {
    if (parent) nodes[skeleton.findIndex((j) => j.name === parent)]!.addChild(nodes[i]!);
  });
  return nodes;
}

/** The body, bound to its joints. It stands beside them: what is above a bound body says nothing of it. */
function bodyOf(scene: Scene, { name, skeleton }: Performer, number: number, joints: readonly Node[]): Node {
  const { document } = scene;
  const { positions, normals, colours, joints: of, indices } = characterOf(skeleton, number);
  const corners = of.length;
  const [bones, weights] = [new Uint8Array(4 * corners), new Uint8Array(4 * corners)];
  of.forEach((j, i) => {
    bones[4 * i] = j;
    weights[4 * i] = 255;
  });
  const material = document.createMaterial('figure').setMetallicFactor(0).setRoughnessFactor(0.8);
  const primitive = document
    .createPrimitive()
    .setMaterial(material)
    .setIndices(accessor(scene, 'SCALAR', indices))
    .setAttribute('POSITION', accessor(scene, 'VEC3', positions))
    .setAttribute('NORMAL', accessor(scene, 'VEC3', normals))
    .setAttribute('COLOR_0', accessor(scene, 'VEC4', colours).setNormalized(true))
    .setAttribute('JOINTS_0', accessor(scene, 'VEC4', bones))
    .setAttribute('WEIGHTS_0', accessor(scene, 'VEC4', weights).setNormalized(true));
  const rest = restOf(skeleton);
  const inverse = skeleton.flatMap(({ name: joint }) => [
    1,
    0,
    0,
    0,
    0,
    1,
    0,
    0,
    0,
    0,
    1,
    0,
    ...scaled(rest.get(joint)!, -1),
    1,
  ]);
  const skin = document
    .createSkin(name)
    .setInverseBindMatrices(accessor(scene, 'MAT4', Float32Array.from(inverse)));
  for (const joint of joints) skin.addJoint(joint);
  skin.setSkeleton(joints[0]!);
  return document
    .createNode(`${name}-body`)
    .setMesh(document.createMesh(`${name}-body`).addPrimitive(primitive))
    .setSkin(skin);
}

/** @param all times of the film's first frame and of its last @param place what holds the joints */
function animate(
  scene: Scene,
  { poses, times, skeleton }: Performer,
  all: readonly [number, number],
  place: Node,
  joints: readonly Node[],
): void {
  const kept = rising(times);
  const input = clock(
    scene,
    kept.map((i) => times[i]!),
  );
  keyed(
    scene,
    { node: joints[0]!, path: 'translation' },
    input,
    kept.flatMap((i) => poses[i]!.root),
  );
  skeleton.forEach((_, j) => {
    const node = joints[j]!;
    keyed(scene, { node, path: 'rotation' }, input, smooth(kept.map((i) => poses[i]!.turned[j]!)).flat());
  });
  appear(scene, place, times, all);
}

/** @param by who writes it */
export async function glbOf(
  performers: readonly Performer[],
  timeline: Timeline,
  by: string,
): Promise<Uint8Array> {
  const scene = sceneOf(by);
  const { document, root } = scene;
  const all = [timeline[0]! / 1e6, timeline.at(-1)! / 1e6] as const;
  performers.forEach((performer, i) => {
    const { name, from, held, filled, skeleton } = performer;
    const joints = nodesOf(scene, skeleton);
    const place = document.createNode(name).addChild(joints[0]!).setExtras({ first: from, held, filled });
    root.addChild(place).addChild(bodyOf(scene, performer, i, joints));
    animate(scene, performer, all, place, joints);
  });
  return new WebIO().writeBinary(document);
}
