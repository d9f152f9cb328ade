/** A portrait, as steps hand it on. */
import type { Keyframe } from '../../../core/model/finding.ts';
import type { EngineNote, PortraitLane } from '../../../core/model/report.ts';
import type { Portrait } from '../../../core/portrait/portrait.ts';

/** Where a face lies: a box, and how it is turned clockwise, radians. */
export type Lies = Pick<Keyframe, 'box' | 'tilt'>;

export interface Sitting {
  readonly portrait: Portrait;
  /** Where its face was seen, in the pixels of `portrait`; left out: nobody looked. */
  readonly lies?: Lies;
  /** As the report has it. */
  readonly told: PortraitLane['portrait'];
  readonly notes: readonly string[];
  readonly engines: readonly EngineNote[];
}
