/** Who speaks when: voices that are made, told apart by the model that ships. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { randomOf } from '../../src/core/sound/random.ts';
import { voicesOf } from '../../src/core/sound/speakers/cluster.ts';
import { packSpeakers, speakerModelOf } from '../../src/core/sound/speakers/model.ts';
import { type Enrolled, speakersOf, UNKNOWN } from '../../src/core/sound/speakers/turns.ts';
import { alike, united } from '../../src/core/sound/speakers/voiceprint.ts';
import { type Heard, together, VoiceWindows } from '../../src/core/sound/speakers/windows.ts';
import { type Time, touching } from '../../src/core/sound/times.ts';
import { tellSpeakers } from '../../src/pipeline/job/speakers.ts';
import type { SoundTrack } from '../../src/pipeline/ports.ts';
import { enrolledOf } from '../../src/shells/cli/enrolled.ts';
import { conversation, type Line, SENTENCES, says, TALKED } from '../made/conversation.ts';

const file = new Uint8Array(
  readFileSync(path.resolve(import.meta.dirname, '../../models/speakers/guise-speakers.bin')),
);
const model = speakerModelOf(file);
const heardIn = (samples: Float32Array, block = samples.length): Heard[] => {
  const windows = new VoiceWindows(model);
  for (let at = 0; at < samples.length; at += block) windows.push(samples.subarray(at, at + block));
  return windows.end();
};
const enrolled = (name: string, samples: Float32Array): Enrolled => ({
  name,
  print: together(heardIn(samples).map((h) => h.print)),
});
const [ONE, TWO, THREE, FOUR, FIVE, SIX] = SENTENCES;

let talk: ReturnType<typeof conversation>;
let heard: Heard[];
let slt: Enrolled;
const said = (): readonly Line[] => talk.lines;

beforeAll(() => {
  talk = conversation([
    ['slt', ONE],
    ['rms', TWO],
    ['slt', THREE],
    ['rms', FOUR],
    ['slt', FIVE],
  ]);
  heard = heardIn(talk.samples);
  slt = enrolled('anna', says('slt', SIX));
});

describe('turns', () => {
  test('are those of the two who speak, in order of appearance', () => {
    const { turns } = speakersOf(heard, said());
    for (const { talker, from, to } of said()) {
      const [turn, more] = touching(turns, { from: from + 0.5, to: to - 0.5 });
      expect(turn?.speaker).toBe(talker === 'slt' ? 'S1' : 'S2');
      expect(more).toBeUndefined();
      expect(turn!.confidence).toBeGreaterThan(0.7);
    }
  });

  test('have the name of who was enrolled, and of nobody else', () => {
    expect(new Set(speakersOf(heard, said(), [slt]).turns.map((t) => t.speaker))).toEqual(
      new Set(['anna', 'S1']),
    );
    const other = enrolled('carl', says('awb', SIX));
    const named = speakersOf(heard, said(), [other]);
    expect(named.turns.map((t) => t.speaker)).not.toContain('carl');
    expect(named.surely.has('carl')).toBe(false);
  });

  test('are unknown where too little is heard', () => {
    const { turns } = speakersOf(heard, [{ from: 0, to: 0.2 }]);
    expect(turns).toEqual([{ from: 0, to: 0.2, speaker: UNKNOWN, confidence: 0 }]);
    expect(speakersOf([], said()).turns.every((t) => t.speaker === UNKNOWN)).toBe(true);
  });

  test('are surely somebody’s only well within what they say', () => {
    const sure = speakersOf(heard, said(), [slt]).surely.get('anna') ?? [];
    expect(sure.length).toBeGreaterThan(0);
    for (const time of sure) {
      const [line, more] = touching(said(), time);
      expect(line?.talker).toBe('slt');
      expect(more).toBeUndefined();
    }
  });

  test('where both speak at once nobody surely does', () => {
    const [a, b] = [says('slt', ONE), says('rms', TWO)];
    const both = Float32Array.from(a, (v, i) => v + (b[i] ?? 0));
    const samples = new Float32Array(talk.samples.length + both.length);
    samples.set(talk.samples);
    samples.set(both, talk.samples.length);
    const from = talk.samples.length / TALKED;
    const at = { from, to: from + Math.min(a.length, b.length) / TALKED };
    const { surely } = speakersOf(heardIn(samples), [...said(), at], [slt]);
    expect(surely.get('anna')?.length).toBeGreaterThan(0);
    expect(touching(surely.get('anna')!, at)).toEqual([]);
  });

  test('the same however the sound is cut into blocks', () => {
    expect(heardIn(talk.samples, 777)).toEqual(heard);
  });
});

test('a thousand windows and more are compared in bounded time', () => {
  const random = randomOf(1);
  const centres = [0, 1, 2].map(() => united(Float32Array.from({ length: 60 }, () => random() - 0.5)));
  const prints = Array.from({ length: 40_000 }, (_, i) =>
    united(centres[Math.floor(i / 100) % 3]!.map((v) => v + 0.2 * (random() - 0.5))),
  );
  const begun = performance.now();
  const voices = voicesOf(prints);
  expect(performance.now() - begun).toBeLessThan(20_000);
  expect(voices.length).toBe(3);
  for (const c of centres) expect(Math.max(...voices.map((v) => alike(v, c)))).toBeGreaterThan(0.95);
  expect(voicesOf(prints, 2).length).toBeLessThanOrEqual(3);
});

describe('the model', () => {
  test('is read as it was written, and nothing else is', () => {
    expect(packSpeakers(model)).toEqual(file);
    expect(() => speakerModelOf(file.slice(1))).toThrow(/guise-speakers/);
  });

  test('a recording that is too short names nobody', async () => {
    const track = (samples: Float32Array<ArrayBuffer>): SoundTrack => ({
      codec: 'pcm',
      channels: 1,
      rate: TALKED,
      seconds: samples.length / TALKED,
      async *blocks() {
        yield { at: 0, rate: TALKED, planes: [samples] };
      },
    });
    const info = { container: 'wav', seconds: 0, dropped: [] };
    const engines = {
      file: async () => file,
      isSound: async () => true,
      openSound: async (samples: Float32Array<ArrayBuffer>) => ({
        info,
        sounds: [track(samples)],
        [Symbol.asyncDispose]: async () => {},
      }),
      activity: async () => {
        throw new Error('none');
      },
    };
    const telling = (samples?: Float32Array<ArrayBuffer>, during?: readonly Time[], tracks = 1) =>
      tellSpeakers(
        { engines, enrolling: [{ name: 'anna', file: samples, during }] } as never,
        Array.from({ length: tracks }, () => track(talk.samples)),
        { by: 'test', times: said() },
        { cut: false },
      );
    await expect(telling(says('slt', 'Hello there, my friend.'))).rejects.toThrow(/anna/);
    const { turns } = await telling(says('slt', `${SIX} ${FIVE}`));
    expect(turns.map((t) => t.speaker)).toContain('anna');
    // A stretch of the conversation itself, in which the second one speaks.
    const [, second] = said();
    const named = (await telling(talk.samples, [second!])).turns;
    for (const { talker, from, to } of said())
      for (const turn of touching(named, { from: from + 0.5, to: to - 0.5 }))
        expect(turn.speaker).toBe(talker === 'rms' ? 'anna' : 'S1');
    await expect(telling(talk.samples, [{ from: 1, to: 3 }])).rejects.toThrow(/anna/);

    // Left out it is the very file: the same stretch, and two that add up where each is too short.
    expect((await telling(undefined, [second!])).turns).toEqual(named);
    const [first, , third] = said();
    const part = ({ from }: Time): Time => ({ from, to: from + 3 });
    await expect(telling(undefined, [part(first!)])).rejects.toThrow(/Only 3/);
    const both = await telling(undefined, [part(third!), part(first!)]);
    expect(new Set(both.turns.map((t) => t.speaker))).toEqual(new Set(['anna', 'S1']));
    expect(both.surely.get('anna')?.length).toBeGreaterThan(0);
    // Of several tracks nobody surely speaks alone.
    expect((await telling(undefined, [part(third!), part(first!)], 2)).surely.size).toBe(0);
    // Two voices are nobody's.
    await expect(telling(undefined, [{ from: first!.from, to: second!.to }])).rejects.toThrow(
      /More than one/,
    );
  });
});

test('--enroll takes NAME=FILE, and says what is wrong', () => {
  const here = import.meta.filename;
  expect(enrolledOf([`anna=${here}`])).toEqual([{ name: 'anna', file: here }]);
  expect(enrolledOf([`anna=${here}@12-19.5`])).toEqual([
    { name: 'anna', file: here, during: [{ from: 12, to: 19.5 }] },
  ]);
  expect(() => enrolledOf([`anna=${here}@19-12`])).toThrow(/--enroll/);
  for (const given of ['anna', `=${here}`, 'anna=', `S1=${here}`, `unknown=${here}`, `a/b=${here}`])
    expect(() => enrolledOf([given]), given).toThrow(/--enroll/);
  expect(() => enrolledOf([`anna=${here}`, `anna=${here}`])).toThrow(/twice/);
  expect(() => enrolledOf(['anna=nowhere.wav'])).toThrow();
});
