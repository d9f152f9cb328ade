/** The second look: what makes a track a face, what holds it, and what happens where nobody can look. */
import { describe, expect, test } from 'vitest';
import { i420, i420Bytes } from '../../src/core/image/picture.ts';
import { counts, oddsOf, opinion, quorum, type Testimony } from '../../src/core/model/evidence.ts';
import { WEIGHTS } from '../../src/core/model/evidence-weights.ts';
import type { Keyframe, Track } from '../../src/core/model/finding.ts';
import type { Detector } from '../../src/core/model/plugin.ts';
import { micros, score } from '../../src/core/units.ts';
import { SecondLook } from '../../src/pipeline/passes/weigh.ts';
import { judged, looksAt, testimony } from '../../src/pipeline/picture/5-weigh.ts';
import type { Source } from '../../src/pipeline/ports.ts';
import blaze from '../../src/plugins/detectors/blazeface-full.ts';
import ssd from '../../src/plugins/detectors/ssd-mobilenet.ts';
import yunet from '../../src/plugins/detectors/yunet.ts';
import face from '../../src/plugins/kinds/face.ts';
import solid from '../../src/plugins/maskers/solid.ts';
import faceMesh from '../../src/plugins/outliners/face-mesh.ts';
import { parsePolicy } from '../policy.ts';
import { film, plan, regionsAt, shownAt } from './planned.ts';

const ids = Object.keys(WEIGHTS.votes);
const look = (strength: number, vote: number): Testimony => ({
  strength,
  votes: Object.fromEntries(ids.map((id) => [id, vote])),
});

describe('the weights', () => {
  test('more evidence never makes a track less of a face', () => {
    for (const id of ids)
      for (const vote of [0, 0.3, 0.7]) {
        const less = look(0.5, 0.4);
        const more = { ...less, votes: { ...less.votes, [id]: vote + 0.3 } };
        expect(oddsOf(more)).toBeGreaterThanOrEqual(
          oddsOf({ ...less, votes: { ...less.votes, [id]: vote } }),
        );
      }
    expect(oddsOf(look(0.9, 0.4))).toBeGreaterThanOrEqual(oddsOf(look(0.1, 0.4)));
  });
  test('a weak sighting that no witness knows is refuted, one that all know is certain', () => {
    expect(opinion([look(0.3, 0)]).standing).toBe('refuted');
    expect(opinion([look(0.3, 1)]).standing).toBe('certain');
  });
  test('one witness alone refutes nothing, and one look that went wrong unmasks nothing', () => {
    const missing = { strength: 0.4, votes: { 'face-mesh': 0 } };
    expect(opinion([missing]).standing).not.toBe('refuted');
    expect(opinion([look(0.2, 0), look(0.3, 0), look(0.9, 0.9)]).standing).not.toBe('refuted');
  });
  test('nobody looked, or no number came: a face', () => {
    expect(opinion([]).standing).toBe('certain');
    expect(opinion([{ strength: 0, votes: { 'face-mesh': Number.NaN } }]).standing).toBe('certain');
  });
  test('a quorum is three witnesses that have a weight', () => {
    expect(quorum(['face-mesh', 'yunet'])).toBe(false);
    expect(quorum(['face-mesh', 'yunet', 'nobody'])).toBe(false);
    expect(quorum(ids)).toBe(true);
    expect(counts('nobody')).toBe(false);
  });
});

const n = 60;
const frameAt = (frame: number, origin: Keyframe['origin'], s?: number): Keyframe => ({
  frame,
  box: { x: 40, y: 40, width: 40, height: 50 },
  tilt: 0,
  origin,
  ...(s === undefined ? {} : { score: score(s) }),
});
/** Held, two frames seen, a gap that nothing explains, one frame seen, held. */
const keys = Array.from({ length: n }, (_, f) =>
  f === 20 || f === 21 || f === 45
    ? frameAt(f, 'seen', 0.65)
    : frameAt(f, f > 21 && f < 45 ? 'filled' : 'held'),
);
const track: Track = {
  kind: 'track',
  id: 'face-1',
  subject: 'face',
  shot: 0,
  keys,
  evidence: {
    by: ['yunet'],
    best: score(0.65),
    seen: 3,
    largest: 50,
    gaps: [{ from: 22, to: 44, why: 'unexplained' }],
  },
};
const frames = (t: Track) => [t.keys[0]!.frame, t.keys[t.keys.length - 1]!.frame];
const thinks = (standing: 'certain' | 'doubtful' | 'refuted') => ({ standing, likely: score(0.3) });

describe('judged', () => {
  test('what is certain is held as it was', () => {
    expect(judged(track, thinks('certain')).map(frames)).toEqual([[0, 59]]);
  });
  test('what is in doubt is hidden where it was seen, held as long as it was seen, and not over a gap', () => {
    expect(judged(track, thinks('doubtful')).map(frames)).toEqual([
      [18, 21],
      [45, 46],
    ]);
  });
  test('what is refuted is where it was seen', () => {
    expect(judged(track, thinks('refuted')).map(frames)).toEqual([
      [20, 21],
      [45, 45],
    ]);
  });
  test('looksAt takes the best and some spread over the track, each once', () => {
    const many = Array.from({ length: 100 }, (_, f) => frameAt(f, 'seen', f === 70 ? 0.9 : 0.5));
    const list = looksAt(many).map((k) => k.frame);
    expect(list).toContain(70);
    expect(new Set(list).size).toBe(list.length);
    expect(list.length).toBeLessThanOrEqual(6);
    expect(looksAt([frameAt(0, 'held')])).toEqual([]);
  });
});

describe('a plan', () => {
  const policy = parsePolicy({}, [solid]);
  const findings = (t: Track) => ({
    source: '',
    shots: [{ from: 0, to: n - 1, by: 'start' as const }],
    tracks: [t],
    ...film(n),
  });
  const refuted = judged(track, thinks('refuted'))[0]!;
  test('shows what is taken for no face and lists it; a person can have it hidden', () => {
    const p = plan(findings(refuted), policy);
    expect(p.decisions[0]!.verdict).toMatchObject({ do: 'keep', by: 'evidence' });
    expect(regionsAt(p, 20)).toEqual([]);
    const { frame, box } = refuted.keys[0]!;
    const hidden = plan(findings(refuted), policy, [
      { kind: 'mask', where: { track: 'face-1', frame, box } },
    ]);
    expect(regionsAt(hidden, 20)).toHaveLength(1);
  });
  test('nothing is shown for certain there: what the check sees is looked at again', () => {
    expect(shownAt(plan(findings(refuted), policy), 20)).toEqual([]);
  });
  test('a policy that weighs nothing hides it', () => {
    const all = plan(findings(refuted), parsePolicy({ find: { weigh: false } }, [solid]));
    expect(all.decisions[0]!.verdict.do).toBe('mask');
  });
});

const size = { width: 120, height: 120 };
const turn = { rotation: 0, flip: false, coded: size, shown: size } as const;
const source: Source = {
  info: {
    kind: 'video',
    container: '',
    codec: '',
    turn,
    seconds: 1,
    path: 'webcodecs',
    dropped: [],
    notes: [],
  },
  async *frames() {
    const data = new Uint8Array(i420Bytes(size)).map((_, i) => (i * 7) % 200);
    for (let index = 0; index < n; index++)
      yield { index, at: micros(index * 40_000), duration: micros(40_000), picture: i420(data, size), turn };
  },
  async [Symbol.asyncDispose]() {},
};
/** Detectors that all see a face in the middle of what they look at, with one score. */
function looking(
  vote: number,
  without: string[] = [],
  run: (id: string, input: Float32Array) => Promise<void> = async () => {},
) {
  const sees = (d: Detector): Detector => ({
    ...d,
    decode: (_, input) => [
      {
        box: {
          x: 0.3 * input.width,
          y: 0.3 * input.height,
          width: 0.4 * input.width,
          height: 0.4 * input.height,
        },
        tilt: 0,
        score: score(vote),
      },
    ],
  });
  const plugins = {
    detectors: [sees(ssd), sees(yunet)],
    outliners: [{ ...faceMesh, presence: () => vote }],
  };
  const models = [ssd, yunet, faceMesh].map((p) => p.model).filter((m) => !without.includes(m));
  return new SecondLook(
    {
      models: async () => new Set(models),
      runner: async (plugin) => ({
        plugin,
        lanes: 4,
        note: { task: '', id: plugin.id, sha256: '', backend: '', build: '' },
        run: async (input) => {
          await run(plugin.id, input);
          return {};
        },
      }),
    },
    plugins,
  );
}
const o = { kind: face, weigh: true, weak: 0.3 };

describe('weigh', () => {
  test('a weak track that all witnesses deny is refuted, one that all confirm is certain', async () => {
    expect((await looking(0).weigh(source, [track], o)).map((t) => t.evidence.standing)).toEqual([
      'refuted',
      'refuted',
    ]);
    expect((await looking(0.99).weigh(source, [track], o)).map((t) => t.evidence.standing)).toEqual([
      'certain',
    ]);
  });
  test('frames are kept while several are looked at, though their memory is lent', async () => {
    const data = new Uint8Array(i420Bytes(size));
    const lent: Source = {
      ...source,
      async *frames() {
        for await (const frame of source.frames()) {
          data.fill(100 + frame.index);
          yield { ...frame, picture: i420(data, size) };
        }
      },
    };
    const given = new Set<string>();
    const second = looking(0, [], async (id, input) => {
      if (id === faceMesh.id) given.add((input.at(input.length >> 1) ?? 0).toFixed(4));
      await new Promise((r) => setTimeout(r, 5));
    });
    const one = (await second.weigh(lent, [track], o)).map((t) => t.evidence.standing);
    expect(one).toEqual(['refuted', 'refuted']);
    // Each wanted frame as it was: no other one's values.
    expect(given.size).toBe(looksAt(track.keys).length);
  });
  test('the dear ones are asked where the cheap ones do not settle it, and only there', async () => {
    const asked: string[] = [];
    const others = ['yunet', 'blazeface-full', 'ssd-mobilenet'].map((id) => ({
      plugin: {
        ...blaze,
        id,
        decode: () => [
          {
            box: { x: 48, y: 48, width: 96, height: 96 },
            tilt: 0,
            score: score(id === 'yunet' ? first : 0.95),
          },
        ],
      },
      lanes: 1,
      note: { task: '', id, sha256: '', backend: '', build: '' },
      run: async () => {
        asked.push(id);
        return {};
      },
    }));
    const outliner = {
      ...others[0]!,
      plugin: { ...faceMesh, presence: () => 1 },
      run: async () => ({}),
    };
    const key = { box: { x: 40, y: 40, width: 40, height: 40 }, tilt: 0 };
    let first = 0.9;
    const witnesses = { outliner, detectors: others.toReversed() };
    for await (const frame of source.frames()) {
      await testimony(frame, key, 0.9, witnesses);
      expect([...new Set(asked)]).toEqual(['yunet', 'blazeface-full']);
      // All are asked where what is learned depends on it, and where one of them denies it.
      asked.length = 0;
      await testimony(frame, key, 0.9, witnesses, false);
      expect([...new Set(asked)]).toEqual(['yunet', 'blazeface-full', 'ssd-mobilenet']);
      asked.length = 0;
      first = 0;
      await testimony(frame, key, 0, witnesses);
      expect([...new Set(asked)]).toEqual(['yunet', 'blazeface-full', 'ssd-mobilenet']);
      break;
    }
  });
  test('ids stay one after the other', async () => {
    const two = await looking(0).weigh(source, [track], { ...o, after: 4 });
    expect(two.map((t) => t.id)).toEqual(['face-5', 'face-6']);
  });
  test('where witnesses are missing, fail or answer no number, everything stays hidden', async () => {
    expect(await looking(0, [ssd.model]).weigh(source, [track], o)).toEqual([track]);
    const wrong = looking(Number.NaN);
    expect(await wrong.weigh(source, [track], o)).toEqual([track]);
    expect(wrong.notes).not.toEqual([]);
  });
  test('a policy that does not want it has nobody asked', async () => {
    expect(await looking(0).weigh(source, [track], { ...o, weigh: false })).toEqual([track]);
  });
});

describe('confirm', () => {
  const box = { x: 40, y: 40, width: 40, height: 50 };
  const suspects = [10, 11, 12].map((frame) => ({ frame, box, score: 0.92, why: 'outside' as const }));
  const timeline = Array.from({ length: n }, (_, i) => micros(i * 40_000));
  const known = {
    subject: 'face' as const,
    seen: [],
    tracks: [],
    shots: [{ from: 0, to: n - 1, by: 'start' as const }],
    timeline,
  };
  const options = { ...o, weak: 0.9, sure: 0.6, hold: 0.4, frame: size };
  test('what only the check saw and nobody confirms is listed, and is no doubt, also in the next round', async () => {
    const second = looking(0);
    const first = await second.confirm(source, suspects, known, options);
    expect(first.open).toEqual([]);
    expect(first.refuted.map((t) => t.id)).toEqual(['face-1']);
    expect(first.missed).toEqual([]);
    const again = await second.confirm(source, suspects, { ...known, tracks: first.refuted }, options);
    expect(again).toEqual({ open: [], refuted: [], missed: [] });
  });
  test('what is confirmed stays a doubt and is to be hidden', async () => {
    const { open, refuted, missed } = await looking(0.99).confirm(source, suspects, known, options);
    expect(open).toHaveLength(3);
    expect(refuted).toEqual([]);
    expect(missed.map((t) => t.evidence.standing)).toEqual(['certain']);
  });
  test('hiding that did not arrive is no matter of opinion', async () => {
    const bare = [{ ...suspects[0]!, why: 'unmasked' as const }];
    expect((await looking(0).confirm(source, bare, known, options)).open).toEqual(bare);
  });
});
