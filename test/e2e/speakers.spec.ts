/** Who speaks when, from the shell: voices of flite, which come from npm. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Turn } from '../../src/core/sound/speakers/turns.ts';
import { touching } from '../../src/core/sound/times.ts';
import { conversation, SENTENCES, says, TALKED } from '../made/conversation.ts';
import { wav } from '../made/speech.ts';
import { command } from './command.ts';

const [ONE, TWO, THREE, FOUR, FIVE, SIX] = SENTENCES;
const wave = (samples: Float32Array) => wav(TALKED, 0, samples);

test('inspect tells who speaks when, and names who was enrolled', async () => {
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
