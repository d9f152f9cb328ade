/** A film scene by scene: shots, and in them stretches in which the same people do the same things. */
import type { Seen } from '../model/exportable.ts';
import { keyframeAt } from '../model/finding.ts';
import { faceGeometry } from '../motion/face-geometry.ts';
import { GEOMETRY, heldOf } from '../motion/heads.ts';
import { joined } from '../motion/joined.ts';
import { type Mover, moversIn } from '../motion/movers.ts';
import { type Attribute, isLasting, type Look, meanOf } from './attribute.ts';
import { inSentences, type Portrayed, type Trait } from './caption.ts';
import { everybody, type Somebody } from './people.ts';
import { spellsOf, steady } from './steady.ts';

export interface Scene {
  /** Frames, the last one inclusive. */
  readonly from: number;
  readonly to: number;
  /** Seconds: when the first frame comes, and when the last one goes. */
  readonly start: number;
  readonly end: number;
  readonly people: readonly Portrayed[];
  readonly caption: string;
}

/** Seconds that a scene lasts at least, unless its shot is shorter, and that somebody is there or away for it to count. */
const LEAST = { scene: 1, there: 0.5 };
/** In how much of a scene somebody has to be to be told of, in how much of that an attribute has to be known, and how often of that it has to be the same. */
const KNOWN = { there: 0.5, trait: 0.5, mostly: 0.6 };

/** Somebody, frame by frame of the film. */
interface Line {
  readonly name: string;
  readonly there: readonly boolean[];
  /** By attribute; null where it is unknown. */
  readonly values: ReadonlyMap<string, readonly (string | null)[]>;
}

/** Those attributes that a policy tells of. */
export const toldOf = ({ plan, attributes }: Pick<Seen, 'plan' | 'attributes'>): Attribute[] =>
  attributes.filter((a) => plan.policy.context[a.id] === true).toSorted((a, b) => a.place - b.place);

export function scenesOf(of: Seen): Scene[] {
  const { plan, timeline } = of;
  const told = toldOf(of);
  const seconds = timeline.map((t) => t / 1e6);
  const lines = everybody(of).map((s) => lineOf(of, s, told, seconds));
  const mean = seconds.length > 1 ? (seconds.at(-1)! - seconds[0]!) / (seconds.length - 1) : 0;
  return plan.shots.flatMap((shot) => {
    const [from, to] = [shot.from, Math.min(shot.to, timeline.length - 1)];
    const frames = Array.from({ length: to - from + 1 }, (_, i) => from + i);
    const signs = frames.map((f) =>
      lines
        .map((l) => (l.there[f] ? [l.name, ...told.map((a) => l.values.get(a.id)![f])].join('\t') : ''))
        .join('\n'),
    );
    const times = frames.map((f) => seconds[f]!);
    const people = (first: number, last: number) => lines.flatMap((l) => portrayed(l, first, last, told));
    // What is told of two spells may be the same: what differs was too short, or too seldom known.
    const spells = spellsOf(
      spellsOf(steady(signs, times, LEAST.scene)).flatMap((s) => {
        const said = JSON.stringify(people(from + s.from, from + s.to).map(sayingOf));
        return Array.from({ length: s.to - s.from + 1 }, () => said);
      }),
    );
    return spells.map((spell): Scene => {
      const [first, last] = [from + spell.from, from + spell.to];
      const there = people(first, last);
      return {
        from: first,
        to: last,
        start: seconds[first]!,
        end: seconds[last + 1] ?? seconds[last]! + mean,
        people: there,
        caption: inSentences(there, told),
      };
    });
  });
}

const sayingOf = ({ person, traits }: Portrayed) => [person, ...traits.map((t) => t.value)];

function lineOf(of: Seen, somebody: Somebody, told: readonly Attribute[], seconds: readonly number[]): Line {
  const { name, tracks } = somebody;
  const there = seconds.map((_, f) => tracks.some((t) => keyframeAt(t, f) !== undefined));
  const values = new Map(
    told.map((a) => [
      a.id,
      valuesOf(
        of,
        tracks.map((t) => t.id),
        a,
        seconds,
      ),
    ]),
  );
  return { name, there: steady(there, seconds, LEAST.there), values };
}

/** What an attribute comes to in every frame of the film. */
function valuesOf(
  of: Seen,
  tracks: readonly string[],
  attribute: Attribute,
  seconds: readonly number[],
): (string | null)[] {
  if (isLasting(attribute)) {
    const read = tracks.flatMap((t) => of.readings.get(t) ?? []);
    const value = read.length ? attribute.tell(meanOf(read)) : null;
    return seconds.map(() => value);
  }
  const out: (string | null)[] = seconds.map(() => null);
  // One person, whatever the tracks were called.
  const movers = moversIn(of, attribute.topologies)
    .filter((m) => tracks.includes(m.track))
    .map((m): Mover => ({ ...m, person: 'P1' }));
  const file = of.files.get(GEOMETRY.id);
  const held = file ? heldOf(of, faceGeometry(file)) : () => null;
  for (const { from, times, moments } of joined(movers, of.timeline)) {
    const looks = moments.map((m): Look | null => m && { moment: m, held: held(m) });
    const read = attribute.read({ times, looks, size: of.frame });
    steady(read, times, attribute.least).forEach((v, i) => {
      out[from + i] ??= v;
    });
  }
  return out;
}

function portrayed(line: Line, from: number, to: number, told: readonly Attribute[]): Portrayed[] {
  const frames = Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((f) => line.there[f]);
  if (frames.length < KNOWN.there * (to - from + 1)) return [];
  const traits = told.flatMap(({ id }): Trait[] => {
    const counts = new Map<string, number>();
    for (const f of frames) {
      const v = line.values.get(id)?.[f];
      if (v) counts.set(v, (counts.get(v) ?? 0) + 1);
    }
    const known = [...counts.values()].reduce((a, b) => a + b, 0);
    const [best] = [...counts].sort((a, b) => b[1] - a[1]);
    if (!best || known < KNOWN.trait * frames.length || best[1] < KNOWN.mostly * known) return [];
    return [{ attribute: id, value: best[0], share: Number((best[1] / known).toFixed(2)) }];
  });
  return [{ person: line.name, traits }];
}
