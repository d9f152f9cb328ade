/** A decode of the result for what was to be kept: whether the model that read a pose or an expression in the source reads the same there. */
import type { Keyframe } from '../../core/model/finding.ts';
import type { KindId } from '../../core/model/kind.ts';
import type { Kept, KeptError } from '../../core/model/measures.ts';
import type { Outliner } from '../../core/model/plugin.ts';
import { agreement } from '../../core/motion/agreement.ts';
import { type FaceGeometry, headPose } from '../../core/motion/face-geometry.ts';
import { degreesBetween, errorsOf, shapeErrors } from '../../core/motion/head-agreement.ts';
import { isFace, type Landmarks } from '../../core/motion/landmarks.ts';
import type { Signal } from '../../core/signal.ts';
import type { Size } from '../../core/space/geometry.ts';
import { read } from '../picture/look/read.ts';
import type { ModelRunner, Source } from '../ports.ts';
import { framesTo } from './frames-to.ts';

/** What was read of one thing in one frame of the source. */
export interface Posed {
  readonly track: string;
  readonly subject: KindId;
  readonly key: Keyframe;
  readonly landmarks: Landmarks;
  /** Landmarks lie over what hides it: where they are is what was drawn, so of those only heads are compared. */
  readonly overlaid: boolean;
}

/** Frames of a film that are compared, at most: more would not tell another figure. Three in a row each time, so that it is told how steady they are. */
export const COMPARED = 40;
const IN_A_ROW = 3;

/** Whether a frame is one of those. @param frames of the film */
export const isCompared = (frame: number, frames: number): boolean =>
  frame % (IN_A_ROW * Math.ceil(frames / COMPARED)) < IN_A_ROW;

/** Who reads things of a kind in source and result; null where no model here does. */
export type Reader = (kind: KindId) => Promise<ModelRunner<Outliner> | null>;

/** What the comparisons of one kind came to. */
interface Sums {
  readonly by: string;
  readonly points: { measure: string; of: number; correct: number; looks: number };
  /** How many heads were to be compared. */
  heads: number;
  /** How far each that could be read was off, degrees. */
  readonly turns: number[];
  /** Errors of every figure of each face that could be read. */
  readonly shapes: number[][];
}

/**
 * @param posed of frames of the source, in their order
 * @param saw is told what was read of each in the result
 * @param face null where it is not here: then nothing is told of heads' turns
 */
export async function keptOf(
  result: Source,
  posed: readonly Posed[],
  reader: Reader,
  face: FaceGeometry | null,
  signal?: Signal,
  saw: (one: Posed, seen: Landmarks | null) => void = () => {},
): Promise<Kept[]> {
  const all = new Map<KindId, Sums>();
  const last = posed.at(-1)?.key.frame ?? -1;
  for await (const frame of framesTo(result, last, signal)) {
    for (const one of posed.filter((p) => p.key.frame === frame.index)) {
      const runner = await reader(one.subject);
      if (!runner) continue;
      const sums = all.get(one.subject) ?? begun(runner.plugin);
      all.set(one.subject, sums);
      const seen = await read(frame, one.key, runner);
      saw(one, seen);
      compare(one, seen, frame.turn.shown, face, sums);
    }
  }
  return [...all].flatMap(([subject, sums]) => told(subject, sums));
}

const begun = ({ id }: Outliner): Sums => ({
  by: id,
  points: { measure: '', of: 0, correct: 0, looks: 0 },
  heads: 0,
  turns: [],
  shapes: [],
});

/** Adds one comparison. @param seen null where the model sees nothing in the result */
function compare(
  { landmarks, overlaid }: Posed,
  seen: Landmarks | null,
  frame: Size,
  face: FaceGeometry | null,
  sums: Sums,
): void {
  if (!overlaid) {
    const { measure, of, correct } = agreement(landmarks, seen);
    const { points } = sums;
    points.measure = measure;
    points.of += of;
    points.correct += correct;
    points.looks++;
  }
  if (!isFace(landmarks)) return;
  sums.heads++;
  if (!seen) return;
  const [was, is] = [landmarks, seen].map((l) => face && headPose(l, frame, face));
  if (was && is) sums.turns.push(degreesBetween(was.turned, is.turned));
  if (landmarks.shapes && seen.shapes) sums.shapes.push(shapeErrors(landmarks.shapes, seen.shapes));
}

function told(subject: KindId, { by, points, heads, turns, shapes }: Sums): Kept[] {
  const { measure, of, correct, looks } = points;
  const error = (name: KeptError['measure'], errors: readonly number[], read: number): KeptError | [] =>
    read ? { subject, measure: name, ...errorsOf(errors), looks: read, of: heads, by } : [];
  return [
    ...(of ? [{ subject, measure, share: correct / of, looks }] : []),
    error('head-rotation', turns, turns.length),
    error('blendshapes', shapes.flat(), shapes.length),
  ].flat();
}
