/** What is said: stretches that are hidden, and the check that nothing of them is left. */
import { describe, expect, test } from 'vitest';
import type { Stretch } from '../../src/core/model/finding.ts';
import type { Decision } from '../../src/core/model/plan.ts';
import type { Policy } from '../../src/core/model/policy.ts';
import type { TextLane } from '../../src/core/model/report.ts';
import type { Voice } from '../../src/core/model/voice.ts';
import { Hush } from '../../src/core/sound/hush.ts';
import { Loudness } from '../../src/core/sound/loudness.ts';
import { FADE } from '../../src/core/sound/muting.ts';
import { joined, lasting, type Time, without } from '../../src/core/sound/times.ts';
import { LOUDNESS, type Told } from '../../src/core/sound/told.ts';
import type { Planes } from '../../src/core/sound/treat.ts';
import { saidPlan } from '../../src/pipeline/job/said.ts';
import { compareHushed } from '../../src/pipeline/passes/hushed.ts';
import type { Listened } from '../../src/pipeline/passes/listen.ts';
import type { SoundTrack } from '../../src/pipeline/ports.ts';
import { voices } from '../../src/plugins/index.ts';
import { speech } from '../made/speech.ts';

const voiceOf = (id: string): Voice => voices.find((v) => v.id === id)!;
const optionsOf = (v: Voice) =>
  Object.fromEntries(Object.entries(v.options).map(([k, o]) => [k, 'default' in o ? o.default : '']));
const hushed = (times: readonly Time[], id = 'tone') => {
  const voice = voiceOf(id);
  return { times, fills: [{ times, voice, options: optionsOf(voice) as Record<string, number> }] };
};

/** In blocks of some length, muted and covered. */
function hidden(planes: Planes, rate: number, of: ReturnType<typeof hushed>, block: number, first = 0) {
  const hush = new Hush(of, { rate, channels: planes.length });
  const length = planes[0]!.length;
  const silence = () => planes.map(() => new Float32Array(length));
  const [muted, out] = [silence(), silence()];
  for (let at = 0; at < length; at += block) {
    const part = hush.mute(
      planes.map((p) => p.slice(at, at + block)),
      first + at,
    );
    for (const [c, p] of part.entries()) muted[c]!.set(p, at);
    for (const [c, p] of hush.cover(part, first + at).entries()) out[c]!.set(p, at);
  }
  return { muted, out };
}

describe('Hush', () => {
  const rate = 16_000;
  const was = [speech(rate, 3 * rate), speech(rate, 3 * rate).reverse()];
  const times = [
    { from: 0, to: 0.2 },
    { from: 0.5, to: 0.9 },
    { from: 0.904, to: 1.2 },
    { from: 2.9, to: 5 },
  ];
  test.each(['tone', 'silence', 'noise'])(
    '%s: no sample of the original inside, and all of it outside',
    (id) => {
      const { muted, out } = hidden(was, rate, hushed(times, id), 1000);
      const other = hidden(
        [speech(rate, 3 * rate).map((v) => v / 3), was[0]!],
        rate,
        hushed(times, id),
        1000,
      );
      for (const [c, plane] of out.entries())
        for (let i = 0; i < plane.length; i++) {
          const inside = times.some((t) => i >= t.from * rate && i < t.to * rate);
          const near = times.some((t) => i >= (t.from - FADE) * rate - 1 && i <= (t.to + FADE) * rate);
          if (inside) {
            if (muted[c]![i] !== 0 || plane[i] !== other.out[c]![i])
              throw new Error(`${c}: ${i} is the original's`);
          } else if (!near && plane[i] !== was[c]![i]) throw new Error(`${c}: ${i} was changed`);
        }
      expect(Math.max(...out[0]!.slice(9000, 14_000).map(Math.abs)) > 0.01).toBe(id !== 'silence');
    },
  );
  test('is the same in whatever blocks it comes, and wherever the track begins', () => {
    const once = hidden(was, rate, hushed(times), 48_000);
    for (const block of [1, 977, 16_000]) expect(hidden(was, rate, hushed(times), block)).toEqual(once);
    const later = hidden(
      was,
      rate,
      hushed(times.map((t) => ({ from: t.from + 2, to: t.to + 2 }))),
      977,
      2 * rate,
    );
    expect(later).toEqual(once);
  });
  test('edges do not click', () => {
    const { out } = hidden([new Float32Array(rate).fill(0.5)], rate, hushed([{ from: 0.3, to: 0.6 }]), 4096);
    const steps = out[0]!.slice(1).map((v, i) => Math.abs(v - out[0]![i]!));
    expect(Math.max(...steps)).toBeLessThan(0.05);
  });
  test('several voices fill a stretch each, as each of them would alone', () => {
    const of = (id: string, i: number) => ({ ...hushed([times[i]!], id).fills[0]!, times: [times[i]!] });
    const fills = [of('noise', 1), of('tone', 0), of('silence', 2), of('noise', 3)];
    const { out, muted } = hidden(was, rate, { times, fills }, 1000);
    const alone = fills.map((f) => hidden(was, rate, { times: f.times, fills: [f] }, 777).out);
    for (const [n, { times: own }] of fills.entries())
      for (const { from, to } of own)
        for (const [c, plane] of out.entries())
          expect(plane.slice(from * rate, to * rate)).toEqual(alone[n]![c]!.slice(from * rate, to * rate));
    // Between the stretches all is as it was, but for what grows faint.
    expect(out[0]!.slice(0.3 * rate, 0.4 * rate)).toEqual(was[0]!.slice(0.3 * rate, 0.4 * rate));
    expect(muted[0]!.slice(0.5 * rate, 0.9 * rate).every((v) => v === 0)).toBe(true);
  });
  test('a voice that leaves something hides nothing', () => {
    expect(() => new Hush(hushed(times, 'pitch'), { rate, channels: 1 })).toThrow(/hides nothing/);
  });
});

const trackOf = (planes: Planes, rate: number): SoundTrack => ({
  codec: 'pcm-s16',
  channels: planes.length,
  rate,
  seconds: planes[0]!.length / rate,
  async *blocks() {
    for (let at = 0; at < planes[0]!.length; at += 4096)
      yield { at: at / rate, rate, planes: planes.map((p) => p.slice(at, at + 4096)) };
  },
});

describe('the check of stretches', () => {
  const rate = 16_000;
  const was = [speech(rate, 4 * rate)];
  // The second lies in a tone, and is as short as they come.
  const times = [
    { from: 0.4, to: 0.7 },
    { from: 1.5, to: 1.61 },
    { from: 2, to: 3.9 },
  ];
  const check = (is: Planes, id: string) =>
    compareHushed(trackOf(was, rate), trackOf(is, rate), hushed(times, id), { cut: false });
  test.each(['tone', 'silence', 'noise'])('%s passes', async (id) => {
    const { worst, most, pieces } = await check(hidden(was, rate, hushed(times, id), 4096).out, id);
    expect(pieces).toBeGreaterThan(4);
    expect(worst).toBeLessThan(0.15);
    expect(most).toBeLessThan(0.5);
  });
  test.each(['tone', 'silence', 'noise'])(
    '%s over what is still there, quieter and later, does not',
    async (id) => {
      const { out } = hidden(was, rate, hushed(times, id), 4096);
      for (const { from, to } of times) {
        const leak = out.map((p) => p.slice());
        for (let i = Math.floor(from * rate); i < to * rate; i++) leak[0]![i]! += 0.1 * was[0]![i - 320]!;
        const { worst, most } = await check(leak, id);
        expect(worst > 0.3 || most > 0.9, `${id} ${from}: ${worst}, ${most}`).toBe(true);
      }
      const { worst } = await check(was, id);
      expect(worst).toBeGreaterThan(0.5);
    },
  );
  test('a stretch that begins too late is seen', async () => {
    const late = times.map((t) => ({ from: t.from + 0.12, to: t.to }));
    const { worst } = await check(
      hidden(was, rate, hushed(late.filter((t) => t.to > t.from)), 4096).out,
      'tone',
    );
    expect(worst).toBeGreaterThan(0.3);
  });
});

describe('the plan', () => {
  const rate = 8000;
  /** Words of 0.3 to 0.5 s with little between them, and what they are. */
  const words = Array.from({ length: 120 }, (_, i) => ({
    from: 1 + 0.5 * i,
    to: 1.3 + 0.5 * i + (0.15 * ((i * 7) % 3)) / 2,
  }));
  const sound = () => {
    const out = new Float32Array(64 * rate);
    for (const [i, w] of words.entries()) {
      const said = speech(rate, Math.round((w.to - w.from) * rate)).map((v) => v + 0.05 * Math.sin(i + v));
      for (const [k, v] of said.entries()) out[Math.round(w.from * rate) + k] = v + 0.02 * Math.sin(k / 3);
    }
    return out;
  };
  /** As where no model of voice activity is. */
  const heardOf = (plane: Float32Array<ArrayBuffer>): Listened => {
    const loudness = new Loudness();
    for (let at = 0; at < plane.length; at += 1000)
      loudness.add([plane.slice(at, at + 1000)], at / rate, rate);
    return { loudness, speech: { by: LOUDNESS, times: loudness.spoken() } };
  };
  const speechOf = (
    untold: 'tell' | 'mask' = 'tell',
    by = 'tone',
    rules: Policy['speech']['rules'] = [],
  ): Pick<Policy, 'speech'> => ({
    speech: { rules, with: { by, options: {} }, pad: 0.15, untold },
  });
  const entity =
    (name: string, family: string) =>
    (t: Time): Decision<Stretch> => ({
      finding: { kind: 'stretch', ...t, entity: name, family },
      verdict: { do: 'mask', with: { by: 'replace', options: {} }, by: 'policy' },
    });
  const masked = entity('PERSON', 'person');
  const toldOf = (decisions: readonly Decision<Stretch>[], covers: readonly Time[]): Told => ({
    decisions,
    covers: joined(covers),
    begins: Math.max(0, ...covers.map((c) => c.from)),
    text: {} as TextLane,
  });

  test('covers all of what is named, and at most 15% of what else is said', () => {
    const listened = heardOf(sound());
    const named = words.filter((_, i) => i % 20 === 7);
    const others = words.filter((w) => !named.includes(w));
    const { hushed: h, lane } = saidPlan(toldOf(named.map(masked), words), listened, 64, speechOf(), voices);
    expect(without(named, h.times)).toEqual([]);
    for (const n of named)
      expect(h.times.some((t) => t.from <= n.from - 0.15 && t.to >= n.to + 0.15)).toBe(true);
    const covered = lasting(others) - lasting(without(others, h.times));
    expect(covered / lasting(others)).toBeLessThan(0.15);
    expect(lane).toMatchObject({ still: 0, untold: { did: 'tell', times: [] } });
  });

  test('kinds have voices of their own; what is said in one time with another kind has that of the rest', () => {
    const listened = heardOf(sound());
    const [name, town, both, number, alike] = [7, 30, 60, 90, 110].map((i) => words[i]!);
    const rules: Policy['speech']['rules'] = [
      { for: ['PERSON'], with: { by: 'silence', options: {} } },
      { for: ['family:place', 'PERSON'], with: { by: 'noise', options: { level: -30 } } },
      { for: ['AGE'], with: { by: 'silence', options: {} } },
    ];
    const found = [
      entity('PERSON', 'person')(name!),
      entity('LOCATION', 'place')(town!),
      entity('PERSON', 'person')(both!),
      entity('LOCATION', 'place')(both!),
      entity('US_SSN', 'id')(number!),
      // Of several rules, and one and the same.
      entity('PERSON', 'person')(alike!),
      entity('AGE', 'time')(alike!),
    ];
    const { hushed: h, lane } = saidPlan(
      toldOf(found, words),
      listened,
      64,
      speechOf('tell', 'tone', rules),
      voices,
    );
    expect(h.fills.map((f) => [f.voice.id, f.times.length, f.options])).toEqual([
      ['silence', 2, {}],
      ['noise', 1, { level: -30 }],
      ['tone', 2, {}],
    ]);
    expect(h.fills.flatMap((f) => f.times).toSorted((a, b) => a.from - b.from)).toEqual(h.times);
    expect(lane.by).toBe('tone');
    expect(lane.stretches.map((s) => s.with)).toEqual([
      'silence',
      'noise',
      ...[undefined, undefined, undefined],
      ...['silence', 'silence'],
    ]);
  });

  test('what no transcript has is told, or hidden', () => {
    const listened = heardOf(sound());
    const told = toldOf(
      [],
      words.filter((w) => w.from < 20 || w.from > 40),
    );
    const tell = saidPlan(told, listened, 64, speechOf(), voices);
    expect(tell.hushed.times).toEqual([]);
    const [untold, more] = tell.lane.untold.times;
    expect(more).toBeUndefined();
    expect([untold!.from > 19.5 && untold!.from < 21, untold!.to > 39 && untold!.to < 41]).toEqual([
      true,
      true,
    ]);
    const mask = saidPlan(told, listened, 64, speechOf('mask'), voices);
    expect(without([untold!], mask.hushed.times)).toEqual([]);
  });

  test('what a model of voice activity tells, and all that is heard beside, is told or hidden', () => {
    const { loudness } = heardOf(sound());
    const listened: Listened = {
      loudness,
      speech: {
        by: 'model',
        times: [
          { from: 70, to: 72 },
          { from: 80, to: 81 },
        ],
      },
    };
    const told = toldOf(
      [],
      words.filter((w) => w.from < 20 || w.from > 40),
    );
    const tell = saidPlan(told, listened, 90, speechOf(), voices);
    expect(tell.lane.untold).toMatchObject({ did: 'tell', by: 'model' });
    // What the model does not take for speech is told all the same: it may be whispered.
    expect(without([...listened.speech.times, { from: 22, to: 38 }], tell.lane.untold.times)).toEqual([]);
    const mask = saidPlan(told, listened, 90, speechOf('mask'), voices);
    expect(without([...listened.speech.times, { from: 22, to: 38 }], mask.hushed.times)).toEqual([]);
  });

  test('of another recording, or in silence: refused, or said', () => {
    const listened = heardOf(sound());
    const late = toldOf([], [{ from: 80, to: 81 }]);
    expect(() => saidPlan(late, listened, 64, speechOf(), voices)).toThrow(/another recording/);
    const off = toldOf([masked({ from: 0.1, to: 0.4 }), masked({ from: 10, to: 10.4 })], words);
    expect(saidPlan(off, listened, 64, speechOf(), voices).lane.still).toBe(1);
    const beyond = saidPlan(toldOf([masked({ from: 63, to: 90 })], words), listened, 64, speechOf(), voices);
    expect(beyond.lane.stretches).toHaveLength(1);
  });

  test('a transcript whose times are all off is said to be, by how much', () => {
    const said = words.filter((_, i) => Math.imul(i + 1, 2654435761) >>> 28 < 9);
    const plane = sound();
    const heard = new Float32Array(plane.length);
    for (const { from, to } of said) heard.set(plane.slice(from * rate, to * rate), Math.round(from * rate));
    const listened = heardOf(heard);
    for (const off of [-4, -0.7, 0, 0.1, 0.7, 4]) {
      const moved = said.map((w) => ({ from: Math.max(0, w.from + off), to: Math.max(0, w.to + off) }));
      const { shift } = saidPlan(toldOf([], moved), listened, 64, speechOf(), voices).lane;
      if (Math.abs(off) < 0.2) expect(shift).toBeUndefined();
      else expect(shift).toBeCloseTo(-off, 1);
    }
  });

  test('only by a voice that leaves nothing', () => {
    const listened = heardOf(sound());
    for (const by of ['pitch', 'remove', 'nobody'])
      expect(() => saidPlan(toldOf([], words), listened, 64, speechOf('tell', by), voices)).toThrow(
        /no voice that hides/,
      );
  });

  test('what is no number is loud, and an empty track is none', () => {
    const loudness = new Loudness();
    loudness.add([new Float32Array(800).fill(Number.NaN)], 0, 8000);
    expect(loudness.isHeard({ from: 0, to: 0.1 })).toBe(true);
    expect(new Loudness().spoken()).toEqual([]);
  });
});
