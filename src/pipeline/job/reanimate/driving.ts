/** A film that moves a portrait, as steps hand it on. */
import type { Keyframe } from '../../../core/model/finding.ts';
import type { PortraitLane } from '../../../core/model/report.ts';
import type { Movement } from '../../../core/portrait/movement.ts';
import type { State } from '../state.ts';

export interface Driving {
  readonly state: State;
  readonly movements: readonly Movement[];
  readonly told: NonNullable<PortraitLane['driver']>;
  /** Where whoever moves the portrait was seen. */
  readonly seen: readonly { readonly track: string; readonly key: Keyframe }[];
}
