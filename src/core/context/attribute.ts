/** What may be said of somebody who is hidden, and of what is about them: each attribute is a plug-in that reads it, and unknown is an answer. */
import { type Lab, medianLab } from '../image/lab.ts';
import type { KindId } from '../model/kind.ts';
import type { Options } from '../model/options.ts';
import type { Held } from '../motion/held.ts';
import type { Moment } from '../motion/series.ts';
import type { TopologyId } from '../motion/topology.ts';
import type { Size } from '../space/geometry.ts';
import type { SceneryNeed, Surroundings } from './scenery.ts';

/** One frame of somebody. */
export interface Look {
  readonly moment: Moment;
  /** How the head is held, and what the face does; of faces, where it could be told. */
  readonly held: Held | null;
}

/** Somebody over time. */
export interface Watched {
  /** Presentation times, seconds. */
  readonly times: readonly number[];
  /** One a frame; null where nothing could be told. */
  readonly looks: readonly (Look | null)[];
  /** Of the frame. */
  readonly size: Size;
}

/** What a network that describes faces says of somebody. */
export interface Guesses {
  /** Years of age. */
  readonly years: number;
  /** How far they look like a man, 0..1. */
  readonly man: number;
}
/** Colours; null where it is not in the picture, or of no one colour. */
export interface Shades {
  readonly skin: Lab | null;
  readonly hair: Lab | null;
  readonly clothes: Lab | null;
}
/** The same over all their clearest looks, and what colours they have. */
export interface Readings extends Guesses {
  readonly shades: Shades;
}

/** Of what was read in several looks, whoever they are of. */
export function meanOf(list: readonly Readings[]): Readings {
  const mean = (of: (r: Readings) => number) => list.reduce((sum, r) => sum + of(r), 0) / list.length;
  const median = (of: keyof Shades): Lab | null => {
    const there = list.flatMap((r) => (r.shades[of] ? [r.shades[of]] : []));
    return there.length ? medianLab(there) : null;
  };
  return {
    years: mean((r) => r.years),
    man: mean((r) => r.man),
    shades: { skin: median('skin'), hair: median('hair'), clothes: median('clothes') },
  };
}

/** What of somebody, or of where they are, an attribute is about, in the order in which people are asked. */
export const ATTRIBUTE_GROUPS = ['face', 'body', 'speech', 'scene'] as const;

interface Base {
  readonly kind: 'attribute';
  readonly id: string;
  readonly label: string;
  /** What it costs in privacy, or what is not to be expected of it. */
  readonly help: string;
  readonly group: (typeof ATTRIBUTE_GROUPS)[number];
  /** Whether a persona's face does it in the picture as well. */
  readonly played?: true;
  /** Where it stands in lists and captions. */
  readonly place: number;
  /** Whether it is told where a policy says nothing. */
  readonly usual: boolean;
  /** What it may come to, with the words of captions. */
  readonly values: Readonly<Record<string, string>>;
  /** What goes without saying in a caption. */
  readonly plain?: string;
}

/** Reads what changes, from landmarks. */
export interface Moving extends Base {
  /** Whose landmarks it reads, and which. */
  readonly of: KindId;
  readonly topologies: readonly TopologyId[];
  /** What lasts shorter is taken for a mistake, seconds. */
  readonly least: number;
  /** One of `values` a frame; null where it cannot be told. */
  read(of: Watched): readonly (string | null)[];
}

/** Tells what stays. */
export interface Lasting extends Base {
  readonly of: 'readings';
  /** One of `values`; null where it cannot be told. */
  tell(of: Readings): string | null;
}

/** Reads what is nobody's, from the frames themselves. Its words are whole sentences, or of {@link Scenic.many} names of a list. */
export interface Scenic extends Base {
  readonly of: 'scene';
  readonly needs: SceneryNeed;
  /** Several may be so at once; then they begin no scene of their own. */
  readonly many?: true;
  /** What lasts shorter is taken for a mistake, seconds. */
  readonly least: number;
  /** One of `values` a frame, of `many` a list; null where it cannot be told. */
  read(of: Surroundings): readonly (string | readonly string[] | null)[];
}

/** What can be told of somebody, or of where they are. */
export type Attribute = Moving | Lasting | Scenic;
export const isLasting = (a: Attribute): a is Lasting => a.of === 'readings';
export const isScenic = (a: Attribute): a is Scenic => a.of === 'scene';

/** Which of them are told: a section of the policy. */
export const contextOptions = (
  attributes: readonly Pick<Attribute, 'id' | 'label' | 'help' | 'usual'>[],
): Options =>
  Object.fromEntries(
    attributes.map(({ id, label, help, usual }) => [
      id,
      { type: 'flag', label, help, default: usual } as const,
    ]),
  );
