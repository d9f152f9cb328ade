/**
 * Where and when a rule counts. Whatever is measured is off by a little, and fails closed: a rule that shows something counts where all of
 * it surely holds, one that hides counts wherever it may.
 */
import { clip, type Size } from '../space/geometry.ts';
import { corners, holdsAll, touches, type Zone } from '../space/zone.ts';
import { raise } from './fault.ts';
import type { Keyframe, Timeline, Track } from './finding.ts';
import type { Alias, People } from './person.ts';
import type { Declared } from './redact.ts';

/** All that is said must hold. */
export interface Where {
  readonly inside?: Zone;
  /** Seconds of the film, from and to. */
  readonly during?: readonly (readonly [number, number])[];
  /** Longer side as a share of the frame's height: at least `from`, less than `to`. */
  readonly size?: { readonly from?: number; readonly to?: number };
  /** Aliases in this file. */
  readonly person?: readonly Alias[];
  /** Of voices: names that were given with them. */
  readonly speaker?: readonly string[];
}

/** What of a film it takes to tell. */
export interface Setting {
  readonly frame: Size;
  readonly timeline: Timeline;
  /** Who was told apart. */
  readonly people: People;
}

const share = { type: 'number', minimum: 0, maximum: 1 };
const object = (
  properties: Record<string, Declared>,
  more: Readonly<Record<string, unknown>> = {},
): Declared => ({
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  properties,
  ...more,
});

/** As JSON schema; {@link checkWhere} says the rest. */
export const WHERE_SCHEMA: Declared = object({
  inside: object({
    x: share,
    y: share,
    width: share,
    height: share,
    points: {
      type: 'array',
      minItems: 3,
      maxItems: 100,
      items: object({ x: share, y: share }, { required: ['x', 'y'] }),
    },
  }),
  during: {
    type: 'array',
    minItems: 1,
    maxItems: 1000,
    items: { type: 'array', minItems: 2, maxItems: 2, items: { type: 'number', minimum: 0 } },
  },
  size: object({ from: { type: 'number', minimum: 0 }, to: { type: 'number', minimum: 0 } }),
  person: {
    type: 'array',
    minItems: 1,
    maxItems: 1000,
    items: { type: 'string', pattern: '^P[1-9][0-9]*$' },
  },
  speaker: {
    type: 'array',
    minItems: 1,
    maxItems: 100,
    items: { type: 'string', pattern: '.' },
    'x-content': true,
  },
});

/** @throws FaultError `policy/invalid` where it says what can never be */
export function checkWhere(path: string, { inside, during = [], size }: Where): void {
  const wrong = (at: string, why: string) => raise({ code: 'policy/invalid', path: `${path}.${at}`, why });
  if (inside) {
    const sides = ['x', 'y', 'width', 'height'].filter((side) => side in inside).length;
    if ('points' in inside ? sides > 0 : sides < 4)
      wrong('inside', 'must have x, y, width and height, or points alone');
    if (!('points' in inside) && !(inside.width > 0 && inside.height > 0))
      wrong('inside', 'must have a width and a height');
  }
  for (const [i, [from, to]] of during.entries())
    if (!(from < to)) wrong(`during[${i}]`, 'must end after it begins');
  if (size && !((size.from ?? 0) < (size.to ?? Infinity))) wrong('size', 'must reach from less to more');
}

/** Whether it is so in a frame: `perhaps` where nobody can tell. */
type Holds = 'yes' | 'no' | 'perhaps';

/**
 * What is measured has to be one way for so long, seconds, before it counts: boxes tremble, and who stands at a border would be shown
 * and hidden by turns.
 */
const SETTLES = 0.25;

/** Whether the place of a key is known, and not a guess between or beside sightings. */
function isKnown({ frame, origin }: Keyframe, { gaps }: Track['evidence']): boolean {
  const lost = gaps.some((g) => g.why === 'unexplained' && frame >= g.from && frame <= g.to);
  return origin !== 'held' && !lost;
}

function isInside(zone: Zone, { box }: Keyframe, frame: Size): Holds {
  const border = corners(zone, frame);
  // Nothing of it is seen beyond the frame.
  const seen = clip(box, frame);
  if (!(seen.width > 0 && seen.height > 0)) return 'perhaps';
  if (holdsAll(border, seen)) return 'yes';
  return touches(border, seen) ? 'perhaps' : 'no';
}

function isOfSize(
  { from = 0, to = Infinity }: NonNullable<Where['size']>,
  { box }: Keyframe,
  frame: Size,
): Holds {
  const share = Math.max(box.width, box.height) / frame.height;
  return share >= from && share < to ? 'yes' : 'no';
}

/** When a frame is seen, microseconds; of the last one as long as the one before. */
function shownFor(frame: number, timeline: Timeline): readonly [number, number] {
  const at = timeline[frame] ?? Number.NaN;
  const next = timeline[frame + 1] ?? at + at - (timeline[frame - 1] ?? at);
  return [at, next];
}

function isDuring(spans: NonNullable<Where['during']>, frame: number, timeline: Timeline): Holds {
  const [at, end] = shownFor(frame, timeline);
  if (Number.isNaN(at)) return 'perhaps';
  const [whole, part] = [
    ([from, to]: readonly [number, number]) => at >= from * 1e6 && end <= to * 1e6,
    ([from, to]: readonly [number, number]) => at <= to * 1e6 && end >= from * 1e6,
  ];
  if (spans.some(whole)) return 'yes';
  return spans.some(part) ? 'perhaps' : 'no';
}

/** Whoever was not told apart may be anybody. */
function isOneOf(aliases: readonly Alias[], { id }: Track, people: People): Holds {
  const person = people.get(id);
  if (!person) return 'perhaps';
  return aliases.includes(person.alias) ? 'yes' : 'no';
}

/** The same, but for what is `wanted` for too short, and near where it begins and ends within the track. */
function settled(all: readonly Holds[], wanted: Holds, times: readonly number[]): Holds[] {
  const out: Holds[] = all.map((h) => (h === wanted ? 'perhaps' : h));
  for (let i = 0; i < all.length; i++) {
    if (all[i] !== wanted) continue;
    let end = i;
    while (all[end + 1] === wanted) end++;
    const [opens, closes] = [i === 0, end === all.length - 1];
    const near = (a: number, b: number) => !(Math.abs(times[b]! - times[a]!) >= SETTLES * 1e6);
    const kept = Array.from({ length: end - i + 1 }, (_, n) => i + n).filter(
      (k) => (opens || !near(i - 1, k)) && (closes || !near(end + 1, k)),
    );
    const [first, last] = [kept[0], kept.at(-1)];
    const long = first !== undefined && last !== undefined && !near(first, last);
    if (long || (opens && closes)) for (const k of kept) out[k] = wanted;
    i = end;
  }
  return out;
}

const all = (parts: readonly Holds[]): Holds =>
  parts.includes('no') ? 'no' : parts.includes('perhaps') ? 'perhaps' : 'yes';

/**
 * In which frames of a track it counts, one for each key.
 * @param shows whether the rule leaves things as they are
 */
export function countsIn(where: Where, shows: boolean, track: Track, setting: Setting): boolean[] {
  const { inside, size, during, person } = where;
  const { frame, timeline, people } = setting;
  const { keys, evidence } = track;
  const who = person ? isOneOf(person, track, people) : 'yes';
  const measured = keys.map((key): Holds => {
    const there = all([
      inside ? isInside(inside, key, frame) : 'yes',
      size ? isOfSize(size, key, frame) : 'yes',
    ]);
    return (inside || size) && !isKnown(key, evidence) ? 'perhaps' : there;
  });
  const times = keys.map((k) => timeline[k.frame] ?? Number.NaN);
  // What shows waits until it surely is so, what hides goes on until it surely is not.
  const placed = inside || size ? settled(measured, shows ? 'yes' : 'no', times) : measured;
  return keys.map((key, i) => {
    const when = during ? isDuring(during, key.frame, timeline) : 'yes';
    const holds = all([placed[i]!, when, who]);
    return shows ? holds === 'yes' : holds !== 'no';
  });
}
