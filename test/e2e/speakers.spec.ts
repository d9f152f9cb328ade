/** Who speaks when, from the shell: voices of flite, which come from npm. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Report } from '../../src/core/model/report.ts';
import { verdictOf } from '../../src/core/model/verdict.ts';
import { ENGLISH } from '../../src/core/model/wording.ts';
import type { Turn } from '../../src/core/sound/speakers/turns.ts';
import { touching } from '../../src/core/sound/times.ts';
import { conversation, SENTENCES, says, TALKED } from '../made/conversation.ts';
import { alikeAt, channelOf } from '../made/likeness.ts';
import { GREY_FILM, remade, soundAlone } from '../made/remade.ts';
import { wav } from '../made/speech.ts';
import { schemaErrors } from '../schema.ts';
import { command } from './command.ts';

const [ONE, TWO, THREE, FOUR, FIVE, SIX] = SENTENCES;
const wave = (samples: Float32Array) => wav(TALKED, 0, samples);

/** A folder with two who talk in turn, and with one of them alone. */
function talk() {
  const at = mkdtempSync(path.join(tmpdir(), 'guise-speakers-'));
  const file = (name: string) => path.join(at, name);
  const { samples, lines } = conversation([
    ['slt', ONE],
    ['rms', TWO],
    ['slt', THREE],
    ['rms', FOUR],
  ]);
  writeFileSync(file('talk.wav'), wave(samples));
  writeFileSync(file('anna.wav'), wave(says('slt', `${FIVE} ${SIX}`)));
  return { file, lines };
}

test('inspect tells who speaks when, and names who was enrolled', async () => {
  const { file, lines } = talk();
  writeFileSync(file('short.wav'), wave(says('slt', 'Hello there, my friend.')));
  const turnsOf = async (...more: string[]) => {
    const { code, out, err } = await command(['inspect', file('talk.wav'), '--json', ...more]);
    expect(code, err).toBe(0);
    return (JSON.parse(out) as { turns: Turn[] }).turns;
  };
  const whoIn = (turns: readonly Turn[]) =>
    lines.map(({ from, to }) =>
      [...new Set(touching(turns, { from: from + 0.5, to: to - 0.5 }).map((t) => t.speaker))].join(),
    );
  expect(whoIn(await turnsOf())).toEqual(['S1', 'S2', 'S1', 'S2']);
  const named = await turnsOf('--enroll', `anna=${file('anna.wav')}`);
  expect(whoIn(named)).toEqual(['anna', 'S1', 'anna', 'S1']);

  const short = await command(['inspect', file('talk.wav'), '--enroll', `anna=${file('short.wav')}`]);
  expect(short.code).toBe(1);
  expect(short.err).toContain('Learning the voice of anna');
  const bad = await command(['inspect', file('talk.wav'), '--enroll', file('anna.wav')]);
  expect(bad.code).toBe(1);
  expect(bad.err).toContain('--enroll');
});

const channel = (file: string): Float32Array => channelOf(readFileSync(file));

test('who is enrolled is kept where they surely speak alone, and nobody else ever is', async () => {
  const { file, lines } = talk();
  const mask = (...more: string[]) =>
    command([
      ...['mask', file('talk.wav'), '--out', file('out'), '--json', '--force', '--set', 'write.sound=wav'],
      ...more,
    ]);
  const enroll = ['--enroll', `anna=${file('anna.wav')}`];
  const { code, err } = await mask('--voice', 'noise', '--speaker', 'anna=keep', ...enroll);
  expect(code, err).toBe(0);

  const was = channel(file('talk.wav'));
  const is = channel(file('out/talk.masked.wav'));
  expect(is.length).toBe(was.length);
  const same = Array.from(was, (v, i) => Math.abs(v - is[i]!) < 1e-4);
  const part = (of: readonly boolean[], from: number, to: number) => {
    const all = of.slice(Math.round(from * TALKED), Math.round(to * TALKED));
    return all.filter(Boolean).length / all.length;
  };
  for (const { talker, from, to } of lines) {
    const middle = (from + to) / 2;
    if (talker === 'slt') expect(part(same, middle - 0.3, middle + 0.3)).toBe(1);
    // Noise meets a sample by chance.
    else expect(part(same, from - 0.2, to + 0.2)).toBeLessThan(0.02);
  }

  const text = readFileSync(file('out/talk.report.json'), 'utf8');
  const report = JSON.parse(text) as Report;
  expect(schemaErrors('report-4', report)).toEqual([]);
  expect(text).not.toMatch(/anna(?!\.wav)/);
  const { sound } = report.lanes;
  expect(sound).toMatchObject({ voice: 'noise', leaves: 'voices', verification: { verdict: 'clean' } });
  const [anna, other, more] = sound!.speakers!.speakers;
  expect(anna).toMatchObject({ speaker: 'S1', by: 'keep', rule: 0 });
  expect(anna!.surely).toBeGreaterThan(3);
  expect(anna!.surely).toBeLessThan(anna!.seconds);
  expect(other).toEqual({ speaker: 'S2', by: 'noise', seconds: expect.any(Number) });
  expect(more).toBeUndefined();
  expect(verdictOf(report)).toMatchObject({ tone: 'note', title: ENGLISH.soundOfSpeakers });

  for (const [flags, why] of [
    [['--speaker', 'anna=keep', ...enroll], /Choose a voice/],
    [['--voice', 'noise', '--speaker', 'ben=keep', ...enroll], /"ben"/],
    [['--voice', 'noise', '--speaker', 'anna', ...enroll], /NAME=VOICE/],
  ] as const) {
    const refused = await mask(...flags);
    expect([refused.code, refused.err]).toEqual([1, expect.stringMatching(why)]);
  }
});

test('in a film, too: its sound is decoded anew and heard', async ({ page }) => {
  const { file, lines } = talk();
  await page.goto('/test/blank.html');
  writeFileSync(file('talk.mp4'), await remade(page, readFileSync(file('talk.wav')), 'talk.mp4', GREY_FILM));
  const { code, err } = await command([
    ...['mask', file('talk.mp4'), '--out', file('out'), '--voice', 'noise'],
    ...['--speaker', 'anna=keep', '--enroll', `anna=${file('anna.wav')}`],
  ]);
  expect(code, err).toBe(0);
  const { sound } = (JSON.parse(readFileSync(file('out/talk.report.json'), 'utf8')) as Report).lanes;
  expect(sound).toMatchObject({ leaves: 'voices', verification: { verdict: 'clean' } });
  expect(sound!.speakers!.speakers[0]).toMatchObject({ by: 'keep', rule: 0 });
  const masked = readFileSync(file('out/talk.masked.mp4'));
  writeFileSync(file('is.wav'), await remade(page, masked, 'is.wav', soundAlone(TALKED)));
  const [was, is] = [channel(file('talk.wav')), channel(file('is.wav'))];
  for (const { talker, from, to } of lines) {
    const middle = (from + to) / 2;
    if (talker === 'slt') expect(alikeAt(was, is, middle - 0.3, middle + 0.3)).toBeGreaterThan(0.9);
    else expect(alikeAt(was, is, from, to)).toBeLessThan(0.1);
  }
});

test('personal data that a transcript tells of is hidden where a speaker is kept, too', async () => {
  const at = mkdtempSync(path.join(tmpdir(), 'guise-speakers-'));
  const file = (name: string) => path.join(at, name);
  const { samples, lines } = conversation([
    ['slt', ONE],
    ['rms', TWO],
    ['slt', THREE],
  ]);
  const [, second, third] = lines;
  const clock = (seconds: number) => `00:${seconds.toFixed(3).padStart(6, '0')}`;
  const said = (third!.from + third!.to) / 2;
  writeFileSync(file('talk.wav'), wave(samples));
  writeFileSync(
    file('talk.vtt'),
    `WEBVTT\n\n${clock(third!.from)} --> ${clock(third!.to)}\nwrite to <${clock(said)}>ann@example.org <${clock(said + 0.5)}>please\n`,
  );
  const { code, err } = await command([
    ...['mask', file('talk.wav'), '--out', file('out'), '--set', 'write.sound=wav', '--voice', 'noise'],
    ...['--enroll', `anna=${file('talk.wav')}@${lines[0]!.from}-${lines[0]!.to}`, '--speaker', 'anna=keep'],
    ...['--transcript', file('talk.vtt'), '--set', 'find.text.names.model=off'],
  ]);
  expect(code, err).toBe(0);
  const was = channel(file('talk.wav'));
  const is = channel(file('out/talk.masked.wav'));
  const same = (from: number, to: number) => {
    const [a, b] = [Math.round(from * TALKED), Math.round(to * TALKED)];
    return was.subarray(a, b).filter((v, i) => Math.abs(v - is[a + i]!) < 1e-4).length / (b - a);
  };
  // Kept before and behind it, and not where it is said.
  expect(same(said - 0.8, said - 0.5)).toBe(1);
  expect(same(said - 0.1, said + 0.6)).toBeLessThan(0.02);
  expect(same(said + 1, said + 1.2)).toBe(1);
  expect(same(second!.from, second!.to)).toBeLessThan(0.02);
  const report = JSON.parse(readFileSync(file('out/talk.report.json'), 'utf8')) as Report;
  expect(report.lanes.sound).toMatchObject({
    verification: { verdict: 'clean' },
    said: { stretches: [{ entity: 'EMAIL_ADDRESS', verdict: 'mask' }] },
  });
});
