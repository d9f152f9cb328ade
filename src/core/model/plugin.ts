/** What can be added. A plug-in is one file that imports `core` only and exports one of these as default. */

import type { Guesses } from '../context/attribute.ts';
import type { Thing } from '../context/scenery.ts';
import type { Picture, Plane } from '../image/picture.ts';
import type { Plate } from '../image/plate.ts';
import type { Tensors } from '../image/tensor.ts';
import type { Landmarks } from '../motion/landmarks.ts';
import type { Drawn, Wish } from '../persona/wish.ts';
import type { Box, Orientation, Point, Size } from '../space/geometry.ts';
import type { Grid } from '../space/grid.ts';
import type { Apart } from '../space/nms.ts';
import type { Micros } from '../units.ts';
import type { Exportable } from './exportable.ts';
import type { Detection, Keyframe } from './finding.ts';
import type { KindId } from './kind.ts';
import type { Leaves } from './leaves.ts';
import type { Options, Values } from './options.ts';
import type { Person } from './person.ts';
import type { Medium } from './policy.ts';
import type { Report } from './report.ts';

/** How a look at the frame becomes a model's input tensor. */
export interface InputSpec {
  /** A fixed size, or any multiple of `multiple` up to `most` pixels on the longer side. */
  readonly size:
    | { readonly kind: 'fixed'; readonly width: number; readonly height: number }
    | { readonly kind: 'any'; readonly multiple: number; readonly most: number };
  readonly layout: 'nchw' | 'nhwc';
  readonly order: 'rgb' | 'bgr';
  /** Tensor value is (0..255 sample - mean) * scale. */
  readonly mean: number;
  readonly scale: number;
}

/** The model's sighting in its own input pixels. */
export type RawDetection = Omit<Detection, 'by' | 'subject' | 'appearance'>;

/** What every plug-in that runs a model declares. */
export interface Model {
  readonly kind: 'detector' | 'outliner' | 'embedder' | 'segmenter';
  readonly id: string;
  readonly label: string;
  /** What it looks for or at. */
  readonly finds: KindId;
  /** Id in `models/catalog.json`. */
  readonly model: string;
  readonly engine: 'onnx' | 'mediapipe';
  readonly input: InputSpec;
}

/** Longest side from which a frame is large for detectors that say so, pixels: above it SSD takes several looks of half a second each. */
export const LARGE = 768;

/** Finds things of one kind in a frame. */
export interface Detector extends Model {
  readonly kind: 'detector';
  /** Smallest face height, in input pixels, that it finds dependably: decides how frames are tiled. */
  readonly finest: number;
  /** Higher goes first when the policy says `auto`: for finding, and for checking what another found. */
  readonly rank: {
    readonly find: number;
    readonly check: number;
    /** The same for finding in frames that it would look at in many costly parts ({@link LARGE}); left out: as `find`. */
    readonly large?: number;
  };
  /** Detectors of one family are one network and one training in several sizes: they miss the same faces and do not check one another. */
  readonly family: string;
  /** How near two of what it finds may be to each other and be two; left out: as faces are. */
  readonly apart?: Apart;
  /** Looks that it needs not, for what it finds has no upright, or that show it what is not there: at the frame turned, or with what its borders mirror. */
  readonly skips?: readonly ('turned' | 'mirrored')[];
  /** What it is known to see by halves, or not at all, as the report says it; then there is no tick. */
  readonly misses?: string;
  /** Scores of different models mean different things: these are this one's. */
  readonly scores: { readonly sure: number; readonly weak: number; readonly check: number };
  /** Turns raw outputs into sightings above `floor`, overlaps merged, in input pixels. */
  decode(outputs: Tensors, input: Size, floor: number): RawDetection[];
}

/** A thing that is no person, in the model's own input pixels. */
export interface SeenThing extends Thing {
  readonly box: Box;
}

/** A detector that tells things of other classes as well: of a whole frame, for what captions say is about. */
export interface ThingSeer extends Detector {
  readonly input: InputSpec & { readonly size: { readonly kind: 'fixed' } };
  /** Above `floor`, overlaps merged. */
  things(outputs: Tensors, input: Size, floor: number): SeenThing[];
}
/** Whether a detector tells things of other classes as well. */
export const seesThings = (d: Detector): d is ThingSeer => 'things' in d;

/** A model that looks at one thing found before, cut out upright as a square. */
export interface RegionModel extends Model {
  readonly engine: 'onnx';
  readonly input: InputSpec & { readonly size: { readonly kind: 'fixed' } };
  /** Side of the square it looks at, as a share of the longer side of the thing's box. */
  readonly around: number;
}

/** Tells where the landmarks of one thing are, for its outline in the form `mask`, for overlays and for motion that is exported. */
export interface Outliner extends RegionModel {
  readonly kind: 'outliner';
  /** Only for motion that is exported, and there before others: it tells more than hiding needs. */
  readonly forMotion?: true;
  /** How many times as tall as wide a thing is that stands upright. Of one that the frame's lower border cuts, motion is told as of a whole one. */
  readonly tall?: number;
  /** In input pixels; null where it is not what it was said to be. */
  landmarks(outputs: Tensors): Landmarks | null;
  /** For things that no few points go round: which pixels of the input are the thing's. Asked only where there are landmarks. */
  mask?(outputs: Tensors): Grid;
  /**
   * For things that the hull of their landmarks goes round: how far flesh reaches beyond them, as a share of the box's longer side. Left out, and
   * without a mask, landmarks are those of a face: its outline ends at the brow and before the ears.
   */
  readonly flesh?: number;
  /** How far the model takes what it was given for such a thing at all, 0..1: a witness in `evidence.ts`. */
  presence(outputs: Tensors): number;
}

/**
 * Tells which pixels are somebody's: a witness of what is left bare of those who are hidden. It takes part in neither finding nor hiding, or it
 * would not see its own faults.
 */
export interface Segmenter extends RegionModel {
  readonly kind: 'segmenter';
  /** Which pixels of the input are those of a thing of its kind, whosever. */
  mask(outputs: Tensors): Grid;
}

/** Whether a kind has silhouettes: whoever has one can be left out of a background that is hidden. */
export const hasSilhouettes = (outliners: readonly Outliner[], kind: KindId): boolean =>
  outliners.some((o) => o.mask && o.finds === kind);

/** Whether a masker can hide a background: of that there is nothing but the frame. */
export const hidesGround = ({ needs = [] }: Pick<Masker, 'needs'>): boolean =>
  needs.every((n) => n === 'picture');

/** Describes one thing by a vector that is alike for the same person, so that tracks can be grouped. */
export interface Embedder extends RegionModel {
  readonly kind: 'embedder';
  /** Cosine from which two vectors are the same person. */
  readonly same: number;
  /** A vector of length 1. */
  decode(outputs: Tensors): Float32Array;
  /** What else the network says; left out where it says nothing. */
  readings?(outputs: Tensors): Guesses;
}

/**
 * What a masker asks for beside what it always gets. `outline`: the outliner's points of the thing; where there are none that
 * fit, the region is hidden by `FALLBACK` (`policy.ts`) and the report says so. `history`: what it remembered of the same track
 * one frame before. `plate`: the background behind it, of the whole shot; one more decode. `picture`: the one that its options give. `around`: what
 * lies about the region and is seen in the result; the region itself is filled with one colour before. `performer`: what somebody's face does,
 * and whoever does it in their place; one more decode, and `FALLBACK` where it cannot be told.
 */
export type Need = 'outline' | 'history' | 'plate' | 'picture' | 'around' | 'performer';

/** Needs that may be lacking in a frame: then `FALLBACK` hides. */
export const LACKABLE = ['outline', 'plate', 'performer'] as const satisfies readonly Need[];

/** One plane's part of a region; values row by row, `at.width * at.height` of them. */
export interface Patch {
  /** Which plane it is: 0 is luma or red. */
  readonly index: number;
  /** Integer rectangle in this plane's own pixels, inside the plane. */
  readonly at: Box;
  readonly sub: Plane['sub'];
  /** Height of the hidden thing in this plane's pixels: tile sizes and radii are relative to it. */
  readonly scale: number;
  /** 0 outside .. 255 fully hidden; for region statistics. */
  readonly cover: Uint8Array;
  /** Only of whoever asks for `around`: what lies there beside the region, and 0 where the region covers anything of it. */
  readonly around?: Uint8Array;
  /** A copy of what lies there; null for whoever `isBlind` (`samplesOf` gives it to those who see). */
  readonly samples: Uint8Array | null;
}

/** What a masker wants to know again in the next frame of the same track. */
export type Memory = readonly number[];

/** What is known of a region beside its samples. */
export interface About {
  readonly track: string;
  /** Null where people were not told apart. */
  readonly person: Person | null;
  /** Where the thing is in this frame: box, tilt, quarter, frame. */
  readonly key: Keyframe;
  /** Presentation time of the frame. */
  readonly at: Micros;
  /** Frame space; null unless it is needed and there. */
  readonly outline: readonly Point[] | null;
  /** Null unless it is needed, and in the first frame. */
  readonly past: Memory | null;
  /** Null unless it is needed. */
  readonly plate: Plate | null;
  /** Null unless it is needed, and where nobody can tell what a face does. */
  readonly performer: Performer | null;
  /** RGB, with or without alpha; left out unless it is needed. */
  readonly picture?: Picture;
}

/** Plays what somebody's face does, as somebody else. It knows pose, expression, gaze and light, and no sample of the face. */
export interface Performer {
  /** @param at luma pixels @returns full range, and how far each pixel covers what is behind */
  draw(wish: Wish, at: Box): Drawn;
}

/** One region in all its planes but alpha. */
export interface Area extends Pick<Picture, 'model' | 'matrix' | 'fullRange'> {
  readonly patches: readonly Patch[];
  /** How frame space lies in the planes: `toShown` of a patch's pixel times `sub`. */
  readonly turn: Orientation;
  readonly about: About;
}

/** What a masker gives in the place of a region. */
export interface Content {
  /** For each patch, as many values as it has. */
  readonly planes: readonly Uint8Array[];
  readonly remember?: Memory;
}

/**
 * Gives the content that replaces a region. The engine blends it in by coverage, so a masker can never touch a pixel outside;
 * content of another size ends the job.
 */
export interface Masker {
  readonly kind: 'masker';
  readonly id: string;
  readonly label: string;
  readonly options: Options;
  /** What of the original can still be told from the result. */
  leaves(options: Values): Leaves;
  readonly needs?: readonly Need[];
  /** Whether people are to be told apart for it (`About.person`): one more decode. */
  asksWho?(options: Values): boolean;
  /** Shown where a person chooses it. */
  readonly caution?: string;
  /** The specification, and the path where there is no GPU. */
  cpu(area: Area, options: Values): Content;
  /** The same on the GPU, plane by plane; for maskers that see, need nothing and remember nothing. */
  readonly gpu?: {
    /**
     * Body of `fn replace(x: u32, y: u32) -> u32` over `at` in WGSL, with `src(x, y)`, `P.width`, `P.height`, and `P.a` (vec4f)
     * from `uniforms`. Agrees with `cpu` within 2/255.
     */
    readonly wgsl: string;
    /** Values for `P.a` (up to four), worked out per patch. */
    uniforms(patch: Patch, options: Values): readonly number[];
  };
}

interface Exporting {
  readonly kind: 'exporter';
  readonly id: string;
  readonly label: string;
  readonly mime: string;
  /** What stands behind the source's name: `report.json`. No two have the same. */
  readonly extension: string;
}

/** Writes the report, of any medium; without being asked for, and of a refusal too. */
export interface ReportExporter extends Exporting {
  readonly usual: true;
  readonly people?: undefined;
  readonly readings?: undefined;
  readonly scenery?: undefined;
  readonly motion?: undefined;
  readonly files?: undefined;
  /** The file's content. */
  write(of: { readonly report: Report }): string;
}

/** A file of `models/catalog.json` that an exporter needs. */
export interface Supply {
  readonly id: string;
  /** `model`: looked with before, so it has to be here. `file`: handed over. `better`: handed over where it is here. */
  readonly as: 'model' | 'file' | 'better';
}

/** What an exporter's file is about: lists have them by these, in this order. */
export const EXPORT_GROUPS = ['scenes', 'bodies', 'faces', 'places', 'masks'] as const;
/** One of {@link EXPORT_GROUPS}. */
export type ExportGroup = (typeof EXPORT_GROUPS)[number];

/** Writes places and people as well. */
export interface PlanExporter extends Exporting {
  readonly usual?: undefined;
  readonly group: ExportGroup;
  /** Of a file in which nothing is to be seen it is left out, and no fault: datasets ask it of all their files. */
  readonly onlySeen?: true;
  /** Tells who is the same person; where nobody told that yet it costs one more decode. */
  readonly people?: true;
  /** Tells what faces say of age and the like (`Exportable.readings`): one more decode, unless people were told apart. */
  readonly readings?: true;
  /** Tells what is nobody's, as far as the policy tells of it (`Exportable.scenery`): one more decode. */
  readonly scenery?: true;
  /** Tells how things of these kinds move (`Exportable.motion`): one more decode, and a look at each of them in every frame. */
  readonly motion?: readonly KindId[];
  /** What it needs of the catalog (`Exportable.files`). */
  readonly files?: readonly Supply[];
  /** The file's content. @throws FaultError `export/empty` where there is nothing to write, `export/lacking` where what it needs is not here */
  write(of: Exportable): string | Uint8Array | Promise<string | Uint8Array>;
}

/** Writes what is told of a result, in a format of its own. */
export type Exporter = ReportExporter | PlanExporter;

/** A named starting point for a policy; `policy` holds only what differs from the default. */
export interface Preset {
  readonly kind: 'preset';
  /** What it is a start for. */
  readonly medium: Medium;
  /** Its label in small letters: page and command line call it alike. */
  readonly id: string;
  readonly label: string;
  /** Where it stands in lists; 1 is taken where nothing is chosen. */
  readonly place: number;
  readonly about: string;
  /** The law or standard that the rules are drawn from. */
  readonly source?: string;
  readonly policy: Readonly<Record<string, unknown>>;
  /** Every kind that is looked for is looked for strictly; `policyOf` of `preset.ts` lays that under the policy. */
  readonly strict?: true;
}
