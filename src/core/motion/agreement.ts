/**
 * How much of what a body or a face does can still be read off a result: landmarks of the original against those that the same model finds in the
 * result, by the share of correct keypoints (PCK: Yang and Ramanan, "Articulated Human Detection with Flexible Mixtures of Parts", 2013).
 */
import { type Landmarks, ROW, SURE } from './landmarks.ts';
import { poseIndex, type TopologyId } from './topology.ts';

/** Two landmarks whose distance is the measure, and the share of it within which one is correct: trunk and eyes, as is usual. */
const MEASURES: Readonly<
  Record<
    TopologyId,
    { readonly of: readonly [number, number]; readonly share: number; readonly name: string }
  >
> = {
  pose: { of: [poseIndex('left_shoulder'), poseIndex('right_hip')], share: 0.2, name: 'PCK@0.2' },
  face: { of: [33, 263], share: 0.1, name: 'PCK@0.1' },
  face_iris: { of: [33, 263], share: 0.1, name: 'PCK@0.1' },
  // The palm: from the wrist to the root of the middle finger.
  hand: { of: [0, 9], share: 0.2, name: 'PCK@0.2' },
};

/** What sizes of such landmarks are told by: a distance between two of them, in pixels. */
export function reachOf({ topology, points }: Landmarks): number {
  const [a, b] = MEASURES[topology].of.map((i) => ROW * i) as [number, number];
  return Math.hypot(points[a]! - points[b]!, points[a + 1]! - points[b + 1]!);
}

/** What one comparison comes to. */
export interface Agreement {
  /** `PCK@0.2`: of the length of the trunk, or of the palm; `PCK@0.1`: of the distance between the eyes' outer corners. */
  readonly measure: string;
  /** Landmarks of the original that are seen, and those of them that are found where they were. */
  readonly of: number;
  readonly correct: number;
}

/** @param result null where the model sees nothing there: none is correct */
export function agreement(original: Landmarks, result: Landmarks | null): Agreement {
  const { share, name } = MEASURES[original.topology];
  const { points } = original;
  const limit = share * reachOf(original);
  let [all, correct] = [0, 0];
  for (let i = 0; i < points.length; i += ROW) {
    if (points[i + 3]! < SURE) continue;
    all++;
    if (!result) continue;
    const off = Math.hypot(points[i]! - result.points[i]!, points[i + 1]! - result.points[i + 1]!);
    if (off <= limit) correct++;
  }
  return { measure: name, of: all, correct };
}
