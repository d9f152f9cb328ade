/** Rules of speakers: what they may say, when they count, and who is given which samples. */
import { describe, expect, test } from 'vitest';
import { parsePolicy as parse } from '../../src/bridge/policy.ts';
import { FaultError, faultOf } from '../../src/core/model/fault.ts';
import { type Policy, treatments } from '../../src/core/model/policy.ts';
import { policySchema } from '../../src/core/model/policy-schema.ts';
import { redactPolicy } from '../../src/core/model/redact.ts';
import type { SoundLane } from '../../src/core/model/report.ts';
import { soundVerdict } from '../../src/core/model/verdict-sound.ts';
import type { Voice } from '../../src/core/model/voice.ts';
import { ENGLISH } from '../../src/core/model/wording.ts';
import { KEPT } from '../../src/core/sound/kept.ts';
import { FADE } from '../../src/core/sound/muting.ts';
import { beside, Several } from '../../src/core/sound/several.ts';
import { checkEnrolled, ruledTimes, speakerRules } from '../../src/core/sound/speakers/rules.ts';
import { type Planes, Treating } from '../../src/core/sound/treat.ts';
import { castBy } from '../../src/pipeline/job/cast.ts';
import type { SoundTrack } from '../../src/pipeline/ports.ts';
import { kinds, maskers, voices } from '../../src/plugins/index.ts';
import { operators } from '../../src/plugins/text.ts';
import { rulesOf } from '../../src/shells/cli/enrolled.ts';
import { speech } from '../made/speech.ts';
import { validatorOf } from '../policy.ts';

const plugins = { kinds, maskers, operators, voices };
const validate = validatorOf(plugins);
const policy = (given: object): Policy => parse(given, { ...plugins, medium: 'picture', validate });
const keep = (speaker: readonly string[], more: object = {}) => ({
  for: ['voice'],
  where: { speaker },
  with: { by: 'keep' },
  ...more,
});
const pathOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    const fault = faultOf(error);
    return fault.code === 'policy/invalid' ? fault.path : fault.code;
  }
  return 'nothing';
};

describe('a rule of speakers', () => {
  test('keeps somebody, or gives them another voice with its options', () => {
    const { rules } = policy({
      rules: [keep(['anna']), { ...keep(['ben']), with: { by: 'whisper', options: { seed: 7 } } }],
    });
    expect(rules.map((r) => [r.where?.speaker, r.with.by])).toEqual([
      [['anna'], 'keep'],
      [['ben'], 'whisper'],
    ]);
    expect(rules[1]?.with.options).toEqual({ seed: 7 });
  });

  test.each([
    [{ ...keep(['anna']), for: ['voice', 'face'] }, 'policy.rules[0].for'],
    [{ ...keep(['anna']), where: { speaker: ['anna'], person: ['P1'] } }, 'policy.rules[0].where.person'],
    [{ ...keep(['anna']), where: undefined }, 'policy.rules[0].where'],
    [keep(['S1']), 'policy.rules[0].where.speaker'],
    [{ ...keep(['anna']), for: ['face'] }, 'policy.rules[0].where.speaker'],
    [{ ...keep(['anna']), with: { by: 'solid' } }, 'policy.rules[0].with.by'],
  ])('%j is refused', (rule, path) => {
    expect(pathOf(() => policy({ rules: [JSON.parse(JSON.stringify(rule))] }))).toBe(path);
  });

  test('is no treatment of pictures, and its names stand in no report', () => {
    const whole = policy({ rules: [keep(['anna'], { because: 'she agreed' })] });
    expect(treatments(whole, 'picture').map((t) => t.by)).toEqual(['solid']);
    expect(treatments(whole, 'sound').map((t) => t.by)).toEqual(['keep', 'keep']);
    const told = redactPolicy(whole, policySchema(plugins), 'told');
    expect(JSON.stringify(told)).not.toContain('anna');
    expect(told.rules[0]).toMatchObject({ where: { speaker: [] }, because: 'she agreed' });
  });

  test('names those alone whose voice was given', () => {
    const whole = policy({ rules: [keep(['anna', 'ben'])] });
    expect(pathOf(() => checkEnrolled(whole, ['anna']))).toBe('speaker/unknown');
    expect(pathOf(() => checkEnrolled(whole, ['ben', 'anna', 'carl']))).toBe('nothing');
  });

  test('is what --speaker stands for', () => {
    expect(policy({ rules: rulesOf(['anna=keep']) }).rules).toEqual(
      policy({ rules: [keep(['anna'])] }).rules,
    );
    for (const given of ['anna', 'anna=', '=keep', 'anna=keep=x', 'S2=keep'])
      expect(
        pathOf(() => rulesOf([given])),
        given,
      ).toBe('--speaker');
  });

  test('counts where nobody else surely speaks', () => {
    const rules = speakerRules(policy({ rules: [keep(['anna']), keep(['ben', 'anna'])] }));
    const surely = new Map([
      ['anna', [{ from: 1, to: 4 }]],
      ['ben', [{ from: 3, to: 6 }]],
      ['carl', [{ from: 8, to: 9 }]],
    ]);
    const times = ruledTimes(rules, { surely });
    expect(times.get(rules[0]!)).toEqual([{ from: 1, to: 3 }]);
    expect(times.get(rules[1]!)).toEqual([{ from: 4, to: 6 }]);
  });
});

describe('several voices over one track', () => {
  const rate = 16_000;
  const times = [
    { from: 0.5, to: 1 },
    { from: 1.5, to: 2.25 },
  ];
  const track = speech(rate, 3 * rate).map((v) => v / 4);
  const isKept = (i: number, by = 0) => times.some((t) => i / rate >= t.from + by && i / rate < t.to - by);
  /** Says what it is given, later, and a bit of noise of its own; `heard` is all that it was given. */
  const late = (heard: number[], lag = 1000): Voice => ({
    ...KEPT,
    id: 'late',
    begin: () => {
      let held = new Float32Array(0);
      const said = (all: Float32Array) => all.map((v) => v + 0.25);
      return {
        push(block) {
          heard.push(...block);
          const both = new Float32Array(held.length + block.length);
          both.set(held);
          both.set(block, held.length);
          const n = Math.max(0, both.length - lag);
          held = both.slice(n);
          return said(both.slice(0, n));
        },
        end: () => said(held),
      };
    },
  });
  const spoken = (main: Voice, part: Voice, block = 700): Float32Array => {
    const form = { rate, channels: 1 };
    const several = new Several(
      [
        { treating: new Treating(main, form, {}), not: times },
        { treating: new Treating(part, form, {}), not: beside(times) },
      ],
      rate,
      0,
    );
    const out: number[] = [];
    const take = (planes: Planes) => out.push(...(planes[0] ?? []));
    for (let at = 0; at < track.length; at += block) take(several.push([track.slice(at, at + block)]));
    take(several.end());
    expect(out.length).toBe(track.length);
    return Float32Array.from(out);
  };

  test('what is kept is the original, and what is not is none of it', () => {
    const heard: number[] = [];
    const out = spoken(late(heard), KEPT);
    for (const [i, v] of out.entries()) {
      if (isKept(i, FADE + 0.001)) expect(v).toBe(track[i]);
      // The voice alone, once it was given it: never the original beside it.
      else if (!isKept(i, -FADE - 0.001)) expect(v).toBeCloseTo(track[i]! + 0.25, 5);
    }
    for (const [i, v] of heard.entries()) if (isKept(i)) expect(v).toBe(0);
  });

  test('who is kept is given nothing of all others', () => {
    const heard: number[] = [];
    spoken(KEPT, late(heard));
    expect(heard.length).toBe(track.length);
    for (const [i, v] of heard.entries()) if (!isKept(i)) expect(v).toBe(0);
    expect(heard.some((v) => Math.abs(v) > 0.1)).toBe(true);
  });

  test('the same in whatever blocks it comes', () => {
    expect(spoken(late([]), KEPT, 333)).toEqual(spoken(late([]), KEPT, 16_384));
  });
});

describe('before a job', () => {
  const whole = policy({ rules: [keep(['anna'])], otherwise: { sound: { by: 'noise' } } });
  const track: SoundTrack = {
    codec: 'pcm',
    channels: 1,
    rate: 16_000,
    seconds: 1,
    async *blocks() {},
  };
  const cast = (by: string | null, names = ['anna'], of = whole, tracks = [track]) => {
    const voice = voices.find((v) => v.id === by);
    const speaking = voice ? { voice, options: {} } : null;
    const enrolling = names.map((name) => ({ name, file: null }));
    const none = () => Promise.reject(new FaultError({ code: 'model/missing', model: 'guise-speakers' }));
    const job = { engines: { activity: none, file: none }, plugins: { voices }, enrolling } as never;
    return castBy(job, of, speaking, tracks, { cut: false }).then(
      () => 'nothing',
      (error) =>
        pathOf(() => {
          throw error;
        }),
    );
  };
  test('whoever is not surely kept has to have a voice, and whoever is kept to be enrolled', async () => {
    // Nothing is wrong with it but that the model is not here.
    expect(await cast('noise')).toBe('model/missing');
    expect(await cast(null)).toBe('policy.otherwise.sound.by');
    expect(await cast('remove')).toBe('policy.otherwise.sound.by');
    expect(await cast('spoken')).toBe('policy.otherwise.sound.by');
    expect(await cast('noise', ['ben'])).toBe('speaker/unknown');
    const dropped = policy({ ...whole, rules: [{ ...keep(['anna']), with: { by: 'remove' } }] });
    expect(await cast('noise', ['anna'], dropped)).toBe('policy.rules[0].with.by');
  });
  test('where nothing is heard no rule is of anybody', async () => {
    expect(await cast(null, [], whole, [])).toBe('nothing');
  });
});

describe('the verdict', () => {
  const lane = (surely: number): SoundLane => ({
    voice: 'noise',
    leaves: surely ? 'voices' : 'nothing',
    speakers: {
      rest: 'nothing',
      speakers: [
        { speaker: 'S1', seconds: 9, by: 'keep', rule: 0, surely },
        { speaker: 'S2', seconds: 8, by: 'noise' },
      ],
      unknown: 0,
    },
    result: { codec: 'opus' },
    tracks: [{ codec: 'pcm', channels: 1, rate: 16_000, seconds: 20, did: 'changed' }],
    verification: { verdict: 'clean' },
  });
  test('calls nothing hidden that was kept, and has no tick beside it', () => {
    const { tone, title, lines } = soundVerdict(lane(4.5), ENGLISH);
    expect([tone, title]).toEqual(['note', ENGLISH.soundOfSpeakers]);
    expect(lines).toContain(ENGLISH.speakersKept(1, '4.5'));
    expect(lines).toContain(ENGLISH.speakersGuessed);
    expect(lines.at(-1)).toContain(ENGLISH.soundLeaves.nothing);
  });
  test('says where nobody was surely heard, and all was changed', () => {
    const { tone, lines } = soundVerdict(lane(0), ENGLISH);
    expect(tone).toBe('good');
    expect(lines).toContain(ENGLISH.speakersNobody);
  });
});
