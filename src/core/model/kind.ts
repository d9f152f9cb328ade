/**
 * What a kind of finding is: everything that is told about faces and would be another for hands or number plates. Detectors,
 * outliners, embedders and segmenters say by its id what they find or look at; no other place knows a kind by name.
 */

import type { Form, Size } from '../space/geometry.ts';
import { raise } from './fault.ts';
import type { Options, Values } from './options.ts';

/** A kind by id: `face`. It names a section of `policy.find`, where `text` is taken by what texts hold. */
export type KindId = string;

/** How sightings of a kind become tracks (`pipeline/picture/4-track.ts`). */
export interface TrackTuning {
  /** Longest gap that one association step bridges, seconds. */
  readonly lost: number;
  /** Longest gap between pieces that are linked afterwards, seconds. */
  readonly link: number;
  /** An onset this near to its shot's start is there from the start, seconds; likewise an end. */
  readonly onset: number;
  /** Hold of what only the check of the result saw, seconds. */
  readonly brief: number;
  /** Mean absolute difference of two looks (0..255) above which they are not the same thing. */
  readonly unlike: number;
  /** Share by which a place that was seen weakly, or not at all, is taken larger: weak boxes are off by so much. */
  readonly vague: number;
  /** Share of the sure score that is enough for what the frame's border cuts. */
  readonly cut: number;
  /** How often, how long (seconds) and how surely (share of the sure score) weak sightings must follow one another to count by themselves. */
  readonly lasting: { readonly sights: number; readonly seconds: number; readonly score: number };
}

/** A kind of thing that pictures show. Plain data. */
export interface Kind {
  readonly kind: 'kind';
  readonly id: KindId;
  readonly label: string;
  readonly plural: string;
  /** Where it stands in lists; the first is what a person's drawing counts as that names none. */
  readonly place: number;
  /** Whether it is looked for where a policy says nothing. */
  readonly usual: boolean;
  /** What a policy may say of finding it; `findOptions` of `find.ts` gives them with the defaults of a kind. */
  readonly find: Options;
  /** What else a strict preset asks of finding it, beside smaller sizes, longer holds and no second thoughts (`strictFind` of `preset.ts`). */
  readonly strict?: Values;
  /** Side from which every one is looked for in the result, whatever a person sets, frame pixels; from a little less on what was seen is hidden. */
  readonly floor: number;
  readonly medium: 'picture';
  readonly track: TrackTuning;
  /** How many times a detector's box is as large, either way, as the ellipse that hides it. */
  readonly ellipse: number;
  /** What hides one in the form `mask` where its outline cannot be told; left out: the ellipse. */
  readonly unclear?: Form;
  /** What of a sighting's box in the result must be hidden for it to count as hidden: its inner part, as shares of its sides, and the share of that. */
  readonly core: Size & { readonly share: number };
  /** Whether sightings are looked at closer, and what is taken for something else is shown: witnesses and weights must be of this kind. */
  readonly weighed: boolean;
  /** Of a part of somebody that tells who they are: the kind of the whole, whose upper part (a share of its height) holds the part's middle. */
  readonly part?: { readonly of: KindId; readonly upper: number };
  /** Least height by which one is told from another, frame pixels. */
  readonly told: number;
}

/** What regions and drawings need of the kinds there are. */
export type Kinds = readonly Kind[];

/** @throws FaultError `job/internal` where a plug-in names a kind that has no file */
export function kindOf(kinds: Kinds, id: KindId): Kind {
  return kinds.find((k) => k.id === id) ?? raise({ code: 'job/internal', why: `there is no kind ${id}` });
}
