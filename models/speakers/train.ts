/** Writes `guise-speakers.bin` from `../shared/speech` (npx tsx models/speakers/train.ts; needs ffmpeg). */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { packSpeakers } from '../../src/core/sound/speakers/model.ts';
import { samplesOf } from '../voices/speech.ts';
import { elsewhere, framesIn, learnSpeakers } from './learn.ts';
import { taught } from './split.ts';

/** Rooms that each is heard in, beside its own. */
const ROOMS = 2;

const speakers = taught().map((file, speaker) => {
  const samples = samplesOf(file);
  const rooms = Array.from({ length: ROOMS }, (_, room) => elsewhere(samples, 1000 * (room + 1) + speaker));
  return [samples, ...rooms].map(framesIn);
});
const file = path.join(path.dirname(fileURLToPath(import.meta.url)), 'guise-speakers.bin');
writeFileSync(file, packSpeakers(learnSpeakers(speakers)));
console.log(file);
