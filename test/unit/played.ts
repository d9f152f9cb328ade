/** Skeletons as three.js reads and plays them, against landmarks that are known. */
import { type AnimationClip, AnimationMixer, LoopOnce, type Object3D, Vector3 } from 'three';
import { BVHLoader } from 'three/addons/loaders/BVHLoader.js';
import { type GLTF, GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import { type Movement, WORLD_ROW } from '../../src/core/motion/landmarks.ts';
import { type PoseName, poseIndex } from '../../src/core/motion/topology.ts';

export interface Film {
  readonly times: readonly number[];
  readonly root: Object3D;
  /** Places of joints in metres. */
  at(frame: number): Record<string, Vector3>;
}

/** @param metres a unit */
function filmOf(root: Object3D, clip: AnimationClip, metres: number): Film {
  const mixer = new AnimationMixer(root);
  const action = mixer.clipAction(clip).setLoop(LoopOnce, 1).play();
  action.clampWhenFinished = true;
  const times = [...clip.tracks.find((t) => t.name.endsWith('.quaternion'))!.times];
  return {
    times,
    root,
    at(frame) {
      action.reset();
      mixer.setTime(times[frame]!);
      root.updateMatrixWorld(true);
      const joints: Record<string, Vector3> = {};
      root.traverse((o) => {
        joints[o.name] ??= o.getWorldPosition(new Vector3()).multiplyScalar(metres);
      });
      return joints;
    },
  };
}

export function playedBvh(text: string): Film {
  const { skeleton, clip } = new BVHLoader().parse(text);
  return filmOf(skeleton.bones[0]!, clip, 0.01);
}

export async function playedGlb(bytes: Uint8Array): Promise<Film & { readonly gltf: GLTF }> {
  const gltf = await new GLTFLoader().parseAsync(Uint8Array.from(bytes).buffer, '');
  return { gltf, ...filmOf(gltf.scene, gltf.animations[0]!, 1) };
}

/** Joints, and the landmarks that they are made of. */
const PAIRS = [
  ['Arm', 'shoulder'],
  ['ForeArm', 'elbow'],
  ['Hand', 'wrist'],
  ['UpLeg', 'hip'],
  ['Leg', 'knee'],
  ['Foot', 'ankle'],
  ['ToeBase', 'foot_index'],
] as const;

/** How far joints lie from the landmarks that they are made of, at most, both from the hips; metres. */
export function worst(film: Film, of: Movement): number {
  let most = 0;
  of.frames.forEach((f, i) => {
    if (!f?.world) return;
    const at = (name: PoseName) => {
      const [x, y, z] = f.world!.subarray(WORLD_ROW * poseIndex(name));
      return new Vector3(x!, -y!, -z!);
    };
    const hips = at('left_hip').add(at('right_hip')).divideScalar(2);
    const joints = film.at(i);
    for (const [joint, end] of PAIRS)
      for (const side of ['Left', 'Right'] as const) {
        const want = at(`${side === 'Left' ? 'left' : 'right'}_${end}`)
          .sub(hips)
          .add(joints.Hips!);
        most = Math.max(most, joints[`${side}${joint}`]!.distanceTo(want));
      }
  });
  return most;
}
