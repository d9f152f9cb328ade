/**
 * Movement as Biovision Hierarchies, which animation tools retarget (Meredith, Maddock: "Motion Capture File Formats Explained", 2001). A file holds
 * one skeleton, so that everybody has one of their own; they come zipped, with a note of what a file cannot say of itself.
 */
import type { Timeline } from '../core/model/finding.ts';
import type { Performer } from '../core/motion/performers.ts';
import type { JointName } from '../core/motion/skeleton.ts';
import { steadyOf, stepOf } from '../core/motion/steady.ts';
import { anglesOf, type Vector } from '../core/motion/vector.ts';
import { packed } from './pack.ts';

const CM = 100;

const numbers = (of: readonly number[], digits: number): string => of.map((n) => n.toFixed(digits)).join(' ');

function hierarchy({ skeleton }: Performer): string {
  const joint = (name: JointName, depth: number): string[] => {
    const { parent, offset, end } = skeleton.find((j) => j.name === name)!;
    const [out, pad] = ['  '.repeat(depth), '  '.repeat(depth + 1)];
    const place = (of: Vector) =>
      `OFFSET ${numbers(
        of.map((n) => CM * n),
        4,
      )}`;
    const turns = 'Zrotation Xrotation Yrotation';
    return [
      `${out}${parent ? 'JOINT' : 'ROOT'} ${name}`,
      `${out}{`,
      // Where the root is stands in every frame.
      `${pad}${place(parent ? offset : [0, 0, 0])}`,
      `${pad}CHANNELS ${parent ? `3 ${turns}` : `6 Xposition Yposition Zposition ${turns}`}`,
      ...skeleton.filter((j) => j.parent === name).flatMap((j) => joint(j.name, depth + 1)),
      ...(end ? [`${pad}End Site`, `${pad}{`, `${pad}  ${place(end)}`, `${pad}}`] : []),
      `${out}}`,
    ];
  };
  return joint('Hips', 0).join('\n');
}

function fileOf(performer: Performer, step: number): string {
  const { poses, skeleton } = performer;
  const nearest = steadyOf(performer.times, step);
  const last: (Vector | undefined)[] = skeleton.map(() => undefined);
  const frames = nearest.map((k) => {
    const { root, turned } = poses[k]!;
    const angles = turned.flatMap((q, j) => {
      last[j] = anglesOf(q, last[j]);
      return last[j];
    });
    const degrees = angles.map((a) => (180 * a) / Math.PI);
    return `${numbers(
      root.map((n) => CM * n),
      3,
    )} ${numbers(degrees, 4)}`;
  });
  const head = `MOTION\nFrames: ${frames.length}\nFrame Time: ${step.toFixed(7)}`;
  return `HIERARCHY\n${hierarchy(performer)}\n${head}\n${frames.join('\n')}\n`;
}

/** An archive of one file a person and `about.json`: what is in them, which frames hold the last pose, and which are filled. */
export function bvhOf(performers: readonly Performer[], timeline: Timeline): Uint8Array {
  const step = stepOf(timeline);
  const about = {
    units: { length: 'cm', angle: 'degree', time: 's' },
    axes: { x: 'to the right of the picture', y: 'up', z: 'to the camera' },
    origin: 'x: middle of the picture; y: under the feet; z: where people mostly are',
    step,
    files: performers.map(({ name, from, times, held, filled }) => ({
      file: `${name}.bvh`,
      first: { frame: from, time: times[0]! },
      held,
      filled,
    })),
  };
  const files = performers.map((p) => [`${p.name}.bvh`, fileOf(p, step)] as const);
  return packed({ ...Object.fromEntries(files), 'about.json': `${JSON.stringify(about, null, 2)}\n` });
}
