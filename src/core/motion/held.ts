/** How a head is held, and what its face does. */
import type { HeadPose } from './face-geometry.ts';
import type { Moment } from './series.ts';

/** A head in a frame. */
export interface Held {
  readonly pose: HeadPose;
  /** By {@link SHAPES}, 0..1; null where no model here tells them. */
  readonly shapes: readonly number[] | null;
  readonly origin: Moment['origin'];
}
