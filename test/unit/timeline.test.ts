/** Findings and decisions as a timeline for other editors, and what comes back of it. */

import { unzipSync } from 'fflate';
import { BufferSource, EncodedPacketSink, Input, QTFF } from 'mediabunny';
import { describe, expect, test } from 'vitest';
import type { Exportable } from '../../src/core/model/exportable.ts';
import { editsJson } from '../../src/core/model/parse-edits.ts';
import type { PictureEdit } from '../../src/core/model/plan.ts';
import { micros, score } from '../../src/core/units.ts';
import { beginnings, timelineOf } from '../../src/formats/timeline.ts';
import { readEditsFile } from '../../src/formats/timeline-edits.ts';
import { regionsOf } from '../../src/pipeline/picture/6-plan.ts';
import masksMov from '../../src/plugins/exporters/masks-mov.ts';
import masksPng from '../../src/plugins/exporters/masks-png.ts';
import solid from '../../src/plugins/maskers/solid.ts';
import { parsePolicy } from '../policy.ts';
import { film, keys, kinds, plan, trackOf } from './planned.ts';

const SOURCE = 'a'.repeat(64);
const FRAMES = 20;
const box = (x: number) => ({ x, y: 20, width: 30, height: 40 });
const tracks = [
  trackOf(
    'face-1',
    keys(20, (i) => ({ box: box(10 + i), tilt: 0, origin: 'seen', score: score(0.9) })),
  ),
  trackOf(
    'face-2',
    keys(8, () => ({ box: box(90), tilt: 0, origin: 'seen', score: score(0.9) })),
  ),
];
const EDITS: PictureEdit[] = [
  { kind: 'keep', where: { track: 'face-2', frame: 4, box: box(90) }, because: 'a statue' },
  { kind: 'mask', where: { track: 'face-9', frame: 3, box: box(13) } },
  {
    kind: 'draw',
    id: 'user-1',
    form: 'ellipse',
    from: 5,
    to: 12,
    keys: [
      { frame: 5, box: box(40) },
      { frame: 9, box: box(44.5) },
    ],
  },
  {
    kind: 'draw',
    id: 'user-3',
    subject: 'face',
    form: 'box',
    from: 19,
    to: 19,
    keys: [{ frame: 19, box: box(1) }],
  },
  { kind: 'accept', subject: 'face', from: 2, to: 3, box: box(60), because: 'a poster' },
];

/** What an exporter gets of this film. @param times of its frames, microseconds */
function filmOf(
  edits: readonly PictureEdit[] = EDITS,
  times: readonly number[] = Array.from({ length: FRAMES }, (_, i) => i * 40_000),
): Exportable {
  const made = plan(
    {
      source: SOURCE,
      shots: [
        { from: 0, to: 9, by: 'start' },
        { from: 10, to: FRAMES - 1, by: 'cut' },
      ],
      tracks,
      ...film(FRAMES),
    },
    parsePolicy({}, [solid]),
    edits,
  );
  const source = { width: 160, height: 120 };
  return {
    report: {
      input: { name: 'a film, 1.mov' },
      output: { mime: 'video/mp4' },
      lanes: { picture: { source } },
    },
    plan: made,
    edits,
    timeline: times.map(micros),
    people: [['face-1'], ['face-2']],
    motion: new Map(),
    files: new Map(),
    regions: regionsOf(made, kinds),
  } as unknown as Exportable;
}

interface Item {
  OTIO_SCHEMA: string;
  name: string;
  enabled: boolean;
  metadata: { guise?: Record<string, unknown> };
  markers: Item[];
  children: Item[];
  source_range: { duration: { value: number; rate: number }; start_time: { value: number } } | null;
  media_reference: { target_url: string };
}
type Otio = Omit<Item, 'children'> & { tracks: Item };
const written = (of = filmOf()): Otio => JSON.parse(timelineOf(of)) as Otio;
const trackIn = (t: Otio, name: string): Item => t.tracks.children.find((c) => c.name.includes(name))!;
const clipsIn = (t: Otio, name: string): Item[] =>
  trackIn(t, name).children.filter((c) => c.OTIO_SCHEMA === 'Clip.1');
/** As another editor leaves it. */
function changed(by: (t: Otio) => void, of?: Exportable): PictureEdit[] {
  const t = written(of);
  by(t);
  return readEditsFile(JSON.stringify(t)).edits as PictureEdit[];
}

describe('a timeline', () => {
  test('has the masked film, and a track for each finding and drawing, hidden or not', () => {
    const t = written();
    expect(t.tracks.children.map((c) => c.name)).toEqual([
      'film',
      'P1 (face-1)',
      'P2 (face-2)',
      'user-1',
      'user-3',
    ]);
    const [whole] = clipsIn(t, 'film');
    expect(whole).toMatchObject({
      media_reference: { target_url: 'a%20film%2C%201.masked.mp4' },
      source_range: { duration: { value: 20, rate: 25 } },
    });
    expect(whole!.markers.map((m) => m.name)).toEqual(['cut', 'seen by the check, left as it is']);
    expect(clipsIn(t, 'face-1')).toMatchObject([{ name: 'face-1: solid', enabled: true }]);
    expect(clipsIn(t, 'face-2')).toMatchObject([
      { name: 'face-2: shown', enabled: false, source_range: { duration: { value: 8 } } },
    ]);
    // Six frames of nothing, then eight of the drawing.
    expect(trackIn(t, 'user-1').children.map((c) => [c.OTIO_SCHEMA, c.source_range!.duration.value])).toEqual(
      [
        ['Gap.1', 5],
        ['Clip.1', 8],
      ],
    );
  });
  test('that nobody changed gives the edits that it was made of', () => {
    expect(readEditsFile(timelineOf(filmOf()))).toEqual({
      schema: 'guise.edits/2',
      source: SOURCE,
      edits: EDITS,
    });
    expect(readEditsFile(editsJson(SOURCE, EDITS)).edits).toEqual(EDITS);
  });
  test.each([
    ['25 a second', 25, 25],
    ['NTSC', 30_000 / 1001, 30_000 / 1001],
    ['steady, but no known rate', 12.34, 12.34],
  ])('of a film of %s has that rate', (_, fps, rate) => {
    const got = beginnings(Array.from({ length: 400 }, (_, i) => Math.round((1e6 * i) / fps)));
    expect(got.rate).toBeCloseTo(rate, 3);
    expect(got.starts).toEqual(Array.from({ length: 401 }, (_, i) => i));
  });
  test('of a film without a steady rate, and of a still, comes back as well', () => {
    const times = Array.from(
      { length: FRAMES },
      (_, i) => 40_000 * i + (i % 3) * 11_000 + (i > 10 ? 400_000 : 0) - (i === 7 ? 20_500 : 0),
    );
    const of = filmOf(EDITS, times);
    expect(beginnings(times).rate).toBe(1000);
    expect(readEditsFile(timelineOf(of)).edits).toEqual(EDITS);
    expect(beginnings([0, 100, 40_000, 80_000, 120_000]).rate).toBe(1e6);
    expect(beginnings([0]).starts).toEqual([0, 1]);
  });
});

describe('what another editor changed', () => {
  test('switching a finding off shows it, and on hides it', () => {
    const shown = changed((t) => {
      clipsIn(t, 'face-1')[0]!.enabled = false;
    });
    expect(shown.at(-1)).toEqual({
      kind: 'keep',
      where: { track: 'face-1', frame: 10, box: box(20) },
      because: 'shown in a timeline',
    });
    expect(
      changed((t) => {
        trackIn(t, 'face-1').enabled = false;
      }),
    ).toEqual(shown);
    const hidden = changed((t) => {
      clipsIn(t, 'face-2')[0]!.enabled = true;
    });
    // In the place of what was said of it.
    expect(hidden).toEqual([
      ...EDITS.slice(1),
      { kind: 'mask', where: { track: 'face-2', frame: 4, box: box(90) } },
    ]);
  });
  test('cutting a drawing changes its span, at any rate of times', () => {
    const cut = changed((t) => {
      const { children } = trackIn(t, 'user-1');
      children[0]!.source_range!.duration = { value: 7 * 40, rate: 1000 };
      children[1]!.source_range!.duration.value = 3;
    });
    expect(cut[2]).toEqual({ ...EDITS[2], from: 7, to: 9 });
  });
  test('switching a drawing off, or losing a marker of what was accepted, takes it away', () => {
    expect(
      changed((t) => {
        clipsIn(t, 'user-3')[0]!.enabled = false;
        clipsIn(t, 'film')[0]!.markers = [];
      }),
    ).toEqual(EDITS.slice(0, 3));
  });
  test('tracks of others are theirs, and findings that are gone stay as they were', () => {
    expect(
      changed((t) => {
        t.tracks.children = t.tracks.children.filter((c) => !c.name.includes('face'));
        t.tracks.children.push({ ...trackIn(t, 'film'), metadata: {}, name: 'music' });
      }),
    ).toEqual(EDITS);
  });
  test.each<[string, (t: Otio) => void, RegExp]>([
    [
      'a finding that was cut',
      (t) => {
        clipsIn(t, 'face-1')[0]!.source_range!.duration.value = 7;
      },
      /moved or cut/,
    ],
    [
      'a finding that was moved',
      (t) => {
        trackIn(t, 'face-2').children.unshift({ ...trackIn(t, 'user-1').children[0]! });
      },
      /moved or cut/,
    ],
    [
      'a clip of somebody else',
      (t) => {
        clipsIn(t, 'face-1')[0]!.metadata = {};
      },
      /not written by Guise/,
    ],
    [
      'a drawing that is gone',
      (t) => {
        t.tracks.children.pop();
      },
      /switch it off/,
    ],
    [
      'a drawing without its clip',
      (t) => {
        trackIn(t, 'user-1').children = [];
      },
      /switch it off/,
    ],
    [
      'a drawing in two',
      (t) => {
        trackIn(t, 'user-1').children.push(clipsIn(t, 'user-1')[0]!);
      },
      /second clip/,
    ],
    [
      'a film that was cut',
      (t) => {
        clipsIn(t, 'film')[0]!.source_range!.duration.value = 9;
      },
      /was cut/,
    ],
    [
      'no film',
      (t) => {
        t.tracks.children.shift();
      },
      /do not hold the film/,
    ],
    [
      'a transition',
      (t) => {
        trackIn(t, 'face-1').children.push({ OTIO_SCHEMA: 'Transition.1' } as Item);
      },
      /only clips and gaps/,
    ],
    [
      'a timeline of somebody else',
      (t) => {
        t.metadata = {};
      },
      /only timelines that Guise wrote/,
    ],
    [
      'a rate of nothing',
      (t) => {
        t.metadata.guise!.rate = 0;
      },
      /rate must be/,
    ],
    [
      'an edit that is none',
      (t) => {
        t.metadata.guise!.edits = [{ kind: 'nonsense' }];
      },
      /kind must be/,
    ],
    [
      'no tracks',
      (t) => {
        t.tracks = null as never;
      },
      /tracks is missing/,
    ],
  ])('%s is refused', (_, by, why) => {
    expect(() => changed(by)).toThrow(why);
  });
  test('a finding of several stretches is hidden or shown as a whole', () => {
    const one = written();
    const track = trackIn(one, 'face-2');
    const clip = clipsIn(one, 'face-2')[0]!;
    const part = (from: number, to: number, enabled: boolean): Item => ({
      ...clip,
      enabled,
      metadata: { guise: { ...clip.metadata.guise, from, to, hidden: from === 0 } },
      source_range: { ...clip.source_range!, duration: { value: to - from + 1, rate: 25 } },
    });
    const read = (a: boolean, b: boolean) => {
      track.children = [part(0, 2, a), part(3, 7, b)];
      return readEditsFile(JSON.stringify(one)).edits;
    };
    expect(read(true, false)).toEqual(EDITS);
    expect(read(true, true).at(-1)).toMatchObject({ kind: 'mask', where: { track: 'face-2' } });
    expect(read(false, false).at(-1)).toMatchObject({ kind: 'keep' });
    expect(() => read(false, true)).toThrow(/as a whole/);
  });
  test('what is no JSON is said to be none', () => {
    expect(() => readEditsFile('{')).toThrow(/no JSON/);
    expect(() => readEditsFile('[]')).toThrow(/must be an object/);
  });
});

test('masks as a film are those of the pictures, at the times of the film’s frames', async () => {
  const times = Array.from({ length: FRAMES }, (_, i) => 40_000 * i + (i > 10 ? 123_456 : 0));
  const of = filmOf(EDITS, times);
  const input = new Input({ source: new BufferSource(await masksMov.write(of)), formats: [QTFF] });
  const track = (await input.getPrimaryVideoTrack())!;
  expect([track.codedWidth, track.codedHeight, track.internalCodecId]).toEqual([160, 120, 'png ']);
  const pictures = Object.values(unzipSync(await masksPng.write(of)));
  expect(pictures).toHaveLength(FRAMES);
  const got: number[] = [];
  for await (const packet of new EncodedPacketSink(track).packets()) {
    expect(packet.data).toEqual(pictures[got.length]);
    got.push(Math.round(1e6 * packet.timestamp));
  }
  expect(got).toEqual(times);
  expect(await track.computeDuration()).toBeCloseTo((times.at(-1)! + 40_000) / 1e6, 4);
});
