/** What scenes in glTF have in common: values in their buffer, and nodes that move and appear at the film's times. */
import {
  type Accessor,
  type Animation,
  type Buffer,
  Document,
  type Scene as GltfScene,
  type Node,
  type TypedArray,
} from '@gltf-transform/core';
import type { Quaternion } from '../core/motion/vector.ts';

/** A scene in the making, with one animation for all that is in it. */
export interface Scene {
  readonly document: Document;
  readonly root: GltfScene;
  readonly buffer: Buffer;
  readonly animation: Animation;
}

export const accessor = (
  { document, buffer }: Scene,
  type: 'SCALAR' | 'VEC3' | 'VEC4' | 'MAT4',
  array: TypedArray,
) => document.createAccessor().setType(type).setArray(array).setBuffer(buffer);

/** @param by who writes it */
export function sceneOf(by: string): Scene {
  const document = new Document();
  document.getRoot().getAsset().generator = by;
  const [buffer, animation] = [document.createBuffer(), document.createAnimation('motion')];
  const root = document.createScene('people');
  document.getRoot().setDefaultScene(root);
  return { document, root, buffer, animation };
}

const TYPES = { translation: 'VEC3', rotation: 'VEC4', scale: 'VEC3', weights: 'SCALAR' } as const;

/** Of the two ways to write the same rotation the one that goes on from the last: between frames the shorter way is taken. */
export const smooth = (all: readonly Quaternion[]): Quaternion[] => {
  let last: Quaternion | undefined;
  return all.map((q) => {
    const same = !last || q.reduce((n, v, i) => n + v * last![i]!, 0) >= 0;
    last = same ? q : [-q[0], -q[1], -q[2], -q[3]];
    return last;
  });
};

export interface Keys {
  readonly node: Node;
  readonly path: 'translation' | 'rotation' | 'scale' | 'weights';
  readonly steps?: true;
}

export function keyed(
  scene: Scene,
  { node, path, steps }: Keys,
  times: Accessor,
  values: readonly number[],
): void {
  const { document, animation } = scene;
  const output = accessor(scene, TYPES[path], Float32Array.from(values));
  const sampler = document
    .createAnimationSampler()
    .setInput(times)
    .setOutput(output)
    .setInterpolation(steps ? 'STEP' : 'LINEAR');
  const channel = document
    .createAnimationChannel()
    .setTargetNode(node)
    .setTargetPath(path)
    .setSampler(sampler);
  animation.addSampler(sampler).addChannel(channel);
}

export const clock = (scene: Scene, of: readonly number[]): Accessor =>
  accessor(scene, 'SCALAR', Float32Array.from(of));

/** Times have to rise: of two frames at once the first counts. @returns the numbers of those that do */
export const rising = (times: readonly number[]): number[] =>
  times.flatMap((t, i) => (i === 0 || t > times[i - 1]! ? [i] : []));

/** A node has a size while somebody is seen. @param times of their frames @param all of the film's first frame and of its last */
export function appear(
  scene: Scene,
  node: Node,
  times: readonly number[],
  all: readonly [number, number],
): void {
  const [first, last] = [times[0]!, times.at(-1)!];
  const sizes: (readonly [number, number])[] = [[first, 1]];
  if (first > all[0]) sizes.unshift([all[0], 0]);
  // Up to the next frame they are there.
  if (last < all[1]) sizes.push([last + (last - first) / Math.max(1, times.length - 1), 0]);
  if (sizes.length === 1) return;
  const input = clock(
    scene,
    sizes.map(([t]) => t),
  );
  keyed(
    scene,
    { node, path: 'scale', steps: true },
    input,
    sizes.flatMap(([, s]) => [s, s, s]),
  );
}
