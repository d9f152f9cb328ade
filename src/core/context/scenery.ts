/** What of a film is nobody's: its light, how the view moves, and what things are about. */
import type { Drift } from '../image/drift.ts';
import type { Timeline } from '../model/finding.ts';

/** How the view moved between two frames of one shot. */
export interface Moved {
  /** Frames. */
  readonly from: number;
  readonly to: number;
  /** Null where it could not be told. */
  readonly by: Drift | null;
}

/** A thing that is no person. */
export interface Thing {
  /** As COCO calls it. */
  readonly name: ThingName;
  /** 0..1 */
  readonly score: number;
}

/** What was read off the frames themselves. */
export interface Scenery {
  /** Luma of each frame, 0..1: the mean, and what a tenth of it is above. */
  readonly light: readonly { readonly mean: number; readonly high: number }[];
  /** In order; of pictures none. */
  readonly moved: readonly Moved[];
  /** What was seen in some frames, in order; null where nobody looked, or no model here tells things. */
  readonly things: readonly { readonly frame: number; readonly seen: readonly Thing[] }[] | null;
}

/** The same with when it was. */
export interface Surroundings extends Scenery {
  readonly timeline: Timeline;
  readonly shots: readonly { readonly from: number; readonly to: number }[];
}

/** What can be asked for: the light and how the view moves (one decode), or things as well (a look at a frame a second). */
export type SceneryNeed = 'frames' | 'things';

/** COCO's classes after the first, which is a person, in their order (cocodataset.org). */
export const THINGS = [
  'bicycle',
  'car',
  'motorcycle',
  'airplane',
  'bus',
  'train',
  'truck',
  'boat',
  'traffic light',
  'fire hydrant',
  'stop sign',
  'parking meter',
  'bench',
  'bird',
  'cat',
  'dog',
  'horse',
  'sheep',
  'cow',
  'elephant',
  'bear',
  'zebra',
  'giraffe',
  'backpack',
  'umbrella',
  'handbag',
  'tie',
  'suitcase',
  'frisbee',
  'skis',
  'snowboard',
  'sports ball',
  'kite',
  'baseball bat',
  'baseball glove',
  'skateboard',
  'surfboard',
  'tennis racket',
  'bottle',
  'wine glass',
  'cup',
  'fork',
  'knife',
  'spoon',
  'bowl',
  'banana',
  'apple',
  'sandwich',
  'orange',
  'broccoli',
  'carrot',
  'hot dog',
  'pizza',
  'donut',
  'cake',
  'chair',
  'couch',
  'potted plant',
  'bed',
  'dining table',
  'toilet',
  'tv',
  'laptop',
  'mouse',
  'remote',
  'keyboard',
  'cell phone',
  'microwave',
  'oven',
  'toaster',
  'sink',
  'refrigerator',
  'book',
  'clock',
  'vase',
  'scissors',
  'teddy bear',
  'hair drier',
  'toothbrush',
] as const;
export type ThingName = (typeof THINGS)[number];

/** For each frame what the look nearest to it comes to, of its own shot; null where nobody looked. */
export function byLooks<T>(
  { things, timeline, shots }: Pick<Surroundings, 'things' | 'timeline' | 'shots'>,
  told: (seen: readonly Thing[]) => T,
): (T | null)[] {
  const out: (T | null)[] = timeline.map(() => null);
  for (const { from, to } of things ? shots : []) {
    const looks = (things ?? [])
      .filter((l) => l.frame >= from && l.frame <= to)
      .map(({ frame, seen }) => ({ frame, value: told(seen) }));
    let k = 0;
    for (let f = from; f <= Math.min(to, timeline.length - 1) && looks.length; f++) {
      while (k + 1 < looks.length && Math.abs(looks[k + 1]!.frame - f) < Math.abs(looks[k]!.frame - f)) k++;
      out[f] = looks[k]!.value;
    }
  }
  return out;
}

/** What things are called in a language. @param list in the order of {@link THINGS} */
export const thingsCalled = (list: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(THINGS.map((name, i) => [name, list[i] ?? name]));
