/** What the pipeline asks of engines. Everything here is an interface: tests give it plain objects. */
import type { PaintJob } from '../core/image/blend.ts';
import type { Frame, Picture } from '../core/image/picture.ts';
import type { Plate } from '../core/image/plate.ts';
import type { Tensors } from '../core/image/tensor.ts';
import type { Values } from '../core/model/options.ts';
import type { Detector, Memory, Model } from '../core/model/plugin.ts';
import type { WriteOptions } from '../core/model/policy.ts';
import type { EngineNote } from '../core/model/report.ts';
import type { Voice } from '../core/model/voice.ts';
import type { Signal } from '../core/signal.ts';
import type { Reader } from '../core/sound/aligned/reading.ts';
import type { Reading } from '../core/sound/aloud/aloud.ts';
import type { Synthesize } from '../core/sound/aloud/synthesizer.ts';
import type { HeardWord } from '../core/sound/heard/words.ts';
import type { Hushed } from '../core/sound/hush.ts';
import type { Part } from '../core/sound/several.ts';
import type { Planes } from '../core/sound/treat.ts';
import type { Orientation, Size } from '../core/space/geometry.ts';

export interface SourceInfo {
  readonly kind: 'video' | 'image';
  readonly container: string;
  readonly codec: string;
  readonly turn: Orientation;
  readonly seconds: number;
  readonly path: 'webcodecs' | 'ffmpeg' | 'image';
  /** Human-readable lines of what of the source is not carried over (metadata, other tracks). */
  readonly dropped: readonly string[];
  /** What was changed on the way in: depth, colour, sizes. */
  readonly notes: readonly string[];
  /** Frames by the container's own count, where it gives one. */
  readonly expected?: number;
}

/** A piece of a sound track: what follows one begins where it ends. */
export interface SoundBlock {
  /** When its first sample is heard, seconds. */
  readonly at: number;
  /** Samples a second. */
  readonly rate: number;
  readonly planes: Planes;
}

/** One sound track of a source. */
export interface SoundTrack {
  readonly codec: string;
  /** As the container says. */
  readonly channels: number;
  /** Samples a second, as the container says. */
  readonly rate: number;
  readonly seconds: number;
  /**
   * All that is heard, from time 0 on, gaps as silence. Nothing where the track cannot be decoded.
   * @throws FaultError `sound/unreadable` where decoding stops
   */
  blocks(signal?: Signal): AsyncIterable<SoundBlock>;
}

/** A file in hand until it is disposed of. */
export interface Source extends AsyncDisposable {
  readonly info: SourceInfo;
  /** Left out of single pictures. */
  readonly sounds?: readonly SoundTrack[];
  /**
   * Every frame in presentation order. Frames are lent until the next is asked for.
   * @throws FaultError `source/damaged` at the first frame that cannot be decoded.
   */
  frames(signal?: Signal): AsyncIterable<Frame>;
}

/** A plug-in whose model is ready to run, on however many workers. */
export interface ModelRunner<M extends Model = Detector> {
  readonly plugin: M;
  readonly note: EngineNote;
  /** How many runs may be under way before another only waits. */
  readonly lanes: number;
  /** Takes `input` (its buffer is transferred). */
  run(input: Float32Array, size: Size): Promise<Tensors>;
}

/** What a model of voice activity remembers of a track. */
export interface ActivityMemory {
  readonly context: Float32Array;
  readonly state: Float32Array;
}

/** How likely somebody speaks in each of some windows, from 0 to 1. */
export interface Likely {
  readonly likely: Float32Array;
  readonly after: ActivityMemory;
}

/** A model of voice activity that is ready to run. */
export interface ActivityModel {
  readonly note: EngineNote;
  /**
   * @param windows whole ones (`core/sound/activity.ts`), one behind the other; their buffer is transferred
   * @param before what came `after` those before; null where a track begins
   * @throws FaultError `model/failed`, `engine/hung`
   */
  likely(windows: Float32Array<ArrayBuffer>, before: ActivityMemory | null): Promise<Likely>;
}

/** A model of this page's host that a person may choose beside those that come by themselves. */
export interface ModelChoice {
  readonly id: string;
  /** Of all that is fetched for it. */
  readonly bytes: number;
  /** Whether it is on this device already. */
  readonly kept: boolean;
  readonly licence: string;
}

/** What a recognizer heard in one window. Times are seconds from the window's beginning. */
export interface HeardWindow {
  readonly words: readonly HeardWord[];
  /** ISO 639-1 of what was taken for the language that is spoken; null where the recognizer knows one alone and does not say which. */
  readonly language: string | null;
}

/** A recognizer of speech that is ready to run. */
export interface Recognizer {
  readonly note: EngineNote;
  /** How long a window may be. */
  readonly seconds: number;
  /**
   * @param samples at 16 kHz, one channel; their buffer is transferred
   * @param language that was asked for, else the one that was spoken before it, taken where the window itself leaves doubt
   * @throws FaultError `model/failed`, `engine/hung`
   */
  hear(
    samples: Float32Array<ArrayBuffer>,
    language: { readonly fixed: string | null; readonly before: string | null },
  ): Promise<HeardWindow>;
}

/** Writes a masker's content into a picture's planes, in place, until it is disposed of. */
export interface Painter extends Disposable {
  readonly note: EngineNote;
  /** @returns what the masker wants to remember */
  paint(picture: Picture, job: PaintJob): Promise<Memory | null> | Memory | null;
}

/** The background of a film: of a frame before anything of it is hidden; null where nothing asks for one. */
export interface Plates {
  of(frame: Frame): Plate | null;
  /** Whether what stands for a frame's background is of other frames. */
  borrowed(frame: number): boolean;
  /** Lines of it in the report. */
  readonly notes: readonly string[];
}
export const NO_PLATES: Plates = { of: () => null, borrowed: () => false, notes: [] };

/** What takes the place of all that is said, or of some of it; null: sound is carried over as it is. */
export type Speaking = {
  /** `KEPT` where nobody speaks instead. */
  readonly voice: Voice;
  readonly options: Values;
  /** By their ids: what the voice asks for. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
  /** What others than the voice say, of a file with one track. */
  readonly parts?: readonly Part[] | undefined;
  /** What of it nobody says. */
  readonly hushed?: Hushed;
  /** Of voices that read aloud. */
  readonly reading?: Reading | undefined;
} | null;

/** What was written of sound. */
export interface SoundWritten {
  /** Null where there is no sound track. */
  readonly codec: string | null;
  /** Places, among the source's tracks, of those that are in the result. */
  readonly tracks: readonly number[];
}

export interface Written {
  readonly mime: string;
  readonly codec: string;
  readonly extension: string;
  readonly notes: readonly string[];
  /** Left out of single pictures. */
  readonly sound?: SoundWritten;
}

/** Takes masked frames; what it wrote is reachable only through `seal.ts`. */
export interface Sink<B> {
  add(frame: Frame): Promise<void>;
  finish(): Promise<Written & { readonly blob: B }>;
  /** Gives up and removes what was written. */
  discard(): Promise<void>;
}

/** A file with nothing but sound, in hand until it is disposed of. */
export interface SoundSource extends AsyncDisposable {
  readonly info: {
    readonly container: string;
    readonly seconds: number;
    /** As of films. */
    readonly dropped: readonly string[];
  };
  readonly sounds: readonly SoundTrack[];
}

/** A file of sound that was written. */
export interface SoundSink<B> extends Written {
  readonly sound: SoundWritten;
  readonly blob: B;
  /** Removes it. */
  discard(): Promise<void>;
}

/** All of the above for one job; `B` is the platform's Blob. */
export interface Engines<B> {
  open(file: B, name: string, signal?: Signal): Promise<Source>;
  sink(source: Source, file: B, options: WriteOptions, speaking: Speaking): Promise<Sink<B>>;
  /** A film of this size whose pictures are drawn, with what takes the place of another file's sound. @param size even on both sides */
  drawn(
    size: Size,
    sounds: Source | SoundSource,
    options: WriteOptions,
    speaking: NonNullable<Speaking>,
  ): Promise<Sink<B>>;
  /** Whether a file holds sound, and nothing to be seen. */
  isSound(file: B): Promise<boolean>;
  openSound(file: B, name: string, signal?: Signal): Promise<SoundSource>;
  /** @param tell takes how many seconds are written */
  writeSound(
    source: SoundSource,
    options: WriteOptions,
    speaking: NonNullable<Speaking>,
    how: { readonly signal?: Signal | undefined; tell(seconds: number): void },
  ): Promise<SoundSink<B>>;
  runner<M extends Model>(plugin: M): Promise<ModelRunner<M>>;
  /** Tells when somebody speaks. @throws FaultError `model/missing` and what else keeps it from being had */
  activity(): Promise<ActivityModel>;
  /** Hears words. @param id of one of the host's @throws FaultError `model/missing`, `model/corrupt` and what else keeps it from being had */
  recognizer(id: string): Promise<Recognizer>;
  /** Those that there are. @throws FaultError `part/missing` */
  recognizers(): Promise<readonly ModelChoice[]>;
  /** Fetches one once, checks it and keeps it. @param tell takes how many bytes have come @throws FaultError `model/missing`, `model/corrupt`, `part/missing` */
  fetchRecognizer(id: string, tell: (bytes: number) => void): Promise<void>;
  /** Ids of catalog models that are present here. */
  models(): Promise<ReadonlySet<string>>;
  /** A file of the catalog as it is. @throws FaultError `model/missing`, `model/corrupt`, `part/missing` */
  file(id: string): Promise<Uint8Array>;
  /** Who reads aloud in a language (ISO 639-1). @throws FaultError `model/missing`, `model/corrupt`, `part/missing` */
  synthesizer(language: string): Promise<Synthesize>;
  /** Who reads words and tells when each is said, two of them. @param language ISO 639-1 @throws FaultError as `synthesizer` does */
  readers(language: string): Promise<readonly Reader[]>;
  painter(): Promise<Painter>;
  /** A picture that came with a policy, RGB with alpha. @param url a data URL @throws FaultError `policy/invalid` */
  picture(url: string): Promise<Picture>;
  /** sha256 of a blob, hex, read in pieces. */
  digest(file: B, signal?: Signal): Promise<string>;
  size(file: B): number;
  /** Milliseconds from any origin. */
  now(): number;
  /** ISO time for the report. */
  date(): string;
}
