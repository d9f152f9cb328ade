/** A film scene by scene: shots, and in them stretches in which the same people do the same things. */
import type { Seen } from '../model/exportable.ts';
import { keyframeAt } from '../model/finding.ts';
import { faceGeometry } from '../motion/face-geometry.ts';
import { heldOf } from '../motion/heads.ts';
import { type Joined, joined } from '../motion/joined.ts';
import { type Mover, moversIn } from '../motion/movers.ts';
import { GEOMETRY } from '../motion/supplies.ts';
import {
  type Attribute,
  isLasting,
  isScenic,
  type Lasting,
  type Look,
  type Moving,
  meanOf,
  type Watched,
} from './attribute.ts';
import { inSentences, type Portrayed, type Trait } from './caption.ts';
import { everybody, type Somebody } from './people.ts';
import { type Around, aroundOf } from './scenery-lines.ts';
import { spellsOf, steady } from './steady.ts';
import { KNOWN, traitOf } from './trait.ts';

export interface Scene {
  /** Frames, the last one inclusive. */
  readonly from: number;
  readonly to: number;
  /** Seconds: when the first frame comes, and when the last one goes. */
  readonly start: number;
  readonly end: number;
  readonly people: readonly Portrayed[];
  /** What is told of what is nobody's. */
  readonly scenery: readonly Trait[];
  readonly caption: string;
}

/** The frame that stands for a scene. */
export const middleOf = ({ from, to }: Pick<Scene, 'from' | 'to'>): number => (from + to) >> 1;

/** Seconds that a scene lasts at least, unless its shot is shorter, and that somebody is there or away for it to count. */
const LEAST = { scene: 1, there: 0.5 };

/** Somebody, frame by frame of the film. */
export interface Line {
  readonly name: string;
  readonly there: readonly boolean[];
  /** By attribute; null where it is unknown. */
  readonly values: ReadonlyMap<string, readonly (string | null)[]>;
}

/** Those attributes that a policy tells of. */
export const toldOf = ({ plan, attributes }: Pick<Seen, 'plan' | 'attributes'>): Attribute[] =>
  attributes.filter((a) => plan.policy.context[a.id] === true).toSorted((a, b) => a.place - b.place);

/** Those of people. */
const personalOf = (told: readonly Attribute[]): (Moving | Lasting)[] =>
  told.flatMap((a) => (isScenic(a) ? [] : [a]));

/** Everybody, by the order in which they appear, with what is told of them. */
export function linesOf(of: Seen): Line[] {
  const told = personalOf(toldOf(of));
  const looked = lookedAt(of, told);
  return everybody(of).map((s) => lineOf(of, s, told, looked));
}

/** @param lines of the film, where they are known */
export function scenesOf(of: Seen, lines: readonly Line[] = linesOf(of)): Scene[] {
  const { plan, timeline } = of;
  const told = toldOf(of);
  const personal = personalOf(told);
  const around = aroundOf(of, told.filter(isScenic));
  const seconds = timeline.map((t) => t / 1e6);
  const mean = seconds.length > 1 ? (seconds.at(-1)! - seconds[0]!) / (seconds.length - 1) : 0;
  return plan.shots.flatMap((shot) => {
    const [from, to] = [shot.from, Math.min(shot.to, timeline.length - 1)];
    const frames = Array.from({ length: to - from + 1 }, (_, i) => from + i);
    const signs = frames.map((f) =>
      [
        ...lines.map((l) =>
          l.there[f] ? [l.name, ...personal.map((a) => l.values.get(a.id)![f])].join('\t') : '',
        ),
        around.sign(f),
      ].join('\n'),
    );
    const times = frames.map((f) => seconds[f]!);
    const people = (first: number, last: number) => lines.flatMap((l) => portrayed(l, first, last, personal));
    // What is told of two spells may be the same: what differs was too short, or too seldom known.
    const spells = spellsOf(
      spellsOf(steady(signs, times, LEAST.scene)).flatMap((s) => {
        const said = JSON.stringify([
          people(from + s.from, from + s.to).map(sayingOf),
          splitting(around, from + s.from, from + s.to),
        ]);
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
        scenery: around.traits(first, last),
        caption: inSentences(there, told, of.grammar, around.traits(first, last)),
      };
    });
  });
}

/** What of the surroundings begins a scene where it changes. */
const splitting = (around: Around, first: number, last: number): (readonly string[])[] =>
  around.traits(first, last).flatMap((t) => (around.splits(t.attribute) ? [[t.attribute, t.value]] : []));

const sayingOf = ({ person, traits }: Portrayed) => [person, ...traits.map((t) => t.value)];

const isMoving = (a: Attribute): a is Moving => !isLasting(a) && !isScenic(a);

/** How somebody with these tracks is seen over time, by topology. */
type Looked = (tracks: readonly string[]) => readonly (Watched & Pick<Joined, 'from' | 'topology'>)[];

function lookedAt(of: Seen, told: readonly Attribute[]): Looked {
  const movers = moversIn(
    of,
    told.flatMap((a) => (isMoving(a) ? a.topologies : [])),
  );
  const file = of.files.get(GEOMETRY.id);
  const held = file ? heldOf(of, faceGeometry(file)) : () => null;
  return (tracks) => {
    // One person, whatever the tracks were called.
    const own = movers.filter((m) => tracks.includes(m.track)).map((m): Mover => ({ ...m, person: 'P1' }));
    return joined(own, of.timeline).map(({ from, topology, times, moments }) => ({
      from,
      topology,
      times,
      looks: moments.map((m): Look | null => m && { moment: m, held: held(m) }),
      size: of.frame,
    }));
  };
}

function lineOf(
  of: Seen,
  { name, tracks }: Somebody,
  told: readonly (Moving | Lasting)[],
  looked: Looked,
): Line {
  const seconds = of.timeline.map((t) => t / 1e6);
  const there = seconds.map((_, f) => tracks.some((t) => keyframeAt(t, f) !== undefined));
  const watched = looked(tracks.map((t) => t.id));
  const readings = tracks.flatMap((t) => of.readings.get(t.id) ?? []);
  const values = new Map(
    told.map((a) => {
      if (isLasting(a)) {
        const value = readings.length ? a.tell(meanOf(readings)) : null;
        return [a.id, seconds.map(() => value)] as const;
      }
      const out: (string | null)[] = seconds.map(() => null);
      for (const w of watched.filter((w) => a.topologies.includes(w.topology.id)))
        steady(a.read(w), w.times, a.least).forEach((v, i) => {
          out[w.from + i] ??= v;
        });
      return [a.id, out] as const;
    }),
  );
  return { name, there: steady(there, seconds, LEAST.there), values };
}

function portrayed(line: Line, from: number, to: number, told: readonly Attribute[]): Portrayed[] {
  const frames = Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((f) => line.there[f]);
  if (frames.length < KNOWN.there * (to - from + 1)) return [];
  const traits = told.flatMap(({ id }): Trait[] => {
    const values = line.values.get(id);
    return traitOf(
      id,
      frames.map((f) => values?.[f] ?? null),
    );
  });
  return [{ person: line.name, traits }];
}
