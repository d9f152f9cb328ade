/** What a policy may say of finding one kind of thing in pictures: the same for all kinds, with each kind's own defaults. */
import type { Kind } from './kind.ts';
import type { Options } from './options.ts';

/** One kind's section of `policy.find`. */
export interface FindKind {
  /** Whether it is looked for at all. Where it is not, the report says so. */
  readonly enabled: boolean;
  /** Detector id, or `auto` for the best one present. */
  readonly detector: string;
  /** Score from which a sighting counts by itself, 0..1; 0 is the detector's own. */
  readonly threshold: number;
  /** The same in the check of the result; 0 is the checker's own. */
  readonly check: number;
  /** Least height that the first pass looks for, in frame pixels; the check has a floor of its own ({@link Kind.floor}). */
  readonly minSize: number;
  /** Every how many frames to look; the frames between are filled by tracking. */
  readonly stride: number;
  /** How long one stays masked before its first and after its last sighting, seconds. */
  readonly hold: number;
  /** Whether sightings that closer looks take for something else are left as they are, and only listed. Kinds that are not weighed have none. */
  readonly weigh?: boolean;
}

/** Where a kind begins. */
export interface FindDefaults {
  /** Least height, frame pixels. */
  readonly minSize: number;
  /** Seconds. */
  readonly hold: number;
  /** What closer looks take such things for, in words; left out for kinds that are not weighed. */
  readonly mistaken?: string;
}

/** The options of a kind's section, for its {@link Kind.find}. */
export const findOptions = (
  { label, plural, floor }: Pick<Kind, 'label' | 'plural' | 'floor'>,
  { minSize, hold, mistaken }: FindDefaults,
): Options => ({
  threshold: {
    type: 'number',
    label: 'Certainty',
    help: 'Score from which a sighting counts by itself. 0 takes the detector’s own.',
    min: 0,
    max: 1,
    step: 0.05,
    default: 0,
  },
  minSize: {
    type: 'number',
    label: `Look for ${plural} from`,
    help: `Larger is faster. Whatever the check of the result sees from ${floor} px on is hidden all the same.`,
    unit: 'px',
    min: 8,
    max: 400,
    step: 1,
    default: minSize,
  },
  stride: {
    type: 'number',
    label: 'Look every',
    help: 'Tracking fills the frames between.',
    unit: 'frames',
    min: 1,
    max: 12,
    step: 1,
    default: 1,
  },
  hold: {
    type: 'number',
    label: 'Hold',
    help: `How long a ${label} stays hidden before it is first and after it is last seen.`,
    unit: 's',
    min: 0,
    max: 5,
    step: 0.1,
    default: hold,
  },
  ...(mistaken !== undefined && {
    weigh: {
      type: 'flag',
      label: 'Look twice',
      help: `What on closer looks is not a ${label} (${mistaken}) is listed and stays visible. Off: all of it is hidden.`,
      default: true,
    },
  }),
});

const CHECK = {
  type: 'number',
  label: 'Certainty of the check',
  help: 'Score from which what is seen in the result counts: the detector’s own (0) or less.',
  min: 0,
  max: 1,
  step: 0.05,
  default: 0,
} as const;

/** Of all kinds at once, as policies said it before each kind had its own: `verify.threshold`. */
export const FORMER_CHECK: Options = { threshold: CHECK };

/** All that a policy may say of a kind, but for the detector. */
export const sectionOf = ({ plural, usual, find }: Pick<Kind, 'plural' | 'usual' | 'find'>): Options => ({
  enabled: {
    type: 'flag',
    label: `Look for ${plural}`,
    help: `Off: ${plural} stay as they are, in the check of the result too, and the report says so.`,
    default: usual,
  },
  ...find,
  check: CHECK,
});
