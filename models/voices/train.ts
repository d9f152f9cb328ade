/** Writes `guise-voices.bin` from `../shared/speech` (npx tsx models/voices/train.ts; needs ffmpeg). */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { packBank } from '../../src/core/sound/neutral/bank.ts';
import { framesOf, learn } from './learn.ts';
import { filesIn, SPEECH, samplesOf } from './speech.ts';

/** Speakers whose offsets are kept. */
const KEPT = 64;

const frames = (folder: string) => filesIn(path.join(SPEECH, folder)).map((f) => framesOf(samplesOf(f)));
const bank = learn(frames('lj'), frames('speakers'));
const every = bank.offsets.length / KEPT;
const kept = bank.offsets.filter((_, i) => Math.floor(i / every) !== Math.floor((i - 1) / every));
const file = path.join(path.dirname(fileURLToPath(import.meta.url)), 'guise-voices.bin');
writeFileSync(file, packBank({ ...bank, offsets: kept }));
console.log(file);
