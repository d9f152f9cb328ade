/** A job whose parts break, lie or are stopped: nothing leaves, nothing stays on the disk or alive, and what went wrong is said. */
import { describe, expect, test } from 'vitest';
import { type Fault, faultOf, raise } from '../../src/core/model/fault.ts';
import type { Policy } from '../../src/core/model/policy.ts';
import type { Outcome } from '../../src/core/model/sealed.ts';
import { cpuPainter } from '../../src/engines/cpu/painter.ts';
import { Job } from '../../src/pipeline/job.ts';
import type { Source } from '../../src/pipeline/ports.ts';
import face from '../../src/plugins/kinds/face.ts';
import solid from '../../src/plugins/maskers/solid.ts';
import { parsePolicy } from '../policy.ts';
import { counted } from './alive.ts';
import { enginesOf, isMirrored, noise, type Spot, sourceOf, spotted, spotter } from './engines.ts';

const size = { width: 400, height: 120 };
const FRAMES = 6;
const frames = Array.from({ length: FRAMES }, (_, i) => noise(size, i + 1));

const at = (x: number): Spot => ({ box: { x: x / 400, y: 0.25, width: 0.1, height: 0.4 }, score: 0.9 });
/** The first is seen by the first detector (and, lying upside down, at 340), the others only by the check. */
const [FACE, SECOND, THIRD, FOURTH] = [at(20), at(100), at(180), at(260)];

/** What a job meets; whatever is left out works. Rounds count from 1, frames and looks from 0. */
interface World {
  finds?(look: number): readonly Spot[];
  checks?(round: number, look: number): readonly Spot[];
  /** What is decoded of the result, of what was written. */
  result?(written: readonly Uint8Array[]): Source | readonly Uint8Array[];
  /** What the source gives when it is decoded for the n-th time. */
  source?(decode: number): Source;
  add?(frame: number): void;
  finish?(): void;
  discard?(): void;
  digest?(file: string): void;
  readonly models?: readonly string[];
  readonly policy?: object;
  readonly signal?: { aborted: boolean };
}

const from = (list: readonly Uint8Array[]): Source =>
  sourceOf(
    size,
    () => list.length,
    (i) => list[i]!.slice(),
  );

/** What comes of a job, which is closed then. */
async function endOf(
  given: Job<string>,
  policy: Policy,
  signal: World['signal'],
): Promise<{ outcome?: Outcome<string>; fault?: Fault }> {
  await using job = given;
  try {
    await job.find(policy, { signal });
    const { outcome } = await job.finish(policy, [], { signal });
    return { outcome };
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

/** Runs a job to its end, and tells what is left of it. */
async function run(world: World) {
  const sinks: { written: Uint8Array[]; discarded: boolean }[] = [];
  const looks: Record<string, number> = {};
  let decodes = 0;
  let added = 0;
  const source: Source = {
    ...from(frames),
    frames: () => (world.source?.(++decodes) ?? from(frames)).frames(),
  };
  const { engines, alive, ever } = counted(
    enginesOf({
      open: async (file) => {
        if (file !== 'the result') return source;
        const written = sinks.at(-1)?.written ?? [];
        const back = world.result?.(written) ?? written;
        return 'info' in back ? back : from(back);
      },
      sink: async () => {
        const sink = { written: [] as Uint8Array[], discarded: false };
        sinks.push(sink);
        return {
          add: async ({ index, picture }) => {
            world.add?.(index);
            added++;
            sink.written.push(new Uint8Array(picture.planes[0]!.data.buffer).slice());
          },
          finish: async () => {
            world.finish?.();
            return { mime: 'x', codec: 'x', extension: 'x', notes: [], blob: 'the result' };
          },
          discard: async () => {
            sink.discarded = true;
            sink.written.length = 0;
            world.discard?.();
          },
        };
      },
      run: async (id, _, input) => {
        if (input.width < input.height || isMirrored(input, size)) return spotted([]);
        const key = `${id} ${sinks.length}`;
        const look = looks[key] ?? 0;
        looks[key] = look + 1;
        await Promise.resolve();
        return spotted(
          id === 'finds' ? (world.finds?.(look) ?? [FACE]) : (world.checks?.(sinks.length, look) ?? []),
        );
      },
      digest: async (file) => {
        world.digest?.(file);
        return '';
      },
      models: world.models ?? ['finds', 'checks'],
      painter: async () => cpuPainter,
    }),
  );
  const detectors = [spotter('finds', { find: 2, check: 0 }), spotter('checks', { find: 0, check: 2 })];
  const plugins = { kinds: [face], detectors, outliners: [], embedders: [], maskers: [solid], voices: [] };
  const policy = parsePolicy(world.policy ?? {}, [solid]);
  const ended = await endOf(new Job(engines, plugins, 'source', 'source', '0'), policy, world.signal);
  expect(alive, 'what is alive once a job was closed').toEqual({ sources: 0, decodes: 0, painters: 0 });
  const reached = { found: looks['finds 0'] ?? 0, added, checked: looks[`checks ${sinks.length}`] ?? 0 };
  return {
    ...ended,
    ever,
    reached,
    rounds: sinks.length,
    left: sinks.filter((s) => !s.discarded).length,
    sinks,
  };
}

const refuse = (): never => raise({ code: 'engine/lost', engine: 'test', why: 'it broke' });
const onlyFor = (wanted: string, file: string, then: () => void): void =>
  file === wanted ? then() : undefined;
/** Breaks when it is asked the n-th time. */
const breaksAt =
  (n: number, otherwise: readonly Spot[]) =>
  (look: number): readonly Spot[] =>
    look === n ? refuse() : otherwise;

test('what works is sealed, and only then something is left', async () => {
  const { outcome, left, rounds, ever } = await run({});
  expect(outcome).toMatchObject({
    verdict: 'sealed',
    report: { lanes: { picture: { verification: { checked: FRAMES, looked: FRAMES } } } },
  });
  expect({ left, rounds }).toEqual({ left: 1, rounds: 1 });
  // To find, to hide, to check.
  expect(ever).toEqual({ sources: 2, decodes: 3, painters: 1 });
});

describe('a part that breaks ends the job with its fault:', () => {
  const NOWHERE: Spot = { ...FACE, box: { ...FACE.box, x: Number.NaN } };
  const NO_SIZE: Spot = { ...FACE, box: { ...FACE.box, width: -0.1 } };
  test.each<[string, World, string, number]>([
    ['the first detector at once', { finds: breaksAt(0, [FACE]) }, 'engine/lost', 0],
    ['the first detector in the middle', { finds: breaksAt(3, [FACE]) }, 'engine/lost', 0],
    ['the first detector at the end', { finds: breaksAt(FRAMES - 1, [FACE]) }, 'engine/lost', 0],
    ['an output that is no number', { finds: () => [NOWHERE] }, 'model/failed', 0],
    ['a size that is no number', { finds: () => [NO_SIZE] }, 'model/failed', 0],
    ['the check at once', { checks: (_, look) => breaksAt(0, [])(look) }, 'engine/lost', 1],
    ['the check in the middle', { checks: (_, look) => breaksAt(3, [])(look) }, 'engine/lost', 1],
    ['the check at the end', { checks: (_, look) => breaksAt(FRAMES - 1, [])(look) }, 'engine/lost', 1],
    ['the check, in its second round', { checks: (r) => (r === 1 ? [SECOND] : refuse()) }, 'engine/lost', 2],
    ['an output of the check that is no number', { checks: () => [NOWHERE] }, 'model/failed', 1],
    ['a doubt of no size', { checks: () => [NO_SIZE] }, 'model/failed', 1],
    ['writing the first frame', { add: refuse }, 'engine/lost', 1],
    ['writing in the middle', { add: (i) => (i === 3 ? refuse() : undefined) }, 'engine/lost', 1],
    ['the end of writing', { finish: refuse }, 'engine/lost', 1],
    ['opening the result', { result: refuse }, 'engine/lost', 1],
    ['the sum of the source', { digest: (file) => onlyFor('source', file, refuse) }, 'engine/lost', 0],
    ['the sum of the result', { digest: (file) => onlyFor('the result', file, refuse) }, 'engine/lost', 1],
  ])('%s', async (_, world, code, rounds) => {
    const got = await run(world);
    expect(got.outcome).toBeUndefined();
    expect(got.fault?.code).toBe(code);
    expect({ left: got.left, rounds: got.rounds }).toEqual({ left: 0, rounds });
  });

  test('a result that cannot be removed hides no fault', async () => {
    const got = await run({
      finish: refuse,
      discard: () => {
        throw new Error('the disk is gone');
      },
    });
    expect(got.fault).toMatchObject({ code: 'engine/lost', why: 'it broke' });
  });
});

describe('a source that is not what it was stops pass B:', () => {
  const later: Source = {
    ...from(frames),
    async *frames() {
      for await (const f of from(frames).frames())
        yield f.index < 4 ? f : { ...f, at: (f.at + 1) as typeof f.at };
    },
  };
  const damaged: Source = {
    ...from(frames),
    async *frames() {
      yield* from(frames.slice(0, 4)).frames();
      raise({ code: 'source/damaged', name: 'source', frames: 4, why: 'it ends' });
    },
  };
  test.each<[string, (decode: number) => Source, string]>([
    ['fewer frames', (n) => from(n > 1 ? frames.slice(1) : frames), 'source/changed'],
    ['other times', (n) => (n > 1 ? later : from(frames)), 'source/changed'],
    ['damage that pass A did not meet', (n) => (n > 1 ? damaged : from(frames)), 'source/damaged'],
  ])('%s', async (_, source, code) => {
    const got = await run({ source });
    expect(got.fault?.code).toBe(code);
    expect(got.left).toBe(0);
  });
  test('damage that the policy does not cut off', async () => {
    const policy = (damaged: string) => ({ write: { damaged } });
    expect((await run({ source: () => damaged, policy: policy('refuse') })).fault?.code).toBe(
      'source/damaged',
    );
    const cut = await run({ source: () => damaged, policy: policy('cut') });
    expect(cut.outcome?.verdict).toBe('sealed');
    expect(cut.outcome?.report.lanes.picture.frames).toBe(4);
    expect(cut.outcome?.report.notes.join()).toMatch(/damaged after frame 4/);
    // The last frame there is looked at as the last frame of a whole film.
    expect(cut.reached.found).toBe((await run({ source: () => from(frames.slice(0, 4)) })).reached.found);
  });
});

describe('a result that is not what was written is refused:', () => {
  const half: Source = {
    ...from(frames),
    async *frames() {
      yield* from(frames.slice(0, 2)).frames();
      raise({ code: 'source/damaged', name: 'the result', frames: 2, why: 'it ends' });
    },
  };
  test.each<[string, World['result'], RegExp]>([
    ['the source itself', () => frames, /"why":"unmasked"/],
    ['one frame of the source', (w) => w.map((f, i) => (i === 4 ? frames[4]! : f)), /"why":"unmasked"/],
    ['fewer frames', (w) => w.slice(1), /"because":"the result has 5 frames, the source 6"/],
    ['more frames', (w) => [...w, w[0]!], /"because":"the result has more frames than the source"/],
    ['no frames', () => [], /"because":"the result has 0 frames, the source 6"/],
  ])('%s', async (_, result, why) => {
    const got = await run({ result });
    expect(got.outcome?.verdict).toBe('refused');
    expect(JSON.stringify(got.outcome?.report.lanes.picture.verification)).toMatch(why);
    expect(JSON.stringify(got.outcome)).not.toContain('"blob"');
    expect({ left: got.left, rounds: got.rounds }).toEqual({ left: 0, rounds: 1 });
  });
  test('damage in it', async () => {
    const got = await run({ result: () => half });
    expect(got.fault?.code).toBe('source/damaged');
    expect(got.left).toBe(0);
  });
});

describe('what only the check sees', () => {
  /** One after another, as many as there are. */
  const seeing =
    (...spots: Spot[]) =>
    (round: number): readonly Spot[] =>
      spots.slice(round - 1, round);
  test.each([
    ['in round 1 is hidden in round 2', [SECOND], 2],
    ['in rounds 1 and 2 is hidden in round 3', [SECOND, THIRD], 3],
  ])('%s', async (_, spots, rounds) => {
    const { outcome, left, ...got } = await run({ checks: seeing(...spots) });
    expect(outcome?.verdict).toBe('sealed');
    expect({ left, rounds: got.rounds }).toEqual({ left: 1, rounds });
    expect(got.sinks.map((s) => s.discarded)).toEqual([...spots.map(() => true), false]);
    // Hidden: one value where it is.
    for (const frame of got.sinks.at(-1)?.written ?? [])
      for (const { box } of [FACE, ...spots]) {
        const middle = Math.round(box.x * 400 + 20) + 54 * 400;
        expect(new Set([0, 1, 2, 400, 800].map((d) => frame[middle + d])).size).toBe(1);
      }
    expect(outcome?.report.lanes.picture.tracks.filter((t) => t.by.includes('check'))).toHaveLength(
      spots.length,
    );
  });
  test('again in every round is refused after three', async () => {
    const got = await run({ checks: seeing(SECOND, THIRD, FOURTH) });
    expect(got.outcome).toMatchObject({
      verdict: 'refused',
      report: {
        lanes: { picture: { verification: { verdict: 'residual', residuals: [{ why: 'outside' }] } } },
      },
    });
    expect({ left: got.left, rounds: got.rounds }).toEqual({ left: 0, rounds: 3 });
  });
  test('is refused at once where the policy says so', async () => {
    const got = await run({ checks: seeing(SECOND), policy: { verify: { residual: 'refuse' } } });
    expect(got.outcome).toMatchObject({
      verdict: 'refused',
      report: { lanes: { picture: { verification: { verdict: 'residual' } } } },
    });
    expect({ left: got.left, rounds: got.rounds }).toEqual({ left: 0, rounds: 1 });
  });
  test('and where nothing can check, nothing is sealed', async () => {
    const got = await run({ models: ['finds'] });
    expect(got.outcome).toMatchObject({
      verdict: 'refused',
      report: { lanes: { picture: { verification: { verdict: 'unverified' } } } },
    });
    expect(JSON.stringify(got.outcome?.report.lanes.picture.verification)).toMatch(
      /\(face\): .* no second model/,
    );
    expect(got.left).toBe(0);
  });
});

describe('a rule that keeps what is in a zone', () => {
  /** As far as the middle of SECOND. */
  const inside = { x: 0, y: 0, width: 0.3, height: 1 };
  const policy = { rules: [{ for: ['face'], with: { by: 'keep' }, where: { inside } }] };
  test('excuses those who are in it, and hides who is half in it, whoever saw them first', async () => {
    const { outcome, rounds, sinks } = await run({
      policy,
      checks: (round) => (round === 1 ? [FACE, SECOND] : [FACE]),
    });
    expect(outcome?.verdict).toBe('sealed');
    expect(rounds).toBe(2);
    expect(outcome?.report.lanes.picture.tracks.map((t) => [t.verdict, t.rule, t.by])).toEqual([
      ['keep', 0, ['finds']],
      // Upside down, at 340.
      ['mask', undefined, ['finds']],
      ['mask', undefined, ['check']],
    ]);
    const middle = ({ box }: Spot) => Math.round(box.x * 400 + 20) + 54 * 400;
    for (const [i, frame] of (sinks.at(-1)?.written ?? []).entries()) {
      expect(frame[middle(FACE)]).toBe(frames[i]![middle(FACE)]);
      expect(new Set([0, 1, 2, 400, 800].map((d) => frame[middle(SECOND) + d])).size).toBe(1);
    }
  });
  test('keeps who is in it, whoever saw them first', async () => {
    const got = await run({ policy, finds: () => [], checks: () => [FACE] });
    expect(got.outcome?.verdict).toBe('sealed');
    expect(got.outcome?.report.lanes.picture.tracks.map((t) => [t.verdict, t.rule])).toEqual([['keep', 0]]);
  });
});

describe('a job that is stopped ends as such, and leaves nothing:', () => {
  const stopping = (world: (stop: () => void) => World): World => {
    const signal = { aborted: false };
    return {
      signal,
      ...world(() => {
        signal.aborted = true;
      }),
    };
  };
  const when = <T>(now: boolean, stop: () => void, then: T): T => {
    if (now) stop();
    return then;
  };
  /** @param reached what was done by then, and no more */
  test.each<[string, World, { found?: number; added: number; checked: number }]>([
    ['before it begins', { signal: { aborted: true } }, { found: 0, added: 0, checked: 0 }],
    [
      'while it finds',
      stopping((stop) => ({ finds: (n) => when(n === 2, stop, [FACE]) })),
      { found: 4, added: 0, checked: 0 },
    ],
    [
      'while it hides',
      stopping((stop) => ({ add: (n) => when(n === 2, stop, undefined) })),
      { added: 3, checked: 0 },
    ],
    [
      'while it checks',
      stopping((stop) => ({ checks: (_, n) => when(n === 2, stop, []) })),
      { added: FRAMES, checked: 3 },
    ],
    [
      'in the second round',
      stopping((stop) => ({ checks: (r) => when(r === 2, stop, [SECOND]) })),
      { added: 2 * FRAMES, checked: 2 },
    ],
    [
      'after the last frame was checked',
      stopping((stop) => ({ digest: (file) => onlyFor('the result', file, stop) })),
      { added: FRAMES, checked: FRAMES + 2 },
    ],
  ])('%s', async (_, world, reached) => {
    const got = await run(world);
    expect(got.fault?.code).toBe('job/aborted');
    expect(got.left).toBe(0);
    expect(got.reached).toMatchObject(reached);
  });
});
