/** What takes a voice's place in a sound track. Plug-ins of `plugins/voices/`, one file each. */

import { type Score, score } from '../units.ts';
import type { Options, Values } from './options.ts';

/**
 * What of the original can still be told from a result: `nothing`; the `words` alone; `words and prosody`, how it is said too. None but
 * `nothing` makes a voice anonymous.
 */
export type SoundLeaves = 'nothing' | 'words' | 'words and prosody';

/** One channel of a sound track. */
export interface ChannelForm {
  /** Samples a second. */
  readonly rate: number;
  /** Its place, from 0. */
  readonly channel: number;
}

/** How a voice is spoken anew. */
export interface Recipe {
  /** Frames that a class's own mean is worth, where a file says little of it. */
  readonly relevance: number;
  /** Which part of a frame is what the target says of its class. */
  readonly mix: number;
  /** Whether a frame becomes the nearest of a codebook, and not a mixture of fine classes. */
  readonly coded: boolean;
  /** How far a random speaker's offsets are followed who is another one every second. */
  readonly wander: number;
}

/** What voices are made with that is too much for whoever only shows them. */
export interface Supplies {
  /** Another speaker says it. @throws FaultError `model/missing`, `model/failed` */
  anew(recipe: Recipe, form: ChannelForm, options: Values): Process;
  /** What a masked transcript says is read aloud. @throws FaultError `voice/transcript`, `model/failed` */
  aloud(form: ChannelForm, options: Values): Process;
}

/** Changes one channel, block by block. What it gives may lag behind what it took; in the end it has given as many samples. */
export interface Process {
  /** The next samples that are ready. @param block samples, -1..1; neither kept nor changed */
  push(block: Float32Array): Float32Array;
  /** What is left. */
  end(): Float32Array;
}

/** How surely a speaker was still told from others, by an attacker who knows how the voice is masked. */
export interface Measured {
  /** Equal error rate: 0 is always told, 0.5 is a guess. */
  readonly eer: Score;
  /** The same where nothing is disguised. */
  readonly original: Score;
  readonly attacker: string;
}

/** What a voice leaves, and how surely a speaker was told from it. */
export interface SoundTold {
  readonly leaves: SoundLeaves;
  readonly measured?: Measured;
}

/**
 * What is put in the place of all that a sound track says. The same samples, options and seed give the same result to the bit,
 * in whatever blocks they come.
 */
export interface Voice {
  readonly kind: 'voice';
  readonly id: string;
  readonly label: string;
  /** Where it stands in lists, from the one that leaves least. */
  readonly place: number;
  readonly options: Options;
  /** Those that leave nothing are given no sample of the original: what they never had they cannot give away. */
  readonly leaves: SoundLeaves;
  /** Of voices that leave words. */
  readonly measured?: Measured;
  /** What is left where options change it. */
  told?(options: Values): SoundTold;
  /** Shown where a person chooses it. */
  readonly caution?: string;
  /** It says what a masked transcript says: languages that it can read, ISO 639-1. */
  readonly reads?: readonly string[];
  /** Ids of files of the catalog that it cannot speak without. */
  readonly files?: readonly string[];
  /** All channels are heard as one, and say the same: a voice that is made anew is one voice. */
  readonly together?: boolean;
  /** Left out: the track is dropped. */
  readonly begin?: (form: ChannelForm, options: Values, supplies: Supplies) => Process;
}

/** The caution of voices that leave words. */
export const DISGUISE =
  'A disguise and not anonymity: whoever knows the voice, or compares voices by a program, may tell who speaks.';

/**
 * Measured by spectra (MFCC with deltas) under a mixture model of 64 classes, LDA and a two-covariance score. It learned from half of 126 speakers of
 * LibriSpeech whose voices were masked in the same way, and compared halves of utterances of the others, both ways.
 */
export const measuredAt = (eer: number): Measured => ({
  eer: score(eer),
  original: score(0.046),
  attacker: 'MFCC, GMM, LDA',
});

/**
 * The same, by the cepstra that a vocoder is given, of two masks of each voice with other seeds; the masker learned from other speakers than
 * those tried.
 */
export const toldByCepstra = (eer: number): Measured => ({
  eer: score(eer),
  original: score(0.016),
  attacker: 'cepstra, GMM, LDA',
});
