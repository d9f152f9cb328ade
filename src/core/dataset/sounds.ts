/** Files of sound in a dataset: what was made of their voices, when somebody speaks, and what is said, masked. */
import type { Facts } from './sample.ts';
import { spokenIn, type Transcript } from './transcript.ts';

export interface SoundItem {
  readonly key: string;
  /** Without a dot. */
  readonly extension: string;
  readonly bytes: number;
  /** Of the masked file, lower-case hex. */
  readonly sha256: string;
  readonly seconds: number;
  readonly facts: Pick<Facts, 'guise' | 'verdict' | 'sound'>;
  /** When somebody speaks, seconds; null where nothing of the sound is left, or nobody could listen. */
  readonly speech: readonly { readonly from: number; readonly to: number }[] | null;
  readonly transcript?: Transcript;
}

/** Where they lie in every layout: as `load_dataset` reads an AudioFolder. */
export const SOUND_FOLDER = 'audio/train';

const nameOf = ({ key, extension }: SoundItem): string => `${key}.${extension}`;
export const pathOf = (s: SoundItem): string => `${SOUND_FOLDER}/${nameOf(s)}`;

/** A line of JSON for each. */
export const soundLines = (sounds: readonly SoundItem[]): string =>
  sounds
    .map((s) => {
      const { sha256, seconds, speech, transcript, facts } = s;
      const said = transcript && { transcript: spokenIn(transcript) };
      return `${JSON.stringify({ file_name: nameOf(s), ...said, seconds, sha256, voice: facts.sound?.voice ?? null, speech })}\n`;
    })
    .join('');
