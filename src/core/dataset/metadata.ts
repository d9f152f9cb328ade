/** What a line of metadata tells of a masked file, in layouts that have one line for each. */
import type { Trait } from '../context/caption.ts';
import type { CaptionedItem } from './dataset.ts';
import { spokenIn } from './transcript.ts';

/** Somebody in a scene, with what is told of them. */
type Told = Readonly<Record<string, string>> & { readonly person: string };

export interface Metadata {
  readonly width: number;
  readonly height: number;
  readonly seconds: number;
  readonly frames: number;
  readonly sha256: string;
  /** What was said, where there is a transcript. */
  readonly transcript?: string;
  readonly scenes: readonly {
    readonly start: number;
    readonly end: number;
    readonly caption: string;
    /** What is about people, by attribute; several things are told with commas. */
    readonly scenery: Readonly<Record<string, string>>;
    readonly people: readonly Told[];
  }[];
}

/** What is told of a scene, by attribute; several things with commas. */
export function byAttribute(scenery: readonly Trait[]): Record<string, string> {
  const out: Record<string, string> = {};
  for (const { attribute, value } of scenery)
    out[attribute] = out[attribute] ? `${out[attribute]}, ${value}` : value;
  return out;
}

export const metadataOf = ({
  sha256,
  transcript,
  sample: { media, times, scenes },
}: CaptionedItem): Metadata => ({
  width: media.width,
  height: media.height,
  seconds: media.seconds,
  frames: times.length,
  sha256,
  ...(transcript && { transcript: spokenIn(transcript) }),
  scenes: scenes.map(({ start, end, caption, scenery, people }) => ({
    start,
    end,
    caption,
    scenery: byAttribute(scenery),
    people: people.map(({ person, traits }) => ({
      person,
      ...Object.fromEntries(traits.map((t) => [t.attribute, t.value])),
    })),
  })),
});
