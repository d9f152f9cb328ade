/** What is about people, frame by frame and scene by scene. */
import type { Seen } from '../model/exportable.ts';
import type { Scenic } from './attribute.ts';
import type { Trait } from './caption.ts';
import type { Surroundings } from './scenery.ts';
import { steady } from './steady.ts';
import { traitOf, traitsOf } from './trait.ts';

export interface Around {
  /** Of a frame: another one may begin a scene. */
  sign(frame: number): string;
  /** Whether an attribute's change begins a scene. */
  splits(attribute: string): boolean;
  /** From a frame to another one, inclusive. */
  traits(from: number, to: number): Trait[];
}

type Value = string | readonly string[] | null;

export function aroundOf({ scenery, timeline, plan }: Seen, told: readonly Scenic[]): Around {
  const of: Surroundings | null = scenery && { ...scenery, timeline, shots: plan.shots };
  const lines = told.map((a) => ({ a, values: of ? valuesOf(a, of) : timeline.map((): Value => null) }));
  const single = lines.filter(({ a }) => !a.many);
  return {
    sign: (frame) => single.map(({ values }) => values[frame]).join('\t'),
    splits: (attribute) => single.some(({ a }) => a.id === attribute),
    traits: (from, to) =>
      lines.flatMap(({ a, values }) => {
        const part = values.slice(from, to + 1);
        return a.many
          ? traitsOf(
              a.id,
              part.map((v) => (typeof v === 'string' ? [v] : v)),
            )
          : traitOf(
              a.id,
              part.map((v) => (typeof v === 'string' ? v : null)),
            );
      }),
  };
}

/** Shot by shot: what is so in one says nothing of the next. */
function valuesOf(a: Scenic, of: Surroundings): readonly Value[] {
  const values = a.read(of);
  if (a.many) return values;
  const seconds = of.timeline.map((t) => t / 1e6);
  return of.shots.flatMap(({ from, to }) =>
    steady(values.slice(from, to + 1), seconds.slice(from, to + 1), a.least),
  );
}
