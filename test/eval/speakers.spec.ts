/**
 * Who speaks when, on conversations made of speakers whom the model never heard (`../shared/speech`, ffmpeg to read it): how much of the time is given to the
 * wrong one, and how much of others is kept with somebody. Thresholds were chosen on the other half of these speakers. Speech is told by loudness here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { held } from '../../models/speakers/split.ts';
import { filesIn, hasSpeech, SPEECH, samplesOf } from '../../models/voices/speech.ts';
import { Loudness } from '../../src/core/sound/loudness.ts';
import { speakerModelOf } from '../../src/core/sound/speakers/model.ts';
import { speakersOf } from '../../src/core/sound/speakers/turns.ts';
import { type Heard, together, VoiceWindows } from '../../src/core/sound/speakers/windows.ts';
import { conversation } from './speakers/conversation.ts';
import { errorsOf, keptOf } from './speakers/errors.ts';

const RATE = 16_000;
type Samples = Float32Array<ArrayBuffer>;
/** Who is enrolled, and whose recordings speak; the first of them is who is enrolled, unless somebody else is. */
interface Try {
  readonly enrolled: readonly Samples[];
  readonly speakers: readonly (readonly Samples[])[];
  readonly absent?: boolean;
}

test.skip(!hasSpeech, '../shared/speech is not here');
test.setTimeout(0);

const model = speakerModelOf(
  new Uint8Array(readFileSync(path.resolve(import.meta.dirname, '../../models/speakers/guise-speakers.bin'))),
);
function heardIn(samples: Samples): readonly Heard[] {
  const windows = new VoiceWindows(model);
  windows.push(samples);
  return windows.end();
}
function spokenIn(samples: Samples) {
  const loudness = new Loudness();
  loudness.add([samples], 0, RATE);
  return loudness.spoken();
}

function short(): Try[] {
  const all = held()
    .filter((_, i) => i % 2 === 0)
    .map(samplesOf)
    .filter((s) => s.length > 11 * RATE);
  const place = (i: number) => all[i % all.length]!;
  return all.flatMap((one, i) => {
    const cut = Math.floor(0.4 * one.length);
    const others = [1, 3, 7].slice(0, 1 + (i % 3)).map((by) => [place(i + by)]);
    const enrolled = [one.slice(0, cut)];
    return [
      { enrolled, speakers: [[one.slice(cut)], ...others] },
      { enrolled, speakers: others, absent: true },
    ];
  });
}

/** Pairs of the five with many utterances, and every other time a third; those on whom thresholds were chosen are not among themselves. */
function long(): Try[] {
  const all = readdirSync(path.join(SPEECH, 'sessions')).map((d) =>
    filesIn(path.join(SPEECH, 'sessions', d)).map(samplesOf),
  );
  return all.flatMap((one, i) =>
    all.flatMap((other, j): Try[] => {
      if (i === j || Math.max(i, j) < 3) return [];
      const third = all.find((_, k) => k !== i && k !== j)!;
      const more = (i + j) % 2 ? [] : [third.slice(0, 2)];
      return [{ enrolled: one.slice(0, 3), speakers: [one.slice(3, 8), other.slice(0, 4), ...more] }];
    }),
  );
}

test('turns, and what is kept', () => {
  const table: Record<string, Record<string, number | string>> = {};
  for (const [name, tries] of Object.entries({ short: short(), long: long() }))
    for (const early of [0, 0.3]) {
      const sum = { spoken: 0, errors: 0, right: 0, tried: 0, own: 0, ownKept: 0, others: 0, othersKept: 0 };
      let stray = 0;
      for (const [n, { enrolled, speakers, absent }] of tries.entries()) {
        const { samples, truth } = conversation(speakers, 100 + n, early);
        const print = together(enrolled.flatMap((e) => heardIn(e).map((h) => h.print)));
        const told = speakersOf(heardIn(samples), spokenIn(samples), [{ name: 'anna', print }]);
        const kept = told.surely.get('anna') ?? [];
        if (absent) {
          stray += kept.reduce((s, t) => s + t.to - t.from, 0);
          continue;
        }
        const errors = errorsOf(truth, told.turns);
        sum.spoken += errors.spoken;
        sum.errors += errors.missed + errors.more + errors.wrong;
        sum.right += Number(errors.found === speakers.length);
        sum.tried++;
        const { own, ownKept, others, othersKept } = keptOf(truth, kept);
        sum.own += own;
        sum.ownKept += ownKept;
        sum.others += others;
        sum.othersKept += othersKept;
      }
      const percent = (a: number, b: number) => Number(((100 * a) / b).toFixed(2));
      table[`${name}${early ? ', overlaps' : ''}`] = {
        DER: percent(sum.errors, sum.spoken),
        'as many found': `${sum.right} of ${sum.tried}`,
        'others kept': percent(sum.othersKept, sum.others),
        'own kept': percent(sum.ownKept, sum.own),
        'kept of nobody (s)': Number(stray.toFixed(2)),
      };
    }
  console.table(table);
  for (const row of Object.values(table)) {
    expect(row['others kept']).toBeLessThan(1);
    expect(row['own kept']).toBeGreaterThan(4);
    expect(row.DER).toBeLessThan(15);
  }
});
