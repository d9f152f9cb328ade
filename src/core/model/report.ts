/** What was hidden, how, and how that was checked, in every medium. Holds no content and no picture of an original. */

import type { Unread } from '../image/readable.ts';
import type { MoveKey } from '../portrait/keyframes.ts';
import type { AlignedWords } from '../sound/aligned/lines.ts';
import type { Time } from '../sound/times.ts';
import type { Box } from '../space/geometry.ts';
import type { SpanEvidence } from '../text/span.ts';
import type { Micros, Score } from '../units.ts';
import type { Gap, Shot, Standing } from './finding.ts';
import type { KindId } from './kind.ts';
import type { Leaves } from './leaves.ts';
import type { Kept, Left, Scores, Strangers } from './measures.ts';
import type { Alias } from './person.ts';
import type { KeptBy, Policy, Verdict } from './policy.ts';
import type { Measured, SoundLeaves } from './voice.ts';

/** What the checking detector saw where nothing was hidden, or where hiding did not arrive. */
export interface Residual {
  /** What it was taken for; left out where hiding did not arrive. */
  readonly subject?: KindId;
  readonly from: number;
  readonly to: number;
  readonly at: Micros;
  readonly box: Box;
  readonly score: Score;
  readonly why: 'outside' | 'unmasked';
}

/**
 * What the check of a lane's result came to. `by` are those who looked: detectors, one a kind; for texts the rules and the classifier.
 * `checked` frames or parts of the result were read again; in the last round `looked` of them were looked through: all in the
 * first round, later those that had changed since they were found clean.
 */
export type Verification =
  | {
      readonly verdict: 'clean';
      readonly checked: number;
      readonly looked: number;
      readonly by: readonly string[];
      /** What the check saw and a person accepted. */
      readonly accepted: number;
    }
  | {
      readonly verdict: 'residual';
      readonly checked: number;
      readonly by: readonly string[];
      readonly residuals: readonly Residual[];
    }
  | { readonly verdict: 'unverified'; readonly because: string };

/** How long one stage of a job took. */
export interface Stage {
  readonly name:
    | 'open'
    | 'find'
    | 'track'
    | 'people'
    | 'motion'
    | 'scenery'
    | 'plate'
    | 'follow'
    | 'transcribe'
    | 'align'
    | 'render'
    | 'verify'
    | 'report';
  readonly seconds: number;
  readonly frames: number;
}

/** What did a task: the model and what ran it. */
export interface EngineNote {
  readonly task: string;
  readonly id: string;
  readonly sha256: string;
  readonly backend: string;
  readonly build: string;
  /** Why something better was not used. */
  readonly fallback?: string;
}

/** A kind as the report speaks of it. */
export interface Named {
  readonly subject: KindId;
  readonly label: string;
  readonly plural: string;
}

/** What was looked for of one kind, and from which size on. */
export interface KindScope extends Named {
  /** Least height that was looked for in the source, frame pixels. */
  readonly source: {
    readonly by: string;
    readonly from: number;
    /** What the detector is known to see by halves, or not at all. */
    readonly misses?: string;
  };
  /** The same in the result: `every` frame, and `inTurn` where the parts of a frame are looked at by turns. Null where nobody looked. */
  readonly result: { readonly by: string; readonly every: number; readonly inTurn: number } | null;
  /** Side from which what was seen is hidden, frame pixels; smaller ones are listed. */
  readonly hiddenFrom: number;
}

/** What was looked for, and what was not. */
export interface Scope {
  readonly kinds: readonly KindScope[];
  /** Kinds that the policy does not look for; `usual` ones are looked for where a policy says nothing. */
  readonly not: readonly (Named & { readonly usual: boolean })[];
  /** Shares of the frame of which most could not be read; left out where that is little. */
  readonly unread?: Unread;
}

/** One track in a report, or one stretch of it where rules make something else of each: who saw it, what was done and why. Times in microseconds. */
export interface TrackLine {
  readonly id: string;
  readonly subject: string;
  /** Id of the track of whom it is a part that a witness saw bare. */
  readonly partOf?: string;
  /** Who it is of all in the file; left out where people were not told apart. */
  readonly person?: Alias;
  /** Who saw it: ids of detectors, `check` for the check of a result, `user` for a person's hand. */
  readonly by: readonly string[];
  readonly verdict: 'mask' | 'keep';
  /** Place in the policy's rules, from 0, of the one that says so; left out where none does. */
  readonly rule?: number;
  readonly masker?: string;
  /** What of the original can still be told behind it, with the options that were set. */
  readonly leaves?: Leaves;
  /** Why it is shown. */
  readonly kept?: KeptBy;
  /** What closer looks made of it, and how likely it is one of its kind by the best of them; left out where nobody looked closer. */
  readonly standing?: Standing;
  readonly likely?: Score;
  readonly because?: string;
  readonly from: Micros;
  readonly to: Micros;
  readonly frames: number;
  readonly seen: number;
  readonly best: Score;
  readonly gaps: readonly Gap[];
}

/** All of a picture that is nobody. */
export interface BackgroundLine {
  readonly masker: string;
  /** What of the background can still be told. */
  readonly leaves: Leaves;
  /** How often, over all frames, somebody was left out of it by their silhouette, and by a box that shows what is beside them too. */
  readonly silhouettes: number;
  readonly boxes: number;
}

/** Pictures and films. */
export interface PictureLane {
  readonly frames: number;
  readonly source: {
    readonly container: string;
    readonly codec: string;
    readonly width: number;
    readonly height: number;
    readonly seconds: number;
    readonly path: 'webcodecs' | 'ffmpeg' | 'image';
  };
  readonly result: { readonly codec: string };
  readonly scope: Scope;
  readonly tracks: readonly TrackLine[];
  /** Left out where the background stayed as it was. */
  readonly background?: BackgroundLine;
  readonly shots: readonly (Shot & { readonly at: Micros })[];
  readonly accepted: readonly {
    readonly subject: KindId;
    readonly from: number;
    readonly to: number;
    readonly because: string;
  }[];
  readonly verification: Verification;
  /** Left out where nobody of a kind that has a witness is hidden, or it is not here. */
  readonly left?: readonly Left[];
  /** Left out where no persona stands for anybody. */
  readonly strangers?: Strangers;
  /** Left out where nothing of a pose or an expression was to be kept, or no model here reads it. */
  readonly kept?: readonly Kept[];
  /** The same of what captions tell, of steadiness and of likeness. */
  readonly scores?: Scores;
}

/** What was looked for in texts, and by whom. */
export interface TextScope {
  /** All of the source, and not some columns of it only. */
  readonly whole: boolean;
  /** Every entity of every country, and not those only that the policy names. */
  readonly all: boolean;
  /** Values that the policy lets pass wherever they stand. */
  readonly allowed: number;
  /** Score from which a finding counted. */
  readonly from: Score;
  /** What the texts were taken for, ISO 639-1; `und` where that could not be told, and rules of every language looked. */
  readonly languages: readonly string[];
  /** Each entity that was looked for, and who can find it in one of these languages: ids of recognizers, `policy`, `ner:MODEL`. */
  readonly entities: readonly { readonly entity: string; readonly by: readonly string[] }[];
  /** The token classifier that read it all; null where rules alone did. */
  readonly classifier: string | null;
}

/** One finding in a text: where, what was done and why. Offsets are UTF-16 in a part of the source. */
export interface SpanLine {
  readonly part: number;
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  readonly operator: string;
  readonly by: Verdict['by'];
  /** Why it is shown. */
  readonly because?: string;
  readonly evidence: SpanEvidence;
}

/** Texts and documents. There is one of what was found clean alone: whatever else a check comes to stops the job. */
export interface TextLane {
  readonly parts: number;
  readonly characters: { readonly source: number; readonly result: number };
  readonly scope: TextScope;
  /** How often each entity was found. */
  readonly counts: Readonly<Record<string, number>>;
  readonly findings: readonly SpanLine[];
  readonly verification: Verification;
}

/** How alike a track and what was made of it are, piece by piece of half a second in which something is heard in both. */
export interface Likeness {
  /** How many pieces were compared. */
  readonly pieces: number;
  /** Greatest correlation of a piece with the original around it, 0..1. */
  readonly most: number;
  /** Share of the pieces that are the original's all but for its loudness. */
  readonly same: number;
}

/** One sound track of the source, and what became of it. */
export interface SoundLine {
  readonly codec: string;
  readonly channels: number;
  /** Samples a second. */
  readonly rate: number;
  readonly seconds: number;
  readonly did: 'kept' | 'dropped' | 'changed';
  /** Of changed ones; how much later what is heard comes, seconds, is null where neither words nor loudness are left to tell. */
  readonly likeness?: Likeness;
  readonly late?: number | null;
}

/** Something said, and what became of it; what it was stands nowhere. */
export interface SaidLine {
  /** Seconds: hidden from here to there, with what is beside it; of what was kept, as the transcript says. */
  readonly from: number;
  readonly to: number;
  readonly entity: string;
  readonly verdict: 'mask' | 'keep';
  /** Id of the voice that hides it; left out where it is that of the rest. */
  readonly with?: string;
  /** A person said from when to when. */
  readonly by?: 'user';
  /** Why it is heard. */
  readonly because?: string;
}

/** Who heard a transcript that nobody wrote: sha256 of the recognizer's weights (its decoder), hex. */
export interface Machine {
  readonly sha256: string;
}

/** Personal data that is said, as far as a transcript tells of it. */
export interface SaidLane {
  /** Id of the voice that hides what has none of its own. */
  readonly by: string;
  readonly stretches: readonly SaidLine[];
  /** How long all that is hidden is. */
  readonly seconds: number;
  /** When somebody speaks of which the transcript has nothing, and whether that was hidden too; by which model, or by loudness (left out: by loudness). */
  readonly untold: { readonly did: 'tell' | 'mask'; readonly by?: string; readonly times: readonly Time[] };
  /** In how many of those that are hidden nothing was heard: then the transcript is not of this sound, or its times are off. */
  readonly still: number;
  /** By how many seconds it would have to be later for clearly more to be heard where it tells something; left out where it lies well. */
  readonly shift?: number;
  /** A recognizer heard the transcript, and nobody wrote it: by which weights. */
  readonly machine?: Machine;
  /** When words are said was estimated; left out where the transcript has all their times. */
  readonly aligned?: AlignedWords;
  /** What the check saw of them: in how many pieces something was said, and the greatest correlation with it that is left. */
  readonly compared?: { readonly pieces: number; readonly most: number };
}

/** Somebody who was told apart by their voice, in order of appearance and without a name. */
export interface SpeakerLine {
  /** S1, S2 ... */
  readonly speaker: string;
  /** How long the turns are that were taken for theirs. */
  readonly seconds: number;
  /** Id of the voice that says what they surely say alone; `keep` where it is as it was. */
  readonly by: string;
  /** Place, in the policy's rules, of the one that says so; left out where none does. */
  readonly rule?: number;
  /** How long they surely speak alone: all else was said by the policy's voice. Left out without a rule. */
  readonly surely?: number;
  readonly because?: string;
}

/** Who spoke, as far as rules are of speakers: guesses, but for what was kept. */
export interface SpeakersLane {
  /** What is left of all that no rule counted for. */
  readonly rest: SoundLeaves;
  readonly speakers: readonly SpeakerLine[];
  /** Seconds of speech that were taken for nobody's. */
  readonly unknown: number;
}

/** What the check of a result's sound came to. */
export type SoundVerification =
  | { readonly verdict: 'clean' }
  | { readonly verdict: 'residual' | 'unverified'; readonly because: string };

/** Sound, of a film or by itself. */
export interface SoundLane {
  /** Id of the voice; `keep` where all of it is as it was. */
  readonly voice: string;
  /** What of the original can be told: `voices` where it was kept. */
  readonly leaves: SoundLeaves | 'voices';
  readonly measured?: Measured;
  /** Left out where no transcript told what is said, or nothing of the original is left anyway. */
  readonly said?: SaidLane;
  /** What is read aloud in place of it was heard by a recognizer, and nobody wrote it. */
  readonly machine?: Machine;
  /** Left out where no rule is of speakers. */
  readonly speakers?: SpeakersLane;
  /** Null where there is no sound in the result. */
  readonly result: { readonly codec: string | null };
  readonly tracks: readonly SoundLine[];
  readonly verification: SoundVerification;
}

/** A portrait that moves in the place of a film, or by a sound: every sample of its pictures is drawn from the portrait. */
export interface PortraitLane {
  readonly frames: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** The picture; null where a persona was drawn. */
  readonly portrait: { readonly bytes: number; readonly sha256: string } | null;
  /** Whose face moves it, of how many people in the film, and in how many frames it was read: in the others the portrait is at rest. Null where sound does. */
  readonly driver: { readonly person: Alias; readonly of: number; readonly read: number } | null;
  /** What a person had it do beside; left out: nothing. */
  readonly keyframes?: readonly MoveKey[];
  readonly result: { readonly codec: string };
  readonly verification: Verification;
  /** Whether the portrait is taken for who moves it; left out where sound does. */
  readonly strangers?: Strangers;
}

/** What a file was, by medium. */
export interface Lanes {
  /** Alone, or with sound. */
  readonly portrait?: PortraitLane;
  readonly picture?: PictureLane;
  readonly text?: TextLane;
  /** Left out where there was no sound. */
  readonly sound?: SoundLane;
}

/** What is told of a job whatever its medium. */
export interface Head {
  readonly guise: string;
  /** ISO time. */
  readonly made: string;
  /** `name` of pictures and films alone: what was typed has none, and names of documents are full of people. */
  readonly input: { readonly name?: string; readonly bytes: number; readonly sha256: string };
  readonly output: { readonly bytes: number; readonly sha256: string; readonly mime: string };
  readonly engines: readonly EngineNote[];
  /** What the source had beside and the result has not. */
  readonly dropped: readonly string[];
  readonly notes: readonly string[];
  /** Empty where nothing was timed. */
  readonly stages: readonly Stage[];
}

/** All that is told of a masked file or text; `public/schema` holds its JSON schema. */
export interface Report extends Head {
  readonly schema: 'guise.report/4';
  /** Without secrets and words of a person. */
  readonly policy: Policy;
  readonly verdict: Verification['verdict'];
  readonly lanes: Lanes;
}

/** One that has a lane of this medium. */
export type ReportOf<M extends keyof Lanes> = Report & { readonly lanes: Required<Pick<Lanes, M>> };
