/** How surely speakers are told from others whom nothing was learned from (npx tsx models/speakers/measure.ts; needs ffmpeg and `../shared/speech`). */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { speakerModelOf } from '../../src/core/sound/speakers/model.ts';
import { alike, type Voiceprint } from '../../src/core/sound/speakers/voiceprint.ts';
import { together, VoiceWindows } from '../../src/core/sound/speakers/windows.ts';
import { filesIn, SPEECH, samplesOf } from '../voices/speech.ts';
import { held } from './split.ts';

const folder = path.dirname(fileURLToPath(import.meta.url));
const model = speakerModelOf(new Uint8Array(readFileSync(path.join(folder, 'guise-speakers.bin'))));

function printsIn(samples: Float32Array): Voiceprint[] {
  const windows = new VoiceWindows(model);
  windows.push(samples);
  return windows.end().map((h) => h.print);
}

/** Where as many of the same are taken for others as of others for the same, 0..1. */
function equalErrors(same: readonly number[], others: readonly number[]): number {
  const sorted = [...same.map((s) => [s, 1] as const), ...others.map((s) => [s, 0] as const)].sort(
    (a, b) => a[0] - b[0],
  );
  let [missed, passed, best, rate] = [0, others.length, Number.POSITIVE_INFINITY, 0.5];
  for (const [, one] of sorted) {
    if (one) missed++;
    else passed--;
    const [a, b] = [missed / same.length, passed / others.length];
    if (Math.abs(a - b) < best) [best, rate] = [Math.abs(a - b), (a + b) / 2];
  }
  return rate;
}

/** @param tried of each speaker: a known voice, and those that are compared with all known ones */
function told(name: string, tried: readonly (readonly [Voiceprint, readonly Voiceprint[]])[]): void {
  const [same, others]: [number[], number[]] = [[], []];
  for (const [i, [known]] of tried.entries())
    for (const [j, [, heard]] of tried.entries())
      for (const print of heard) (i === j ? same : others).push(alike(known, print));
  console.log(`${name}: EER ${(100 * equalErrors(same, others)).toFixed(1)}%, ${same.length} of the same`);
}

const halves = held()
  .map(samplesOf)
  .map((s) => [printsIn(s.subarray(0, s.length >> 1)), printsIn(s.subarray(s.length >> 1))] as const)
  .filter((both) => both.every((prints) => prints.length > 0));
told(
  `halves of an utterance (${halves.length} speakers)`,
  halves.map(([a, b]) => [together(a), [together(b)]]),
);
told(
  '1.5 s of one half and all of the other',
  halves.map(([a, b]) => [together(a), b]),
);
const sessions = readdirSync(path.join(SPEECH, 'sessions')).map((d) =>
  filesIn(path.join(SPEECH, 'sessions', d)).map((f) => printsIn(samplesOf(f))),
);
told(
  `other utterances (${sessions.length} speakers)`,
  sessions.map((all) => [together(all.slice(0, 5).flat()), all.slice(5).map(together)]),
);
told(
  '1.5 s of other utterances',
  sessions.map((all) => [together(all.slice(0, 5).flat()), all.slice(5).flat()]),
);
