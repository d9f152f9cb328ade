/** Who reads words and tells when each of them is said, for sound to be held against. */

import { oneByOne } from '../core/sound/aligned/one-by-one.ts';
import type { Reader } from '../core/sound/aligned/reading.ts';
import type { ModelFiles } from './model-files.ts';
import { synthesizer } from './synthesizers.ts';

/** Of flite's the two that are least alike and clear: a woman and a man. */
const SPEAKERS = ['slt', 'rms'];
/** Pico has one speaker for a language: as it is, and quicker. */
const MANNERS = [
  { speaker: '', stretch: 1 },
  { speaker: '', stretch: 0.7 },
] as const;

/** Two of them. @param language ISO 639-1, one that is read aloud @throws FaultError `model/missing`, `model/corrupt`, `part/missing` */
export async function readers(files: ModelFiles, language: string): Promise<readonly Reader[]> {
  if (language === 'en') {
    const [{ data }, { fliteReaders }] = await Promise.all([files.load('flite'), import('./flite/flite.ts')]);
    return fliteReaders(data, SPEAKERS).map(inTurns);
  }
  const say = await synthesizer(files, language);
  return MANNERS.map((manner) => inTurns(oneByOne(say, manner)));
}

/** Reading takes long: whoever wants it stopped is heard between two texts. */
const inTurns =
  (reader: Reader): Reader =>
  async (words) => {
    await new Promise((resolve) => setTimeout(resolve));
    return reader(words);
  };
