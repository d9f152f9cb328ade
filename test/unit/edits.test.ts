/** What of a file is shown and when: edit lists, clocks that begin anywhere, and where sound is cut. */
import { describe, expect, test } from 'vitest';
import { faultOf } from '../../src/core/model/fault.ts';
import { tellLosses } from '../../src/engines/media/clocks.ts';
import { type Edit, isoTracks, spansOf } from '../../src/engines/media/iso.ts';
import { holds, later, origin, shows, soundSpan, whole } from '../../src/engines/media/spans.ts';

const scales = { movie: 1000, media: 12_800, fragmented: false };
const edit = (length: number, from: number): Edit => ({ length, from, rate: 1 });
/** Times of frames of 25 a second, in the demuxer's clock, that spans show, as the result has them. */
const shown = (edits: readonly Edit[], more: Partial<typeof scales> = {}) => {
  // The demuxer moves times so that the first edit begins behind what is empty before it.
  const first = edits.find((e) => e.from >= 0);
  const before = edits
    .slice(
      0,
      edits.findIndex((e) => e.from >= 0),
    )
    .reduce((n, e) => n + e.length, 0);
  const spans = spansOf(edits, { ...scales, ...more }) ?? [whole(0)];
  return spans.flatMap((span) =>
    Array.from({ length: 100 }, (_, i) => i * 0.04 - (first?.from ?? 0) / 12_800 + before / 1000)
      .filter((t) => shows(span, t))
      .map((t) => Math.round(100 * (t + span.shift)) / 100),
  );
};

describe('spansOf', () => {
  test('without edits shows all', () => {
    expect(spansOf([], scales)).toBeNull();
  });
  test('cuts a head and a tail', () => {
    const times = shown([edit(1000, 25_600)]);
    expect(times).toHaveLength(25);
    expect([times[0], times.at(-1)]).toEqual([0, 0.96]);
  });
  test('leaves out what lies between two edits, and joins them', () => {
    expect(shown([edit(400, 0), edit(400, 12_800)])).toEqual(
      Array.from({ length: 20 }, (_, i) => Math.round(4 * i) / 100),
    );
  });
  test('shows edits in their order, and what is in two of them twice', () => {
    expect(shown([edit(80, 12_800), edit(80, 0), edit(40, 0)])).toEqual([0, 0.04, 0.08, 0.12, 0.16]);
  });
  test('begins late behind an empty edit', () => {
    const times = shown([edit(1000, -1), edit(200, 512)]);
    expect(times).toEqual([1, 1.04, 1.08, 1.12, 1.16]);
  });
  test('reads no length as all that is left where that is meant, else as nothing', () => {
    expect(shown([edit(0, 512)])).toHaveLength(99);
    expect(shown([edit(0, 512), edit(400, 0)])).toHaveLength(10);
    expect(shown([edit(0, 512)], { fragmented: true })).toHaveLength(99);
  });
});

describe('sound', () => {
  const track = { begin: -0.0213, end: 4, packet: 0.0213 };
  test('keeps an encoder’s delay and padding, and nothing else of what was cut', () => {
    expect(holds(soundSpan({ from: 0, to: 3.99, shift: 0 }, track), -0.0213, 0.0213)).toBe(true);
    expect(holds(soundSpan({ from: 0, to: 3.99, shift: 0 }, track), 3.98, 0.0213)).toBe(true);
    const cut = soundSpan({ from: 1, to: 2, shift: 0 }, track);
    expect(holds(cut, 0.99, 0.0213)).toBe(false);
    expect(holds(cut, 1.99, 0.0213)).toBe(false);
    expect(holds(cut, 1.5, 0.0213)).toBe(true);
  });
});

describe('origin', () => {
  const plain = { late: false, anywhere: false };
  test('is the first picture or sound of a stream that begins anywhere', () => {
    expect(origin({ video: 3601.4, audio: [3601.38], late: false, anywhere: true })).toBe(3601.38);
    expect(origin({ video: -1.02, audio: [-1.04], late: false, anywhere: true })).toBe(-1.04);
    expect(origin({ video: 100, audio: [], ...plain })).toBe(100);
  });
  test('takes no encoder’s delay for sound, and no late start for an offset', () => {
    expect(origin({ video: 0, audio: [-0.021], ...plain })).toBe(0);
    expect(origin({ video: 1, audio: [], late: true, anywhere: false })).toBe(0);
  });
  test('moves every part', () => {
    expect(later([whole(0)], -2)[0]!.shift).toBe(-2);
  });
});

describe('tellLosses', () => {
  const told = (frames: number, repeated: number, held: number | null) => {
    const notes: string[] = [];
    const tell = () => tellLosses({ name: 'x', notes, frames, repeated, held });
    tell();
    // A file is read twice, and says so once.
    tell();
    return notes;
  };
  test('counts frames that repeat a time and frames that no decoder gives', () => {
    expect(told(12, 0, 12)).toEqual([]);
    expect(told(12, 0, null)).toEqual([]);
    expect(told(11, 1, 12)[0]).toMatch(/^1 of 12 frames repeat a time/);
    expect(told(11, 0, 12)[0]).toMatch(/^1 of 12 frames could not be decoded/);
  });
  test('is damage where most are missing', () => {
    expect(() => told(1, 0, 12)).toThrow(/11 of 12 frames/);
  });
});

describe('isoTracks', () => {
  const u32 = (...v: number[]) => v.flatMap((n) => [n >>> 24, (n >> 16) & 255, (n >> 8) & 255, n & 255]);
  const box = (type: string, ...content: number[][]): number[] => {
    const body = content.flat();
    return [...u32(body.length + 8), ...[...type].map((c) => c.charCodeAt(0)), ...body];
  };
  const file = (timescale: number, edits: readonly number[], rate = 1) =>
    new Blob([
      Uint8Array.from([
        ...box('ftyp', u32(0, 0)),
        ...box('mdat', u32(1, 2, 3)),
        ...box(
          'moov',
          box('mvhd', u32(0, 0, 0, 1000, 0)),
          box(
            'trak',
            box('tkhd', u32(0, 0, 0, 7, 0)),
            box(
              'edts',
              box(
                'elst',
                u32(0, edits.length / 2),
                ...pairs(edits).map(([length, from]) => u32(length, from, rate << 16)),
              ),
            ),
            box('mdia', box('mdhd', u32(0, 0, 0, timescale, 0))),
          ),
        ),
      ]),
    ]);
  const pairs = (v: readonly number[]) =>
    Array.from({ length: v.length / 2 }, (_, i) => [v[2 * i]!, v[2 * i + 1]!] as const);

  test('reads every edit of every track', async () => {
    const tracks = await isoTracks(file(12_800, [400, 0, 400, 12_800]), 'x');
    expect(tracks).toEqual([
      {
        id: 7,
        late: false,
        spans: [
          { from: 0, to: 0.4, shift: 0 },
          { from: 1, to: 1.4, shift: -0.6 },
        ],
      },
    ]);
  });
  test('refuses a clock that stands still and another speed', async () => {
    const code = (blob: Blob) =>
      isoTracks(blob, 'x').then(
        () => '',
        (e) => faultOf(e).code,
      );
    expect(await code(file(0, [400, 0]))).toBe('source/unreadable');
    expect(await code(file(12_800, [400, 0], 2))).toBe('source/unreadable');
  });
  test('is null for anything else', async () => {
    expect(await isoTracks(new Blob(['\x1a\x45\xdf\xa3 and so on and on']), 'x')).toBeNull();
    expect(await isoTracks(new Blob(['short']), 'x')).toBeNull();
  });
});
