/** What was found, where and on what evidence. Findings hold geometry and scores, never content. */
import type { Box, Form, Point, Quarter } from '../space/geometry.ts';
import type { Span } from '../text/span.ts';
import type { Micros, Score } from '../units.ts';
import type { KindId } from './kind.ts';

/** Stands for a detector's id where the check of a result saw what the first detector did not. */
export const CHECK = 'check';

/** Stands for a detector's id where a person drew it. */
export const USER = 'user';

/** One sighting in one frame. */
export interface Detection {
  readonly subject: KindId;
  readonly box: Box;
  /** Roll of the head, clockwise, radians; 0 where the detector gives no landmarks. */
  readonly tilt: number;
  /** Quarter turns clockwise after which it stands upright; `tilt` is what remains. */
  readonly quarter?: Quarter;
  /** Seen in no look but one that few frames get: in the frames about it nobody looked so. */
  readonly rare?: true;
  /** Seen best with what the frame's borders mirror. */
  readonly mirrored?: true;
  /** Where parts of it are, for detectors that say so: to be hidden it must be so in these places, whatever else its box holds. */
  readonly points?: readonly Point[];
  readonly score: Score;
  /** Appearance: a few coarse samples of each plane, to tell people apart; never leaves the job. */
  readonly appearance: readonly number[];
  /** Detector id. */
  readonly by: string;
}

/**
 * `seen`: a detection. `weak`: one below the threshold that continues a track. `filled`: between two
 * sightings. `held`: before the first, after the last. `user`: drawn or accepted by the person.
 */
export type Origin = 'seen' | 'weak' | 'filled' | 'held' | 'user';

/** A track in one frame; the box in displayed source pixels. */
export interface Keyframe {
  readonly frame: number;
  readonly box: Box;
  readonly tilt: number;
  /** As a detection's. */
  readonly quarter?: Quarter;
  readonly origin: Origin;
  /** Of the sighting, where there was one. */
  readonly score?: Score;
}

/** Frames of a track (both inclusive) in which nothing was seen. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  /** `short`: within what tracking explains; `unexplained`: masked because nothing says it may not be. */
  readonly why: 'short' | 'unexplained';
}

/**
 * What closer looks make of a track (`evidence.ts`). `doubtful`: hidden where it was seen and no further. `refuted`: taken
 * for something else; listed, and hidden only when a person says so.
 */
export type Standing = 'certain' | 'doubtful' | 'refuted';

/** One subject through consecutive frames of one shot; `keys` has one entry for every frame of its span. */
export interface Track {
  readonly kind: 'track';
  readonly id: string;
  readonly subject: KindId;
  readonly shot: number;
  readonly keys: readonly Keyframe[];
  /** Whom a witness saw it bare of: it is a part of that track's thing, and nobody by itself. */
  readonly partOf?: string;
  /** Where a person drew it, or a witness saw it bare: hidden in exactly this form. */
  readonly form?: Form;
  readonly evidence: {
    readonly by: readonly string[];
    readonly best: Score;
    readonly seen: number;
    /** Longest side of the largest sighting, frame pixels. */
    readonly largest: number;
    readonly gaps: readonly Gap[];
    /** Left out where nobody looked closer: then it is certain. */
    readonly standing?: Standing;
    /** Probability of one of its kind by the closest look that spoke most for it. */
    readonly likely?: Score;
  };
}

/** Something said. Seconds from 0 of its sound, as a transcript tells them. */
export interface Stretch {
  readonly kind: 'stretch';
  readonly from: number;
  readonly to: number;
  readonly entity: string;
  /** Of what a transcript told. */
  readonly family?: string;
  /** Which stretch of which part of a transcript it is the time of: several may be said in one time. */
  readonly place?: string;
  /** A person said so: from here to there, and no further. */
  readonly exact?: true;
}

/** What was found, in any medium. */
export type Finding = Track | Span | Stretch;

/** Frames between two cuts. */
export interface Shot {
  readonly from: number;
  /** Last frame, inclusive. */
  readonly to: number;
  /** What began it. */
  readonly by: 'start' | 'cut' | 'fade';
}

/** The clock of a source: presentation time of each frame, in order. */
export type Timeline = readonly Micros[];

/** The n-th track's id, from 1 on. */
export const trackId = (subject: KindId, n: number): string => `${subject}-${n}`;

/** Number of the first frame of its span, from 0. */
export const firstFrame = (t: Track): number => t.keys[0]!.frame;
/** Number of the last frame of its span, inclusive. */
export const lastFrame = (t: Track): number => t.keys.at(-1)!.frame;
/** The track in that frame; none outside its span. */
export const keyframeAt = (t: Track, frame: number): Keyframe | undefined => t.keys[frame - firstFrame(t)];

/** Its stretch between two of its frames, both included, with what was seen there. */
export function stretchOf(track: Track, from: number, to: number): Track {
  const keys = track.keys.filter((k) => k.frame >= from && k.frame <= to);
  if (keys.length === track.keys.length) return track;
  const gaps = track.evidence.gaps
    .filter((g) => g.to >= from && g.from <= to)
    .map((g) => ({ ...g, from: Math.max(from, g.from), to: Math.min(to, g.to) }));
  const seen = keys.filter((k) => k.score !== undefined).length;
  return { ...track, keys, evidence: { ...track.evidence, seen, gaps } };
}

/** Frames of one part of a {@link during} index. */
const PART = 32;

/** Which of these have a track that may be there in a frame, in their order: told without a walk over all of them. */
export function during<T>(items: readonly T[], trackOf: (item: T) => Track): (frame: number) => readonly T[] {
  const parts = new Map<number, T[]>();
  for (const item of items) {
    const track = trackOf(item);
    if (!track.keys.length) continue;
    for (let p = Math.floor(firstFrame(track) / PART); p * PART <= lastFrame(track); p++) {
      const part = parts.get(p);
      if (part) part.push(item);
      else parts.set(p, [item]);
    }
  }
  return (frame) => parts.get(Math.floor(frame / PART)) ?? [];
}
