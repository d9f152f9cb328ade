/** What is said of a film scene by scene, as files and the command line give it. */
import type { Seen } from '../model/exportable.ts';
import { isScenic } from './attribute.ts';
import type { Trait } from './caption.ts';
import { scenesOf, toldOf } from './scenes.ts';

/** One attribute of somebody, or of a scene. */
interface Told {
  readonly value: string;
  /** In how much of the time in which it could be told it was so, 0..1. */
  readonly share: number;
}

export interface Captions {
  /** Attributes that the policy tells of; of all others there is nothing in it. */
  readonly told: readonly string[];
  readonly scenes: readonly {
    /** Seconds. */
    readonly start: number;
    readonly end: number;
    /** First and last. */
    readonly frames: readonly [number, number];
    readonly caption: string;
    /** What is about people, by attribute; of things all that are told. */
    readonly scenery: Readonly<Record<string, Told | readonly Told[]>>;
    readonly people: readonly ({ readonly person: string } & Readonly<Record<string, Told | string>>)[];
  }[];
}

const rounded = (seconds: number): number => Number(seconds.toFixed(3));

export const captionsOf = (of: Seen): Captions => {
  const many = new Set(toldOf(of).flatMap((a) => (isScenic(a) && a.many ? a.id : [])));
  return {
    told: toldOf(of).map((a) => a.id),
    scenes: scenesOf(of).map(({ start, end, from, to, people, scenery, caption }) => ({
      start: rounded(start),
      end: rounded(end),
      frames: [from, to],
      caption,
      scenery: sceneryTold(scenery, many),
      people: people.map(({ person, traits }) => ({
        person,
        ...Object.fromEntries(traits.map((t) => [t.attribute, { value: t.value, share: t.share }])),
      })),
    })),
  };
};

function sceneryTold(
  traits: readonly Trait[],
  many: ReadonlySet<string>,
): Record<string, Told | readonly Told[]> {
  const out: Record<string, Told | Told[]> = {};
  for (const { attribute, value, share } of traits) {
    const known = out[attribute];
    if (!many.has(attribute)) out[attribute] = { value, share };
    else if (Array.isArray(known)) known.push({ value, share });
    else out[attribute] = [{ value, share }];
  }
  return out;
}
